/** The legend: what colours, shapes and lines mean, how much there is of each, and switches to hide it. */

import { CLAIMS, claim, edges, entities, groups, relations, types } from "./data.js";
import { byId, count, draw, make } from "./dom.js";
import { followPapers, openPapers } from "./papers.js";
import { followRange, openRange } from "./range.js";
import { go, toggle } from "./state.js";
import { lineIcon, tint, typeIcon } from "./theme.js";

const boxes = []; // switches, each with the names that it hides
const sliders = []; // each with the key of the view that it sets
const unfolded = new Set(); // groups whose relations are listed

/** Build the legend; `followLegend` then keeps its switches equal to the view. */
export function openLegend() {
  boxes.length = 0;
  sliders.length = 0;
  byId("legend").replaceChildren(
    ...[
      set("Entities", types.map(typeRow)),
      set("Claims", [...CLAIMS.map(claimRow), contestedRow()]),
      set("Relations", groups.map(groupRows)),
      openRange(),
      set("At least", leastRows()),
      openPapers(),
    ].filter(Boolean),
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
  for (const { input, output, key, words } of sliders) {
    input.value = state[key];
    output.textContent = words(state[key]);
    input.setAttribute("aria-valuetext", words(state[key]));
  }
  followRange(state);
  followPapers(state);
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

/** The switch of a group of relations, and below it, when it is unfolded, those of its relations. */
function groupRows(group) {
  const members = relations
    .map((relation, id) => ({ ...relation, number: edges.filter((edge) => edge.relation === id).length }))
    .filter((item) => item.group === group.name);
  if (members.length === 0) return null;
  const total = members.reduce((sum, item) => sum + item.number, 0);
  const names = members.map((item) => item.name);
  const id = `relations-${group.name}`;
  const list = make(
    "div",
    { id, hidden: !unfolded.has(group.name) },
    members.map((item) => row("relations", [item.name], null, item.label, item.number, "member")),
  );
  return make(
    "div",
    { class: "group" },
    make(
      "div",
      { class: "fold" },
      row("relations", names, lineIcon("affirmed", tint(group)), group.label, total),
      folder(group, list),
    ),
    list,
  );
}

function folder(group, list) {
  const button = make("button", {
    type: "button",
    class: "folder",
    "aria-label": `Relations of ${group.label.toLowerCase()}`,
    "aria-controls": list.id,
    "aria-expanded": String(unfolded.has(group.name)),
  });
  button.addEventListener("click", () => {
    if (!unfolded.delete(group.name)) unfolded.add(group.name);
    list.hidden = !unfolded.has(group.name);
    button.setAttribute("aria-expanded", String(!list.hidden));
  });
  return button;
}

function leastRows() {
  const most = Math.min(
    10,
    edges.reduce((most, edge) => Math.max(most, edge.weight), 1),
  );
  return [
    most > 1 && sliderRow("documents", "Documents", { min: 1, max: most }, (value) => String(value)),
    sliderRow("confidence", "Confidence", { min: 0, max: 95, step: 5 }, (value) => `${value} %`),
  ].filter(Boolean);
}

function sliderRow(key, text, range, words) {
  let moving = false;
  const input = make("input", { type: "range", ...range });
  input.addEventListener("input", () => {
    go({ [key]: Number(input.value) }, moving);
    moving = true;
  });
  input.addEventListener("change", () => {
    moving = false;
  });
  const output = make("output", {});
  sliders.push({ input, output, key, words });
  return make("label", { class: "least" }, make("span", {}, text), input, output);
}
