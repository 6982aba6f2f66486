"""The graph for others: as a networkx graph, and as a page, whole or around an entity."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kg import graph
from kg.queries.neighbors import within
from kg.records import Entity
from kg.store import figures, ties
from kg.store.reader import Reader, Source
from kg.store.ties import Filter
from kg.view import layout, page
from kg.view.communities import communities

if TYPE_CHECKING:
    from kg.graph import MultiDiGraph


def whole(store: Reader) -> MultiDiGraph:
    """The whole graph, with the attributes of the GraphML file."""
    return graph.build(store.entities(), store.edges(), words(store), store.places())


def whole_page(store: Reader) -> str:
    """The page of the whole graph."""
    sources = store.sources()
    together = {id_: number for id_, (*_, number) in figures.standing(store).items() if number is not None}
    return page.html(whole(store), list(store.statements()), about(sources), page.title(len(sources)), together)


def part_page(store: Reader, start: Entity, depth: int) -> str:
    """The page of what lies at most ``depth`` steps from an entity."""
    numbers = within(store, store.number(start.id), depth)
    ids = [label.id for label in store.numbered(numbers).values()]
    entities = [entity for id_ in sorted(ids) if (entity := store.entity(id_))]
    tied = {tie.edge for tie in ties.of_all(store, sorted(numbers), Filter()) if tie.other in numbers}
    edges = store.edges_by(tied)
    told = [statement for number in edges for statement, _ in store.statements_of(number)]
    used = {name for entity in entities for name in entity.documents} | {item.document for item in told}
    places = layout.places(sorted(ids), [(edge.subject, edge.object, float(edge.weight)) for edge in edges.values()])
    part = graph.build(entities, edges.values(), words(store), places)
    title = f"{start.label} and what lies within {depth} step{'s' * (depth != 1)}"
    return page.html(part, told, about(store.sources_of(used)), title, communities(part), around=start.id)


def words(store: Reader) -> dict[str, str]:
    """The words of each relation."""
    return {name: relation.label for name, relation in store.relations().items()}


def about(sources: Mapping[str, Source]) -> dict[str, dict[str, str | None]]:
    """What the page says of documents."""
    return {
        name: {"title": item.title, "date": item.date, "source": item.source, "url": item.url}
        for name, item in sources.items()
    }
