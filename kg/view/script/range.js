/** When what is stated was: a histogram of relations, and two sliders that choose a range of it. */

import { documents, edges, moments } from "./data.js";
import { count, day, draw, make, span } from "./dom.js";
import { meets } from "./filter.js";
import { go } from "./state.js";

const DAY = 86_400_000;
const MOST = 60; // bars
const HIGH = 40; // height of the highest bar

let parts = null;
let bins = [];

/** The fieldset, or null where there is nothing to choose from. */
export function openRange() {
  bins = binned();
  if (bins.length < 2) return null;
  const bars = draw("g");
  const sliders = ["First day", "Last day"].map((label, end) => slider(label, end));
  const words = make("output", { class: "words" });
  parts = { bars, sliders, words };
  const chart = draw(
    "svg",
    { viewBox: `0 0 ${bins.length} ${HIGH}`, preserveAspectRatio: "none", "aria-hidden": "true" },
    bars,
  );
  return make(
    "fieldset",
    { class: "dates", title: "When a sentence says that it was; where it does not, when it was reported" },
    make("legend", {}, "When"),
    make("div", { class: "histogram" }, chart, sliders),
    words,
  );
}

/** Show the range of a view. */
export function followRange(state) {
  if (!parts) return;
  const low = Math.max(
    0,
    bins.findIndex((bin) => !state.since || bin.last >= state.since),
  );
  const above = bins.findIndex((bin) => state.until && bin.first > state.until);
  const high = Math.max(low, above < 0 ? bins.length - 1 : above - 1);
  const most = Math.max(...bins.map((bin) => bin.edges.size));
  parts.bars.replaceChildren(...bins.map((bin, x) => bar(bin, x, most, x >= low && x <= high)));
  for (const [end, value] of [low, high].entries()) {
    parts.sliders[end].value = value;
    parts.sliders[end].setAttribute("aria-valuetext", day(end ? bins[value].last : bins[value].first));
  }
  // At the right end the first slider must stay in reach.
  parts.sliders[0].classList.toggle("above", low > bins.length / 2);
  const told = new Set(bins.slice(low, high + 1).flatMap((bin) => [...bin.edges]));
  const undated = low === 0 && high === bins.length - 1 ? edges.length - told.size : 0;
  const rest = undated ? `, ${undated.toLocaleString("en")} undated` : "";
  parts.words.textContent = `${span(bins[low].first, bins[high].last)} · ${count(told.size, "relation")}${rest}`;
}

function bar({ edges: { size }, outside }, x, most, chosen) {
  const height = size && Math.max(2, (HIGH * size) / most);
  const kind = [chosen && "chosen", outside && "outside"].filter(Boolean).join(" ");
  return draw("rect", { x: x + 0.08, y: HIGH - height, width: 0.84, height, class: kind });
}

function slider(label, end) {
  let moving = false;
  const input = make("input", { type: "range", min: 0, max: bins.length - 1, "aria-label": label });
  input.addEventListener("input", () => {
    const values = parts.sliders.map((other) => Number(other.value));
    values[end] = end ? Math.max(...values) : Math.min(...values);
    const [low, high] = values;
    const since = low > 0 ? bins[low].first : null;
    go({ since, until: high < bins.length - 1 ? bins[high].last : null }, moving);
    moving = true;
  });
  input.addEventListener("change", () => {
    moving = false;
  });
  return input;
}

/**
 * Bars of equal spans of time, each with the ids of the edges of that time. They cover the days of the documents; what
 * was before or after is in a bar at either end.
 */
function binned() {
  const told = idsByDate();
  const all = [...told.keys()].sort();
  const days = [...new Set(documents.map((document) => document.date).filter(Boolean))].sort();
  const axis = days.length > 1 ? days : all;
  if (axis.length < 2) return [];
  const found = [...bars(new Date(axis[0]), new Date(axis.at(-1)))];
  const [begin, end] = [found[0].first, found.at(-1).last];
  if (all.some((date) => `${date}~` < begin)) found.unshift({ first: all[0], last: iso(before(begin)), outside: true });
  if (all.some((date) => date > end))
    found.push({ first: iso(nextDay(new Date(end))), last: all.at(-1), outside: true });
  for (const bin of found)
    bin.edges = new Set(all.flatMap((date) => (meets(date, bin.first, bin.last) ? told.get(date) : [])));
  return found;
}

/** The ids of the edges of each date that occurs. */
function idsByDate() {
  const ids = new Map();
  for (const edge of edges) {
    for (const { date } of moments(edge)) {
      if (ids.has(date)) ids.get(date).push(edge.id);
      else ids.set(date, [edge.id]);
    }
  }
  ids.delete(""); // what has no date
  return ids;
}

/** Days, weeks, months or years from one day to another, so that there are not too many. */
function* bars(first, last) {
  const days = (last - first) / DAY;
  const after = [nextDay, nextWeek, nextMonth].find((_, number) => days / [1, 7, 30][number] < MOST) ?? nextYear;
  for (let at = start(first, after); at <= last; at = after(at))
    yield { first: iso(at), last: iso(before(after(at))), outside: false };
}

function before(date) {
  return new Date(new Date(date).getTime() - DAY);
}

function start(date, after) {
  if (after === nextMonth) return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth()));
  if (after === nextYear) return new Date(Date.UTC(date.getUTCFullYear(), 0));
  return date;
}

function nextDay(date) {
  return new Date(date.getTime() + DAY);
}

function nextWeek(date) {
  return new Date(date.getTime() + 7 * DAY);
}

function nextMonth(date) {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1));
}

function nextYear(date) {
  return new Date(Date.UTC(date.getUTCFullYear() + 1, 0));
}

function iso(date) {
  return date.toISOString().slice(0, 10);
}
