/** The ways from one entity to another, with the evidence of every step. */

import { entities, entityByKey, relations, statementsOf } from "./data.js";
import { action, count, make } from "./dom.js";
import { statement } from "./evidence.js";
import { closer, list, marks, nameOf, section, support } from "./parts.js";
import { go, goToEdge } from "./state.js";
import { edgesBetween } from "./ways.js";

/** The panel for the ways that a view asks for; `part` has those there are. */
export function wayPanel(state, part) {
  const [from, to] = [entityByKey.get(state.from), entityByKey.get(state.to)];
  const heading = make(
    "div",
    { class: "heading" },
    closer(),
    make("p", { class: "kind" }, "Path"),
    make("h2", {}, nameOf(from), make("p", { class: "predicate" }, "to"), nameOf(to)),
  );
  const way = part.ways[state.way];
  if (!way) return [heading, make("p", {}, "No path of at most six steps passes the filters.")];
  return [
    heading,
    make("p", { class: "quiet" }, `${count(way.length - 1, "step")}, read in either direction.`),
    part.ways.length > 1 && chooser(state, part.ways),
    ...way.slice(1).map((entity, number) => step(way[number], entity, part.open)),
  ];
}

/** Other ways of the same length; those through hubs come last, since they say less. */
function chooser(state, ways) {
  const buttons = ways.map((_, number) =>
    make(
      "button",
      { type: "button", "aria-pressed": String(number === state.way), onclick: () => go({ way: number }) },
      String(number + 1),
    ),
  );
  return make("div", { class: "steps", role: "group", "aria-label": "Paths of this length" }, "Path", buttons);
}

function step(one, other, open) {
  const [best, ...others] = edgesBetween(one, other, open);
  const told = statementsOf(best)[0];
  return section(
    link(best),
    make("p", { class: "marks" }, marks(best)),
    make("p", { class: "quiet" }, support(best)),
    told && make("ul", { class: "statements" }, statement(best, told)),
    best.statements > 1 &&
      make(
        "p",
        {},
        action(`All ${best.statements} sentences`, () => goToEdge(best)),
      ),
    others.length > 0 && list(others, (edge) => make("li", {}, link(edge), " ", marks(edge)), 3),
  );
}

function link(edge) {
  const text = `${entities[edge.from].label} – ${relations[edge.relation].label} – ${entities[edge.to].label}`;
  return action(text, () => goToEdge(edge));
}
