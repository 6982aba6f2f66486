"""The graph as DataFrames: all of it, in the types that pandas works with."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from kg.errors import KgError
from kg.export.jsonl import row
from kg.queries import Graph
from kg.queries.frames import STATEMENT, Frames
from kg.store import Reader, Writer
from tests import contents


@pytest.fixture
def tables(sample_graph: Graph) -> Frames:
    if find_spec("pandas") is None:
        assert "CI" not in os.environ, "pandas is not installed"
        pytest.skip("pandas is not installed: make test installs it")
    return sample_graph.to_pandas()


def test_all_of_the_graph_is_there(tables: Frames, sample_db: Path) -> None:
    with Reader(sample_db) as store:
        assert list(tables.entities.index) == [entity.id for entity in store.entities()]
        assert list(tables.edges.index) == [edge.id for edge in store.edges()]
        assert list(tables.statements["sentence"]) == [told.statement.sentence for told in store.told()]


def test_a_row_says_what_its_record_says(tables: Frames, sample_db: Path) -> None:
    with Reader(sample_db) as store:
        for edge in store.edges():
            found = tables.edges.loc[edge.id]
            assert (found["subject"], found["relation"], found["object"]) == (edge.subject, edge.relation, edge.object)
            assert (found["documents"], found["weight"]) == (list(edge.documents), edge.weight)
    kim = tables.entities.loc["person/kim-jong-un"]
    assert (kim["label"], kim["aliases"], kim["mentions"]) == ("Kim Jong Un", ["Kim Jong Un", "Kim"], 9)


def test_edges_and_statements_join_entities(tables: Frames) -> None:
    for end in ("subject", "object"):
        assert list(tables.edges[f"{end}_label"]) == list(tables.entities.loc[tables.edges[end], "label"])
        assert list(tables.statements[f"{end}_label"]) == list(tables.entities.loc[tables.statements[end], "label"])
    assert set(tables.statements["edge"]) == set(tables.edges.index)
    assert dict(tables.statements.groupby("edge").size()) == dict(tables.edges["statements"])


def test_dates_are_days_with_their_precision(tables: Frames) -> None:
    import pandas as pd

    assert all(str(column).startswith("datetime64") for column in tables.edges[["first_date", "last_date"]].dtypes)
    known = tables.statements["date"].notna()
    assert known.any()
    assert not known.all()
    assert tables.statements.loc[known, "precision"].isin(["day", "month", "year"]).all()
    assert tables.statements.loc[~known, "precision"].isna().all()
    assert pd.Timestamp("2025-04-28") in set(tables.statements["date"])


def test_figures_of_entities_count_their_edges(tables: Frames) -> None:
    ends = list(tables.edges["subject"]) + list(tables.edges["object"])
    assert {id_: ends.count(id_) for id_ in tables.entities.index} == dict(tables.entities["edges"])


def test_the_columns_are_those_of_the_statements_that_are_exported(sample_db: Path) -> None:
    told = contents.of_store(sample_db).statements[0]
    assert [name for name in STATEMENT if name != "precision"] == list(row(told, ""))


def test_a_graph_of_nothing_has_the_same_columns(tables: Frames, tmp_path: Path) -> None:
    with Writer(tmp_path / "kg.db") as store:
        store.add_graph([], [])
    with Graph(tmp_path / "kg.db") as graph:
        empty = graph.to_pandas()
    for one, other in zip(empty, tables, strict=True):
        assert (len(one), list(one.columns)) == (0, list(other.columns))


def test_without_pandas_it_says_what_is_missing(sample_graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(KgError, match="pip install pandas"):
        sample_graph.to_pandas()
