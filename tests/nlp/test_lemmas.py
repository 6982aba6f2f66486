"""Verbs get the lemma that their spelling asks for."""

from __future__ import annotations

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc

from kg.nlp import lemmas


@pytest.mark.parametrize(
    ("form", "tag", "given", "expected"),
    [
        ("hopes", "VBZ", "hop", "hope"),
        ("waged", "VBD", "wag", "wage"),
        ("staging", "VBG", "stag", "stage"),
        ("hopped", "VBD", "hop", "hop"),
        ("hops", "VBZ", "hop", "hop"),
        ("passes", "VBZ", "pass", "pass"),
        ("goes", "VBZ", "go", "go"),
        ("visited", "VBN", "visit", "visit"),
        ("showed", "VBD", "show", "show"),
        ("resupplied", "VBD", "resupplie", "resupply"),
        ("rearrested", "VBN", "rearreste", "rearrest"),
        ("wined", "VBD", "wine", "wine"),
        ("Hopes", "NNPS", "Hopes", "Hopes"),
    ],
)
def test_lemma(form: str, tag: str, given: str, expected: str) -> None:
    doc = lemmas.lemmas(Doc(English().vocab, words=[form], tags=[tag], lemmas=[given]))
    assert doc[0].lemma_ == expected
