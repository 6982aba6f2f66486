"""Node-link JSON and JSON lines come back whole from networkx and Python, whatever the strings."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import networkx as nx
from hypothesis import given

from kg.export import json as node_link
from kg.export import jsonl
from kg.queries import Graph
from tests import contents, sample
from tests.contents import WORDS, Records

COMMANDS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e]")


@given(contents.records())
def test_networkx_reads_back_what_was_written(records: Records) -> None:
    text = "".join(node_link.lines(records.content()))
    found = nx.node_link_graph(json.loads(text), edges="edges")
    assert dict(found.nodes) == {id_: dict(data) for id_, data in records.content().nodes()}
    links = {(subject, object_, id_): dict(data) for subject, object_, id_, data in records.content().links()}
    assert dict(found.edges) == links
    assert not COMMANDS.search(text)


def test_it_is_the_graph_that_python_has(sample_graph: Graph, tmp_path: Path) -> None:
    sample_graph.export("json", tmp_path / "graph.json")
    found = nx.node_link_graph(json.loads((tmp_path / "graph.json").read_text("utf-8")), edges="edges")
    assert nx.utils.graphs_equal(found, sample_graph.graph())


@given(contents.records())
def test_a_statement_is_a_line(records: Records) -> None:
    text = "".join(jsonl.lines(records.content()))
    found = [json.loads(line) for line in text.split("\n")[:-1]]
    for row, told in zip(found, records.statements, strict=True):
        said, source = told.statement, told.source
        assert (row["subject"], row["subject_label"], row["subject_type"]) == tuple(told.subject)
        assert (row["object"], row["object_label"], row["object_type"]) == tuple(told.object)
        assert row["relation_label"] == WORDS[row["relation"]]
        for name in ("polarity", "modality", "role", "sentence", "document", "start", "end", "confidence"):
            assert row[name] == getattr(said, name)
        assert (row["title"], row["source"], row["url"]) == (source.title, source.source, source.url)
        assert row["attribution"] == list(said.attribution)
        assert row["attribution_labels"] == [speaker.label for speaker in told.speakers]
    assert not COMMANDS.search(text)


def test_the_date_is_that_of_the_document_where_the_text_has_none(sample_graph: Graph, tmp_path: Path) -> None:
    sample_graph.export("jsonl", tmp_path / "statements.jsonl")
    rows: list[dict[str, Any]] = [json.loads(line) for line in (tmp_path / "statements.jsonl").read_text().splitlines()]
    (said,) = [row for row in rows if row["attribution"] == ["organization/kcna"]]
    (unsaid,) = [item for item in sample.STATEMENTS if item.attribution == ("organization/kcna",)]
    assert (said["date"], unsaid.date) == ("2025-04-28", None)
    assert said["edge"] == "state/north-korea/deploys_to/place/kursk/affirmed"
