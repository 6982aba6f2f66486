/** The list of documents, as a filter: chosen ones alone are listened to. */

import { documents } from "./data.js";
import { day, make } from "./dom.js";
import { choose, readState } from "./state.js";

const FIRST = 6;
const NEXT = 50;

const ordered = [...documents].sort((a, b) => (b.date || "").localeCompare(a.date || "") || a.id - b.id);
let box = null;
let items = null;
let most = FIRST;

/** The fieldset. */
export function openPapers() {
  items = make("div", { class: "papers" });
  box = make("input", { type: "text", class: "names", "aria-label": "Find documents", placeholder: "Find documents" });
  box.addEventListener("input", () => {
    most = FIRST;
    followPapers(readState());
  });
  const legend = make("legend", {}, "Only these documents");
  return make("fieldset", {}, legend, documents.length > FIRST ? box : null, items);
}

/** Show what is chosen, then what the box asks for. */
export function followPapers(state) {
  const wanted = box.value.trim().toLowerCase();
  const fits = (document) => text(document).toLowerCase().includes(wanted);
  const chosen = ordered.filter((document) => state.document.has(document.name));
  const others = ordered.filter((document) => !state.document.has(document.name) && fits(document));
  const active = document.activeElement?.id;
  items.replaceChildren(...[...chosen, ...others.slice(0, most)].map((document) => row(document, state)));
  if (others.length > most) items.append(more(others.length - most));
  document.getElementById(active)?.focus();
}

function text(document) {
  return `${document.title} ${document.name} ${document.source} ${document.date}`;
}

function row(document, state) {
  const input = make("input", {
    id: `paper-${document.id}`,
    type: "checkbox",
    checked: state.document.has(document.name),
    onchange: () => choose("document", document.name),
  });
  const about = [document.source, document.date && day(document.date)].filter(Boolean).join(", ");
  return make(
    "label",
    { title: document.title },
    input,
    make("span", {}, document.title || document.name, about && make("small", {}, about)),
  );
}

function more(number) {
  const onclick = () => {
    most += NEXT;
    followPapers(readState());
  };
  return make("button", { type: "button", class: "link", onclick }, `${number.toLocaleString("en")} more`);
}
