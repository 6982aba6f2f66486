/** What the panel is made of. */

import { relations } from "./data.js";
import { action, count, make } from "./dom.js";
import { goToEntity, goToNothing } from "./state.js";
import { typeIcon } from "./theme.js";

const FIRST = 8; // items that are shown before more are asked for
const NEXT = 100; // items that are then added

export function section(title, ...content) {
  return make("section", {}, make("h3", {}, title), content);
}

/** A list that shows its first items, and the others on demand. */
export function list(items, render, first = FIRST, tag = "ul") {
  const element = make(tag);
  unfold(element, items, render, first, (more) => make("li", {}, more));
  return element;
}

/** A table that looks like a list, with a caption for eyes and heads for screen readers. */
export function listTable(caption, heads, items, render) {
  const body = make("tbody");
  const head = make(
    "tr",
    {},
    heads.map((text) => make("th", { scope: "col" }, text)),
  );
  unfold(body, items, render, FIRST, (more) => make("tr", {}, make("td", { colspan: heads.length }, more)));
  return make("table", { class: "list" }, make("caption", {}, caption), make("thead", { class: "unseen" }, head), body);
}

/** Fill an element with the first items; `wrap` makes an item of the button that asks for more. */
function unfold(element, items, render, first, wrap) {
  let done = 0;
  function add(number) {
    if (done > 0) element.lastChild.remove();
    const next = items.slice(done, done + number).map(render);
    element.append(...next);
    if (done > 0) next[0].querySelector("button, a")?.focus();
    done += next.length;
    const rest = items.length - done;
    if (rest > 0) element.append(wrap(action(`${rest.toLocaleString("en")} more`, () => add(NEXT))));
  }
  add(first);
}

/** Pairs of a term and what is to be said of it; what is empty is left out. */
export function facts(pairs) {
  const filled = pairs.filter(([, value]) => value && value.length !== 0);
  return make(
    "dl",
    {},
    filled.flatMap(([term, value]) => [make("dt", {}, term), make("dd", {}, value)]),
  );
}

export function nameOf(entity) {
  return make(
    "span",
    { class: "named" },
    typeIcon(entity.type),
    action(entity.label, () => goToEntity(entity)),
  );
}

export function closer() {
  return make("button", { type: "button", class: "close", "aria-label": "Close", onclick: goToNothing }, "×");
}

export function marks(edge) {
  return [
    edge.denied === 1 && badge("denied"),
    edge.possible === 1 && badge("possible"),
    edge.contested === 1 && badge("contested"),
  ].filter(Boolean);
}

/** How many say it, and how many of them on their own. */
export function support(edge) {
  const documents = count(edge.weight, "document");
  return edge.weight > 1 ? `${documents}, ${count(edge.sources, "independent source")}` : documents;
}

export function badge(kind) {
  return make("span", { class: `badge ${kind}` }, kind);
}

export function arrow(edge) {
  return relations[edge.relation].symmetric ? "↔" : "→";
}
