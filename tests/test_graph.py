"""The graph has all entities and edges, with attributes of one type each."""

from __future__ import annotations

import networkx as nx

from kg import graph
from kg.queries import Graph
from kg.view import palette
from tests import sample

LABELS = {relation.name: relation.label for relation in sample.RELATIONS}


def build() -> graph.MultiDiGraph:
    return graph.build(sample.ENTITIES, sample.EDGES, LABELS, sample.PLACES)


def test_all_entities_are_nodes_and_edges_are_keyed_by_id() -> None:
    found = build()
    assert list(found) == sorted(entity.id for entity in sample.ENTITIES)
    assert {key for _, _, key in found.edges(keys=True)} == {edge.id for edge in sample.EDGES}
    assert found.number_of_edges("state/russia", "place/kursk") == 2


def test_attributes_of_a_node() -> None:
    assert build().nodes["person/kim-jong-un"] == {
        "label": "Kim Jong Un",
        "type": "person",
        "aliases": "Kim Jong Un|Kim",
        "documents": "kyiv|north",
        "mentions": 9,
        "x": 0.0,
        "y": -1.5,
        "size": 7.0,
        "color": palette.load().types["person"].light,
    }


def test_attributes_of_an_edge() -> None:
    found = build()["state/north-korea"]["place/kursk"]["state/north-korea/deploys_to/place/kursk/affirmed"]
    assert found == {
        "label": "deploys to",
        "relation": "deploys_to",
        "polarity": "affirmed",
        "modality": "actual",
        "contested": False,
        "attribution": "KCNA¦A",
        "role": "",
        "documents": "north",
        "sources": 1,
        "weight": 1,
        "statements": 1,
        "confidence": 0.5,
        "evidence": "",
        "first_date": "2025-04-28",
        "last_date": "2025-04-28",
    }


def test_types_never_mix() -> None:
    found = build()
    for items in (
        found.nodes(data=True),
        ((key, data) for _, _, key, data in found.edges(keys=True, data=True)),
    ):
        kinds: dict[str, set[type]] = {}
        for _, data in items:
            for name, value in data.items():
                kinds.setdefault(name, set()).add(type(value))
        assert all(len(found_) == 1 for found_ in kinds.values()), kinds


def test_the_order_of_records_does_not_matter() -> None:
    other = graph.build(sample.ENTITIES[::-1], sample.EDGES[::-1], LABELS, sample.PLACES)
    assert list(other.nodes(data=True)) == list(build().nodes(data=True))
    assert list(other.edges(keys=True, data=True)) == list(build().edges(keys=True, data=True))


def test_the_store_gives_the_same_graph(sample_graph: Graph) -> None:
    assert nx.utils.graphs_equal(sample_graph.graph(), build())
