/** Building elements. Text enters the page through text nodes alone, so no label can become markup. */

const SVG = "http://www.w3.org/2000/svg";

/** The element of the template with that id. */
export function byId(id) {
  return document.getElementById(id);
}

/** An element; keys that begin with "on" are listeners; what is undefined, null or false is left out. */
export function make(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** An element of an inline picture. */
export function draw(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A button that looks like a link within text. */
export function action(text, onclick, attributes = {}) {
  return make("button", { type: "button", class: "link", onclick, ...attributes }, text);
}

/** A link to a page on the web, or mere text where the address is anything else. */
export function source(text, url) {
  if (!/^https?:\/\//i.test(url)) return make("span", {}, text);
  return make("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, text);
}

/** "1 document", "1,200 documents". */
export function count(number, noun, nouns = `${noun}s`) {
  return `${number.toLocaleString("en")} ${number === 1 ? noun : nouns}`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "2025-04-28" as "28 Apr 2025"; shorter dates lose the parts they lack. */
export function day(iso) {
  const [year, month, date] = iso.split("-");
  return [date && Number(date), MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
}

/** "28 Apr 2025 – 3 May 2025"; one date where the first, a month or a year, holds the last. */
export function span(first, last) {
  return last.startsWith(first) ? day(first) : `${day(first)} – ${day(last)}`;
}
