"""Which statements a page holds for an edge."""

from __future__ import annotations

from dataclasses import replace

from small_news import statement

from kg.view import evidence

SAID = statement("person/kim", "meets", "person/putin", "wire", "Kim met Putin.", confidence=0.5)


def test_one_of_each_document_comes_before_the_second_of_any() -> None:
    wire = [replace(SAID, start=number, confidence=0.9) for number in range(3)]
    note = replace(SAID, document="note", confidence=0.2)
    names = [item.document for item in evidence.spread([note, *wire])]
    assert names == ["wire", "note", "wire", "wire"]


def test_the_order_of_statements_does_not_matter() -> None:
    items = [replace(SAID, start=number, confidence=number % 2) for number in range(5)]
    assert evidence.spread(items) == evidence.spread(items[::-1])


def test_ends_of_a_symmetric_relation_are_put_in_order() -> None:
    turned = replace(SAID, subject="person/putin", object="person/kim")
    assert len(evidence.grouped([SAID, turned], frozenset({"meets"}))) == 1
    assert len(evidence.grouped([SAID, turned], frozenset())) == 2


def test_an_edge_keeps_its_most_telling_statements() -> None:
    many = [replace(SAID, start=number) for number in range(evidence.MOST + 5)]
    best = replace(SAID, start=99, confidence=1.0)
    (kept,) = evidence.grouped([*many, best], frozenset()).values()
    assert len(kept) == evidence.MOST
    assert kept[0] == best


def test_a_sentence_is_written_once() -> None:
    key = ("person/kim", "meets", "person/putin", "affirmed")
    told = evidence.tables([key], {key: [SAID, SAID]}, {"person/kim": 0, "person/putin": 1}, {"wire": 0})
    assert told["sentences"] == ["Kim met Putin."]
    assert len(told["statements"]) == 2


def test_a_speaker_is_a_number_where_it_is_in_the_graph() -> None:
    key = ("person/kim", "meets", "person/putin", "affirmed")
    item = replace(SAID, attribution=("person/kim", "person/unknown"))
    told = evidence.tables([key], {key: [item]}, {"person/kim": 7}, {"wire": 0})
    assert told["statements"][0]["speakers"] == [7, "person/unknown"]
