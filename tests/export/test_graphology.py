"""graphology, which Gephi Lite reads GraphML and GEXF with, takes the files whole."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from kg.export import gexf, graphml
from kg.queries import Graph
from tests import contents
from tests.corpus import Built

FOREIGN = Path(__file__).parents[1] / "foreign"


def parsed(path: Path) -> dict[str, Any]:
    """What graphology makes of a file; skips where it is not installed, but not in CI."""
    missing = None
    if shutil.which("node") is None:
        missing = "node is not installed"
    elif not all((FOREIGN / "node_modules" / f"graphology-{name}").is_dir() for name in ("gexf", "graphml")):
        missing = "run npm install in tests/foreign"
    if missing:
        assert "CI" not in os.environ, missing
        pytest.skip(missing)
    run = subprocess.run(["node", FOREIGN / "graph.cjs", path], capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(run.stdout)
    return found


def known(data: dict[str, Any]) -> dict[str, Any]:
    """The attributes of the file: none is empty."""
    return {name: value for name, value in data.items() if value != ""}


def check(found: dict[str, Any], nodes: dict[str, Any], edges: dict[str, Any]) -> None:
    """Hold what graphology read against attributes by id, those of edges after their ends."""
    assert (found["type"], found["multi"]) == ("directed", True)
    assert {node["key"]: node["attributes"] for node in found["nodes"]} == nodes
    assert {edge["key"]: (edge["source"], edge["target"], edge["attributes"]) for edge in found["edges"]} == edges


def check_graphml(graph: nx.MultiDiGraph, path: Path) -> None:
    nodes = {node: known(data) for node, data in graph.nodes(data=True)}
    edges = {key: (s, o, known(data)) for s, o, key, data in graph.edges(keys=True, data=True)}
    check(parsed(path), nodes, edges)


def check_gexf(graph: nx.MultiDiGraph, path: Path) -> None:
    nodes = {node: known(data) | {"z": 0, "color": css(data["color"])} for node, data in graph.nodes(data=True)}
    edges = {key: (s, o, {**known(data), "kind": kind(data)}) for s, o, key, data in graph.edges(keys=True, data=True)}
    check(parsed(path), nodes, edges)


def css(color: str) -> str:
    """A colour as graphology gives it."""
    return f"rgb({','.join(str(byte) for byte in bytes.fromhex(color[1:]))})"


def kind(data: dict[str, Any]) -> str:
    denied: str = data["relation"] + " (denied)" * (data["polarity"] == "denied")
    return denied


def test_the_sample_is_complete(sample_graph: Graph, tmp_path: Path) -> None:
    for format, check_file in (("graphml", check_graphml), ("gexf", check_gexf)):
        sample_graph.export(format, tmp_path / f"graph.{format}")
        check_file(sample_graph.graph(), tmp_path / f"graph.{format}")


def test_the_corpus_is_complete(built: Built, tmp_path: Path) -> None:
    with Graph(built.out / "kg.db") as graph:
        check_graphml(graph.graph(), built.out / "graph.graphml")
        graph.export("gexf", tmp_path / "graph.gexf")
        check_gexf(graph.graph(), tmp_path / "graph.gexf")


def test_strings_of_every_kind(tmp_path: Path) -> None:
    nasty = "<a href='x' & \"y\">]]>\u2028\x85\x9b\u202e 😀 \x7f|¦"
    data = dict.fromkeys(("label", "relation", "polarity", "evidence"), nasty) | {"weight": 1, "first_date": ""}
    graph = nx.MultiDiGraph()
    graph.add_node(nasty, label=nasty, mentions=2**53)
    graph.add_edge(nasty, nasty, key=nasty, **data, contested=False, confidence=0.1)
    path = tmp_path / "graph.graphml"
    path.write_text("".join(graphml.graph(graph.nodes(data=True), graph.edges(keys=True, data=True))), encoding="utf-8")
    check_graphml(graph, path)


def test_names_of_every_kind_in_gexf(tmp_path: Path, sample_db: Path) -> None:
    records = contents.renamed(contents.of_store(sample_db), "\t<&\"'>]]>\u2028\x85\x9b\u202e\n😀|¦")
    (tmp_path / "graph.gexf").write_text("".join(gexf.lines(records.content())), encoding="utf-8", newline="\n")
    labels = {node["attributes"]["label"] for node in parsed(tmp_path / "graph.gexf")["nodes"]}
    assert labels == {entity.label for entity, _ in records.entities}
