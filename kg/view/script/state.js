/**
 * What the reader has chosen. It lives in the fragment of the address and nowhere else: that makes every view
 * a link, and the back button works. Everything that changes the view calls `go`; the page follows `hashchange`.
 */

const LISTS = ["types", "relations", "claims"];

/** How many entities are shown before the reader asks for more. */
export const CORE = 1500;

/** The chosen view: keys of entity, edge and focus (or null), hidden types, relations and claims as sets. */
export function readState() {
  const query = new URLSearchParams(location.hash.slice(1));
  const state = {
    entity: query.get("entity"),
    edge: query.get("edge"),
    focus: query.get("focus"),
    depth: Math.min(3, Math.max(1, Number(query.get("depth")) || 1)),
    contested: query.get("contested") === "1",
    alone: query.get("alone") === "1",
    limit: Math.max(CORE, Number(query.get("limit")) || 0),
    view: query.get("view") === "table" ? "table" : "graph",
  };
  for (const list of LISTS) state[list] = new Set((query.get(list) ?? "").split(",").filter(Boolean));
  return state;
}

/** The fragment of a view; what is as in the beginning is left out. */
function fragment(state) {
  const query = new URLSearchParams();
  for (const key of ["entity", "edge", "focus"]) if (state[key]) query.set(key, state[key]);
  if (state.focus && state.depth > 1) query.set("depth", state.depth);
  for (const key of ["contested", "alone"]) if (state[key]) query.set(key, "1");
  if (state.limit > CORE) query.set("limit", state.limit);
  if (state.view === "table") query.set("view", "table");
  for (const list of LISTS) if (state[list].size) query.set(list, [...state[list]].sort().join(","));
  return query.toString().replaceAll("%2F", "/").replaceAll("%2C", ",");
}

/** Go to the view that differs from the present one in these respects. */
export function go(changes) {
  location.hash = fragment({ ...readState(), ...changes });
}

/** Select an entity; an edge that was selected is no longer. */
export function goToEntity(entity) {
  go({ entity: entity.key, edge: null });
}

/** Select an edge; an entity that was selected is no longer. */
export function goToEdge(edge) {
  go({ edge: edge.key, entity: null });
}

/** Hide what is shown, show what is hidden. `list` is "types", "relations" or "claims". */
export function toggle(list, names) {
  const hidden = new Set(readState()[list]);
  const hide = names.some((name) => !hidden.has(name));
  for (const name of names) {
    if (hide) hidden.add(name);
    else hidden.delete(name);
  }
  go({ [list]: hidden });
}
