"""graphology, which Gephi Lite reads GraphML with, takes the file whole."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from kg.export import graphml
from kg.queries import Graph

FOREIGN = Path(__file__).parents[1] / "foreign"


def parsed(path: Path) -> dict[str, Any]:
    """What graphology makes of a file; skips where it is not installed, but not in CI."""
    missing = None
    if shutil.which("node") is None:
        missing = "node is not installed"
    elif not (FOREIGN / "node_modules" / "graphology-graphml").is_dir():
        missing = "run npm install in tests/foreign"
    if missing:
        assert "CI" not in os.environ, missing
        pytest.skip(missing)
    run = subprocess.run(["node", FOREIGN / "graphml.cjs", path], capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(run.stdout)
    return found


def known(data: dict[str, Any]) -> dict[str, Any]:
    """The attributes of the file: none is empty."""
    return {name: value for name, value in data.items() if value != ""}


def check(graph: nx.MultiDiGraph, path: Path) -> None:
    """Write a graph and hold what graphology reads against it."""
    graphml.write(graph, path)
    found = parsed(path)
    assert (found["type"], found["multi"]) == ("directed", True)
    nodes = {node["key"]: node["attributes"] for node in found["nodes"]}
    assert nodes == {node: known(data) for node, data in graph.nodes(data=True)}
    edges = {edge["key"]: (edge["source"], edge["target"], edge["attributes"]) for edge in found["edges"]}
    assert edges == {key: (s, o, known(data)) for s, o, key, data in graph.edges(keys=True, data=True)}


def test_nodes_edges_and_attributes_are_complete(sample_graph: Graph, tmp_path: Path) -> None:
    check(sample_graph.graph(), tmp_path / "graph.graphml")


def test_strings_of_every_kind(tmp_path: Path) -> None:
    graph = nx.MultiDiGraph()
    nasty = "<a href='x' & \"y\">]]>\u2028\x85 😀 \x7f|¦"
    graph.add_node(nasty, label=nasty, mentions=2**53)
    graph.add_edge(nasty, nasty, key=nasty, relation=nasty, contested=False, weight=1, confidence=0.1)
    check(graph, tmp_path / "graph.graphml")
