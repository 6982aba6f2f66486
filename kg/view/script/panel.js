/** The panel: the card of an entity, the evidence of an edge, or where to begin. */

import { card } from "./card.js";
import { documents, edges, edgesAt, entities, entityByKey, ranked, relations } from "./data.js";
import { action, byId, count, make } from "./dom.js";
import { evidence } from "./evidence.js";
import { arrow, list, nameOf, section } from "./parts.js";
import { goToEdge } from "./state.js";
import { ground } from "./theme.js";
import { wayPanel } from "./way.js";

let filled = null; // what the panel shows

/** Show what is selected; `entity` and `edge` may be undefined, `part` is what the picture shows. */
export function showPanel(state, entity, edge, part) {
  const way = entityByKey.has(state.from) && entityByKey.has(state.to);
  const keys = [entity?.key, edge?.key, state.focus, state.depth, state.from, state.to, state.way];
  // What the card and the ways say of the picture depends on what is in it.
  const wanted = [...keys, ground(), entity || way ? `${part.entities.length} ${part.open.size}` : ""].join(" ");
  if (wanted === filled) return;
  filled = wanted;
  const content = edge
    ? evidence(state, edge)
    : way
      ? wayPanel(state, part)
      : entity
        ? card(state, entity, part)
        : start();
  const panel = byId("panel");
  const follows = panel.contains(document.activeElement) || document.activeElement === document.body;
  panel.replaceChildren(...content.filter(Boolean));
  panel.classList.toggle("filled", Boolean(entity || edge || way));
  panel.scrollTop = 0;
  // Who came here by keyboard reads on here.
  if (follows && (entity || edge || way)) panel.focus({ preventScroll: true });
}

function start() {
  const contested = edges.filter((edge) => edge.contested && !edge.denied).sort((a, b) => b.weight - a.weight);
  const connected = [...ranked].sort((a, b) => edgesAt(b).length - edgesAt(a).length);
  const strongest = [...edges].sort((a, b) => b.weight - a.weight || b.confidence - a.confidence);
  const sentences = edges.reduce((sum, edge) => sum + edge.statements, 0);
  return [
    make("h2", {}, "Who is tied to whom, and who says so"),
    make(
      "p",
      { class: "quiet" },
      "Click a name to see its ties. Click a line to read the sentences behind it, where they stand and whose word they are.",
    ),
    section("Most connected", list(connected, entityItem)),
    contested.length > 0 && section("Contested claims", list(contested, edgeItem)),
    section("In most documents", list(strongest, edgeItem)),
    make(
      "p",
      { class: "quiet" },
      `${count(sentences, "statement")} in ${count(documents.length, "document")}. ` +
        "This file holds everything it shows; it loads nothing from the network.",
    ),
  ];
}

function entityItem(entity) {
  const number = edgesAt(entity).length;
  return make("li", { class: "row" }, nameOf(entity), make("span", { class: "quiet" }, count(number, "relation")));
}

function edgeItem(edge) {
  const text = `${entities[edge.from].label} ${arrow(edge)} ${relations[edge.relation].label} ${arrow(edge)} ${entities[edge.to].label}`;
  return make(
    "li",
    { class: "row" },
    action(text.replace(` ${arrow(edge)} `, " – "), () => goToEdge(edge)),
    make(
      "span",
      { class: "quiet" },
      count(edge.weight, "document"),
      edge.weight > 1 && make("small", {}, count(edge.sources, "source")),
    ),
  );
}
