"""The commands that judge a graph."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.cli import main


@pytest.fixture(autouse=True)
def database(sample_db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_DB", str(sample_db))


@pytest.fixture
def gold(tmp_path: Path) -> str:
    """A folder with a gold file."""
    data = {
        "id": "north",
        "title": "On the north",
        "entities": [{"name": "Kursk", "type": "place"}, {"name": "Bill\x1b[2J", "type": "person"}],
        "relations": [],
    }
    (tmp_path / "north.json").write_text(json.dumps(data), encoding="utf-8")
    return str(tmp_path)


def test_evaluate_prints_tables(capsys: pytest.CaptureFixture[str], gold: str) -> None:
    assert main(["evaluate", gold, "--details"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert "missed person: Bill" in out
    assert "\x1b" not in out
    (row,) = (line.split() for line in out.splitlines() if line.startswith(" entities"))
    assert row == ["entities", "0.200", "0.500", "0.286", "1", "5", "2"]


def test_evaluate_as_json(capsys: pytest.CaptureFixture[str], gold: str) -> None:
    assert main(["evaluate", gold, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["figures"]["entities"]["hits"] == 1
    assert "misses" not in found
    assert main(["evaluate", gold, "--json", "--details"]) == 0
    assert json.loads(capsys.readouterr().out)["misses"][0]["document"] == "north"


def test_evaluate_refuses(capsys: pytest.CaptureFixture[str], gold: str) -> None:
    assert main(["evaluate", gold, "--only", "south"]) == 1
    assert capsys.readouterr().err == f"kg: {gold}: no gold files of south\n"
    assert main(["evaluate", "nowhere"]) == 2


def test_check_prints_a_line_for_each_fault(capsys: pytest.CaptureFixture[str], sample_db: Path) -> None:
    assert main(["check"]) == 1  # the edges of the sample have no evidence
    out, err = capsys.readouterr()
    assert "its evidence is none of its sentences" in out
    assert err == f"kg: {sample_db}: {len(out.splitlines())} faults; run kg build --rebuild\n"
    assert main(["check", "--json"]) == 1
    assert json.loads(capsys.readouterr().out) == out.splitlines()
