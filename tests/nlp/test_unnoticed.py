"""Names that the recognizer left out, told by the words beside them."""

from __future__ import annotations

import pytest
from parsed import parse

from kg.nlp import unnoticed


def found(text: str, covered: set[int], persons: set[int]) -> list[tuple[str, str]]:
    """The names of a text with their types."""
    doc = parse(text)
    return [(doc[name.start : name.end].text, name.type) for name in unnoticed.find(doc, covered, persons)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "the/DT/det>agency ZRN/NNP/compound>agency news/NN/compound>agency agency/NN/nsubj>met met=meet/VBD/ROOT",
            [("ZRN", "organization")],
            id="a noun behind",
        ),
        pytest.param(
            "Anna/NNP/compound>Berg Berg/NNP/nsubj>said said=say/VBD/ROOT", [("Anna Berg", "person")], id="says"
        ),
        pytest.param("Anna/NNP/compound>Berg Berg/NNP/nsubj>fell fell=fall/VBD/ROOT", [], id="falls"),
        pytest.param("Berg/NNP/nsubj>said said=say/VBD/ROOT", [], id="one word is too little"),
    ],
)
def test_find(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, set(), set()) == expected


def test_beside_a_person() -> None:
    text = "Kim/NNP/nsubj>fell and/CC/cc>Kim Anna/NNP/compound>Berg Berg/NNP/conj>Kim fell=fall/VBD/ROOT"
    assert found(text, {0}, {0}) == [("Anna Berg", "person")]
    assert found(text, {0}, set()) == []
