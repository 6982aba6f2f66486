/** What we draw over each frame: the veil over what is not chosen, marks of contested claims, and names. */

import { entities, relations, typeOf } from "./data.js";
import { Boxes, shield, shorten, writeLabels } from "./labels.js";
import { edgeTint, ink } from "./theme.js";

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
const ALWAYS = 25; // entities in sight that carry their names at every zoom
const NAMED = 4; // pixels of radius from which the others do
const EDGE_NAMES = 0.9; // zoom from which edges carry their names
export const MANY = 3000; // edges beyond which only those that stand still and matter are drawn in detail

/**
 * Finish a frame that vis-network has drawn; returns the boxes of the names, each with the `item` it names.
 *
 * The scene has `shown` (entities and edges), `chosen` (see `emphasise`), `hovered`, `shrink` (the factor of sizes)
 * and the functions `node` and `line` that give the drawing objects of an entity and an edge.
 */
export function decorate(context, scene) {
  const { shown, chosen } = scene;
  const view = screen(context);
  const lit = chosen.entities.size > 0;
  if (lit) veil(context, view, scene);
  const bright = {
    entities: inSight(shown.entities, view).filter((entity) => !lit || chosen.entities.has(entity.id)),
  };
  bright.edges = lit ? shown.edges.filter((edge) => chosen.edges.has(edge.id)) : shown.edges;
  context.save();
  context.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
  const boxes = new Boxes();
  if (lit || bright.edges.length <= MANY)
    contestedMarks(
      context,
      bright.edges.filter((edge) => edge.contested),
      view,
      boxes,
      scene,
    );
  const written = names(context, bright, view, boxes, scene);
  context.restore();
  return written;
}

/** How the picture lies on the screen: a function to pixels, the zoom, and the pixels of the canvas for each. */
function screen(context) {
  const matrix = context.getTransform();
  const frame = context.canvas;
  const ratio = frame.width / frame.clientWidth;
  return {
    matrix,
    ratio,
    ground: ink("--ground"),
    scale: matrix.a / ratio,
    width: frame.clientWidth,
    height: frame.clientHeight,
    point: ({ x, y }) => ({ x: (matrix.a * x + matrix.e) / ratio, y: (matrix.d * y + matrix.f) / ratio }),
  };
}

function inSight(items, view) {
  return items.filter((item) => {
    const { x, y } = view.point(item);
    return x > -40 && y > -40 && x < view.width + 40 && y < view.height + 40;
  });
}

/** Dim everything, then draw what is chosen once more, on top. */
function veil(context, view, { shown, chosen, shrink, node, line }) {
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 0.72;
  context.fillStyle = view.ground;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.restore();
  for (const edge of shown.edges) {
    if (!chosen.edges.has(edge.id)) continue;
    line(edge).draw(context);
    line(edge).drawArrows(context);
  }
  for (const entity of [...shown.entities].reverse()) if (chosen.entities.has(entity.id)) node(entity).draw(context);
  if (chosen.selected.length === 1) ring(context, entities[chosen.selected[0]], view, shrink);
}

function ring(context, entity, view, shrink) {
  context.beginPath();
  const reach = typeOf.get(entity.type).shape === "square" ? Math.SQRT2 : 1;
  context.arc(entity.x, entity.y, reach * entity.size * shrink + 5 / view.scale, 0, 2 * Math.PI);
  context.lineWidth = 2.5 / view.scale;
  context.strokeStyle = ink("--accent");
  context.stroke();
}

/** The middle of a line as it was last drawn. */
function middle(edge, view, { line }) {
  const path = line(edge).edgeType;
  return path.fromPoint && path.toPoint ? view.point(path.getPoint(0.5)) : null;
}

function contestedMarks(context, contested, view, boxes, scene) {
  const radius = Math.max(4.5, Math.min(8, 9 * view.scale));
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.font = `700 ${radius * 1.7}px ${FONT}`;
  for (const edge of contested) {
    const point = middle(edge, view, scene);
    if (!point) continue;
    context.beginPath();
    context.arc(point.x, point.y, radius, 0, 2 * Math.PI);
    context.fillStyle = ink("--contested");
    context.fill();
    context.fillStyle = view.ground;
    context.fillText("!", point.x, point.y + 0.5);
    shield(boxes, point.x, point.y, radius);
  }
}

function names(context, bright, view, boxes, scene) {
  const { chosen, hovered, shrink } = scene;
  const lit = chosen.entities.size > 0;
  const worth = (entity, rank) =>
    lit || rank < ALWAYS || entity === hovered?.entity || entity.size * shrink * view.scale >= NAMED;
  const labels = bright.entities.filter(worth).map((entity) => nodeLabel(entity, view, scene));
  // What the pointer is on and what is chosen goes first, then by importance.
  labels.sort((a, b) => Number(b.forced) - Number(a.forced));
  const done = writeLabels(context, labels, view, boxes);
  const few = lit && bright.edges.length <= 40;
  const named = few || view.scale >= EDGE_NAMES ? bright.edges : bright.edges.filter((edge) => edge === hovered?.edge);
  const lines = named.map((edge) => edgeLabel(edge, view, scene, few && bright.edges.length <= 3)).filter(Boolean);
  return [...done, ...writeLabels(context, lines, view, boxes)];
}

function nodeLabel(entity, view, { chosen, hovered, shrink }) {
  const forced = entity === hovered?.entity || chosen.selected.includes(entity.id);
  const size = entity.size > 22 ? 15 : entity.size > 14 ? 13 : 12;
  return {
    ...view.point(entity),
    text: forced ? entity.label : shorten(entity.label),
    radius: entity.size * shrink * view.scale,
    size,
    font: `${entity.size > 14 || forced ? 600 : 400} ${size}px ${FONT}`,
    colour: ink("--ink"),
    forced,
    item: { entity },
  };
}

function edgeLabel(edge, view, scene, forced) {
  const point = middle(edge, view, scene);
  if (!point) return null;
  const marks = [edge.denied && "denied", edge.contested && "contested"].filter(Boolean).join(", ");
  return {
    ...point,
    y: point.y - (edge.contested ? 14 : 0),
    text: relations[edge.relation].label + (marks ? ` (${marks})` : ""),
    radius: 0,
    size: 11,
    font: `italic 500 11px ${FONT}`,
    colour: edgeTint(edge),
    forced: forced || edge === scene.hovered?.edge,
    item: { edge },
  };
}
