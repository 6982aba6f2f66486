"""GraphML comes back whole from networkx, whatever the strings, and is refused where it could not."""

from __future__ import annotations

import math
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from kg.export import graphml
from kg.export.attributes import EDGE, NODE
from kg.export.xml import escape
from tests.contents import clean, texts

ids = texts.filter(escape)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "string": texts,
    "boolean": st.booleans(),
    "long": st.integers(-(2**63), 2**63 - 1),
    "double": st.floats(allow_nan=False, allow_infinity=False),
}


def attributes(table: dict[str, str]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({name: VALUES[type_] for name, type_ in table.items()})


@st.composite
def graphs(draw: st.DrawFn) -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph()
    for node in draw(st.lists(ids, unique_by=escape, max_size=5)):
        graph.add_node(node, **draw(attributes(NODE)))
    if graph:
        ends = st.sampled_from(list(graph))
        for key in draw(st.lists(ids, unique_by=escape, max_size=6)):
            graph.add_edge(draw(ends), draw(ends), key=key, **draw(attributes(EDGE)))
    return graph


def known(data: dict[str, Any]) -> dict[str, Any]:
    """What a reader can know: text without forbidden characters, and no empty text."""
    cleaned = {name: clean(value) if isinstance(value, str) else value for name, value in data.items()}
    return {name: value for name, value in cleaned.items() if value != ""}


def read(path: Path) -> nx.MultiDiGraph:
    return nx.read_graphml(path, force_multigraph=True, edge_key_type=str)


def lines(graph: nx.MultiDiGraph) -> list[str]:
    """The file, with nodes and edges in the order in which a store has them."""
    nodes = sorted(graph.nodes(data=True), key=lambda node: clean(node[0]))
    links = sorted(graph.edges(keys=True, data=True), key=lambda link: clean(link[2]))
    return list(graphml.graph(nodes, links))


def written(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "graph.graphml"
        path.write_text("".join(lines(graph)), encoding="utf-8", newline="\n")
        return read(path)


@given(graphs())
def test_networkx_reads_back_what_was_written(graph: nx.MultiDiGraph) -> None:
    expected = nx.MultiDiGraph()
    expected.add_nodes_from((clean(node), known(data)) for node, data in graph.nodes(data=True))
    for subject, object_, key, data in graph.edges(keys=True, data=True):
        expected.add_edge(clean(subject), clean(object_), key=clean(key), **known(data))
    found = written(graph)
    assert dict(found.nodes) == dict(expected.nodes)
    assert dict(found.edges) == dict(expected.edges)
    for one, other in ((found.nodes, expected.nodes), (found.edges, expected.edges)):
        assert all(type(value) is type(other[item][name]) for item in one for name, value in one[item].items())


def node(**data: Any) -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph()
    graph.add_node("a", **data)
    return graph


@pytest.mark.parametrize("x", [math.nan, math.inf, -math.inf])
def test_no_number_that_is_none(x: float) -> None:
    with pytest.raises(ValueError, match="no number that XML can hold"):
        lines(node(x=x))


@pytest.mark.parametrize("mentions", [2**63, -(2**63) - 1])
def test_integers_stay_within_64_bits(mentions: int) -> None:
    with pytest.raises(ValueError, match="64 bits"):
        lines(node(mentions=mentions))


def test_edge_ids_are_unique_in_the_file() -> None:
    graph = nx.MultiDiGraph()
    graph.add_edge("a", "b", key="same", relation="r")
    graph.add_edge("b", "a", key="same", relation="r")
    with pytest.raises(ValueError, match="not unique"):
        lines(graph)


def test_what_gephi_and_igraph_ask_for() -> None:
    graph = node(label="A", x=0.0)
    graph.add_edge("a", "a", key="e", relation="meets", weight=2)
    root = etree.fromstring("".join(lines(graph)).encode())
    spaces = {"g": "http://graphml.graphdrawing.org/xmlns"}
    assert [edge.get("label") for edge in root.iterfind(".//g:edge", spaces)] == ["meets"]
    keys = [key.get("id") for key in root.iterfind("g:key", spaces)]
    assert len(keys) == len(set(keys))
    assert {"n_label", "e_label", "n_x", "n_y", "n_size", "n_color", "e_weight"} <= set(keys)
    assert [graph.get("edgedefault") for graph in root.iterfind("g:graph", spaces)] == ["directed"]


def test_an_empty_graph_is_read_too() -> None:
    assert len(written(nx.MultiDiGraph())) == 0
