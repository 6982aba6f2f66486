"""Searching: what is found, in which order, and that nothing a user types breaks it."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.names import fold
from kg.queries import Graph
from kg.store import texts

FTS = st.sampled_from(
    ['"', "*", "(", ")", "AND", "OR", "NOT", "NEAR(", "^", "-", "+", ":", "{", "kim", "kursk", " ", "\0"]
)


@given(st.lists(FTS | st.text(max_size=4), max_size=8).map("".join))
def test_whatever_is_typed_is_an_expression(text: str) -> None:
    expressions = texts.expression(text), texts.expression(text, fold)
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute("CREATE VIRTUAL TABLE t USING fts5 (x, tokenize = 'unicode61 remove_diacritics 2')")
        for expression in filter(None, expressions):
            db.execute("SELECT * FROM t WHERE t MATCH ?", (expression,)).fetchall()


@given(st.text(alphabet="abc kursk\"'*()-", max_size=12))
def test_a_search_always_has_an_answer(text: str) -> None:
    assert texts.expression(text) == "" or set(texts.expression(text)) <= set('abc kurs"*')


@pytest.mark.parametrize("text", ["", '"', "***", "\udc80", "\0", "..."])
def test_no_word_finds_nothing(sample_graph: Graph, text: str) -> None:
    found = sample_graph.search(text)
    assert (found.entities, found.sentences) == ((), ())


@pytest.mark.parametrize(
    ("text", "names", "sentences"),
    [
        ("kim", ["Kim Jong Un", "Kim Yo Jong"], 2),
        ("KIM jong", ["Kim Jong Un", "Kim Yo Jong"], 1),
        ('"kim jong"', ["Kim Jong Un"], 1),
        ("kurs*", ["Kursk"], 3),
        ("troops OR holds", [], 0),
        ("holds kursk", [], 2),
        ("Nörth", ["North Korea"], 1),
        ("kcna", ["KCNA|A"], 1),
    ],
)
def test_found(sample_graph: Graph, text: str, names: list[str], sentences: int) -> None:
    found = sample_graph.search(text)
    assert [item.entity.label for item in found.entities] == names
    assert len(found.sentences) == sentences


def test_a_sentence_is_found_once_with_all_that_it_states(sample_graph: Graph) -> None:
    (hit,) = sample_graph.search("putin").sentences
    assert len(hit.claims) == 3
    assert {claim.polarity for claim in hit.claims} == {"affirmed", "denied"}


def test_what_was_looked_for_is_marked(sample_graph: Graph) -> None:
    hits = sample_graph.search("kursk holds").sentences
    assert [[hit.sentence[start:end] for start, end in hit.spans] for hit in hits] == [["holds", "Kursk"]] * 2


def test_the_rest_is_counted(sample_graph: Graph) -> None:
    found = sample_graph.search("kursk", limit=1).sentences
    assert (len(found), found.total) == (1, 3)
