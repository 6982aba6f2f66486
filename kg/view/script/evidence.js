/** The evidence of an edge: every statement with its sentence, its document, and whose word it is. */

import { copier } from "./citation.js";
import { claim, documents, entities, parallel, relations, statementsOf } from "./data.js";
import { action, count, day, make, source, span } from "./dom.js";
import { arrow, badge, closer, facts, list, marks, nameOf, section, support } from "./parts.js";
import { go, goToEdge, goToEntity } from "./state.js";
import { edgeTint, lineIcon } from "./theme.js";

const NAMED = 5; // speakers that the head of the evidence names; the statements name all

/** The evidence of an edge. */
export function evidence(state, edge) {
  const told = statementsOf(edge);
  const all = parallel(edge);
  const opposite = all.find(
    (other) =>
      edge.contested && other.relation === edge.relation && other.denied !== edge.denied && other.from === edge.from,
  );
  const others = all.filter((other) => other !== edge && other !== opposite);
  return [
    state.from &&
      state.to &&
      make(
        "p",
        {},
        action("← Back to the path", () => go({ edge: null })),
      ),
    triple(edge),
    make("p", { class: "marks" }, edge.denied || edge.possible ? null : badge("affirmed"), marks(edge)),
    facts(rows(edge)),
    opposite &&
      make(
        "p",
        { class: "opposite" },
        action(opposite.denied ? "Read who denies it" : "Read who affirms it", () => goToEdge(opposite)),
        ` (${count(opposite.statements, "statement")})`,
      ),
    section(count(edge.statements, "statement"), quotes(edge, told)),
    told.length < edge.statements &&
      make("p", { class: "quiet" }, `The page holds the best ${told.length} of them; “kg evidence” prints all.`),
    others.length > 0 && section("Also between them", list(others, parallelItem)),
  ];
}

function quotes(edge, told) {
  const found = list(told, (item) => statement(edge, item), 20, "ol");
  found.classList.add("statements");
  return found;
}

function triple(edge) {
  const line = make(
    "p",
    { class: "predicate" },
    lineIcon(claim(edge), edgeTint(edge)),
    make("b", {}, relations[edge.relation].label),
    ` ${arrow(edge)}`,
  );
  return make(
    "div",
    { class: "heading" },
    closer(),
    make("h2", {}, nameOf(entities[edge.from]), line, nameOf(entities[edge.to])),
  );
}

function rows(edge) {
  return [
    ["Role", edge.role],
    ["According to", first(edge.attribution)],
    ["In", support(edge)],
    ["When", span(edge.first, edge.last)],
    ["Confidence", percent(edge.confidence)],
  ];
}

function first(names) {
  const rest = names.length - NAMED;
  return rest > 1 ? `${names.slice(0, NAMED).join(", ")}, and ${rest} more` : names.join(", ");
}

function percent(share) {
  return `${Math.round(100 * share)} %`;
}

/** A statement: its sentence, whose word it is, and where it stands. */
export function statement(edge, item) {
  const document = documents[item.document];
  return make(
    "li",
    {},
    make("blockquote", {}, highlighted(item.sentence, entities[edge.from], entities[edge.to])),
    copier(edge, item),
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
  const about = item.date && item.date !== document.date ? `tells of ${day(item.date)}` : "";
  const parts = [
    document.source,
    document.date && day(document.date),
    about,
    item.role,
    `confidence ${percent(item.confidence)}`,
  ];
  return parts.filter(Boolean).join(" · ");
}

/** A sentence with the names of both ends marked. */
function highlighted(sentence, subject, object) {
  const names = [subject, object].flatMap((entity, side) =>
    [entity.label, ...entity.aliases].map((name) => ({ name, side })),
  );
  const side = new Map(names.reverse().map((item) => [item.name, item.side]));
  const pattern = [...side.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => (alone(name, [subject, object][side.get(name)]) ? `${literal(name)}(?! \\p{Lu})` : literal(name)))
    .join("|");
  const parts = sentence.split(new RegExp(`(?<![\\p{L}\\p{N}])(${pattern})(?![\\p{L}\\p{N}])`, "u"));
  return parts.map((part, index) =>
    index % 2 ? make("mark", { class: side.get(part) ? "object" : "subject" }, part) : part,
  );
}

/** Whether a name is one word of a person's: "Kim" is not meant in "Kim Il Sung Square". */
function alone(name, entity) {
  return entity.type === "person" && !name.includes(" ");
}

function literal(text) {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

function parallelItem(edge) {
  const text = `${entities[edge.from].label} ${arrow(edge)} ${relations[edge.relation].label}`;
  return make(
    "li",
    { class: "row" },
    action(text, () => goToEdge(edge)),
    make("span", { class: "marks" }, marks(edge)),
  );
}
