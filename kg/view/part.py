"""Which part of a graph its page holds, where the whole would make the file too large."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import networkx as nx

from kg.records import Statement
from kg.view.evidence import Key

BUDGET = 12_500_000  # bytes of data, so that a page stays below 15 MB
NODE, EDGE, STATEMENT, REFERENCE = 90, 70, 45, 6  # bytes of a row besides its texts, and of a number in a list


def held(
    graph: nx.MultiDiGraph[str],
    keys: Mapping[Any, Key],
    told: Mapping[Key, Sequence[Statement]],
    around: str | None,
    budget: int,
) -> list[str]:
    """The nodes that fit into ``budget`` bytes with the edges among them and their statements.

    The most important come first, or those nearest to the node ``around``. ``keys`` has the key of each edge
    by its id, ``told`` the statements of each key. Raises KeyError for an ``around`` that is no node.
    """
    kept: dict[str, None] = {}
    sentences: set[str] = set()
    spent = 0
    for node in ordered(graph, around):
        spent += node_bytes(node, graph.nodes[node])
        edges = [*graph.out_edges(node, keys=True, data=True), *graph.in_edges(node, keys=True, data=True)]
        for one, other, key, data in edges:
            if one in kept or other in kept:
                spent += EDGE + REFERENCE * (1 + data["documents"].count("|"))
                spent += sum(statement_bytes(item, sentences) for item in told.get(keys[key], ()))
        if spent > budget:
            break
        kept[node] = None
    return sorted(kept)


def ordered(graph: nx.MultiDiGraph[str], around: str | None) -> list[str]:
    """All nodes, the nearest first, then the most important."""
    steps = {} if around is None else nx.single_source_shortest_path_length(graph.to_undirected(as_view=True), around)

    def rank(node: str) -> tuple[int, float, int, str]:
        data = graph.nodes[node]
        return steps.get(node, len(graph)), -data["size"], -data["mentions"], node

    return sorted(graph, key=rank)


def node_bytes(node: str, data: Mapping[str, Any]) -> int:
    """About how much room the row of a node takes."""
    names = len(node) + len(data["label"].encode()) + len(data["aliases"].encode())
    listed: int = data["documents"].count("|")
    return NODE + names + REFERENCE * (1 + listed)


def statement_bytes(item: Statement, sentences: set[str]) -> int:
    """About how much room a statement takes; its sentence only when it is a new one, which is then remembered."""
    size = STATEMENT + len(item.role or "") + REFERENCE * len(item.attribution)
    if item.sentence not in sentences:
        sentences.add(item.sentence)
        size += 3 + len(item.sentence.encode())
    return size
