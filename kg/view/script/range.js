/** When the documents are of: a histogram of their days, and two sliders that choose a range of it. */

import { days, documents } from "./data.js";
import { count, day, draw, make } from "./dom.js";
import { go } from "./state.js";

const DAY = 86_400_000;
const MOST = 60; // bars
const HIGH = 40; // height of the highest bar

let parts = null;
let bins = [];

/** The fieldset, or null where there is nothing to choose from. */
export function openRange() {
  bins = days.length > 1 ? binned(days.map((date) => new Date(date))) : [];
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
    { class: "dates" },
    make("legend", {}, "Dates of documents"),
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
  const most = Math.max(...bins.map((bin) => bin.number));
  parts.bars.replaceChildren(
    ...bins.map(({ number }, x) => {
      const height = number && Math.max(2, (HIGH * number) / most);
      const chosen = x >= low && x <= high;
      return draw("rect", { x: x + 0.08, y: HIGH - height, width: 0.84, height, class: chosen ? "chosen" : "" });
    }),
  );
  for (const [end, value] of [low, high].entries()) {
    parts.sliders[end].value = value;
    parts.sliders[end].setAttribute("aria-valuetext", day(end ? bins[value].last : bins[value].first));
  }
  const heard = bins.slice(low, high + 1).reduce((sum, bin) => sum + bin.number, 0);
  const dated = documents.filter((document) => document.date).length;
  const undated = heard === dated && documents.length > dated ? `, ${documents.length - dated} undated` : "";
  parts.words.textContent = `${span(bins[low].first, bins[high].last)} · ${count(heard, "document")}${undated}`;
}

function span(first, last) {
  return first === last ? day(first) : `${day(first)} – ${day(last)}`;
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

/** Bars of equal spans of time that cover some days: of days, weeks, months or years, so that there are not too many. */
function binned(dates) {
  const [first, last] = [dates[0], dates.at(-1)];
  const span = (last - first) / DAY;
  const after = [nextDay, nextWeek, nextMonth].find((_, number) => span / [1, 7, 30][number] < MOST) ?? nextYear;
  const found = [];
  for (let at = start(first, after); at <= last; at = after(at))
    found.push({ first: iso(at), last: iso(new Date(after(at) - DAY)), number: 0 });
  for (const { date } of documents) {
    const bin = date && found.findLast((item) => item.first <= iso(new Date(date)));
    if (bin) bin.number += 1;
  }
  return found;
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
