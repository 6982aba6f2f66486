"""Routes as they are shown: each step with its best edge and the sentence that states it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from kg.answers import Direction, Named, Step, Way
from kg.queries.evidence import best, sentence, surest
from kg.queries.paths import Route
from kg.store import ties
from kg.store.reader import Label, Reader
from kg.store.ties import Filter

BACK: dict[Direction, Direction] = {"out": "in", "in": "out", "both": "both"}


def ways(store: Reader, routes: Iterable[Route]) -> tuple[Way, ...]:
    """Routes with labels and evidence."""
    routes = list(routes)
    labels = store.numbered(node for route in routes for node in route.nodes)
    pairs = sorted({pair for route in routes for pair in pairwise(route.nodes)})
    steps = {pair: step(store, *pair, labels) for pair in pairs}
    return tuple(Way(route.cost, tuple(steps[pair] for pair in pairwise(route.nodes))) for route in routes)


def step(store: Reader, source: int, target: int, labels: dict[int, Label]) -> Step:
    """The step from one entity to a neighbor of it."""
    few, many = sorted((source, target), key=lambda node: ties.degree(store, node))
    found = ties.between(store, few, many, Filter())
    tie, edge = best(store, found)
    direction = tie.direction if few == source else BACK[tie.direction]
    stated = surest(store, tie.edge)
    return Step(
        Named(*labels[source]),
        direction,
        store.relations()[edge.relation].label,
        Named(*labels[target]),
        edge,
        len(found),
        sentence(*stated, store.labels(stated[0].attribution)) if stated else None,
    )
