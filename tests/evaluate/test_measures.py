"""What counts as found: on a small graph, and beside the scorer of the annotated articles."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import kg
from kg.errors import InputError
from kg.evaluate import Report, evaluate
from kg.evaluate.folding import alike, folded

EVALUATION = Path(__file__).parents[2].parent / "shared" / "eval"
GOLD: dict[str, Any] = {
    "id": "kyiv",
    "title": "On Kyiv",
    "entities": [
        {"name": "Russia", "type": "state", "aliases": ["Moscow"]},
        {"name": "Kursk", "type": "place", "aliases": []},
        {"name": "Ukraine", "type": "state", "aliases": ["Kyiv"]},
        {"name": "Kim Jong Un", "type": "person", "aliases": ["Kim"]},
        {"name": "Vladimir Putin", "type": "person", "aliases": ["Putin"]},
    ],
    "relations": [
        {"subject": "Russia", "relation": "controls", "object": "Kursk", "polarity": "denied", "role": None,
         "modality": "actual", "attribution": ["Putin", "Ukraine"], "evidence": "Kyiv denies it."},
        {"subject": "Vladimir Putin", "relation": "meets", "object": "Kim Jong Un", "modality": "possible"},
        {"subject": "Ukraine", "relation": "rejects", "object": "Russia"},
    ],
}  # fmt: skip


def measured(db: Path, folder: Path, **changes: Any) -> Report:
    """The report on the sample graph against the annotations above."""
    (folder / "kyiv.json").write_text(json.dumps({**GOLD, **changes}), encoding="utf-8")
    return evaluate(db, folder)


def counts(report: Report, name: str) -> tuple[int, int, int]:
    """Hits, predicted, gold."""
    figure = report.figures[name]
    return figure.hits, figure.predicted, figure.gold


def test_counts(sample_db: Path, tmp_path: Path) -> None:
    report = measured(sample_db, tmp_path)
    assert counts(report, "entities") == (4, 5, 5)  # Moscow, the place, is too much
    assert counts(report, "relations") == (2, 3, 3)  # the meeting either way round
    assert counts(report, "pairs") == (2, 2, 3)
    assert counts(report, "denied") == (1, 1, 1)
    assert counts(report, "possible") == (0, 0, 1)
    assert counts(report, "attribution") == (1, 1, 2)
    assert report.relations["controls"].predicted == 2
    assert (report.shares["labels"].hits, report.shares["labels"].of) == (4, 4)


def test_misses_are_listed(sample_db: Path, tmp_path: Path) -> None:
    (misses,) = measured(sample_db, tmp_path).misses
    assert misses.missed_entities == (("state", "Ukraine"),)
    assert misses.spurious_entities == (("place", "Moscow"),)
    assert [triple for triple, _ in misses.missed] == [("Ukraine", "rejects", "Russia", "affirmed")]
    assert [triple for triple, _ in misses.spurious] == [("Russia", "controls", "Kursk", "affirmed")]


def test_scope_and_ignored_names_are_left_out(sample_db: Path, tmp_path: Path) -> None:
    entities = [entity for entity in GOLD["entities"] if entity["name"] != "Kursk"]
    relations = [relation for relation in GOLD["relations"] if relation["relation"] == "meets"]
    report = measured(sample_db, tmp_path, entities=entities, relations=relations, ignore=["Kursk"], scope=["meets"])
    assert counts(report, "entities") == (3, 4, 4)
    assert counts(report, "relations") == (1, 1, 1)


def test_documents_that_are_not_in_the_graph_are_named(sample_db: Path, tmp_path: Path) -> None:
    report = measured(sample_db, tmp_path, id="elsewhere")
    assert report.unseen == ("elsewhere",)
    assert counts(report, "relations") == (0, 0, 3)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"id": "a", "entities": [1], "relations": []}', "nonsense"])
def test_what_is_no_gold_file_is_named(sample_db: Path, tmp_path: Path, text: str) -> None:
    (tmp_path / "a.json").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"a\.json: no gold file"):
        evaluate(sample_db, tmp_path)


def test_a_folder_without_gold_is_refused(sample_db: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no gold files of b"):
        evaluate(sample_db, tmp_path, ["b"])


@pytest.mark.parametrize(
    ("one", "other"),
    [("The U.N.'s envoy", "UN envoy"), ("A Müller-Meier", "muller meier"), ("an Act", "act"), ("Łódź", "lodz")],
)
def test_folding(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_sentences_are_alike_by_their_words() -> None:
    assert alike("one two three x", "one two three four five", 0.6)
    assert not alike("one two x", "one two three four five", 0.6)
    assert not alike("anything", "", 0.6)


@pytest.mark.skipif(not EVALUATION.is_dir(), reason=f"no annotated articles at {EVALUATION}")
@pytest.mark.parametrize(("part", "only"), [(".", "b0"), ("factuality", "f0")])
def test_counts_equal_those_of_the_scorer_of_the_annotated_articles(tmp_path: Path, part: str, only: str) -> None:
    folder = EVALUATION / part
    kg.build([str(path) for path in sorted((folder / "texts").glob(f"{only}*.txt"))], tmp_path)
    command = [sys.executable, str(EVALUATION / "score.py"), str(tmp_path / "graph.graphml")]
    options = ["--gold", str(folder / "gold"), "--only", only, "--json"]
    theirs = json.loads(subprocess.run([*command, *options], capture_output=True, text=True, check=True).stdout)
    ours = evaluate(tmp_path / "kg.db", folder / "gold", [only])
    for name, figure in ours.figures.items():
        values = {"precision": round(figure.precision, 4), "recall": round(figure.recall, 4), "f1": round(figure.f1, 4)}
        named = {"items": figure.gold} if name == "resolution" else {"predicted": figure.predicted, "gold": figure.gold}
        assert {**values, **named}.items() <= theirs[name].items(), name
    for name, share in ours.shares.items():
        assert theirs[name] == {"share": round(share.share, 4), "of": share.of}
    assert {name: (f.hits, f.predicted, f.gold) for name, f in ours.relations.items()} == {
        name: (c.get("hit", 0), c.get("pred", 0), c.get("gold", 0)) for name, c in theirs["by_relation"].items()
    }
