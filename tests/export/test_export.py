"""Every format from the command line and from Python, of the sample corpus as well, read by programs of others."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest

from kg.cli import main
from kg.errors import KgError
from kg.export import FOLDERS, FORMATS
from kg.queries import Graph
from tests import gephi, neo4j
from tests.corpus import Built

STREAMS = sorted(FORMATS.keys() - FOLDERS)


@pytest.mark.parametrize("format", STREAMS)
def test_a_file_and_standard_output_are_the_same(sample_db: Path, tmp_path: Path, format: str) -> None:
    command = [sys.executable, "-m", "kg", "export", format, "--db", str(sample_db)]
    printed = subprocess.run(command, capture_output=True, check=True, env={"PYTHONIOENCODING": "latin-1"})
    path = tmp_path / "graph"
    named = subprocess.run([*command, "-o", str(path)], capture_output=True, check=True, text=True)
    assert named.stdout == f"{path}\n"
    assert printed.stdout == path.read_bytes()
    assert printed.stdout.decode("utf-8").endswith("\n")


@pytest.mark.parametrize("format", STREAMS)
def test_a_stream_takes_it_too(sample_graph: Graph, tmp_path: Path, format: str) -> None:
    stream = io.StringIO()
    sample_graph.export(format, stream)
    sample_graph.export(format, tmp_path / "graph")
    assert stream.getvalue().encode() == (tmp_path / "graph").read_bytes()


def test_what_cannot_be_is_refused(sample_graph: Graph, sample_db: Path, tmp_path: Path) -> None:
    with pytest.raises(KgError, match="give one of csv, gexf"):
        sample_graph.export("docx", tmp_path / "graph.docx")
    with pytest.raises(KgError, match="more than one file"):
        sample_graph.export("csv", io.StringIO())
    for format in ("docx", "csv"):
        assert main(["export", format, "--db", str(sample_db)]) == 2
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_way_is_left_alone(sample_db: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "tables"
    path.write_text("mine")
    assert main(["export", "csv", "-o", str(path), "--db", str(sample_db)]) == 1
    assert capsys.readouterr().err == f"kg: {path}: File exists\n"
    assert path.read_text() == "mine"


@pytest.fixture(scope="module")
def exported(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the graph of the sample corpus in every format."""
    folder = tmp_path_factory.mktemp("exported")
    with Graph(built.out / "kg.db") as graph:
        for format in FORMATS:
            graph.export(format, folder / f"graph.{format}")
    return folder


def test_the_build_writes_the_same_graphml(built: Built, exported: Path) -> None:
    assert (exported / "graph.graphml").read_bytes() == (built.out / "graph.graphml").read_bytes()


def test_networkx_reads_the_corpus(built: Built, exported: Path) -> None:
    with Graph(built.out / "kg.db") as graph:
        whole = graph.graph()
    node_link = nx.node_link_graph(json.loads((exported / "graph.json").read_text("utf-8")), edges="edges")
    assert nx.utils.graphs_equal(node_link, whole)
    graphml = nx.read_graphml(exported / "graph.graphml", force_multigraph=True, edge_key_type=str)
    gexf = nx.read_gexf(exported / "graph.gexf")
    for found in (graphml, gexf):
        assert set(found) == set(whole)
        assert set(found.edges(keys=True)) == set(whole.edges(keys=True))


@pytest.mark.parametrize("format", ["gexf", "graphml"])
def test_gephi_has_no_complaint_about_the_corpus(exported: Path, format: str) -> None:
    assert gephi.complaints(exported / f"graph.{format}") == []


def test_neo4j_has_no_complaint_about_the_corpus(built: Built, exported: Path) -> None:
    assert neo4j.complaints(exported / "graph.csv") == []
    with Graph(built.out / "kg.db") as graph, (exported / "graph.csv/relationships.csv").open(newline="") as file:
        assert len(list(csv.DictReader(file))) == graph.stats().edges


def test_every_statement_of_the_corpus_is_a_line_and_a_resource(built: Built, exported: Path) -> None:
    rdflib = pytest.importorskip("rdflib", reason="make test installs rdflib")
    with Graph(built.out / "kg.db") as graph:
        number = graph.stats().statements
    lines = (exported / "graph.jsonl").read_text("utf-8").splitlines()
    triples = rdflib.Graph().parse(exported / "graph.ttl")
    assert len(lines) == number
    assert len(set(triples.subjects(rdflib.RDF.type, rdflib.RDF.Statement))) == number
    sentences = {str(text) for _, text in triples[: rdflib.URIRef(NIF_ANCHOR)]}
    assert sentences == {json.loads(line)["sentence"] for line in lines}


NIF_ANCHOR = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#anchorOf"
