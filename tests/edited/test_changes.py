"""A graph edited elsewhere comes back as decisions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from kg.decisions import Decision
from kg.edited import changes
from kg.errors import InputError
from kg.queries import Graph

SPACE = "http://graphml.graphdrawing.org/xmlns"
Nodes = dict[str, dict[str, str]]
Edges = list[dict[str, str]]


def gephi(nodes: Nodes, edges: Edges) -> str:
    """The graph as Gephi writes it: keys named by column, edges without ids, weights as real numbers."""
    root = ElementTree.Element("graphml", xmlns=SPACE)
    for side, names in (
        ("node", {"label": "label", "aliases": "aliases", "type": "type", "r": "r"}),
        (
            "edge",
            {
                "edgelabel": "Edge Label",
                "weight": "weight",
                "edgeid": "Edge Id",
                "relation": "relation",
                "polarity": "polarity",
                "evidence": "evidence",
            },
        ),
    ):
        for id_, name in names.items():
            ElementTree.SubElement(root, "key", {"id": id_, "for": side, "attr.name": name, "attr.type": "string"})
    graph = ElementTree.SubElement(root, "graph", edgedefault="directed")
    for id_, data in nodes.items():
        element = ElementTree.SubElement(graph, "node", id=id_)
        for name, value in {**data, "r": "153"}.items():
            ElementTree.SubElement(element, "data", key=name).text = value
    for number, data in enumerate(edges):
        element = ElementTree.SubElement(graph, "edge", source=data["source"], target=data["target"])
        rest = {name: value for name, value in data.items() if name not in ("source", "target")}
        for name, value in {**rest, "edgeid": str(number)}.items():
            ElementTree.SubElement(element, "data", key=name).text = value
    return ElementTree.tostring(root, encoding="unicode")  # fmt: skip


@pytest.fixture
def taken(sample_db: Path, tmp_path: Path) -> Callable[[Callable[[Nodes, Edges], None]], list[tuple[str, ...]]]:
    """A function that edits the sample graph, and returns the decisions that come of it."""

    def edit(work: Callable[[Nodes, Edges], None]) -> list[tuple[str, ...]]:
        with Graph(sample_db) as graph:
            whole = graph.graph()
        nodes = {
            id_: {"label": data["label"], "aliases": data["aliases"], "type": data["type"]}
            for id_, data in whole.nodes(data=True)
        }
        edges = [
            {"source": one, "target": other, "relation": data["relation"], "polarity": data["polarity"],
             "weight": str(float(data["weight"])), "evidence": data["evidence"]}
            for one, other, data in whole.edges(data=True)
        ]  # fmt: skip
        work(nodes, edges)
        path = tmp_path / "edited.graphml"
        path.write_text(gephi(nodes, edges), encoding="utf-8")
        return shown(changes(sample_db, path).decisions)

    return edit


def shown(decisions: Iterable[Decision]) -> list[tuple[str, ...]]:
    """Kinds with names."""
    return [(decision.kind, *decision.names) for decision in decisions]


def merge(nodes: Nodes, edges: Edges, ids: list[str], new: str, **data: str) -> None:
    """What Gephi does: a new node takes the place of those that are merged, and gets their edges."""
    kind = nodes[ids[0]]["type"]
    for id_ in ids:
        del nodes[id_]
    nodes[new] = {"type": kind, **data}
    for edge in edges:
        edge["source"], edge["target"] = (new if edge[end] in ids else edge[end] for end in ("source", "target"))


KIMS = ["person/kim-jong-un", "person/kim-yo-jong"]


def test_nothing_was_done(taken: Callable[..., list[tuple[str, ...]]]) -> None:
    assert taken(lambda nodes, edges: None) == []


def test_a_label_was_changed(taken: Callable[..., list[tuple[str, ...]]]) -> None:
    def work(nodes: Nodes, edges: Edges) -> None:
        nodes["place/kursk"]["label"] = "Kursk Oblast"

    assert taken(work) == [("rename", "place/kursk", "Kursk Oblast")]


def test_a_node_was_deleted_with_its_edges(taken: Callable[..., list[tuple[str, ...]]]) -> None:
    def work(nodes: Nodes, edges: Edges) -> None:
        del nodes["place/kursk"]
        edges[:] = [edge for edge in edges if "place/kursk" not in edge.values()]

    assert taken(work) == [("delete", "place/kursk")]


def test_an_edge_was_deleted(taken: Callable[..., list[tuple[str, ...]]]) -> None:
    def work(nodes: Nodes, edges: Edges) -> None:
        edges[:] = [edge for edge in edges if edge["relation"] != "meets"]

    assert taken(work) == [("delete", "person/kim-jong-un", "meets", "person/vladimir-putin", "affirmed")]


def test_one_polarity_was_deleted(taken: Callable[..., list[tuple[str, ...]]]) -> None:
    def work(nodes: Nodes, edges: Edges) -> None:
        edges[:] = [edge for edge in edges if edge["polarity"] != "denied"]

    assert taken(work) == [("delete", "state/russia", "controls", "place/kursk", "denied")]


def test_parallel_edges_that_gephi_sums_are_still_there(taken: Callable[..., list[tuple[str, ...]]]) -> None:
    def work(nodes: Nodes, edges: Edges) -> None:
        (denied,) = (edge for edge in edges if edge["polarity"] == "denied")
        edges.remove(denied)
        (affirmed,) = (edge for edge in edges if edge["relation"] == "controls")
        affirmed["weight"] = str(float(affirmed["weight"]) + float(denied["weight"]))

    assert taken(work) == []


@pytest.mark.parametrize("aliases", ["Kim Jong Un|Kim, Kim Yo Jong|Kim", "Kim Jong Un|Kim|Kim Yo Jong"])
def test_nodes_were_merged_with_joined_names(taken: Callable[..., list[tuple[str, ...]]], aliases: str) -> None:
    def work(nodes: Nodes, edges: Edges) -> None:
        merge(nodes, edges, KIMS, "42", label="Kim Jong Un", aliases=aliases)

    assert taken(work) == [("same", *KIMS)]


def test_merged_nodes_may_get_a_new_name(taken: Callable[..., list[tuple[str, ...]]]) -> None:
    def work(nodes: Nodes, edges: Edges) -> None:
        merge(nodes, edges, KIMS, "|".join(KIMS), label="The Kims", aliases="")

    assert taken(work) == [("same", *KIMS), ("rename", "person/kim-jong-un", "The Kims")]


def test_merged_nodes_are_known_by_the_sentences_of_their_edges(taken: Callable[..., list[tuple[str, ...]]]) -> None:
    def work(nodes: Nodes, edges: Edges) -> None:
        edges[0]["evidence"] = "Kim Jong Un leads it."
        merge(nodes, edges, ["person/kim-jong-un", "person/vladimir-putin"], "7", label="Vladimir Putin", aliases="")

    same, *rest = taken(work)
    assert same == ("same", "person/kim-jong-un", "person/vladimir-putin")
    assert rest == [("rename", "person/kim-jong-un", "Vladimir Putin")]


def test_a_node_that_was_kept_has_the_names_of_others(taken: Callable[..., list[tuple[str, ...]]]) -> None:
    def work(nodes: Nodes, edges: Edges) -> None:
        del nodes["person/kim-yo-jong"]
        nodes["person/kim-jong-un"]["aliases"] += "|Kim Yo Jong"

    assert taken(work) == [("same", *KIMS)]


def test_what_was_added_is_passed_over(sample_db: Path, tmp_path: Path) -> None:
    path = tmp_path / "edited.graphml"
    path.write_text(gephi({"place/kursk": {"label": "Kursk"}, "9": {"label": "Rome"}}, []), encoding="utf-8")
    assert changes(sample_db, path).notes == (f"{path}: nodes cannot be added, 1 are passed over",)


def test_edges_without_relations_are_passed_over(sample_db: Path, tmp_path: Path) -> None:
    path = tmp_path / "edited.graphml"
    nodes = {id_: {"label": ""} for id_ in ("place/kursk", "state/russia")}
    path.write_text(gephi(nodes, [{"source": "state/russia", "target": "place/kursk"}]), encoding="utf-8")
    found = changes(sample_db, path)
    assert found.notes == (f"{path}: its edges have no attribute relation; they are passed over",)
    assert {decision.kind for decision in found.decisions} == {"delete"}
    assert all(len(decision.names) == 1 for decision in found.decisions)


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no element found"),
        ("graph", "syntax error"),
        ("<html/>", "its root is 'html'"),
        (f"{BOMB}<graphml>&b;</graphml>", "document type declaration"),
        ('<!DOCTYPE graphml SYSTEM "file:///etc/passwd"><graphml/>', "document type declaration"),
        ('<?xml version="1.0" encoding="nonsense"?><graphml/>', "encoding"),
        ("<graphml><graph><node/></graph></graphml>", "lacks 'id'"),
        ('<graphml><graph><edge source="a"/></graph></graphml>', "lacks 'target'"),
        ('<graphml><graph><node id="a"/></graph></graphml>', "none of its nodes is in this graph"),
    ],
)
def test_what_is_no_graph_of_ours_is_refused(sample_db: Path, tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "edited.graphml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as refused:
        changes(sample_db, path)
    assert said in str(refused.value)
    assert str(refused.value).startswith(f"{path}: ")
    assert "\n" not in str(refused.value)
