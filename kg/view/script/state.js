/**
 * What the reader has chosen. It lives in the fragment of the address and nowhere else: that makes every view
 * a link, and the back button works. Everything that changes the view calls `go`; the page follows `hashchange`.
 */

/** How many entities of a large graph are shown before the reader asks for more. */
export const CORE = 300;

const KEYS = ["entity", "edge", "focus", "from", "to", "since", "until"]; // names and days, or null
const FLAGS = ["contested", "alone", "weak"];
const NAMES = ["types", "relations", "claims"]; // what is hidden: sets of our own names, without commas
const CHOICES = ["document", "expand"]; // what is chosen: sets of names that may hold any character
const NUMBERS = {
  depth: { least: 1, most: 3 },
  way: { least: 0, most: 9 },
  documents: { least: 1, most: Infinity },
  confidence: { least: 0, most: 100 },
  limit: { least: CORE, most: Infinity },
  sort: { least: -99, most: 99, usual: 0 },
};
const PLACE = /^(-?\d{1,6},){2}\d{1,2}(\.\d{1,4})?$/; // "120,-45,0.85": x and y of the middle of the picture, and the scale
const FITTED = ["focus", "depth", "limit"]; // what is shown is then fitted into the picture, wherever the reader was
const WORDS = { view: ["graph", "table"], rows: ["entities", "statements", "documents"] };

/** The chosen view. */
export function readState() {
  const query = new URLSearchParams(location.hash.slice(1));
  const state = { find: query.get("find") ?? "" };
  for (const key of KEYS) state[key] = query.get(key);
  state.at = PLACE.test(query.get("at")) ? query.get("at") : null;
  for (const key of FLAGS) state[key] = query.get(key) === "1";
  for (const key of NAMES) state[key] = new Set((query.get(key) ?? "").split(",").filter(Boolean));
  for (const key of CHOICES) state[key] = new Set(query.getAll(key));
  for (const [key, words] of Object.entries(WORDS))
    state[key] = words.includes(query.get(key)) ? query.get(key) : words[0];
  for (const [key, { least, most, usual = least }] of Object.entries(NUMBERS)) {
    const number = Math.trunc(Number(query.get(key) ?? usual));
    state[key] = Number.isNaN(number) ? usual : Math.min(most, Math.max(least, number));
  }
  return state;
}

/** The fragment of a view; what is as in the beginning is left out. */
function fragment(state) {
  const query = new URLSearchParams();
  for (const key of [...KEYS, "find", "at"]) if (state[key]) query.set(key, state[key]);
  for (const [key, { least, usual = least }] of Object.entries(NUMBERS))
    if (state[key] !== usual) query.set(key, state[key]);
  for (const key of FLAGS) if (state[key]) query.set(key, "1");
  for (const [key, words] of Object.entries(WORDS)) if (state[key] !== words[0]) query.set(key, state[key]);
  for (const key of NAMES) if (state[key].size) query.set(key, [...state[key]].sort().join(","));
  for (const key of CHOICES) for (const name of [...state[key]].sort()) query.append(key, name);
  return query.toString().replaceAll("%2F", "/").replaceAll("%2C", ",");
}

/**
 * Go to the view that differs from the present one in these respects. With `again` it takes the place of the
 * present view, so that one move of a slider is one step back.
 */
export function go(changes, again = false) {
  const fitted = FITTED.some((key) => key in changes);
  const wanted = fragment({ ...readState(), ...(fitted && { at: null }), ...changes });
  if (again) location.replace(`#${wanted}`);
  else location.hash = wanted;
}

/** Note where the reader stands: `at` (or null) in the address, `place` with this step of the history alone. */
export function note(at, place) {
  const wanted = fragment({ ...readState(), at });
  history.replaceState(place, "", wanted === location.hash.slice(1) ? undefined : `#${wanted}`);
}

const NOTHING = { entity: null, edge: null, from: null, to: null, way: 0 };

/** Select nothing. */
export function goToNothing() {
  go(NOTHING);
}

/** Select an entity and nothing else. */
export function goToEntity(entity) {
  go({ ...NOTHING, entity: entity.key });
}

/** Select an edge and no entity; a way that was asked for stays. */
export function goToEdge(edge) {
  go({ entity: null, edge: edge.key });
}

/** Ask for the ways from one entity to another. */
export function goToWays(from, to) {
  go({ ...NOTHING, from: from.key, to: to.key });
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

/** Choose a name or no longer. `list` is "document" or "expand". */
export function choose(list, name) {
  const chosen = new Set(readState()[list]);
  if (!chosen.delete(name)) chosen.add(name);
  go({ [list]: chosen });
}
