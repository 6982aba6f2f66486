"""Who lies between others."""

from __future__ import annotations

from itertools import pairwise

import networkx as nx

from kg.view.between import betweenness


def line_of(nodes: str) -> nx.MultiDiGraph[str]:
    """A graph in which each node is tied to the next."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from(nodes, size=1.0)
    graph.add_edges_from(pairwise(nodes), weight=1)
    return graph


def test_the_middle_of_a_line_lies_between_most() -> None:
    found = betweenness(line_of("abcde"))
    assert found == {"b": 0.5, "c": 0.666667, "d": 0.5}


def test_no_graph_no_figures() -> None:
    assert betweenness(line_of("")) == {}
    assert betweenness(line_of("a")) == {}
