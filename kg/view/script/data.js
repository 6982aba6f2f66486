/** The graph as it was written into the page, with the indexes that everything else asks. */

function block(id) {
  return JSON.parse(document.getElementById(id).textContent);
}

/** One object for each row of a table that is stored by columns; `id` is the number of the row. */
function rows(table) {
  const keys = Object.keys(table);
  if (keys.length === 0) return [];
  return table[keys[0]].map((_, id) => {
    const row = { id };
    for (const key of keys) row[key] = table[key][id];
    return row;
  });
}

function grouped(items, key) {
  const groups = new Map();
  for (const item of items) {
    const name = key(item);
    if (groups.has(name)) groups.get(name).push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

export const types = block("types");
export const groups = block("groups");
export const relations = block("relations");
export const documents = rows(block("documents"));
export const entities = rows(block("entities"));
export const edges = rows(block("edges"));

/** How much there is in the graph; the page may hold less. */
export const whole = block("whole");

for (const edge of edges) {
  const ends = [entities[edge.from].key, relations[edge.relation].name, entities[edge.to].key];
  edge.key = [...ends, edge.denied ? "denied" : "affirmed"].join("/");
  edge.weight = edge.documents.length;
}

export const typeOf = new Map(types.map((type) => [type.name, type]));
export const groupOf = new Map(groups.map((group) => [group.name, group]));
export const entityByKey = new Map(entities.map((entity) => [entity.key, entity]));
export const edgeByKey = new Map(edges.map((edge) => [edge.key, edge]));
const edgesByPair = grouped(edges, pair);

const edgesByEntity = new Map(entities.map((entity) => [entity.id, []]));
for (const edge of edges) {
  edgesByEntity.get(edge.from).push(edge);
  if (edge.to !== edge.from) edgesByEntity.get(edge.to).push(edge);
}

/** The most important entities first. */
export const ranked = [...entities].sort((a, b) => b.size - a.size || b.mentions - a.mentions || a.id - b.id);

function pair(edge) {
  return `${Math.min(edge.from, edge.to)} ${Math.max(edge.from, edge.to)}`;
}

/** All edges that begin or end at an entity. */
export function edgesAt(entity) {
  return edgesByEntity.get(entity.id);
}

/** All edges between the ends of an edge, in either direction, itself included. */
export function parallel(edge) {
  return edgesByPair.get(pair(edge));
}

let statementsByEdge = null; // most of the page's data: read when first asked for, so that the picture comes sooner

function readStatements() {
  const sentences = block("sentences");
  const statements = rows(block("statements"));
  for (const statement of statements) {
    statement.sentence = sentences[statement.sentence];
    statement.date ||= documents[statement.document].date;
  }
  return grouped(statements, (statement) => statement.edge);
}

/** The statements of an edge that the page holds; `edge.statements` counts all there are. */
export function statementsOf(edge) {
  statementsByEdge ??= readStatements();
  return statementsByEdge.get(edge.id) ?? [];
}

/** The entity at the other end. */
export function otherEnd(edge, entity) {
  return entities[edge.from === entity.id ? edge.to : edge.from];
}

/** How an edge stands: "denied", "possible" or "affirmed". */
export function claim(edge) {
  if (edge.denied) return "denied";
  return edge.possible ? "possible" : "affirmed";
}

export const CLAIMS = [
  { name: "affirmed", label: "Stated as fact" },
  { name: "possible", label: "Possible" },
  { name: "denied", label: "Denied" },
];

const datesByEdge = grouped(rows(block("dates")), (row) => row.edge);

/** A moment for each document: its date, which may be empty. */
export function reports(ids) {
  return ids.map((document) => ({ document, date: documents[document].date }));
}

/** When each document says that an edge was, be it a day, a month or a year; what says nothing has its own date. */
export function moments(edge) {
  const told = datesByEdge.get(edge.id) ?? [];
  const telling = new Set(told.map((row) => row.document));
  return [
    ...reports(edge.documents.filter((document) => !telling.has(document))),
    ...told.map(({ document, date }) => ({ document, date: date || documents[document].date })),
  ];
}
