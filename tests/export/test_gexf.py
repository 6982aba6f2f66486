"""GEXF comes back whole from networkx, whatever the strings, and is as Gephi wants it."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import networkx as nx
import pytest
from hypothesis import given

from kg.export import gexf, graphml
from kg.export.dates import first_day, last_day
from tests import contents, gephi
from tests.contents import Records, clean


def write(records: Records, folder: str | Path) -> Path:
    path = Path(folder) / "graph.gexf"
    path.write_text("".join(gexf.lines(records.content())), encoding="utf-8", newline="\n")
    return path


def known(data: dict[str, Any], table: dict[str, str]) -> dict[str, Any]:
    """The attributes that are listed and not empty, as a reader can know them."""
    cleaned = {name: clean(data[name]) if type_ == "string" else data[name] for name, type_ in table.items()}
    return {name: value for name, value in cleaned.items() if value != ""}


def expected_node(data: dict[str, Any]) -> dict[str, Any]:
    red, green, blue = bytes.fromhex(data["color"][1:])
    viz = {
        "color": {"r": red, "g": green, "b": blue, "a": 1.0},
        "position": {"x": data["x"], "y": data["y"], "z": 0.0},
        "size": data["size"],
    }
    return {**known(data, gexf.NODE_VALUES), "label": clean(data["label"]), "viz": viz}


def expected_edge(id_: str, data: dict[str, Any]) -> dict[str, Any]:
    time = {"start": first_day(data["first_date"]), "end": last_day(data["last_date"])} if data["first_date"] else {}
    own = {"id": id_, "label": data["label"], "weight": data["weight"]}
    return {**known(data, gexf.EDGE_VALUES), **own, **time}


@given(contents.records())
def test_networkx_reads_back_what_was_written(records: Records) -> None:
    with TemporaryDirectory() as folder:
        found = nx.read_gexf(write(records, folder))
    assert dict(found.nodes) == {id_: expected_node(dict(data)) for id_, data in records.content().nodes()}
    edges = {data["id"]: (subject, object_, data) for subject, object_, data in found.edges(data=True)}
    links = records.content().links()
    assert edges == {id_: (subject, object_, expected_edge(id_, dict(data))) for subject, object_, id_, data in links}


@given(contents.records())
def test_gephi_has_no_complaint(records: Records) -> None:
    with TemporaryDirectory() as folder:
        assert gephi.complaints(write(records, folder)) == []
        path = Path(folder) / "graph.graphml"
        path.write_text("".join(graphml.lines(records.content())), encoding="utf-8", newline="\n")
        assert gephi.complaints(path) == []


def test_a_denied_edge_is_of_another_kind(sample_db: Path, tmp_path: Path) -> None:
    text = write(contents.of_store(sample_db), tmp_path).read_text("utf-8")
    assert 'kind="controls"' in text
    assert 'kind="controls (denied)"' in text


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('weight="1"', 'weight="0"'),
        ('label="meets"', ""),
        ('start="2025-04-29"', 'start="2025-05-29"'),
        ('for="mentions" value="9"', 'for="mentions" value="many"'),
        ('for="mentions" value="9"', 'for="type" value="person"'),
        ('id="relation" title="relation"', 'id="relation" title="polarity"'),
        ('target="state/north-korea"', 'target="state/norway"'),
        ('<node id="person/kim-yo-jong"', '<node id="person/kim-jong-un"'),
    ],
)
def test_the_lint_finds_what_is_wrong(sample_db: Path, tmp_path: Path, right: str, wrong: str) -> None:
    path = write(contents.of_store(sample_db), tmp_path)
    text = path.read_text("utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong), "utf-8")
    assert gephi.complaints(path)
