"""Titles of offices, wherever they stand."""

from __future__ import annotations

import pytest
from parsed import parse

from kg.nlp import titles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("President/NNP/ROOT", [("President", "president", False)], id="one word"),
        pytest.param(
            "Deputy/NNP/compound>Minister Foreign/NNP/compound>Minister Minister/NNP/ROOT of/IN/prep>Minister",
            [("Deputy Foreign Minister", "deputy foreign minister", False)],
            id="the longest",
        ),
        pytest.param("Presidents=President/NNPS/ROOT", [("Presidents", "president", True)], id="plural"),
        pytest.param(
            "foreign/JJ/amod>ministers ministers=minister/NNS/ROOT",
            [("foreign ministers", "foreign minister", True)],
            id="plural of several words",
        ),
        pytest.param(
            "secretary/NN/ROOT -/HYPH/punct>secretary general/NN/amod>secretary",
            [("secretary-general", "secretary-general", False)],
            id="hyphen",
        ),
        pytest.param(
            "king/NN/ROOT and/CC/cc>king queen/NN/conj>king",
            [("king", "king", False), ("queen", "queen", False)],
            id="two",
        ),
        pytest.param("of/IN/ROOT the/DT/det>town town/NN/pobj>of", [], id="none"),
    ],
)
def test_find(text: str, expected: list[tuple[str, str, bool]]) -> None:
    doc = parse(text)
    assert [(doc[t.start : t.end].text, t.key, t.plural) for t in titles.find(doc)] == expected


def test_modifiers_before_a_title() -> None:
    doc = parse(
        "The/DT/det>president former/JJ/amod>president Ukrainian#NORP/JJ/amod>president "
        "president/NN/nsubj>left "
        "left=leave/VBD/ROOT"
    )
    (title,) = titles.find(doc)
    assert doc[title.first : title.end].text == "former Ukrainian president"


def test_modifiers_end_at_the_sentence() -> None:
    doc = parse("Kim/NNP/ROOT | President/NNP/ROOT")
    (title,) = titles.find(doc)
    assert title.first == title.start
