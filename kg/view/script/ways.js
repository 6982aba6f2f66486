/** The ways from one entity to another: the shortest ones, those through hubs last. */

import { edgesAt, entities, otherEnd } from "./data.js";

const FARTHEST = 6; // steps
const MOST = 10; // ways that are offered
const TRIED = 2000; // ways that are compared

/** The best shortest ways over open edges (a set), each as a list of entities; none where there is none. */
export function waysBetween(from, to, open) {
  if (from === to) return [];
  const before = predecessors(from, to, open);
  if (!before.has(to.id)) return [];
  const ways = [];
  unfold([to], from, before, ways);
  return ways.sort((a, b) => cost(a) - cost(b) || order(a, b)).slice(0, MOST);
}

/** The open edges between two entities, the strongest first. */
export function edgesBetween(one, other, open) {
  return edgesAt(one)
    .filter((edge) => open.has(edge) && otherEnd(edge, one) === other)
    .sort((a, b) => b.weight - a.weight || b.confidence - a.confidence || a.id - b.id);
}

/** For each entity at most as far as the goal, those one step nearer to the start. */
function predecessors(from, to, open) {
  const before = new Map([[from.id, []]]);
  let rim = [from];
  for (let step = 0; step < FARTHEST && rim.length && !before.has(to.id); step += 1) {
    const next = new Map();
    for (const entity of rim) {
      for (const edge of edgesAt(entity)) {
        const other = otherEnd(edge, entity);
        if (!open.has(edge) || before.has(other.id)) continue;
        if (!next.has(other.id)) next.set(other.id, new Set());
        next.get(other.id).add(entity.id);
      }
    }
    for (const [id, nearer] of next) before.set(id, [...nearer]);
    rim = [...next.keys()].map((id) => entities[id]);
  }
  return before;
}

function unfold(way, from, before, ways) {
  if (ways.length >= TRIED) return;
  if (way[0] === from) ways.push(way);
  else for (const id of before.get(way[0].id)) unfold([entities[id], ...way], from, before, ways);
}

/** A way through entities that everything is tied to says little. */
function cost(way) {
  return way.slice(1, -1).reduce((sum, entity) => sum + Math.log(edgesAt(entity).length), 0);
}

function order(a, b) {
  const different = a.findIndex((entity, step) => entity !== b[step]);
  return different < 0 ? 0 : a[different].id - b[different].id;
}
