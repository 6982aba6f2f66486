/** Communities, faintly: a soft cloud behind the nodes that belong together. */

import { entities, groupOf } from "./data.js";
import { tint } from "./theme.js";

const REACH = 44; // how far a cloud goes beyond the middle of its nodes
const BRIDGE = 190; // distance up to which two nodes of a community are joined
const FAINT = 0.075;
const COLOURS = ["cooperation", "movement", "conflict", "structure"];

let cached = null;

/** Paint the clouds of a part, below everything else. */
export function paintClouds(context, part) {
  if (cached?.part !== part) {
    // Where much is left out, what is shown stands further apart.
    const room = part.beyond ? Math.min(2.5, Math.sqrt(entities.length / part.entities.length)) : 1;
    cached = { part, room, clouds: cloudsOf(part, BRIDGE * room) };
  }
  context.save();
  context.lineCap = "round";
  context.lineJoin = "round";
  context.lineWidth = 2 * REACH * cached.room;
  context.globalAlpha = FAINT;
  for (const { community, path } of cached.clouds) {
    context.strokeStyle = tint(groupOf.get(COLOURS[community % COLOURS.length]));
    // One stroke is painted as one area: where its parts overlap it does not get darker.
    context.stroke(path);
  }
  context.restore();
}

/** A path for each community of the part: from each node to the nearest one before it, if that is near. */
function cloudsOf(part, bridge) {
  const members = new Map();
  for (const entity of part.entities) {
    if (entity.community < 0) continue;
    if (!members.has(entity.community)) members.set(entity.community, []);
    members.get(entity.community).push(entity);
  }
  return [...members]
    .filter(([, nodes]) => nodes.length > 3)
    .map(([community, nodes]) => ({ community, path: trace(nodes, bridge) }));
}

function trace(nodes, bridge) {
  const path = new Path2D();
  for (const [number, entity] of nodes.entries()) {
    const near = nearest(entity, nodes.slice(0, number));
    path.moveTo(entity.x, entity.y);
    if (near && Math.hypot(near.x - entity.x, near.y - entity.y) <= bridge) path.lineTo(near.x, near.y);
    else path.lineTo(entity.x + 0.01, entity.y); // a dot
  }
  return path;
}

function nearest(entity, others) {
  let best = null;
  let least = Infinity;
  for (const other of others) {
    const distance = (other.x - entity.x) ** 2 + (other.y - entity.y) ** 2;
    if (distance < least) [best, least] = [other, distance];
  }
  return best;
}
