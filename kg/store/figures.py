"""Counts of a graph, and who stands where in it."""

from __future__ import annotations

from typing import NamedTuple

from kg.store.reader import Label, Reader


class Figure(NamedTuple):
    """Where an entity stands: its edges, its betweenness (0..1), and the number of its community."""

    entity: Label
    edges: int
    betweenness: float
    community: int | None


def total(store: Reader, table: str) -> int:
    """The number of documents, entities, statements or edges."""
    return counted(store, table, "").get("", 0)


def counted(store: Reader, table: str, column: str) -> dict[str, int]:
    """How many rows of a table have each value of a column, the most frequent first."""
    query = 'SELECT value, number FROM counts WHERE "table" = ? AND "column" = ? ORDER BY number DESC, value'
    return dict(store.select(query, (table, column)))


def leading(store: Reader, by: str, limit: int) -> list[Figure]:
    """The entities that have most of ``edges`` or ``betweenness``, which those have that have any."""
    query = (
        "SELECT id, label, type, figures.edges, betweenness, community "
        f"FROM (SELECT * FROM figures WHERE {by} > 0 ORDER BY {by} DESC, edges DESC, entity LIMIT ?) AS figures "
        f"JOIN entities ON number = figures.entity ORDER BY {by} DESC, edges DESC, number"
    )
    return [Figure(Label(*row[:3]), *row[3:]) for row in store.select(query, (limit,))]


def standing(store: Reader) -> dict[str, tuple[int, float, int | None]]:
    """The edges, the betweenness and the community of every entity, by its id."""
    query = "SELECT id, edges, betweenness, community FROM entities LEFT JOIN figures ON entity = number"
    return {id_: (edges or 0, between or 0.0, community) for id_, edges, between, community in store.select(query)}


def communities(store: Reader, names: int) -> dict[int, tuple[int, list[Label]]]:
    """The size of each community, and the entities of it that have most edges, by its number."""
    query = (
        "SELECT community, members, id, label, type FROM ("
        "SELECT entity, community, row_number() OVER (PARTITION BY community ORDER BY edges DESC, entity) AS place, "
        "count(*) OVER (PARTITION BY community) AS members FROM figures WHERE community IS NOT NULL"
        ") AS ranked JOIN entities ON number = ranked.entity WHERE place <= ? ORDER BY community, place"
    )
    found: dict[int, tuple[int, list[Label]]] = {}
    for community, size, *row in store.select(query, (names,)):
        found.setdefault(community, (size, []))[1].append(Label(*row))
    return found


def contested(store: Reader, limit: int) -> list[tuple[str, str, str, int, int]]:
    """Claims that are both affirmed and denied: subject, relation, object, and the documents of either side.

    First come those that most documents take the smaller side of.
    """
    query = (
        "SELECT one.subject, one.relation, one.object, json_array_length(one.documents) AS affirmed, "
        "json_array_length(two.documents) AS denied FROM edges AS one INDEXED BY edges_contested "
        "JOIN edges AS two ON two.id = one.subject || '/' || one.relation || '/' || one.object || '/denied' "
        "WHERE one.contested AND one.polarity = 'affirmed' "
        "ORDER BY min(affirmed, denied) DESC, affirmed + denied DESC, one.number LIMIT ?"
    )
    return list(store.select(query, (limit,)))
