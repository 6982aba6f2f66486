/** The panel: the card of an entity, the evidence of an edge, or where to begin. */

import { action, byId, count, day, make, source } from "./dom.js";
import {
  claim,
  documents,
  edges,
  edgesAt,
  entities,
  otherEnd,
  parallel,
  ranked,
  relations,
  statements,
  statementsOf,
  typeOf,
} from "./data.js";
import { go, goToEdge, goToEntity } from "./state.js";
import { edgeTint, lineIcon, typeIcon } from "./theme.js";

const FIRST = 8; // items of a list that are shown before more are asked for
const NEXT = 100; // items that are then added
let filled = null; // what the panel shows

/** Show what is selected; `entity` and `edge` may be undefined. */
export function showPanel(state, entity, edge) {
  const wanted = [entity?.key, edge?.key, state.focus, state.depth].join(" ");
  if (wanted === filled) return;
  filled = wanted;
  const content = edge ? evidence(edge) : entity ? card(state, entity) : start();
  const panel = byId("panel");
  const follows = panel.contains(document.activeElement) || document.activeElement === document.body;
  panel.replaceChildren(...content.filter(Boolean));
  panel.classList.toggle("filled", Boolean(entity || edge));
  panel.scrollTop = 0;
  // Who came here by keyboard reads on here.
  if (follows && (entity || edge)) panel.focus({ preventScroll: true });
}

function start() {
  const contested = edges.filter((edge) => edge.contested && !edge.denied).sort((a, b) => b.weight - a.weight);
  const connected = [...ranked].sort((a, b) => edgesAt(b).length - edgesAt(a).length);
  const strongest = [...edges].sort((a, b) => b.weight - a.weight || b.confidence - a.confidence);
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
      `${count(statements.length, "statement")} in ${count(documents.length, "document")}. ` +
        "This file holds everything it shows; it loads nothing from the network.",
    ),
  ];
}

function section(title, ...content) {
  return make("section", {}, make("h3", {}, title), content);
}

/** A list that shows its first items, and the others on demand. */
function list(items, render, first = FIRST) {
  const element = make("ul");
  let done = 0;
  function unfold(number) {
    element.lastChild?.remove();
    const next = items.slice(done, done + number).map(render);
    element.append(...next);
    if (done > 0) next[0].querySelector("button, a")?.focus();
    done += next.length;
    const rest = items.length - done;
    if (rest > 0) element.append(make("li", {}, action(`${rest.toLocaleString("en")} more`, () => unfold(NEXT))));
  }
  unfold(first);
  return element;
}

function nameOf(entity) {
  return make("span", { class: "named" }, typeIcon(entity.type), action(entity.label, () => goToEntity(entity)));
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
    make("span", { class: "quiet" }, count(edge.weight, "document")),
  );
}

function arrow(edge) {
  return relations[edge.relation].symmetric ? "↔" : "→";
}

/* The card of an entity */

function card(state, entity) {
  const ties = edgesAt(entity);
  return [
    heading(entity),
    make(
      "p",
      { class: "quiet" },
      `${count(entity.mentions, "mention")} in ${count(entity.documents.length, "document")} · ${count(ties.length, "relation")}`,
    ),
    entity.aliases.length > 0 && make("p", { class: "aliases" }, make("b", {}, "Also "), entity.aliases.join(" · ")),
    focusButtons(state, entity),
    ...tieSections(entity, ties),
    section("Documents", list(entity.documents.map((id) => documents[id]), documentItem, 5)),
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

function closer() {
  const close = () => go({ entity: null, edge: null });
  return make("button", { type: "button", class: "close", "aria-label": "Close", onclick: close }, "×");
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
    make("h3", {}, make("span", { "aria-hidden": "true", class: "way" }, sign), relation.label, way && make("span", { class: "unseen" }, ` (${way})`)),
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

function marks(edge) {
  return [
    edge.denied === 1 && badge("denied"),
    edge.possible === 1 && badge("possible"),
    edge.contested === 1 && badge("contested"),
  ].filter(Boolean);
}

function badge(kind) {
  return make("span", { class: `badge ${kind}` }, kind);
}

function documentItem(document) {
  return make(
    "li",
    {},
    source(document.title || document.name, document.url),
    make("span", { class: "quiet" }, [document.source, document.date && day(document.date)].filter(Boolean).join(", ")),
  );
}

/* The evidence of an edge */

function evidence(edge) {
  const told = statementsOf(edge);
  const all = parallel(edge);
  const opposite = all.find((other) => edge.contested && other.relation === edge.relation && other.denied !== edge.denied && other.from === edge.from);
  const others = all.filter((other) => other !== edge && other !== opposite);
  return [
    triple(edge),
    make("p", { class: "marks" }, edge.denied || edge.possible ? null : badge("affirmed"), marks(edge)),
    facts(edge),
    opposite && make("p", { class: "opposite" }, action(opposite.denied ? "Read who denies it" : "Read who affirms it", () => goToEdge(opposite)), ` (${count(opposite.statements, "statement")})`),
    section(count(edge.statements, "statement"), make("ol", { class: "statements" }, told.map((item) => statement(edge, item)))),
    told.length < edge.statements &&
      make("p", { class: "quiet" }, `The page holds the best ${told.length} of them; “kg evidence” prints all.`),
    others.length > 0 && section("Also between them", list(others, parallelItem)),
  ];
}

function triple(edge) {
  const line = make("p", { class: "predicate" }, lineIcon(claim(edge), edgeTint(edge)), make("b", {}, relations[edge.relation].label), ` ${arrow(edge)}`);
  return make(
    "div",
    { class: "heading" },
    closer(),
    make("h2", {}, nameOf(entities[edge.from]), line, nameOf(entities[edge.to])),
  );
}

function facts(edge) {
  const span = edge.first && (edge.first === edge.last ? day(edge.first) : `${day(edge.first)} to ${day(edge.last)}`);
  const rows = [
    ["Role", edge.role],
    ["According to", edge.attribution.join(", ")],
    ["In", `${count(edge.weight, "document")}, ${count(edge.sources, "independent source")}`],
    ["When", span],
    ["Confidence", percent(edge.confidence)],
  ];
  return make(
    "dl",
    {},
    rows.filter(([, value]) => value).flatMap(([key, value]) => [make("dt", {}, key), make("dd", {}, value)]),
  );
}

function percent(share) {
  return `${Math.round(100 * share)} %`;
}

function statement(edge, item) {
  const document = documents[item.document];
  return make(
    "li",
    {},
    make("blockquote", {}, highlighted(item.sentence, entities[edge.from], entities[edge.to])),
    make("p", { class: "speakers" }, speakers(edge, item)),
    make("p", { class: "quiet" }, source(document.title || document.name, document.url)),
    make("p", { class: "quiet" }, whereAndWhen(document, item)),
  );
}

function speakers(edge, item) {
  const kind = edge.denied ? "denied" : item.possible ? "possible" : "affirmed";
  const verb = { denied: "Denied", possible: "Held possible", affirmed: "Said" }[kind];
  if (item.speakers.length === 0) return [badge(kind), " in the article’s own words"];
  const names = item.speakers.map((speaker) =>
    typeof speaker === "number" ? action(entities[speaker].label, () => goToEntity(entities[speaker])) : speaker,
  );
  return [badge(kind), ` ${verb} by `, ...names.flatMap((name, index) => (index ? [", ", name] : [name]))];
}

function whereAndWhen(document, item) {
  const about = item.date && item.date !== document.date ? `on ${day(item.date)}` : "";
  const parts = [document.source, document.date && day(document.date), about, item.role, `confidence ${percent(item.confidence)}`];
  return parts.filter(Boolean).join(" · ");
}

/** A sentence with the names of both ends marked. */
function highlighted(sentence, subject, object) {
  const names = [subject, object].flatMap((entity, side) =>
    [entity.label, ...entity.aliases].map((name) => ({ name, side })),
  );
  const side = new Map(names.reverse().map((item) => [item.name, item.side]));
  const pattern = [...side.keys()].sort((a, b) => b.length - a.length).map(literal).join("|");
  const parts = sentence.split(new RegExp(`(?<![\\p{L}\\p{N}])(${pattern})(?![\\p{L}\\p{N}])`, "u"));
  return parts.map((part, index) => (index % 2 ? make("mark", { class: side.get(part) ? "object" : "subject" }, part) : part));
}

function literal(text) {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

function parallelItem(edge) {
  const text = `${entities[edge.from].label} ${arrow(edge)} ${relations[edge.relation].label}`;
  return make("li", { class: "row" }, action(text, () => goToEdge(edge)), make("span", { class: "marks" }, marks(edge)));
}
