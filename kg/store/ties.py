"""Edges as their ends see them: the neighbors of an entity, narrowed by what a user asks for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from kg.records import EntityType, Polarity
from kg.store.reader import Reader
from kg.store.rows import GIVEN, pack

Direction = Literal["out", "in", "both"]
LATEST = "~"  # makes a month or a year the end of itself: behind "-", as in 2025-12-31
ORDER = "documents DESC, other, edge"
COLUMNS = "entity, other, edge, direction, documents, type"


class Tie(NamedTuple):
    """An edge (its number) that leads from an entity to another (their numbers).

    ``direction`` is ``out``, ``in`` or ``both``, ``documents`` their number, ``type`` that of the other.
    """

    entity: int
    other: int
    edge: int
    direction: Direction
    documents: int
    type: str


@dataclass(frozen=True, slots=True)
class Filter:
    """Which ties count. What is None, empty or 0 narrows nothing.

    ``relations`` are names; ``direction`` is ``out`` or ``in``, and both hold symmetric ties as well.
    ``since`` and ``until`` are days, months or years (ISO 8601): a tie counts if its time meets the span.
    ``loops`` are the ties of an entity to itself.
    """

    relations: tuple[str, ...] = ()
    type: EntityType | None = None
    direction: str | None = None
    since: str | None = None
    until: str | None = None
    polarity: Polarity | None = None
    contested: bool = False
    min_documents: int = 0
    min_confidence: float = 0.0
    loops: bool = True

    def conditions(self) -> tuple[str, list[object]]:
        """The same in SQL, to be put after another condition, and its values."""
        known: list[tuple[bool, str, list[object]]] = [
            (bool(self.relations), "relation IN (SELECT value FROM json_each(?))", [pack(self.relations)]),
            (bool(self.type), "type = ?", [self.type]),
            (bool(self.direction), "direction IN (?, 'both')", [self.direction]),
            (bool(self.since), f"last_date || '{LATEST}' >= ?", [self.since]),
            (bool(self.until), "first_date <= ?", [f"{self.until}{LATEST}"]),
            (bool(self.polarity), "polarity = ?", [self.polarity]),
            (self.contested, "contested", []),
            (not self.loops, "other <> entity", []),
            (self.min_documents > 1, "documents >= ?", [self.min_documents]),
            (self.min_confidence > 0, "confidence >= ?", [self.min_confidence]),
        ]
        asked = [(sql, values) for is_asked, sql, values in known if is_asked]
        return "".join(f" AND {sql}" for sql, _ in asked), [value for _, values in asked for value in values]


def of(store: Reader, entity: int, wanted: Filter, limit: int | None = None) -> list[Tie]:
    """The ties of an entity, those of most documents first, then by name."""
    where, values = wanted.conditions()
    query = f"SELECT {COLUMNS} FROM ties WHERE entity = ?{where} ORDER BY {ORDER} LIMIT ?"
    return [Tie(*row) for row in store.select(query, (entity, *values, -1 if limit is None else limit))]


def number(store: Reader, entity: int, wanted: Filter) -> int:
    """How many ties an entity has."""
    where, values = wanted.conditions()
    found: int = store.one(f"SELECT count(*) FROM ties WHERE entity = ?{where}", (entity, *values))
    return found


def of_all(store: Reader, entities: Iterable[int], wanted: Filter) -> Iterator[Tie]:
    """The ties of several entities, in no order."""
    where, values = wanted.conditions()
    query = f"SELECT {COLUMNS} FROM {GIVEN} CROSS JOIN ties ON entity = given{where}"
    return (Tie(*row) for row in store.select(query, (pack(list(entities)), *values)))


def between(store: Reader, one: int, other: int, wanted: Filter, limit: int | None = None) -> list[Tie]:
    """The ties of one entity that lead to the other, those of most documents first."""
    where, values = wanted.conditions()
    query = f"SELECT {COLUMNS} FROM ties WHERE entity = ? AND other = ?{where} ORDER BY {ORDER} LIMIT ?"
    return [Tie(*row) for row in store.select(query, (one, other, *values, -1 if limit is None else limit))]


def kinds(store: Reader, entity: int) -> list[tuple[Direction, str, int]]:
    """The ties of an entity counted by direction and relation, the most frequent first."""
    query = "SELECT direction, relation, number FROM kinds WHERE entity = ? ORDER BY number DESC, relation, direction"
    return list(store.select(query, (entity,)))


def degree(store: Reader, entity: int) -> int:
    """The number of edges of an entity."""
    found: int = store.one("SELECT edges FROM figures WHERE entity = ?", (entity,))
    return found


def others(store: Reader, entities: Collection[int]) -> Iterator[tuple[int, int, int]]:
    """Neighbors of several entities as (entity, neighbor, the neighbor's degree), once for each edge, in no order."""
    query = f"SELECT entity, other, degree FROM {GIVEN} CROSS JOIN ties ON entity = given"
    return store.select(query, (pack(list(entities)),))
