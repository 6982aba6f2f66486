"""The user's decisions win."""

from __future__ import annotations

from pathlib import Path

import pytest
from understanding import document

from kg.nlp import extract
from kg.resolve import NamedDocument, Resolution, resolve

TEXTS = (
    "Anna Berg met Marco Silva in Oslo.",
    "Ana Berg visited Lima.",
    "Minister Marco Silva visited Quito.",
)


def resolved(tmp_path: Path, text: str) -> Resolution:
    """``TEXTS`` under a file of decisions."""
    path = tmp_path / "decisions.toml"
    path.write_text(text, encoding="utf-8")
    documents = [NamedDocument(f"d{i}", document(item, f"d{i}")) for i, item in enumerate(TEXTS)]
    return resolve(documents, [found for _, found in extract.read(item.document for item in documents)], path)


def labels(tmp_path: Path, text: str) -> dict[str, tuple[str, ...]]:
    """Label -> reasons of the persons in ``TEXTS`` under a file of decisions."""
    return {e.label: e.reasons for e in resolved(tmp_path, text).entities if e.type == "person"}


def triples(found: Resolution) -> list[tuple[str, str, str]]:
    """What is stated."""
    return [(item.subject, item.relation, item.object) for item in found.statements]


def test_same(tmp_path: Path) -> None:
    assert "Ana Berg" not in labels(tmp_path, 'same = [["Anna Berg", "Ana Berg"]]')


def test_different(tmp_path: Path) -> None:
    assert {"Anna Berg", "Ana Berg"} <= set(labels(tmp_path, 'different = [["Anna Berg", "Ana Berg"]]'))


def test_rename(tmp_path: Path) -> None:
    assert "Marco da Silva" in labels(tmp_path, '[rename]\n"Marco Silva" = "Marco da Silva"')


def test_an_id_means_a_name_of_a_type(tmp_path: Path) -> None:
    assert "Berg" in labels(tmp_path, '[rename]\n"person/ana-berg" = "Berg"')
    assert "Berg" not in labels(tmp_path, '[rename]\n"place/ana-berg" = "Berg"')


def test_ids_that_a_number_tells_apart_are_joined(tmp_path: Path) -> None:
    found = resolved(tmp_path, 'same = [["person/anna-berg", "person/anna-berg-2", "Marco Silva"]]')
    assert found.in_vain == ()
    assert len([entity for entity in found.entities if entity.type == "person"]) == 1


def test_what_is_deleted_takes_what_is_stated_of_it_along(tmp_path: Path) -> None:
    found = resolved(tmp_path, 'delete = ["Marco Silva"]')
    assert "person/marco-silva" not in {entity.id for entity in found.entities}
    assert not any("person/marco-silva" in triple for triple in triples(found))
    assert ("person/anna-berg", "visits", "place/lima") in triples(found)


@pytest.mark.parametrize(
    "line", ['["Ana Berg", "visits", "Lima"]', '["person/anna-berg", "visits", "Lima", "affirmed"]']
)
def test_what_is_stated_is_deleted_alone(tmp_path: Path, line: str) -> None:
    found = resolved(tmp_path, f"delete = [{line}]")
    assert ("person/anna-berg", "visits", "place/lima") not in triples(found)
    assert ("person/marco-silva", "visits", "place/quito") in triples(found)
    assert found.in_vain == ()


def test_a_symmetric_relation_is_deleted_either_way_round(tmp_path: Path) -> None:
    for names in ('"Anna Berg", "meets", "Marco Silva"', '"Marco Silva", "meets", "Anna Berg"'):
        assert all(relation != "meets" for _, relation, _ in triples(resolved(tmp_path, f"delete = [[{names}]]")))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('same = [["Anna Berg", "Nobody"]]', "nothing is called 'Nobody'"),
        ('different = [["Nobody", "Anna Berg"]]', "nothing is called 'Nobody'"),
        ('[rename]\nNobody = "Anna Berg"', "nothing is called 'Nobody'"),
        ('delete = ["place/anna-berg"]', "nothing is called 'place/anna-berg'"),
        ('delete = [["Anna Berg", "attacks", "Lima"]]', "nothing of the kind is stated"),
        ('delete = [["Anna Berg", "visits", "Lima", "denied"]]', "nothing of the kind is stated"),
    ],
)
def test_a_decision_that_comes_to_nothing_is_told(tmp_path: Path, text: str, said: str) -> None:
    (line,) = resolved(tmp_path, text).in_vain
    assert line.startswith(f"{tmp_path / 'decisions.toml'}: line ")
    assert line.endswith(said)


def test_merges_are_recorded_with_examples(tmp_path: Path) -> None:
    (merge,) = (item for item in resolved(tmp_path, "").merges if item.rule == "two spellings of one name")
    assert (merge.entity, merge.other, merge.merged) == ("person/anna-berg", "person/anna-berg", True)
    assert 0.7 < merge.score < 0.8
    for name, example in zip(merge.names, merge.examples, strict=True):
        assert TEXTS[int(example.document[1:])][example.start : example.end] == name


def test_what_the_user_keeps_apart_is_no_doubt(tmp_path: Path) -> None:
    assert not resolved(tmp_path, 'different = [["Anna Berg", "person/ana-berg"]]').merges


def test_what_the_user_joins_is_sure(tmp_path: Path) -> None:
    scores = {item.names: item.score for item in resolved(tmp_path, 'same = [["Anna Berg", "Marco Silva"]]').merges}
    assert scores["Anna Berg", "Marco Silva"] == 1.0
