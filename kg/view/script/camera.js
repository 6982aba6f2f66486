/** Where the picture is looked at, and how near. */

import { byId } from "./dom.js";

const PAUSE = 200; // milliseconds without a turn of the wheel before the picture counts as moved
const FARTHEST = 0.01; // scale
const MARGIN = 60; // pixels from the rim of the picture within which nothing that is selected may lie

const calm = matchMedia("(prefers-reduced-motion: reduce)");
let network = null;
let opened = false;
let settling = 0;
let goal = null; // the place that the picture glides to

/**
 * Begin to look through a network of vis-network. `onmove` is called when the reader has moved the picture, with the
 * place as the address holds it: the middle of what is seen and the scale.
 */
export function openCamera(drawing, onmove) {
  network = drawing;
  // What opens stands where it belongs at once.
  setTimeout(() => {
    opened = true;
  });
  network.on("animationFinished", () => {
    goal = null;
  });
  for (const move of ["dragEnd", "zoom"])
    network.on(move, () => {
      goal = null;
      clearTimeout(settling);
      settling = setTimeout(() => onmove(here()), PAUSE);
    });
}

/** Come as near to some entities as shows them all; returns the place as the address holds it. */
export function approach(items) {
  return frameOn(items, 1.2, FARTHEST, middleOf(items));
}

/**
 * Bring what is selected into view, with the entities around it, if it is outside or smaller than `least`. Returns
 * the new place as the address holds it, or null if there was no need to move.
 */
export function reveal(ends, around, least = 0.4) {
  const frame = byId("canvas").getBoundingClientRect();
  const [right, low] = [frame.width - MARGIN, covered(frame) - Math.max(MARGIN, foot(frame))];
  const outside = ends.some((entity) => {
    const point = network.canvasToDOM(entity);
    return point.x < MARGIN || point.y < MARGIN || point.x > right || point.y > low;
  });
  if (!outside && network.getScale() >= least) return null;
  // Both ends of a line must be seen, however far apart they are.
  return frameOn([...ends, ...around], 1.2, ends.length > 1 ? FARTHEST : 0.5, middleOf(ends));
}

/** Fit all of a part into the view; returns the place as the address holds it, or null for an empty part. */
export function fit(items) {
  return items.length ? frameOn(items, 1.8, 0.03, middleOf(items), 0) : null;
}

/** Zoom by a factor; returns the place as the address holds it. */
export function zoom(factor) {
  const { x, y, scale } = placeOf(here());
  return moveTo({ x, y, scale: scale * factor }, 150);
}

/** Look at a place that an address holds; returns it. */
export function lookAt(address) {
  if (address === here()) return address;
  return moveTo(placeOf(address), 350);
}

/** What is looked at: the place in the middle of what the panel leaves free, as the address holds it. */
export function here() {
  if (goal) return goal;
  const frame = byId("canvas").getBoundingClientRect();
  const place = network.DOMtoCanvas({ x: frame.width / 2, y: covered(frame) / 2 });
  return addressOf({ ...place, scale: network.getScale() });
}

/** Where the panel that slides over the canvas on a narrow screen begins, or the height of the canvas. */
function covered(frame) {
  const panel = byId("panel").getBoundingClientRect();
  return panel.top > frame.top && panel.height > 0 ? Math.min(frame.height, panel.top - frame.top) : frame.height;
}

/** The pixels above the lower rim of what is seen that the line of status takes, if the panel does not cover it. */
function foot(frame) {
  const line = byId("status").getBoundingClientRect();
  return Math.max(40, covered(frame) - (line.top - frame.top) + 20);
}

/** Move to a place, as near as shows all the items, within the bounds of the zoom. */
function frameOn(items, most, fewest, place, duration = 350) {
  const frame = byId("canvas").getBoundingClientRect();
  const height = covered(frame);
  const across = 2 * greatest(items.map((item) => Math.abs(item.x - place.x)));
  const upright = 2 * greatest(items.map((item) => Math.abs(item.y - place.y)));
  const room = Math.min((frame.width - 40) / (across + 60), (height - 2 * foot(frame)) / (upright + 60));
  return moveTo({ ...place, scale: Math.max(fewest, Math.min(most, room)) }, duration);
}

/** Bring a place into the middle of what the panel leaves free; returns it as the address holds it. */
function moveTo({ x, y, scale }, duration) {
  clearTimeout(settling);
  const frame = byId("canvas").getBoundingClientRect();
  const position = { x, y: y + (frame.height - covered(frame)) / 2 / scale };
  const animation = duration > 0 && opened && !calm.matches && { duration };
  network.moveTo({ position, scale, animation });
  goal = animation && addressOf({ x, y, scale });
  return addressOf({ x, y, scale });
}

function placeOf(address) {
  const [x, y, scale] = address.split(",").map(Number);
  return { x, y, scale: Math.max(FARTHEST, scale) };
}

function addressOf({ x, y, scale }) {
  return [Math.round(x), Math.round(y), Number(scale.toFixed(4))].join(",");
}

/** The middle of the box around some entities. */
function middleOf(items) {
  const xs = items.map((item) => item.x);
  const ys = items.map((item) => item.y);
  return { x: (least(xs) + greatest(xs)) / 2, y: (least(ys) + greatest(ys)) / 2 };
}

function least(values) {
  return values.reduce((a, b) => Math.min(a, b));
}

function greatest(values) {
  return values.reduce((a, b) => Math.max(a, b));
}
