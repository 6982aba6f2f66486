"""How two entities are linked: ways of at most four steps, found from both ends, over all else before hubs.

What is exact in a small graph is bounded in a large one: from each end the neighbors with the fewest edges are followed
first, until ``REACH`` edges were looked at. A way over two hubs may be missed, then, but it would stand last.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Collection, Iterator, Mapping
from heapq import nsmallest
from itertools import accumulate, product
from math import log2
from typing import NamedTuple

from kg.store import ties
from kg.store.reader import Reader

STEPS = 4  # the longest way
REACH = 30_000  # edges that are looked at two steps from an end


class Route(NamedTuple):
    """The numbers of the entities along a way, both ends included, and its cost."""

    cost: float
    nodes: tuple[int, ...]


class Side(NamedTuple):
    """What is reached from one end.

    ``near`` are the neighbors, ``far`` their neighbors, each with those that lead there; ``degrees`` has the number
    of edges of all. ``met`` is true where the other end is a neighbor.
    """

    near: set[int]
    far: dict[int, set[int]]
    degrees: dict[int, int]
    met: bool


def routes(store: Reader, start: int, end: int, avoid: Collection[int], limit: int, steps: int = STEPS) -> list[Route]:
    """Simple ways from ``start`` to ``end`` around the entities ``avoid``, the ``limit`` cheapest, the best first."""
    closed = {*avoid, start, end}
    here, there = side(store, start, end, closed), side(store, end, start, closed)
    degrees = {**here.degrees, **there.degrees}
    short = {nodes for nodes in shorter(here, there) if len(nodes) < steps}
    found = nsmallest(limit, (Route(cost(nodes, degrees), (start, *nodes, end)) for nodes in short))
    if steps == STEPS:
        lengthen(found, start, end, (here, there), degrees, limit)
    return found


def routes_via(store: Reader, start: int, end: int, via: int, avoid: Collection[int], limit: int) -> list[Route]:
    """The same for ways over the entity ``via``."""
    most = STEPS - 1
    first = routes(store, start, via, {*avoid, end}, limit * limit, most)
    second = routes(store, via, end, {*avoid, start}, limit * limit, most)
    toll = log2(ties.degree(store, via)) if first and second else 0
    joined = (
        Route(round(one.cost + toll + other.cost, 6), one.nodes + other.nodes[1:])
        for one, other in product(first, second)
        if len(one.nodes) + len(other.nodes) <= STEPS + 2 and not {*one.nodes[:-1]} & {*other.nodes[1:]}
    )
    return nsmallest(limit, joined)


def side(store: Reader, start: int, end: int, closed: Collection[int]) -> Side:
    """What is reached from ``start`` without a step onto what is ``closed``, as both ends are."""
    degrees = {other: degree for _, other, degree in ties.others(store, [start])}
    near = degrees.keys() - closed
    far: dict[int, set[int]] = {}
    chosen = affordable(sorted((degrees[node], node) for node in near))
    for by, other, degree in ties.others(store, chosen):
        if other != by and other not in closed:
            far.setdefault(other, set()).add(by)
            degrees[other] = degree
    return Side(near, far, degrees, end in degrees)


def affordable(ranked: list[tuple[int, int]]) -> list[int]:
    """As many nodes, which come with their degrees in the order of these, as have ``REACH`` edges together."""
    spent = accumulate(degree for degree, _ in ranked)
    return [node for (_, node), total in zip(ranked, spent, strict=True) if total <= REACH]


def shorter(here: Side, there: Side) -> Iterator[tuple[int, ...]]:
    """What lies between the ends on ways of up to three steps; some come twice."""
    if here.met:
        yield ()
    for node in here.near & there.near:
        yield (node,)
    for node in here.far.keys() & there.near:
        yield from ((by, node) for by in here.far[node])
    for node in there.far.keys() & here.near:
        yield from ((node, by) for by in there.far[node])


def lengthen(
    found: list[Route], start: int, end: int, sides: tuple[Side, Side], degrees: Mapping[int, int], limit: int
) -> None:
    """Put the ways of four steps among those found, as far as they are cheaper than the last of ``limit``."""
    here, there = sides
    middles = {
        node: (first(here.far[node], degrees, limit), first(there.far[node], degrees, limit))
        for node in here.far.keys() & there.far.keys()
    }
    least = sorted((cost((ones[0], node, others[0]), degrees), node) for node, (ones, others) in middles.items())
    for bound, node in least:
        if len(found) >= limit and bound > found[-1].cost:
            break
        for one, other in product(*middles[node]):
            if one != other:
                insort(found, Route(cost((one, node, other), degrees), (start, one, node, other, end)))
                del found[limit:]


def first(nodes: Collection[int], degrees: Mapping[int, int], limit: int) -> list[int]:
    """The nodes with the fewest edges: one more than are asked for, since one may stand on the way already."""
    return nsmallest(limit + 1, nodes, key=lambda node: (degrees[node], node))


def cost(between: tuple[int, ...], degrees: Mapping[int, int]) -> float:
    """The cost of a way over these entities between its ends."""
    return round(1 + len(between) + sum(log2(degrees[node]) for node in between), 6)
