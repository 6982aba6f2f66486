"""Who is tied to an entity, by what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.answers import Listing, Named, Neighbor
from kg.store import ties
from kg.store.reader import Reader
from kg.store.ties import Filter, Tie


def neighbors(store: Reader, start: int, wanted: Filter, depth: int, limit: int | None) -> Listing[Neighbor]:
    """Neighbors of the entity of a number, nearest first, then by number of documents, then by name.

    ``wanted`` holds for every step of the way, its type only for the neighbors that are listed. An entity is
    listed at the depth at which it is first reached, with every edge that reaches it there.
    """
    wanted = replace(wanted, loops=False)
    near = ties.number(store, start, wanted)
    if depth == 1 or (limit is not None and near >= limit):
        found = [(1, tie) for tie in ties.of(store, start, wanted, limit)]
        return told(store, found, near if depth == 1 else None)
    found, whole = around(store, start, wanted, depth, limit)
    return told(store, found[:limit], len(found) if whole else None)


def around(
    store: Reader, start: int, wanted: Filter, depth: int, limit: int | None
) -> tuple[list[tuple[int, Tie]], bool]:
    """Ties with their depths, no step further than ``limit`` needs, and whether these are all there are."""
    found: list[tuple[int, Tie]] = []
    seen, level = {start}, [start]
    for step in range(1, depth + 1):
        reached = [tie for tie in ties.of_all(store, level, replace(wanted, type=None)) if tie.other not in seen]
        listed = [tie for tie in reached if wanted.type in (None, tie.type)]
        found += [(step, tie) for tie in sorted(listed, key=lambda tie: (-tie.documents, tie.other, tie.edge))]
        level = sorted({tie.other for tie in reached})
        seen.update(level)
        if limit is not None and len(found) >= limit:
            return found, step == depth
    return found, True


def told(store: Reader, found: Iterable[tuple[int, Tie]], total: int | None) -> Listing[Neighbor]:
    """Ties as they are shown."""
    found = list(found)
    edges = store.edges_by(tie.edge for _, tie in found)
    labels = store.numbered(end for _, tie in found for end in (tie.entity, tie.other))
    words = store.relations()
    return Listing(
        (
            Neighbor(
                step,
                Named(*labels[tie.entity]),
                tie.direction,
                words[edges[tie.edge].relation].label,
                Named(*labels[tie.other]),
                edges[tie.edge],
            )
            for step, tie in found
        ),
        total,
    )


def within(store: Reader, start: int, depth: int) -> set[int]:
    """The numbers of the entities at most ``depth`` edges away, the start included."""
    found = level = {start}
    for _ in range(depth):
        level = {tie.other for tie in ties.of_all(store, sorted(level), Filter())} - found
        found = found | level
    return found
