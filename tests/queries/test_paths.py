"""Ways in small graphs: all that networkx finds, and no others."""

from __future__ import annotations

import tempfile
from math import log2
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.answers import Way
from kg.queries import Graph
from kg.records import Entity
from tests import sample

PEOPLE = [Entity(f"person/{letter}", letter.upper(), "person", (letter.upper(),), (), 1, ()) for letter in "abcdefg"]
pairs = st.tuples(st.integers(0, 6), st.sampled_from(["controls", "meets"]), st.integers(0, 6))
networks = st.lists(pairs, max_size=18, unique=True)


def written(path: Path, ties: list[tuple[int, str, int]]) -> Graph:
    """A store of people and their ties, opened."""
    ends = {(min(one, other), relation, max(one, other)) for one, relation, other in ties}
    edges = [sample.edge(PEOPLE[one], relation, PEOPLE[other], ["kyiv"]) for one, relation, other in sorted(ends)]
    sample.write(
        path,
        statements=(),
        edges=edges,
        entities=PEOPLE,
        places=dict.fromkeys((item.id for item in PEOPLE), sample.Place(0.0, 0.0, 1.0)),
    )
    return Graph(path)


def nodes(way: Way) -> tuple[str, ...]:
    """The labels along a way."""
    return (way.steps[0].source.label, *(step.target.label for step in way.steps))


def costs(ties: list[tuple[int, str, int]], start: int, end: int) -> dict[tuple[str, ...], float]:
    """All simple ways of up to four steps with their costs, as networkx finds them."""
    many: nx.MultiGraph[str] = nx.MultiGraph()
    many.add_nodes_from(item.label for item in PEOPLE)
    ends = {(min(one, other), relation, max(one, other)) for one, relation, other in ties}
    many.add_edges_from((PEOPLE[one].label, PEOPLE[other].label) for one, _, other in ends)
    loops = {node: many.number_of_edges(node, node) for node in many}
    degree = {node: many.degree(node) - loops[node] for node in many}
    found = nx.all_simple_paths(nx.Graph(many), PEOPLE[start].label, PEOPLE[end].label, cutoff=4)
    return {tuple(way): len(way) - 1 + sum(log2(degree[node]) for node in way[1:-1]) for way in found}


@settings(max_examples=60)
@given(networks)
def test_all_ways_are_found_the_cheapest_first(ties: list[tuple[int, str, int]]) -> None:
    wanted = costs(ties, 0, 1)
    with tempfile.TemporaryDirectory() as folder, written(Path(folder) / "kg.db", ties) as graph:
        found = graph.path("a", "b", limit=1000)
        some = graph.path("a", "b", limit=3)
        via = {nodes(way): way.cost for way in graph.path("a", "b", via="c", limit=40)}
        avoiding = {nodes(way) for way in graph.path("a", "b", avoid=["c"], limit=1000)}
    assert {nodes(way): way.cost for way in found} == pytest.approx(wanted)
    assert [way.cost for way in found] == sorted(way.cost for way in found)
    assert some == found[:3]
    assert via == pytest.approx({way: cost for way, cost in wanted.items() if "C" in way})
    assert avoiding == {way for way in wanted if "C" not in way}


def test_a_hub_says_less_than_a_way_round_it(tmp_path: Path) -> None:
    hub = [(6, "controls", other) for other in range(6)] + [(6, "meets", other) for other in range(6)]
    with written(tmp_path / "kg.db", [*hub, (0, "meets", 2), (2, "meets", 3), (3, "meets", 1)]) as graph:
        assert nodes(graph.path("a", "b", limit=1)[0]) == ("A", "G", "B")
        assert nodes(graph.path("a", "b", avoid=["g"])[0]) == ("A", "C", "D", "B")


def test_each_step_tells_which_way_it_runs(sample_graph: Graph) -> None:
    (way,) = sample_graph.path("Kursk", "kim jong un")
    assert [(step.source.label, step.direction, step.target.label) for step in way.steps] == [
        ("Kursk", "in", "North Korea"),
        ("North Korea", "in", "Kim Jong Un"),
    ]
    assert [step.sentence.document for step in way.steps if step.sentence] == ["north", "north"]


def test_the_best_edge_of_several_is_shown(sample_graph: Graph) -> None:
    (way,) = sample_graph.path("Russia", "Kursk")
    (step,) = way.steps
    assert (step.edge.polarity, step.ties, step.edge.weight) == ("affirmed", 2, 2)


def test_no_way(sample_graph: Graph) -> None:
    assert sample_graph.path("Kursk", "Kursk") == ()
    assert sample_graph.path("Kursk", "place/moscow") == ()
    assert sample_graph.path("Russia", "Kursk", avoid=["Russia"]) == ()
