/** The page as a whole: it follows the view that the address names. */

import { approach, fit, here, lookAt, reveal, zoom } from "./camera.js";
import { openSearch } from "./complete.js";
import { documents, edgeByKey, edges, edgesAt, entities, entityByKey, otherEnd, whole } from "./data.js";
import { action, byId, count, make } from "./dom.js";
import { saveImage } from "./image.js";
import { followLegend, openLegend } from "./legend.js";
import { showPanel } from "./panel.js";
import { emphasise, openPicture, repaint, showPart } from "./picture.js";
import { choose, go, goToEdge, goToEntity, goToNothing, note, readState } from "./state.js";
import { showTable } from "./table.js";
import { onTheme } from "./theme.js";
import { hiddenNeighbors, visible } from "./visible.js";
import { edgesBetween } from "./ways.js";

let state = readState();
let part = visible(state);

function follow() {
  const before = state;
  state = readState();
  const entity = entityByKey.get(state.entity);
  const edge = edgeByKey.get(state.edge);
  part = visible(state);
  followLegend(state);
  showPanel(state, entity, edge, part);
  showFocus();
  showStatus();
  showPart(part);
  look(before, entity, edge, light(entity, edge));
  showView();
}

/** Look where the reader stood before a step back, or where the address says, else at what is new. */
function look(before, entity, edge, lit) {
  const changed = (...keys) => keys.some((key) => before[key] !== state[key]);
  const kept = before.view ? history.state : null; // a page that is opened anew may be another one
  const known = kept ?? (changed("at") ? state.at : null);
  let place = null;
  if (known) place = lookAt(known);
  else if (before.view && changed("focus", "depth", "limit")) place = fit(part.entities);
  else if (changed("entity", "edge", "from", "to", "way")) place = lookAtSelected(entity, edge, lit);
  if (!place && changed("at") && !entity && !edge) place = fit(part.entities);
  stand(place ?? here(), Boolean(state.at));
}

/** Returns the new place, or null if there was no need to move. */
function lookAtSelected(entity, edge, lit) {
  const way = part.ways[state.way];
  if (edge) return reveal([entities[edge.from], entities[edge.to]], []);
  if (way) return approach(way);
  return entity ? reveal([entity], lit, state.focus ? 0 : undefined) : null;
}

/** Note where the reader stands, for a step back to this view, and in the address if it is by their own `choice`. */
function stand(place, choice = true) {
  note(choice ? place : null, place);
  state = readState();
}

/** Emphasise what is selected with what it is tied to; returns the entities that are. */
function light(entity, edge) {
  const shown = new Set([...part.entities, ...part.edges]);
  const way = part.ways[state.way];
  const none = { entities: new Set(), edges: new Set(), selected: [] };
  if (way && !edge) return lightWay(way);
  if (!shown.has(edge ?? entity)) {
    emphasise(none);
    return [];
  }
  const lit = (edge ? [edge] : edgesAt(entity)).filter((tie) => shown.has(tie));
  const around = edge ? [edge.from, edge.to] : [entity.id, ...lit.map((tie) => otherEnd(tie, entity).id)];
  const selected = edge ? around : around.slice(0, 1);
  emphasise({ entities: new Set(around), edges: new Set(lit.map((tie) => tie.id)), selected });
  return around.map((id) => entities[id]);
}

function lightWay(way) {
  const ids = way.map((entity) => entity.id);
  const steps = way.slice(1).flatMap((entity, number) => edgesBetween(way[number], entity, part.open));
  emphasise({ entities: new Set(ids), edges: new Set(steps.map((edge) => edge.id)), selected: ids });
  return way;
}

function showFocus() {
  const focus = entityByKey.get(state.focus);
  byId("focus").hidden = !focus;
  if (!focus) return;
  byId("focus").replaceChildren(
    `Within ${count(state.depth, "step")} of `,
    action(focus.label, () => goToEntity(focus)),
    make(
      "button",
      {
        type: "button",
        class: "close",
        "aria-label": "Show the whole graph",
        onclick: () => go({ focus: null }),
      },
      "×",
    ),
  );
}

/** What the picture shows, in words. */
function caption() {
  return `${count(part.entities.length, "entity", "entities")}, ${count(part.edges.length, "relation")}`;
}

function showStatus() {
  const parts = [`Showing ${caption()}. `];
  if (part.alone)
    parts.push(
      `${part.alone.toLocaleString("en")} without a relation: `,
      action("show", () => go({ alone: true })),
      ". ",
    );
  if (part.beyond) {
    const more = () => go({ limit: 2 * state.limit });
    parts.push(`${part.beyond.toLocaleString("en")} less connected: `, action("show more", more), ". ");
  }
  if (part.weaker)
    parts.push(
      `${part.weaker.toLocaleString("en")} weaker relations: `,
      action("show", () => go({ weak: true })),
      ". ",
    );
  if (state.expand.size)
    parts.push(
      `${state.expand.size.toLocaleString("en")} expanded: `,
      action("fold", () => go({ expand: new Set() })),
      ". ",
    );
  if (whole.entities > entities.length)
    parts.push(
      `${count(whole.entities - entities.length, "entity", "entities")} more are not on this page: `,
      make("code", {}, "kg view --focus NAME"),
      " makes a page of any of them.",
    );
  byId("status").replaceChildren(...parts);
}

function showView() {
  const table = state.view === "table";
  byId("table").hidden = !table;
  document.body.classList.toggle("wide", table && !state.entity && !state.edge && !(state.from && state.to));
  byId("stage").inert = table;
  byId("show-table").setAttribute("aria-pressed", String(table));
  // The table has room for all that passes the filters.
  if (table) showTable(state, visible({ ...state, alone: true, weak: true, limit: Infinity }));
  else byId("table").replaceChildren();
}

/** Select what was clicked; a click beside everything clears the selection. */
function pick(found) {
  if (found?.entity) goToEntity(found.entity);
  else if (found?.edge) goToEdge(found.edge);
  else goToNothing();
}

/** Show more of what was double-clicked: the neighbors that the picture leaves out, else those alone that it has. */
function expand(found) {
  if (!found?.entity) return;
  if (hiddenNeighbors(found.entity, part).length) choose("expand", found.entity.key);
  else go({ entity: found.entity.key, edge: null, focus: found.entity.key, depth: 1 });
}

/** Go to an entity wherever it is: what the view leaves out is shown with its neighbors alone. */
function find(entity) {
  if (part.entities.includes(entity)) goToEntity(entity);
  else go({ entity: entity.key, edge: null, from: null, to: null, focus: entity.key, depth: 1 });
}

function openControls() {
  byId("zoom-in").addEventListener("click", () => stand(zoom(1.4)));
  byId("zoom-out").addEventListener("click", () => stand(zoom(1 / 1.4)));
  byId("zoom-fit").addEventListener("click", () => {
    stand(fit(part.entities), false);
  });
  byId("save").addEventListener("click", () => saveImage(part, caption()));
  byId("reset").addEventListener("click", () => {
    location.hash = "";
    follow();
    stand(fit(part.entities), false);
  });
  byId("show-table").addEventListener("click", () => go({ view: state.view === "table" ? "graph" : "table" }));
  byId("show-filters").addEventListener("click", (event) => {
    const open = byId("legend").classList.toggle("open");
    event.currentTarget.setAttribute("aria-expanded", String(open));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.target.closest("input")) goToNothing();
  });
}

/** "5,000 entities", or "5,000 of 20,000 entities" where the page holds a part of the graph. */
function held(number, all, noun, nouns) {
  return all > number ? `${number.toLocaleString("en")} of ${count(all, noun, nouns)}` : count(number, noun, nouns);
}

function open() {
  byId("counts").textContent = [
    held(entities.length, whole.entities, "entity", "entities"),
    held(edges.length, whole.relations, "relation", "relations"),
    count(documents.length, "document"),
  ].join(" · ");
  openLegend();
  openSearch(find);
  openControls();
  openPicture(part, { onpick: pick, onopen: expand, onmove: (place) => stand(place) });
  state = { view: null }; // whatever is chosen is new
  follow();
  addEventListener("hashchange", follow);
  onTheme(() => {
    openLegend();
    repaint();
    follow();
  });
}

open();
