/** What the tables say of entities, statements and documents. */

import { claim, documents, edges, edgesAt, entities, relations, statementsOf, typeOf } from "./data.js";
import { action, day, source } from "./dom.js";
import { choose, goToEdge, goToEntity } from "./state.js";

/* A column has a title, a value to sort by, a cell if that is more than the value, and may be of a `kind`. */
const ENTITIES = [
  { title: "Name", value: (item) => item.label, cell: (item) => action(item.label, () => goToEntity(item)) },
  { title: "Type", value: (item) => typeOf.get(item.type).singular },
  { title: "Relations", value: (item) => edgesAt(item).length },
  { title: "Documents", value: (item) => item.documents.length },
  { title: "Mentions", value: (item) => item.mentions },
  { title: "Other names", value: (item) => item.aliases.join(", ") },
];

const STATEMENTS = [
  { title: "Subject", value: ({ edge }) => entities[edge.from].label },
  {
    title: "Relation",
    value: ({ edge }) => relations[edge.relation].label,
    cell: ({ edge }) => action(relations[edge.relation].label, () => goToEdge(edge)),
  },
  { title: "Object", value: ({ edge }) => entities[edge.to].label },
  { title: "Claim", value: ({ edge, item }) => claim({ ...edge, possible: item.possible }) },
  { title: "Said by", value: ({ item }) => item.speakers.map((id) => entities[id]?.label ?? id).join(", ") },
  { title: "Sentence", kind: "long", value: ({ item }) => item.sentence },
  { title: "Document", kind: "title", value: ({ item }) => titleOf(documents[item.document]) },
  dayColumn("When", ({ item }) => item.date),
];

const DOCUMENTS = [
  { title: "Title", kind: "long", value: titleOf, cell: (item) => source(titleOf(item), item.url) },
  { title: "Outlet", value: (item) => item.source },
  dayColumn("Date", (item) => item.date),
  { title: "Relations", value: (item) => edgesIn().get(item.id) ?? 0 },
  {
    title: "Filter",
    value: (item) => item.name,
    cell: (item) =>
      action("Show only", () => choose("document", item.name), { "aria-label": `Show only ${titleOf(item)}` }),
  },
];

/** The tables by their key: a title, columns, and the rows of a part of the graph. */
export const TABLES = {
  entities: { title: "Entities", columns: ENTITIES, rows: (part) => part.entities },
  statements: {
    title: "Statements",
    columns: STATEMENTS,
    rows: (part) =>
      part.edges.flatMap((edge) =>
        statementsOf(edge)
          .filter(part.hears)
          .map((item) => ({ edge, item })),
      ),
  },
  documents: { title: "Documents", columns: DOCUMENTS, rows: () => documents },
};

function dayColumn(title, value) {
  return { title, kind: "day", value, cell: (item) => (value(item) ? day(value(item)) : "") };
}

function titleOf(document) {
  return document.title || document.name;
}

let counted = null;

/** How many relations each document has, by its id. */
function edgesIn() {
  if (counted) return counted;
  counted = new Map();
  for (const edge of edges) for (const id of edge.documents) counted.set(id, (counted.get(id) ?? 0) + 1);
  return counted;
}
