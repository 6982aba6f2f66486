/** The page as a whole: it follows the view that the address names. */

import { documents, edgeByKey, edges, edgesAt, entities, entityByKey, otherEnd } from "./data.js";
import { action, byId, count, make } from "./dom.js";
import { followLegend, openLegend } from "./legend.js";
import { showPanel } from "./panel.js";
import { emphasise, fit, openPicture, repaint, reveal, showPart, zoom } from "./picture.js";
import { openSearch } from "./search.js";
import { CORE, go, goToEdge, goToEntity, readState } from "./state.js";
import { showTable } from "./table.js";
import { onTheme } from "./theme.js";
import { visible } from "./visible.js";

let state = readState();
let part = visible(state);

function follow() {
  const before = state;
  state = readState();
  const entity = entityByKey.get(state.entity);
  const edge = edgeByKey.get(state.edge);
  part = visible(state);
  followLegend(state);
  showPanel(state, entity, edge);
  showFocus();
  showStatus();
  showPart(part);
  const lit = light(entity, edge);
  if (before.focus !== state.focus || before.depth !== state.depth || before.limit !== state.limit) fit();
  else if (edge) reveal([entities[edge.from], entities[edge.to]], []);
  else if (entity) reveal([entity], lit);
  showView();
}

/** Emphasise what is selected with what it is tied to; returns the entities that are. */
function light(entity, edge) {
  const shown = new Set([...part.entities, ...part.edges]);
  if (!shown.has(edge ?? entity)) {
    emphasise({ entities: new Set(), edges: new Set(), selected: [] });
    return [];
  }
  const lit = (edge ? [edge] : edgesAt(entity)).filter((tie) => shown.has(tie));
  const around = edge ? [edge.from, edge.to] : [entity.id, ...lit.map((tie) => otherEnd(tie, entity).id)];
  const selected = edge ? around : around.slice(0, 1);
  emphasise({ entities: new Set(around), edges: new Set(lit.map((tie) => tie.id)), selected });
  return around.map((id) => entities[id]);
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

function showStatus() {
  const parts = [
    `Showing ${count(part.entities.length, "entity", "entities")}, ${count(part.edges.length, "relation")}. `,
  ];
  if (part.alone)
    parts.push(
      `${part.alone.toLocaleString("en")} without a relation: `,
      action("show", () => go({ alone: true })),
      ". ",
    );
  if (part.beyond) {
    const more = () => go({ limit: state.limit + CORE });
    parts.push(`${part.beyond.toLocaleString("en")} less connected: `, action("show more", more), ". ");
  }
  byId("status").replaceChildren(...parts);
}

function showView() {
  const table = state.view === "table";
  byId("table").hidden = !table;
  document.body.classList.toggle("wide", table && !state.entity && !state.edge);
  byId("stage").inert = table;
  byId("show-table").setAttribute("aria-pressed", String(table));
  // The table has room for all that passes the filters.
  if (table) showTable(visible({ ...state, alone: true, limit: Infinity }));
  else byId("table").replaceChildren();
}

/** Select what was clicked; a click beside everything clears the selection. */
function pick(found) {
  if (found?.entity) goToEntity(found.entity);
  else if (found?.edge) goToEdge(found.edge);
  else go({ entity: null, edge: null });
}

/** Go to an entity wherever it is: what the view leaves out is shown with its neighbors alone. */
function find(entity) {
  const changes = { entity: entity.key, edge: null };
  if (!part.entities.includes(entity)) Object.assign(changes, { focus: entity.key, depth: 1 });
  go(changes);
}

function openControls() {
  byId("zoom-in").addEventListener("click", () => zoom(1.4));
  byId("zoom-out").addEventListener("click", () => zoom(1 / 1.4));
  byId("zoom-fit").addEventListener("click", fit);
  byId("reset").addEventListener("click", () => {
    location.hash = "";
    fit();
  });
  byId("show-table").addEventListener("click", () =>
    go({ view: state.view === "table" ? "graph" : "table" }),
  );
  byId("show-filters").addEventListener("click", (event) => {
    const open = byId("legend").classList.toggle("open");
    event.currentTarget.setAttribute("aria-expanded", String(open));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.target.closest("input")) go({ entity: null, edge: null });
  });
}

function open() {
  byId("counts").textContent = [
    count(entities.length, "entity", "entities"),
    count(edges.length, "relation"),
    count(documents.length, "document"),
  ].join(" · ");
  openLegend();
  openSearch(find);
  openControls();
  openPicture(
    part,
    pick,
    (found) =>
      found?.entity && go({ entity: found.entity.key, edge: null, focus: found.entity.key, depth: 1 }),
  );
  follow();
  addEventListener("hashchange", follow);
  onTheme(() => {
    openLegend();
    repaint();
    follow();
  });
}

open();
