"""Spellings of one name fold to one form, and names that differ stay apart."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.names import fold, key


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Kim Jong-un", "kim jong un"),
        ("KIM JONG UN’s", "kim jong un"),
        ("Kim\u200b Jong\u2011Un", "kim jong un"),
        ("U.S.", "us"),
        ("United States' ", "united states"),
        ("Democratic People's Republic", "democratic peoples republic"),
        ("Sergei Shoigu", "sergei shoigu"),
        ("Łukasz Ørsted", "lukasz orsted"),
        ("Zürich", "zurich"),
        ("STRAẞE", "strasse"),
        ("ＮＡＴＯ", "nato"),
        ("Rodong\n Sinmun", "rodong sinmun"),
        ("P'yŏngyang", "pyongyang"),
        ("김정은", "김정은"),
        ("head_of", "head of"),
        ("…", ""),
    ],
)
def test_fold(name: str, folded: str) -> None:
    assert fold(name) == unicodedata.normalize("NFKD", folded)


@pytest.mark.parametrize(("one", "other"), [("Kim Jong Un", "Kim Jong Il"), ("Iran", "Iraq"), ("US", "UN")])
def test_different_names_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_key_drops_the_article_of_both_spellings() -> None:
    assert key("The Kremlin") == key("kremlin") == "kremlin"
    assert key("Theresa May") == "theresa may"


@given(st.text())
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@given(st.text(alphabet=st.characters(categories=("Lu", "Ll"), max_codepoint=0x24F)))
def test_case_does_not_matter(name: str) -> None:
    assert fold(name.upper()) == fold(name.upper().lower())
