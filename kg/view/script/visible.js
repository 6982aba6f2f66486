/** Which part of the graph a view shows. */

import { claim, edges, edgesAt, entities, entityByKey, otherEnd, ranked, relations } from "./data.js";

const EDGES_EACH = 3.5; // edges that are drawn for each entity that may be: more of them are a blot

/** The entities and edges of a view, and how many entities it leaves out for lack of edges or of room. */
export function visible(state) {
  const open = edges.filter((edge) => passes(edge, state));
  const focus = entityByKey.get(state.focus);
  const near = focus ? neighbourhood(focus, state.depth, new Set(open)) : null;
  const linked = new Set(open.flatMap((edge) => [edge.from, edge.to]));
  const allowed = ranked.filter((entity) => (near ? near.has(entity.id) : !state.types.has(entity.type)));
  const kept = near || state.alone ? allowed : allowed.filter((entity) => linked.has(entity.id));
  const shown = core(kept, new Set(open), state.limit);
  const ids = new Set(shown.map((entity) => entity.id));
  return {
    entities: shown,
    edges: open.filter((edge) => ids.has(edge.from) && ids.has(edge.to)),
    alone: allowed.length - kept.length,
    beyond: kept.length - shown.length,
  };
}

/** The most important entities, as many as there is room for, counting the edges among them too. */
function core(ordered, open, limit) {
  const ids = new Set();
  let lines = 0;
  for (const entity of ordered) {
    const among = edgesAt(entity).filter((edge) => open.has(edge) && ids.has(otherEnd(edge, entity).id));
    lines += among.length;
    if (ids.size >= limit || lines > limit * EDGES_EACH) break;
    ids.add(entity.id);
  }
  return ordered.slice(0, ids.size);
}

function passes(edge, state) {
  return (
    !state.relations.has(relations[edge.relation].name) &&
    !state.claims.has(claim(edge)) &&
    (!state.contested || edge.contested === 1) &&
    !state.types.has(entities[edge.from].type) &&
    !state.types.has(entities[edge.to].type)
  );
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
