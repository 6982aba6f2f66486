"""Communities: what is densely tied together, the same whatever the order of the input."""

from __future__ import annotations

import itertools
import random

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from kg.view.communities import LEAST, MOST, communities

TWO = [pair for group in ("abcde", "vwxyz") for pair in itertools.combinations(group, 2)]


def graph_of(edges: list[tuple[str, str]], alone: str = "") -> nx.MultiDiGraph[str]:
    """A graph of these edges, each of weight 1, and of nodes alone."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from([node for edge in edges for node in edge] + list(alone), size=7.0)
    for number, (one, other) in enumerate(edges):
        graph.add_edge(one, other, key=str(number), weight=1)
    return graph


def test_two_circles_with_a_bridge_are_two_communities() -> None:
    found = communities(graph_of([*TWO, ("e", "v")], alone="0"))
    assert [{found[node] for node in group} for group in ("abcde", "vwxyz")] == [{0}, {1}]
    assert "0" not in found


def test_few_are_no_community() -> None:
    assert LEAST > 3
    assert communities(graph_of([("a", "b"), ("b", "c"), ("c", "a"), ("a", "a")])) == {}
    assert communities(graph_of([])) == {}


@given(st.integers())
def test_the_order_does_not_matter(seed: int) -> None:
    edges = [*TWO, ("e", "v"), ("a", "v"), ("b", "z")]
    shuffled = [edge if index % 2 else edge[::-1] for index, edge in enumerate(edges)]
    random.Random(seed).shuffle(shuffled)
    assert communities(graph_of(shuffled)) == communities(graph_of(edges))


def test_only_the_most_important_are_looked_at() -> None:
    graph = graph_of(TWO)
    graph.add_nodes_from((f"large{number}" for number in range(MOST - 5)), size=30.0)
    assert set(communities(graph)) == set("abcde")
