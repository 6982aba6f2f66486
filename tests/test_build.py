"""What a build refuses before it reads anything, and that it then leaves all as it was."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

import kg
from kg.build import worth
from kg.cli import main
from kg.errors import KgError, StoreError
from kg.store.tables import VERSION


def test_nothing_to_read_makes_no_folder(tmp_path: Path) -> None:
    reported: list[str] = []
    with pytest.raises(KgError, match="nothing to build"):
        kg.build([tmp_path / "nowhere"], tmp_path / "out", report=reported.append)
    assert reported == [f"{tmp_path / 'nowhere'}: no such file or folder"]
    assert not (tmp_path / "out").exists()


def test_files_without_an_article_leave_the_graph_that_is_there(sample_db: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "kg.db").write_bytes(sample_db.read_bytes())
    (tmp_path / "empty.txt").write_text(" \n")
    reported: list[str] = []
    with pytest.raises(KgError, match="no file held an article"):
        kg.build([tmp_path / "empty.txt"], tmp_path / "out", report=reported.append)
    assert reported == ["empty.txt: is empty"]
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["kg.db"]
    assert (tmp_path / "out" / "kg.db").read_bytes() == sample_db.read_bytes()


@pytest.mark.parametrize("rebuild", [False, True])
def test_a_file_that_is_no_graph_is_never_replaced(tmp_path: Path, rebuild: bool) -> None:
    (tmp_path / "kg.db").write_text("a diary")
    (tmp_path / "a.txt").write_text("North Korea sent troops.")
    with pytest.raises(StoreError, match="not a graph written by kg"):
        kg.build([tmp_path / "a.txt"], tmp_path, rebuild=rebuild)
    assert (tmp_path / "kg.db").read_text() == "a diary"


def of_another_version(path: Path) -> None:
    """Mark a store as written by a later version."""
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version = {VERSION + 1}")


def test_a_graph_of_another_version_is_read_anew(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("North Korea sent troops to Russia.")
    before = kg.build([tmp_path / "a.txt"], tmp_path / "out")
    of_another_version(tmp_path / "out" / "kg.db")
    reported: list[str] = []
    after = kg.build([tmp_path / "a.txt"], tmp_path / "out", report=reported.append)
    path = tmp_path / "out" / "kg.db"
    assert reported == [f"{path}: written by another version of kg; everything is read again"]
    assert after == before


def test_nothing_is_added_to_a_graph_of_another_version(sample_db: Path, tmp_path: Path) -> None:
    (tmp_path / "kg.db").write_bytes(sample_db.read_bytes())
    of_another_version(tmp_path / "kg.db")
    (tmp_path / "a.txt").write_text("North Korea sent troops.")
    with pytest.raises(StoreError, match="another version of kg; build the graph again"):
        kg.build([tmp_path / "a.txt"], tmp_path, add=True)


@pytest.mark.parametrize(
    ("unread", "cores", "processes"), [(0, 8, 1), (127, 8, 1), (128, 8, 2), (9999, 2, 2), (9999, 64, 4)]
)
def test_another_process_is_started_where_it_is_worth_it(
    unread: int, cores: int, processes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: cores)
    assert worth(unread) == processes


def test_the_names_of_the_package_are_sorted_and_there() -> None:
    assert kg.__all__ == sorted(kg.__all__)
    assert all(hasattr(kg, name) for name in kg.__all__)
    assert callable(kg.build)


def test_a_folder_that_cannot_be_made_takes_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("North Korea sent troops.")
    assert main(["build", str(tmp_path / "a.txt"), "-o", str(tmp_path / "a.txt" / "out")]) == 1
    assert capsys.readouterr().err == f"kg: {tmp_path / 'a.txt' / 'out'}: Not a directory\n"
