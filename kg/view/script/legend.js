/** The legend: what colours, shapes and lines mean, how much there is of each, and switches to hide it. */

import { CLAIMS, claim, edges, entities, groups, relations, types } from "./data.js";
import { byId, count, draw, make } from "./dom.js";
import { go, toggle } from "./state.js";
import { lineIcon, tint, typeIcon } from "./theme.js";

const boxes = [];

/** Build the legend; `followLegend` then keeps its switches equal to the view. */
export function openLegend() {
  const legend = byId("legend");
  boxes.length = 0;
  legend.replaceChildren(
    set("Entities", types.map(typeRow)),
    set("Claims", [...CLAIMS.map(claimRow), contestedRow()]),
    set("Relations", groups.flatMap(groupRows)),
  );
}

/** Check the switches of what is shown. */
export function followLegend(state) {
  for (const { input, list, names } of boxes) {
    const hidden = names.filter((name) => state[list].has(name)).length;
    input.checked = hidden < names.length;
    input.indeterminate = hidden > 0 && hidden < names.length;
  }
  byId("only-contested").checked = state.contested;
}

function set(title, rows) {
  return make("fieldset", {}, make("legend", {}, title), rows);
}

function row(list, names, icon, text, number, kind = "") {
  const input = make("input", { type: "checkbox", onchange: () => toggle(list, names) });
  boxes.push({ input, list, names });
  return make(
    "label",
    { class: kind },
    input,
    icon,
    make("span", {}, text),
    make("output", {}, number.toLocaleString("en")),
  );
}

function typeRow(type) {
  const number = entities.filter((entity) => entity.type === type.name).length;
  return number ? row("types", [type.name], typeIcon(type.name), type.label, number) : null;
}

function claimRow({ name, label }) {
  return row("claims", [name], lineIcon(name), label, edges.filter((edge) => claim(edge) === name).length);
}

function contestedRow() {
  const number = edges.filter((edge) => edge.contested).length;
  const input = make("input", {
    id: "only-contested",
    type: "checkbox",
    onchange: (event) => go({ contested: event.target.checked }),
  });
  const mark = draw("circle", { cx: 15, cy: 8, r: 7, class: "contested" });
  const sign = draw("text", { x: 15, y: 12, "text-anchor": "middle", class: "sign" }, "!");
  const icon = draw("svg", { class: "line", viewBox: "0 0 30 16", "aria-hidden": "true" }, mark, sign);
  const title = `${count(number, "relation")} that some affirm and others deny`;
  return make(
    "label",
    { title },
    input,
    icon,
    make("span", {}, "Contested only"),
    make("output", {}, number.toLocaleString("en")),
  );
}

function groupRows(group) {
  const members = relations
    .map((relation, id) => ({ ...relation, id }))
    .filter((item) => item.group === group.name);
  if (members.length === 0) return [];
  const of = (item) => edges.filter((edge) => edge.relation === item.id);
  const total = members.reduce((sum, item) => sum + of(item).length, 0);
  const names = members.map((item) => item.name);
  return [
    row("relations", names, lineIcon("affirmed", tint(group)), group.label, total, "group"),
    ...members.map((item) => row("relations", [item.name], null, item.label, of(item).length, "member")),
  ];
}
