/** Which part of the graph a view shows. */

import { edgeByKey, edgesAt, entityByKey, otherEnd, ranked } from "./data.js";
import { hearing, openEdges, passesAlone } from "./filter.js";
import { waysBetween } from "./ways.js";

const READABLE = 1500; // entities that can be seen at once; of more only the most important are shown
const LINES = { least: 300, each: 1.6 }; // lines that can be followed: at least so many, or so many for each entity

/**
 * The entities and edges of a view; how many entities it leaves out for lack of edges (`alone`) or of room
 * (`beyond`), and how many edges because they are weaker than others (`weaker`); the `open` edges that pass the
 * filters, the `ways` that were asked for, and what tells whether the view `hears` a statement.
 */
export function visible(state) {
  const open = new Set(openEdges(state));
  const ways = askedWays(state, open);
  const way = ways[state.way] ?? [];
  const { linked, alone } = candidates(state, open);
  const core = linked.length > READABLE ? linked.slice(0, state.limit) : linked;
  const ids = new Set([...core, ...way, ...expanded(state, open)].map((entity) => entity.id));
  const among = [...open].filter((edge) => ids.has(edge.from) && ids.has(edge.to));
  const lines = state.weak ? among : strongest(among, ids.size, chosenIds(state, way));
  return {
    entities: ranked.filter((entity) => ids.has(entity.id)),
    edges: lines,
    alone,
    beyond: linked.filter((entity) => !ids.has(entity.id)).length,
    weaker: among.length - lines.length,
    open,
    ways,
    hears: hearing(state),
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
  const hears = hearing(state);
  const tied = new Set();
  for (const edge of open) tied.add(edge.from).add(edge.to);
  const lone = (entity) => !tied.has(entity.id) && passesAlone(entity, state, hears);
  if (state.alone) return { linked: ranked.filter((entity) => tied.has(entity.id) || lone(entity)), alone: 0 };
  return { linked: ranked.filter((entity) => tied.has(entity.id)), alone: ranked.filter(lone).length };
}

/** The ids of the entities all of whose lines are drawn, since the view is about them. */
function chosenIds(state, way) {
  const edge = edgeByKey.get(state.edge);
  const keys = [state.entity, state.focus, ...state.expand].map((key) => entityByKey.get(key)?.id);
  return new Set([...keys, edge?.from, edge?.to, ...way.map((entity) => entity.id)]);
}

/** The edges that there is room for: those at what is `chosen`, the strongest of each entity, then the strongest. */
function strongest(among, number, chosen) {
  const room = Math.max(LINES.least, LINES.each * number);
  if (among.length <= room) return among;
  const order = [...among].sort((a, b) => b.weight - a.weight || b.confidence - a.confidence || a.id - b.id);
  const kept = new Set(order.filter((edge) => chosen.has(edge.from) || chosen.has(edge.to)));
  const held = new Set();
  for (const edge of order) {
    if (!held.has(edge.from) || !held.has(edge.to)) kept.add(edge);
    held.add(edge.from).add(edge.to);
  }
  for (const edge of order) {
    if (kept.size >= room) break;
    kept.add(edge);
  }
  return among.filter((edge) => kept.has(edge));
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
