/** What card and evidence are made of. */

import { relations } from "./data.js";
import { action, make } from "./dom.js";
import { go, goToEntity } from "./state.js";
import { typeIcon } from "./theme.js";

const FIRST = 8; // items of a list that are shown before more are asked for
const NEXT = 100; // items that are then added

export function section(title, ...content) {
  return make("section", {}, make("h3", {}, title), content);
}

/** A list that shows its first items, and the others on demand. */
export function list(items, render, first = FIRST) {
  const element = make("ul");
  let done = 0;
  function unfold(number) {
    element.lastChild?.remove();
    const next = items.slice(done, done + number).map(render);
    element.append(...next);
    if (done > 0) next[0].querySelector("button, a")?.focus();
    done += next.length;
    const rest = items.length - done;
    if (rest > 0)
      element.append(
        make(
          "li",
          {},
          action(`${rest.toLocaleString("en")} more`, () => unfold(NEXT)),
        ),
      );
  }
  unfold(first);
  return element;
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
  const close = () => go({ entity: null, edge: null });
  return make("button", { type: "button", class: "close", "aria-label": "Close", onclick: close }, "×");
}

export function marks(edge) {
  return [
    edge.denied === 1 && badge("denied"),
    edge.possible === 1 && badge("possible"),
    edge.contested === 1 && badge("contested"),
  ].filter(Boolean);
}

export function badge(kind) {
  return make("span", { class: `badge ${kind}` }, kind);
}

export function arrow(edge) {
  return relations[edge.relation].symmetric ? "↔" : "→";
}
