/** Which part of the graph a view shows. */

import { edges, edgesAt, entities, entityByKey, otherEnd, ranked } from "./data.js";
import { heard, openEdges, passesAlone } from "./filter.js";
import { waysBetween } from "./ways.js";

const EDGES_EACH = 3.5; // edges that are drawn for each entity that may be: more of them are a blot

/**
 * The entities and edges of a view, how many entities it leaves out for lack of edges (`alone`) or of room
 * (`beyond`), the `open` edges that pass the filters, and the `ways` that were asked for.
 */
export function visible(state) {
  const open = new Set(openEdges(state));
  const ways = askedWays(state, open);
  const kept = candidates(state, open);
  const ids = new Set([...core(kept.linked, open, state.limit), ...(ways[state.way] ?? [])].map(idOf));
  for (const entity of expanded(state, open)) ids.add(entity.id);
  return {
    entities: ranked.filter((entity) => ids.has(entity.id)),
    edges: edges.filter((edge) => open.has(edge) && ids.has(edge.from) && ids.has(edge.to)),
    alone: kept.alone,
    beyond: kept.linked.filter((entity) => !ids.has(entity.id)).length,
    open,
    ways,
  };
}

/** The neighbors of an entity that a part could show and does not. */
export function hiddenNeighbors(entity, part) {
  const shown = new Set(part.entities);
  return [...new Set(neighbors(entity, part.open))].filter((other) => !shown.has(other));
}

function askedWays(state, open) {
  const [from, to] = [entityByKey.get(state.from), entityByKey.get(state.to)];
  return from && to ? waysBetween(from, to, open) : [];
}

/** The entities that have a place in the view, the most important first, and the number of those left out as alone. */
function candidates(state, open) {
  const focus = entityByKey.get(state.focus);
  if (focus) {
    const near = neighbourhood(focus, state.depth, open);
    return { linked: [focus, ...ranked.filter((entity) => near.has(entity.id) && entity !== focus)], alone: 0 };
  }
  const among = heard(state);
  const tied = new Set();
  for (const edge of open) tied.add(edge.from).add(edge.to);
  const lone = (entity) => !tied.has(entity.id) && passesAlone(entity, state, among);
  if (state.alone) return { linked: ranked.filter((entity) => tied.has(entity.id) || lone(entity)), alone: 0 };
  return { linked: ranked.filter((entity) => tied.has(entity.id)), alone: ranked.filter(lone).length };
}

/** The most important entities, as many as there is room for, counting the edges among them too. */
function core(ordered, open, limit) {
  const ids = new Set();
  let lines = 0;
  for (const entity of ordered) {
    for (const edge of edgesAt(entity)) if (open.has(edge) && ids.has(otherEnd(edge, entity).id)) lines += 1;
    if (ids.size >= limit || lines > limit * EDGES_EACH) break;
    ids.add(entity.id);
  }
  return ordered.slice(0, ids.size);
}

/** What was expanded, with its neighbors. */
function expanded(state, open) {
  const centres = [...state.expand].map((key) => entityByKey.get(key)).filter(Boolean);
  return centres.flatMap((entity) => [entity, ...neighbors(entity, open)]);
}

function neighbors(entity, open) {
  return edgesAt(entity)
    .filter((edge) => open.has(edge))
    .map((edge) => otherEnd(edge, entity));
}

function idOf(entity) {
  return entity.id;
}

/** The ids of the entities at most `depth` open edges away from one, itself included. */
function neighbourhood(start, depth, open) {
  const seen = new Set([start.id]);
  let rim = [start];
  for (let step = 0; step < depth; step += 1) {
    const next = [];
    for (const entity of rim) {
      for (const edge of edgesAt(entity)) {
        const other = otherEnd(edge, entity);
        if (!open.has(edge) || seen.has(other.id)) continue;
        seen.add(other.id);
        next.push(other);
      }
    }
    rim = next;
  }
  return seen;
}
