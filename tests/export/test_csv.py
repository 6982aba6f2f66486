"""The tables are as Neo4j's manual wants them, whatever the strings, and no spreadsheet runs them."""

from __future__ import annotations

import csv
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.export import csv as tables
from kg.queries import Graph
from tests import contents, neo4j
from tests.contents import Records


@given(contents.records())
def test_neo4j_has_no_complaint(records: Records) -> None:
    with TemporaryDirectory() as folder:
        tables.save(records.content(), Path(folder))
        assert neo4j.complaints(Path(folder)) == []
        nodes, relationships = (neo4j.read(Path(folder) / name) for name in (tables.NODES, tables.RELATIONSHIPS))
    assert [row["id:ID"] for row in nodes] == [entity.id for entity, _ in records.entities]
    assert [row["id:string"] for row in relationships] == [edge.id for edge in records.edges]
    assert [row["aliases:string[]"] for row in nodes] == [
        tables.cell("|".join(alias.replace("|", "¦") for alias in entity.aliases)) for entity, _ in records.entities
    ]


@given(contents.texts)
def test_a_cell_is_its_text_on_one_line(text: str) -> None:
    cell = tables.cell(text)
    assert not cell.startswith(neo4j.FORMULA)
    (row,) = csv.reader(tables.lines([[cell, "next"]]))
    assert row == [cell, "next"]
    words, plain = ("".join(item.split()) for item in (cell, contents.clean(text)))
    assert words.removeprefix("'") == plain.removeprefix("'")


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'=1"),
        ("-5", "'-5"),
        ("＝1", "'＝1"),
        ("a=b", "a=b"),
        ("one\r\ntwo", "one two"),
        ("\0\x1b[31m", "[31m"),
        ('a \\"b\\" c\\', 'a \\ "b\\ " c\\ '),
        ("'tis", "'tis"),
    ],
)
def test_cells(text: str, cell: str) -> None:
    assert tables.cell(text) == cell


@given(st.lists(st.text(alphabet='\\", a'), min_size=1, max_size=3))
def test_load_csv_takes_a_backslash_before_a_quotation_mark_for_an_escape(texts: list[str]) -> None:
    (line,) = tables.lines([[tables.cell(text) for text in texts]])
    assert '\\"' not in line


def test_a_zip_file_holds_the_same(sample_graph: Graph, tmp_path: Path) -> None:
    for name in ("tables", "one.zip", "two.ZIP"):
        sample_graph.export("csv", tmp_path / name)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.ZIP").read_bytes()
    with ZipFile(tmp_path / "one.zip") as archive:
        assert archive.namelist() == ["nodes.csv", "relationships.csv"]
        for name in archive.namelist():
            assert archive.read(name) == (tmp_path / "tables" / name).read_bytes()


def test_labels_and_types_are_spelled_as_neo4j_users_do(sample_graph: Graph, tmp_path: Path) -> None:
    sample_graph.export("csv", tmp_path)
    assert neo4j.read(tmp_path / "nodes.csv")[0][":LABEL"] == "Entity|Organization"
    assert {row[":TYPE"] for row in neo4j.read(tmp_path / "relationships.csv")} == {
        "CONTROLS",
        "DEPLOYS_TO",
        "HEAD_OF",
        "MEETS",
    }


def test_the_lint_finds_what_is_wrong(sample_graph: Graph, tmp_path: Path) -> None:
    sample_graph.export("csv", tmp_path)
    good = (tmp_path / "nodes.csv").read_text("utf-8")
    for right, wrong in ((",9,", ",nine,"), ("Entity|Person", ""), ("state/russia", "state/norway"), ("Kursk", "=1")):
        (tmp_path / "nodes.csv").write_text(good.replace(right, wrong), "utf-8")
        assert neo4j.complaints(tmp_path)
