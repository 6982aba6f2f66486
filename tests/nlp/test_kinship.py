"""Who is whose relative."""

from __future__ import annotations

import pytest
from parsed import named

from kg.nlp import coreference, kinship, posts

CASES = [
    pytest.param(
        "Kim#PERSON/NNP/poss>sister 's/POS/case>Kim sister/NN/nsubj>left ,/,/punct>sister "
        "Yo#PERSON/NNP/compound>Jong "
        "Jong#+/NNP/appos>sister left=leave/VBD/ROOT",
        [("Yo Jong", "Kim")],
        id="genitive",
    ),
    pytest.param(
        "Yo#PERSON/NNP/compound>Jong Jong#+/NNP/nsubj>left ,/,/punct>Jong sister/NN/appos>Jong "
        "of/IN/prep>sister "
        "Kim#PERSON/NNP/pobj>of left=leave/VBD/ROOT",
        [("Yo Jong", "Kim")],
        id="apposition",
    ),
    pytest.param(
        "Olena#PERSON/NNP/nsubj>is is=be/VBZ/ROOT the/DT/det>wife wife/NN/attr>is of/IN/prep>wife "
        "Volodymyr#PERSON/NNP/pobj>of",
        [("Olena", "Volodymyr")],
        id="copula",
    ),
    pytest.param(
        "Volodymyr#PERSON/NNP/nsubj>left left=leave/VBD/ROOT with/IN/prep>left his/PRP$/poss>wife "
        "wife/NN/pobj>with "
        "Olena#PERSON/NNP/appos>wife",
        [("Olena", "his")],
        id="pronoun",
    ),
    pytest.param(
        "Kim#PERSON/NNP/poss>friend 's/POS/case>Kim friend/NN/nsubj>left "
        "Olena#PERSON/NNP/appos>friend left=leave/VBD/ROOT",
        [],
        id="a friend is no kin",
    ),
    pytest.param(
        "Volodymyr#PERSON/NNP/nsubj>left left=leave/VBD/ROOT his/PRP$/poss>uncle uncle/NN/dobj>left ,/,/punct>uncle "
        "President/NNP/compound>Khan Khan#PERSON/NNP/appos>uncle",
        [("Khan", "his")],
        id="title",
    ),
    pytest.param(
        "Volodymyr#PERSON/NNP/nsubj>left left=leave/VBD/ROOT his/PRP$/poss>uncle uncle/NN/dobj>left ,/,/punct>uncle "
        "President/NNP/compound>Khan Khan#PERSON/NNP/conj>uncle and/CC/cc>Khan Olena#PERSON/NNP/conj>Khan",
        [],
        id="list",
    ),
]


def kin(text: str) -> list[tuple[str, str, str | None]]:
    """The relatives of a text with the word for what they are."""
    doc = coreference.coreference(posts.posts(named(text)))
    refs = coreference.of(doc)
    spans = [doc[ref.start : ref.end].text for ref in refs]
    return [(spans[tie.part], spans[tie.whole], tie.role) for tie in kinship.find(doc, refs)]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_find(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one, other) for one, other, _ in kin(text)] == expected


def test_role() -> None:
    text = (
        "Olena#PERSON/NNP/nsubj>is is=be/VBZ/ROOT the/DT/det>wife wife/NN/attr>is of/IN/prep>wife "
        "Volodymyr#PERSON/NNP/pobj>of"
    )
    assert kin(text) == [("Olena", "Volodymyr", "wife")]
