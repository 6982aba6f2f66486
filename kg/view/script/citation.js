/** A statement with all that is needed to quote it. */

import { documents, entities, relations } from "./data.js";
import { day, make } from "./dom.js";

/** The sentence, where it stands, and what it was read as. */
export function citation(edge, item) {
  const document = documents[item.document];
  const where = [document.title || document.name, document.source, document.date && day(document.date)];
  const claim = `${entities[edge.from].label} – ${relations[edge.relation].label} – ${entities[edge.to].label}`;
  const stance = edge.denied ? "denied" : item.possible ? "held possible" : "affirmed";
  const speakers = item.speakers.map((speaker) => entities[speaker]?.label ?? speaker);
  const by = speakers.length ? `by ${speakers.join(", ")}` : "by the article";
  return [
    `“${item.sentence}”`,
    `${where.filter(Boolean).join(", ")}.${document.url ? ` ${document.url}` : ""}`,
    `[${claim}: ${stance} ${by}; confidence ${Math.round(100 * item.confidence)} %]`,
  ].join("\n");
}

/** A button that copies a statement with its citation. */
export function copier(edge, item) {
  const said = make("span", { role: "status", class: "quiet" });
  const onclick = async () => {
    const done = await copy(citation(edge, item));
    said.textContent = done ? "Copied" : "This browser does not let the page copy";
    setTimeout(() => said.replaceChildren(), 2500);
  };
  const button = make("button", { type: "button", class: "copy", "aria-label": "Copy with citation", onclick }, "Copy");
  return make("span", { class: "copier" }, said, button);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromBox(text); // no clipboard without https
  }
}

function copyFromBox(text) {
  const box = make("textarea", { class: "unseen", "aria-hidden": "true" }, text);
  document.body.append(box);
  box.select();
  const done = document.execCommand("copy");
  box.remove();
  return done;
}
