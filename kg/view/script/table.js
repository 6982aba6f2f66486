/** Tables of all that passes the filters, for eyes and machines that cannot use a canvas. Built when first asked for. */

import { claim, documents, edgesAt, entities, relations, statementsOf, typeOf } from "./data.js";
import { action, byId, count, day, make } from "./dom.js";
import { goToEdge, goToEntity } from "./state.js";

const PAGE = 200;

/* A column has a title, a value to sort by, a cell if that is more than the value, and may be `long`. */
const ENTITY_COLUMNS = [
  { title: "Name", value: (item) => item.label, cell: (item) => action(item.label, () => goToEntity(item)) },
  { title: "Type", value: (item) => typeOf.get(item.type).singular },
  { title: "Relations", value: (item) => edgesAt(item).length },
  { title: "Documents", value: (item) => item.documents.length },
  { title: "Mentions", value: (item) => item.mentions },
  { title: "Other names", value: (item) => item.aliases.join(", ") },
];

const STATEMENT_COLUMNS = [
  { title: "Subject", value: ({ edge }) => entities[edge.from].label },
  {
    title: "Relation",
    value: ({ edge }) => relations[edge.relation].label,
    cell: ({ edge }) => action(relations[edge.relation].label, () => goToEdge(edge)),
  },
  { title: "Object", value: ({ edge }) => entities[edge.to].label },
  {
    title: "Claim",
    value: ({ edge, item }) => (edge.denied || !item.possible ? claim({ ...edge, possible: 0 }) : "possible"),
  },
  { title: "Said by", value: ({ item }) => item.speakers.map((id) => entities[id]?.label ?? id).join(", ") },
  { title: "Sentence", long: true, value: ({ item }) => item.sentence },
  { title: "Document", value: ({ item }) => documents[item.document].title || documents[item.document].name },
  { title: "Date", value: ({ item }) => item.date, cell: ({ item }) => (item.date ? day(item.date) : "") },
];

let kind = "Entities";
let sorting = { column: null, falling: false };

/** Show the tables of a part of the graph. */
export function showTable(part) {
  const tabs = ["Entities", "Statements"].map((name) =>
    make(
      "button",
      { type: "button", "aria-pressed": String(name === kind), onclick: () => change({ kind: name }) },
      name,
    ),
  );
  function change(wish) {
    if (wish.kind) [kind, sorting] = [wish.kind, { column: null, falling: false }];
    else sorting = wish.sorting;
    showTable(part);
  }
  const [columns, items] =
    kind === "Entities"
      ? [ENTITY_COLUMNS, part.entities]
      : [STATEMENT_COLUMNS, part.edges.flatMap((edge) => statementsOf(edge).map((item) => ({ edge, item })))];
  byId("table").replaceChildren(
    make("div", { class: "tabs", role: "group", "aria-label": "Which table" }, tabs),
    grid(columns, sorted(columns, items), (column) =>
      change({ sorting: { column, falling: sorting.column === column && !sorting.falling } }),
    ),
  );
}

function sorted(columns, items) {
  if (sorting.column === null) return items;
  const { value } = columns[sorting.column];
  const sign = sorting.falling ? -1 : 1;
  const compare = (a, b) => (typeof a === "number" ? a - b : a.localeCompare(b, "en"));
  return [...items].sort((a, b) => sign * compare(value(a), value(b)));
}

function grid(columns, items, onsort) {
  const heads = columns.map((column, number) => {
    const order = sorting.column !== number ? undefined : sorting.falling ? "descending" : "ascending";
    return make(
      "th",
      { scope: "col", "aria-sort": order },
      make("button", { type: "button", onclick: () => onsort(number) }, column.title),
    );
  });
  const body = make("tbody", {});
  const more = make("button", { type: "button", onclick: add });
  function add() {
    const next = items.slice(body.children.length, body.children.length + PAGE);
    body.append(
      ...next.map((item) =>
        make(
          "tr",
          {},
          columns.map((column) => cell(column, item)),
        ),
      ),
    );
    const rest = items.length - body.children.length;
    more.textContent = `Show more (${rest.toLocaleString("en")} left)`;
    more.hidden = rest === 0;
  }
  add();
  return make(
    "div",
    { class: "grid", tabindex: 0, role: "region", "aria-label": kind },
    make(
      "table",
      {},
      make("caption", {}, count(items.length, "row")),
      make("thead", {}, make("tr", {}, heads)),
      body,
    ),
    more,
  );
}

function cell(column, item) {
  const value = column.value(item);
  return make(
    "td",
    { class: typeof value === "number" ? "number" : column.long && "long" },
    column.cell ? column.cell(item) : String(value),
  );
}
