/** The card of an entity: its names and posts, how often it occurs, its neighbors by relation, its documents. */

import { picker } from "./complete.js";
import { documents, edgesAt, entities, otherEnd, relations, typeOf } from "./data.js";
import { action, count, day, make, source, span } from "./dom.js";
import { closer, facts, list, listTable, marks, nameOf, section } from "./parts.js";
import { choose, go, goToEdge, goToWays } from "./state.js";
import { typeIcon } from "./theme.js";
import { hiddenNeighbors } from "./visible.js";

/** The card of an entity; `part` is what the picture shows. */
export function card(state, entity, part) {
  const ties = edgesAt(entity);
  const known = entity.documents.map((id) => documents[id]);
  return [
    heading(entity),
    facts([
      ["Posts", posts(entity, ties)],
      ["Also", entity.aliases.join(" · ")],
      ["In", `${count(entity.documents.length, "document")}, ${count(entity.mentions, "mention")}`],
      ["Reported", reported(known)],
      ["Ties", count(ties.length, "relation")],
    ]),
    tools(state, entity, part),
    ...tieTables(entity, ties),
    section("Documents", list(known, documentItem, 5)),
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

/** "leader, North Korea" for each post that somebody is said to hold. */
function posts(entity, ties) {
  const held = ties.filter((edge) => edge.from === entity.id && edge.role && !edge.denied);
  const offices = held.filter((edge) => relations[edge.relation].name !== "relative_of");
  const words = offices
    .sort((a, b) => b.weight - a.weight || b.confidence - a.confidence)
    .map((edge) => `${edge.role}, ${entities[edge.to].label}`);
  return words.length > 0 && list([...new Set(words)], (text) => make("li", {}, text), 3);
}

function reported(known) {
  const days = known
    .map((document) => document.date)
    .filter(Boolean)
    .sort();
  if (days.length === 0) return "";
  return span(days[0], days.at(-1));
}

function tools(state, entity, part) {
  return make(
    "div",
    { class: "tools" },
    focusButtons(state, entity),
    expander(state, entity, part),
    picker("way-to", `Path from ${entity.label} to …`, (other) => goToWays(entity, other)),
  );
}

function focusButtons(state, entity) {
  const steps = [1, 2, 3].map((depth) => {
    const pressed = state.focus === entity.key && state.depth === depth;
    const onclick = () => go({ focus: pressed ? null : entity.key, depth });
    return make("button", { type: "button", "aria-pressed": String(pressed), onclick }, String(depth));
  });
  return make("div", { class: "steps", role: "group", "aria-label": "Show only what is within so many steps" }, [
    make("span", {}, "Show only within"),
    ...steps,
    make("span", {}, "steps"),
  ]);
}

/** A button that brings the neighbors that the picture leaves out, or takes them away again. */
function expander(state, entity, part) {
  const expanded = state.expand.has(entity.key);
  const hidden = hiddenNeighbors(entity, part).length;
  if (!expanded && hidden === 0) return null;
  const onclick = () => choose("expand", entity.key);
  const text = expanded ? "Expanded" : `Expand: ${count(hidden, "more neighbor")}`;
  return make("button", { type: "button", class: "expand", "aria-pressed": String(expanded), onclick }, text);
}

/** The neighbors, grouped by relation and direction, the largest group first. */
function tieTables(entity, ties) {
  const groups = new Map();
  for (const edge of ties) {
    const incoming = !relations[edge.relation].symmetric && edge.from !== entity.id;
    const key = `${edge.relation} ${incoming}`;
    if (!groups.has(key)) groups.set(key, { relation: relations[edge.relation], incoming, edges: [] });
    groups.get(key).edges.push(edge);
  }
  return [...groups.values()].sort((a, b) => b.edges.length - a.edges.length).map((group) => tieTable(entity, group));
}

function tieTable(entity, { relation, incoming, edges: members }) {
  const sorted = members.sort((a, b) => b.weight - a.weight || b.confidence - a.confidence);
  const sign = relation.symmetric ? "↔" : incoming ? "←" : "→";
  const way = relation.symmetric ? "" : incoming ? "others to this" : "this to others";
  const caption = [
    make("span", { "aria-hidden": "true", class: "way" }, sign),
    relation.label,
    way && make("span", { class: "unseen" }, ` (${way})`),
  ];
  return listTable(caption, ["Neighbor", "Claim", "Evidence"], sorted, (edge) => tie(edge, otherEnd(edge, entity)));
}

function tie(edge, other) {
  const sentences = count(edge.statements, "sentence");
  return make(
    "tr",
    {},
    make("td", {}, nameOf(other)),
    make("td", { class: "marks" }, marks(edge)),
    make(
      "td",
      { class: "number" },
      action(sentences, () => goToEdge(edge), {
        "aria-label": `${sentences}: ${relations[edge.relation].label}, ${other.label}`,
      }),
    ),
  );
}

function documentItem(document) {
  return make(
    "li",
    {},
    source(document.title || document.name, document.url),
    make("span", { class: "quiet" }, [document.source, document.date && day(document.date)].filter(Boolean).join(", ")),
  );
}
