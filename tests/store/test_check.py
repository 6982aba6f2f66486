"""Faults are found, whatever they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.records import Edge, Statement
from kg.store.check import faults
from tests import sample


def found(path: Path, statements: Iterable[Statement], edges: Iterable[Edge]) -> list[str]:
    """The faults of a store with these statements and edges."""
    sample.write(path / "kg.db", statements=tuple(statements), edges=tuple(edges))
    return list(faults(path / "kg.db"))


EDGES = tuple(
    replace(
        edge,
        statements=sum(item.polarity == edge.polarity and {item.subject, item.object} == {edge.subject, edge.object}
                       for item in sample.STATEMENTS),
        evidence=next(item.sentence for item in sample.STATEMENTS
                      if item.polarity == edge.polarity and {item.subject, item.object} == {edge.subject, edge.object}),
    )
    for edge in sample.EDGES
)  # fmt: skip
HEADS, DEPLOYS, *_ = sample.STATEMENTS


def test_a_whole_store(tmp_path: Path) -> None:
    assert found(tmp_path, sample.STATEMENTS, EDGES) == []


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        (replace(HEADS, end=9999), "outside of the text"),
        (replace(HEADS, start=-1), "outside of the text"),
        (replace(HEADS, sentence="Kim Jong Un hates it."), "the text reads otherwise"),
        (replace(HEADS, document="gone"), "the document is not there"),
        (replace(HEADS, attribution=("person/nobody",)), "its entity person/nobody is not there"),
        (replace(HEADS, relation="likes"), "its relation likes is unknown"),
    ],
)
def test_a_statement_that_is_wrong(tmp_path: Path, statement: Statement, said: str) -> None:
    lines = found(tmp_path, (statement, *sample.STATEMENTS[1:]), EDGES)
    assert any(line.startswith("statement at ") and said in line for line in lines)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"statements": 7}, "counts 7 statements, there are 1"),
        ({"documents": ("north", "kyiv")}, "names 2 documents, its statements stand in 1"),
        ({"evidence": "Nobody said so."}, "its evidence is none of its sentences"),
        ({"contested": True}, "contested is True"),
        ({"subject": "person/nobody"}, "its entity person/nobody is not there"),
    ],
)
def test_an_edge_that_is_wrong(tmp_path: Path, change: dict[str, object], said: str) -> None:
    edge = replace(EDGES[0], **change)  # type: ignore[arg-type]
    lines = found(tmp_path, sample.STATEMENTS, (edge, *EDGES[1:]))
    assert any(line.startswith(f"edge {edge.id}: ") and said in line for line in lines)


def test_a_statement_without_an_edge(tmp_path: Path) -> None:
    (line,) = found(tmp_path, sample.STATEMENTS, EDGES[1:])
    assert line == "statements of person/kim-jong-un head_of state/north-korea affirmed: no edge"


def test_a_damaged_file(tmp_path: Path) -> None:
    path = tmp_path / "kg.db"
    sample.write(path)
    data = bytearray(path.read_bytes())
    data[4096:] = bytes(len(data) - 4096)
    path.write_bytes(data)
    lines = list(faults(path))
    assert lines
    assert all("\n" not in line for line in lines)


def test_what_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "kg.db").write_text("no")
    with pytest.raises(StoreError, match="not a graph written by kg"):
        list(faults(tmp_path / "kg.db"))
