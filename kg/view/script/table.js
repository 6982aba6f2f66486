/** Tables of all that passes the filters, for eyes and machines that cannot use a canvas. Built when first asked for. */

import { TABLES } from "./columns.js";
import { byId, count, make } from "./dom.js";
import { go } from "./state.js";

const PAGE = 200; // rows that are shown before more are asked for
const PAUSE = 200; // milliseconds without a key before the rows are looked through

let bar = null;

/** Show the table that a view asks for, of a part of the graph. */
export function showTable(state, part) {
  bar ??= toolbar();
  for (const [key, button] of Object.entries(bar.buttons))
    button.setAttribute("aria-pressed", String(key === state.rows));
  if (document.activeElement !== bar.box) bar.box.value = state.find;
  const { title, columns, rows } = TABLES[state.rows];
  const items = sorted(columns, found(columns, rows(part), state.find), state.sort);
  const focused = document.activeElement?.closest("th")?.cellIndex;
  // The box stays where it is, or it would lose the focus between two keys.
  if (!bar.element.isConnected) byId("table").replaceChildren(bar.element);
  bar.element.nextSibling?.remove();
  byId("table").append(grid(title, columns, items, state.sort));
  // The button that sorted is a new one.
  if (focused !== undefined) byId("table").querySelectorAll("th button")[focused]?.focus();
}

function toolbar() {
  const buttons = Object.fromEntries(
    Object.entries(TABLES).map(([key, { title }]) => [
      key,
      make("button", { type: "button", onclick: () => go({ rows: key, sort: 0 }) }, title),
    ]),
  );
  const box = make("input", {
    type: "search",
    class: "names",
    "aria-label": "Find rows that hold these words",
    placeholder: "Find rows",
  });
  let timer = 0;
  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => go({ find: box.value.trim() }, true), PAUSE);
  });
  const group = make("div", { role: "group", "aria-label": "Which table" }, Object.values(buttons));
  return { buttons, box, element: make("div", { class: "tabs" }, group, box) };
}

/** The items in whose row every word occurs. */
function found(columns, items, text) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  return items.filter((item) => {
    const row = columns
      .map((column) => column.value(item))
      .join("\n")
      .toLowerCase();
    return words.every((word) => row.includes(word));
  });
}

/** `order` is the number of a column, counted from 1, negative for falling; 0 leaves all as it is. */
function sorted(columns, items, order) {
  const column = columns[Math.abs(order) - 1];
  if (!column) return items;
  const compare = (a, b) => (typeof a === "number" ? a - b : a.localeCompare(b, "en"));
  return [...items].sort((a, b) => Math.sign(order) * compare(column.value(a), column.value(b)));
}

function grid(title, columns, items, order) {
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
    { class: "grid", tabindex: 0, role: "region", "aria-label": title },
    make(
      "table",
      {},
      make("caption", {}, count(items.length, "row")),
      make(
        "thead",
        {},
        make(
          "tr",
          {},
          columns.map((column, number) => head(column, number + 1, order)),
        ),
      ),
      body,
    ),
    more,
  );
}

function head(column, number, order) {
  const sort = Math.abs(order) !== number ? undefined : order < 0 ? "descending" : "ascending";
  const onclick = () => go({ sort: order === number ? -number : number });
  return make("th", { scope: "col", "aria-sort": sort }, make("button", { type: "button", onclick }, column.title));
}

function cell(column, item) {
  const value = column.value(item);
  const number = typeof value === "number";
  const content = column.cell ? column.cell(item) : number ? value.toLocaleString("en") : value;
  return make("td", { class: number ? "number" : column.kind }, content);
}
