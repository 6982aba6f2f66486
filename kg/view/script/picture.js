/** The picture: vis-network draws nodes and edges where the layout put them; we add names, marks and emphasis. */

import { fit, openCamera } from "./camera.js";
import { paintClouds } from "./clouds.js";
import { entities } from "./data.js";
import { byId } from "./dom.js";
import { decorate, MANY } from "./overlay.js";
import { edgeStyle, lineOpacity, lineWidth, nodeStyle } from "./theme.js";

const BORDER = 1.5; // pixels
const OPTIONS = {
  physics: false,
  layout: { improvedLayout: false },
  nodes: { borderWidth: BORDER, chosen: false, font: { size: 0 } },
  edges: {
    smooth: false,
    chosen: false,
    selectionWidth: 0,
    hoverWidth: 0,
    arrows: { to: { scaleFactor: 0.5 } },
  },
  interaction: { selectable: false, dragNodes: false, hover: false },
};
const CROWD = 700; // edges beyond which they get fainter
const REACH = 9; // pixels beside a line that still count as on it

const nodes = new vis.DataSet();
const edges = new vis.DataSet();
let network = null;
let shown = { entities: [], edges: [] };
let chosen = { entities: new Set(), edges: new Set(), selected: [] };
let shrink = 0;
let hovered = null;
let written = [];

/**
 * Draw a part of the graph for the first time. `onpick` and `onopen` get an entity, an edge, or null; `onmove` is
 * called when the reader has moved the picture, with the place as the address holds it.
 */
export function openPicture(part, { onpick, onopen, onmove }) {
  replace(part);
  network = new vis.Network(byId("canvas"), { nodes, edges }, OPTIONS);
  network.once("afterDrawing", () => {
    performance.mark("kg-drawn");
  });
  network.on("beforeDrawing", (context) => {
    rescale();
    paintClouds(context, shown);
  });
  network.on("afterDrawing", (context) => {
    written = decorate(context, { shown, chosen, hovered, shrink, node: drawnNode, line: drawn });
  });
  network.on("click", (event) => onpick(at(event.pointer)));
  network.on("doubleClick", (event) => onopen(at(event.pointer)));
  byId("canvas").addEventListener("mousemove", hover);
  openCamera(network, onmove);
  fit(part.entities);
}

/** Show another part of the graph. */
export function showPart(part) {
  replace(part);
  network.redraw();
}

function replace(part) {
  // vis-network may draw while its data change: then none of this is there to be decorated.
  shown = { entities: [], edges: [] };
  exchange(nodes, [...part.entities].reverse(), nodeStyle);
  exchange(edges, part.edges, edgeStyle);
  shown = part;
  shrink = 0;
  network?.setOptions({
    interaction: { hideEdgesOnDrag: part.edges.length > MANY, hideEdgesOnZoom: part.edges.length > MANY },
  });
}

/** Make a data set hold these items and no others, touching only what differs. */
function exchange(set, items, style) {
  const wanted = new Set(items.map((item) => item.id));
  set.remove(set.getIds().filter((id) => !wanted.has(id)));
  set.add(items.filter((item) => !set.get(item.id)).map(style));
}

/** Draw everything anew, in the colours of the present ground. */
export function repaint() {
  nodes.update(shown.entities.map(nodeStyle));
  edges.update(shown.edges.map(edgeStyle));
  shrink = 0;
  network.redraw();
}

/**
 * Emphasise some `entities` and `edges` (sets of ids), nothing if they are empty. The ids `selected` are always
 * named; one alone is ringed.
 */
export function emphasise(choice) {
  chosen = choice;
  network.redraw();
}

/** The picture as it stands, with so many pixels for each of the screen's, on a canvas of its own. */
export function snapshot(density) {
  const usual = Object.getOwnPropertyDescriptor(window, "devicePixelRatio");
  // vis-network asks the window how fine to draw.
  Object.defineProperty(window, "devicePixelRatio", { value: density, configurable: true });
  const copy = document.createElement("canvas");
  try {
    network.setSize();
    network.redraw();
    const drawn = byId("canvas").querySelector("canvas");
    [copy.width, copy.height] = [drawn.width, drawn.height];
    copy.getContext("2d").drawImage(drawn, 0, 0);
  } finally {
    Object.defineProperty(window, "devicePixelRatio", usual);
    network.setSize();
    network.redraw();
  }
  return copy;
}

/** The entity or edge at a point: a node, else a name, else a line. */
function at(pointer) {
  const node = network.getNodeAt(pointer.DOM);
  if (node !== undefined) return { entity: entities[node] };
  const { x, y } = pointer.DOM;
  const name = written.find((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
  return name?.item ?? lineAt(pointer.canvas);
}

function lineAt({ x, y }) {
  let best = REACH / network.getScale();
  let found = null;
  for (const edge of shown.edges) {
    const line = drawn(edge).edgeType;
    const from = line.fromPoint;
    const to = line.toPoint;
    if (!from || !to) continue;
    const distance = line.getDistanceToEdge(from.x, from.y, to.x, to.y, x, y);
    if (distance < best) {
      best = distance;
      found = { edge };
    }
  }
  return found;
}

function hover(event) {
  const frame = byId("canvas").getBoundingClientRect();
  const point = { x: event.clientX - frame.left, y: event.clientY - frame.top };
  const found = event.buttons ? null : at({ DOM: point, canvas: network.DOMtoCanvas(point) });
  byId("canvas").classList.toggle("over", found !== null);
  if (found?.entity === hovered?.entity && found?.edge === hovered?.edge) return;
  hovered = found;
  network.redraw();
}

/* vis-network draws nodes and edges by these objects. They are not part of its documented interface, but pyvis
   pins its version, and they save us from restyling thousands of edges on every click. */
function drawn(edge) {
  return network.body.edges[edge.id];
}

function drawnNode(entity) {
  return network.body.nodes[entity.id];
}

/**
 * Nodes and lines grow more slowly than the distances when the reader zooms in, so that room appears, and the
 * more lines there are the fainter they get.
 */
function rescale() {
  const freed = Math.sqrt(entities.length / shown.entities.length); // by what this part leaves out
  const wanted = Math.min(freed, Math.sqrt(0.7 / network.getScale()));
  if (Math.abs(wanted - shrink) < 0.01) return;
  shrink = wanted;
  for (const entity of shown.entities) {
    const size = entity.size * shrink;
    drawnNode(entity).options.size = size;
    // As wide as ever it would hide small stars.
    drawnNode(entity).options.borderWidth = Math.min(BORDER, (size * network.getScale()) / 5);
    drawnNode(entity).needsRefresh();
  }
  const faint = Math.max(0.3, Math.min(1, Math.sqrt(CROWD / shown.edges.length)));
  for (const edge of shown.edges) {
    drawn(edge).options.width = lineWidth(edge) * Math.min(1, shrink);
    drawn(edge).options.color.opacity = lineOpacity(edge) * faint;
  }
}
