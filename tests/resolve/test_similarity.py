"""When two names of persons are one, and when two bodies are."""

from __future__ import annotations

import pytest

from kg.resolve.similarity import body, same_person


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("volodymyr zelensky", "volodymyr zelenskyy"),
        ("volodymyr zelensky", "volodymyr zelenskiy"),
        ("volodymyr zelenskyy", "volodymyr zelenskiy"),
        ("sergei lavrov", "sergey lavrov"),
        ("kim jong un", "kim jong un"),
        ("joe biden", "joe robinette biden"),
        ("mohammed bin salman", "mohammed salman"),
        ("abdel fattah el sisi", "abdel fattah al sisi"),
        ("luiz inacio lula da silva", "lula da silva"),
        ("mohamed morsi", "mohamed morsi isa el ayyat"),
    ],
)
def test_one_person(one: str, other: str) -> None:
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kim jong un", "kim yo jong"),
        ("kim jong un", "kim jong il"),
        ("rahul gandhi", "sonia gandhi"),
        ("george bush", "barbara bush"),
        ("xi jinping", "li keqiang"),
        ("john smith", "john smythson"),
        ("vladimir putin", "putin"),
        ("kim jong un", "kim"),
        ("anna berg", "peter anna novak"),
        ("li an", "li ann"),
    ],
)
def test_two_persons(one: str, other: str) -> None:
    assert same_person(one, other) is None
    assert same_person(other, one) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ministry of foreign affairs", "foreign ministry"),
        ("ministry of defense", "defence ministry"),
        ("national security council", "security council"),
        ("office of the president", "presidents office"),
    ],
)
def test_one_body(one: str, other: str) -> None:
    assert body(one) == body(other)


def test_two_bodies() -> None:
    assert body("foreign ministry") != body("defence ministry")


def test_a_body_of_general_words_keeps_them() -> None:
    assert body("central state") == "central state"
