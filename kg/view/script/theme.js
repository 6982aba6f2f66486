/** How nodes and edges look, for the light and the dark ground, in the words of vis-network. */

import { entities, groupOf, parallel, relations, typeOf } from "./data.js";
import { draw } from "./dom.js";

const dark = matchMedia("(prefers-color-scheme: dark)");

const inks = new Map();

/** Call when the reader's preference changes, and before and after printing: paper is light. */
export function onTheme(listener) {
  const change = () => {
    inks.clear();
    listener();
  };
  const print = (paper) => {
    document.documentElement.classList.toggle("paper", paper);
    if (dark.matches) change();
  };
  dark.addEventListener("change", change);
  addEventListener("beforeprint", () => print(true));
  addEventListener("afterprint", () => print(false));
}

/** "dark" or "light". */
export function ground() {
  return dark.matches && !document.documentElement.classList.contains("paper") ? "dark" : "light";
}

/** A colour that the style sheet defines, such as "--ground". */
export function ink(name) {
  if (!inks.has(name)) inks.set(name, getComputedStyle(document.documentElement).getPropertyValue(name).trim());
  return inks.get(name);
}

/** The colour of a type or a group on the present ground. */
export function tint(look) {
  return look[ground()];
}

export function edgeTint(edge) {
  return tint(groupOf.get(relations[edge.relation].group));
}

export function nodeStyle(entity) {
  const look = typeOf.get(entity.type);
  return {
    id: entity.id,
    x: entity.x,
    y: entity.y,
    size: entity.size,
    shape: look.shape,
    color: { background: tint(look), border: ink("--ground") },
  };
}

export function lineWidth(edge) {
  return 2 + Math.min(6, 1.5 * Math.log2(edge.weight));
}

export function lineOpacity(edge) {
  return edge.possible ? 0.3 : 0.7;
}

export function edgeStyle(edge) {
  return {
    id: edge.id,
    from: edge.from,
    to: edge.to,
    width: lineWidth(edge),
    dashes: edge.denied ? [9, 7] : false,
    color: { color: edgeTint(edge), opacity: lineOpacity(edge) },
    arrows: relations[edge.relation].symmetric ? "" : "to",
    smooth: bend(edge),
  };
}

/** Edges between the same two nodes bend by their rank, to either side, so that each can be seen. */
function bend(edge) {
  const all = parallel(edge);
  if (all.length === 1 || edge.from === edge.to) return false;
  const rank = all.indexOf(edge) - (all.length - 1) / 2;
  if (rank === 0) return false;
  // What is clockwise depends on the direction of the edge.
  const clockwise = rank > 0 === entities[edge.from].id < entities[edge.to].id;
  return {
    enabled: true,
    type: clockwise ? "curvedCW" : "curvedCCW",
    roundness: Math.min(0.5, 0.16 * Math.abs(rank)),
  };
}

const OUTLINES = {
  dot: "M8 2a6 6 0 1 0 .01 0z",
  square: "M3 3h10v10H3z",
  diamond: "M8 1l7 7-7 7-7-7z",
  hexagon: "M4.5 2h7L15 8l-3.5 6h-7L1 8z",
  triangleDown: "M1.5 3h13L8 14.5z",
  star: "M8 .8l2.2 4.7 5.1.6-3.8 3.5 1 5.1L8 12.2l-4.5 2.5 1-5.1L.7 6.1l5.1-.6z",
};

/** The outline of a type in a square of 16 pixels. */
export function outlineOf(name) {
  return OUTLINES[typeOf.get(name).shape];
}

/** The shape of a type as a small picture. Its colour comes from the style sheet's `color`. */
export function typeIcon(name) {
  const outline = draw("path", { d: outlineOf(name), fill: tint(typeOf.get(name)) });
  return draw("svg", { class: "icon", viewBox: "0 0 16 16", "aria-hidden": "true" }, outline);
}

/** A line as edges of a claim are drawn. */
export function lineIcon(claim, colour = "currentColor") {
  const line = draw("path", {
    d: "M1 8h28",
    stroke: colour,
    "stroke-width": 2.5,
    "stroke-dasharray": claim === "denied" ? "6 4" : undefined,
    "stroke-opacity": claim === "possible" ? 0.35 : undefined,
  });
  return draw("svg", { class: "line", viewBox: "0 0 30 16", "aria-hidden": "true" }, line);
}
