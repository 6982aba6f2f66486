/** What the reader's filters let through. */

import { claim, documents, edges, entities, moments, relations, reports } from "./data.js";

/** Whether a date, be it a day, a month or a year, meets a span of time. What has no date is in none. */
export function meets(date, first, last) {
  return Boolean(date) && date <= `${last}~` && `${date}~` >= first;
}

const everything = () => true;

/** What tells whether a moment (the number of a document and a date) is listened to. */
export function hearing({ since, until, document: chosen }) {
  if (!since && !until && chosen.size === 0) return everything;
  const inTime = since || until ? (date) => meets(date, since ?? "", until ?? "9999") : everything;
  return ({ document, date }) => (chosen.size === 0 || chosen.has(documents[document].name)) && inTime(date);
}

/** The edges that pass every filter. */
export function openEdges(state) {
  const hears = hearing(state);
  return edges.filter((edge) => passes(edge, state) && edgeSupport(edge, hears) >= state.documents);
}

function passes(edge, state) {
  return (
    !state.relations.has(relations[edge.relation].name) &&
    !state.claims.has(claim(edge)) &&
    (!state.contested || edge.contested === 1) &&
    !state.types.has(entities[edge.from].type) &&
    !state.types.has(entities[edge.to].type) &&
    edge.confidence * 100 >= state.confidence
  );
}

/** Whether an entity that no open edge ends at passes. */
export function passesAlone(entity, state, hears) {
  return !state.types.has(entity.type) && support(reports(entity.documents), hears) >= state.documents;
}

function edgeSupport(edge, hears) {
  return hears === everything ? edge.weight : support(moments(edge), hears);
}

/** The number of documents that are heard. */
function support(told, hears) {
  return new Set(told.filter(hears).map(({ document }) => document)).size;
}
