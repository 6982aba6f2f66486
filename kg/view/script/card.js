/** The card of an entity: its names, how often it occurs, its neighbors by relation, its documents. */

import { documents, edgesAt, otherEnd, relations, typeOf } from "./data.js";
import { action, count, day, make, source } from "./dom.js";
import { closer, list, marks, nameOf, section } from "./parts.js";
import { go, goToEdge } from "./state.js";
import { typeIcon } from "./theme.js";

/** The card of an entity. */
export function card(state, entity) {
  const ties = edgesAt(entity);
  return [
    heading(entity),
    make(
      "p",
      { class: "quiet" },
      `${count(entity.mentions, "mention")} in ${count(entity.documents.length, "document")} · ${count(ties.length, "relation")}`,
    ),
    entity.aliases.length > 0 &&
      make("p", { class: "aliases" }, make("b", {}, "Also "), entity.aliases.join(" · ")),
    focusButtons(state, entity),
    ...tieSections(entity, ties),
    section(
      "Documents",
      list(
        entity.documents.map((id) => documents[id]),
        documentItem,
        5,
      ),
    ),
  ];
}

function heading(entity) {
  return make(
    "div",
    { class: "heading" },
    closer(),
    make("p", { class: "kind" }, typeIcon(entity.type), typeOf.get(entity.type).singular),
    make("h2", {}, entity.label),
  );
}

function focusButtons(state, entity) {
  const steps = [1, 2, 3].map((depth) => {
    const pressed = state.focus === entity.key && state.depth === depth;
    const onclick = () => go({ focus: pressed ? null : entity.key, depth });
    return make("button", { type: "button", "aria-pressed": String(pressed), onclick }, String(depth));
  });
  return make(
    "div",
    { class: "steps", role: "group", "aria-label": "Show only what is within so many steps" },
    [make("span", {}, "Show only within"), ...steps, make("span", {}, "steps")],
  );
}

/** The neighbors, grouped by relation and direction, the largest group first. */
function tieSections(entity, ties) {
  const groups = new Map();
  for (const edge of ties) {
    const incoming = !relations[edge.relation].symmetric && edge.from !== entity.id;
    const key = `${edge.relation} ${incoming}`;
    if (!groups.has(key)) groups.set(key, { relation: relations[edge.relation], incoming, edges: [] });
    groups.get(key).edges.push(edge);
  }
  return [...groups.values()]
    .sort((a, b) => b.edges.length - a.edges.length)
    .map((group) => tieSection(entity, group));
}

function tieSection(entity, { relation, incoming, edges: members }) {
  const sorted = members.sort((a, b) => b.weight - a.weight || b.confidence - a.confidence);
  const sign = relation.symmetric ? "↔" : incoming ? "←" : "→";
  const way = relation.symmetric ? "" : incoming ? "others to this" : "this to others";
  return make(
    "section",
    { class: "ties" },
    make(
      "h3",
      {},
      make("span", { "aria-hidden": "true", class: "way" }, sign),
      relation.label,
      way && make("span", { class: "unseen" }, ` (${way})`),
    ),
    list(sorted, (edge) => tie(edge, otherEnd(edge, entity))),
  );
}

function tie(edge, other) {
  return make(
    "li",
    { class: "row" },
    nameOf(other),
    make("span", { class: "marks" }, marks(edge)),
    action(count(edge.statements, "sentence"), () => goToEdge(edge), {
      class: "link evidence",
      "aria-label": `${count(edge.statements, "sentence")}: ${relations[edge.relation].label}, ${other.label}`,
    }),
  );
}

function documentItem(document) {
  return make(
    "li",
    {},
    source(document.title || document.name, document.url),
    make(
      "span",
      { class: "quiet" },
      [document.source, document.date && day(document.date)].filter(Boolean).join(", "),
    ),
  );
}
