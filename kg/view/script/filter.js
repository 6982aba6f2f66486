/** What the reader's filters let through. */

import { claim, documents, edges, entities, relations } from "./data.js";

/** The ids of the documents that are listened to, or null where all are. A day that is not known is in no range. */
export function heard(state) {
  if (!state.since && !state.until && state.document.size === 0) return null;
  const since = state.since ?? "";
  const until = state.until ?? "9999";
  const passes = ({ name, date }) =>
    (state.document.size === 0 || state.document.has(name)) &&
    ((!state.since && !state.until) || (date && date >= since && date <= until));
  return new Set(documents.filter(passes).map((document) => document.id));
}

/** The edges that pass every filter. */
export function openEdges(state) {
  const among = heard(state);
  return edges.filter((edge) => passes(edge, state, among));
}

function passes(edge, state, among) {
  return (
    !state.relations.has(relations[edge.relation].name) &&
    !state.claims.has(claim(edge)) &&
    (!state.contested || edge.contested === 1) &&
    !state.types.has(entities[edge.from].type) &&
    !state.types.has(entities[edge.to].type) &&
    edge.confidence * 100 >= state.confidence &&
    support(edge.documents, among) >= state.documents
  );
}

/** Whether an entity that no open edge ends at passes. */
export function passesAlone(entity, state, among) {
  return !state.types.has(entity.type) && support(entity.documents, among) >= state.documents;
}

function support(ids, among) {
  if (among === null) return ids.length;
  let number = 0;
  for (const id of ids) if (among.has(id)) number += 1;
  return number;
}
