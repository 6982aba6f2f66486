"""Places within places by the order of words, and capitals."""

from __future__ import annotations

import pytest
from parsed import named

from kg.nlp import coreference, nationality, places, posts
from kg.nlp.coreference import Ref

MET = "They/PRP/nsubj>met met=meet/VBD/ROOT"


def read(text: str) -> tuple[object, list[Ref], list[str]]:
    """The document with its mentions and their texts."""
    doc = coreference.coreference(posts.posts(named(text)))
    refs = coreference.of(doc)
    return doc, refs, [doc[ref.start : ref.end].text for ref in refs]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"{MET} near/IN/prep>met Zakho#LOC/NNP/pobj>near in/IN/prep>met northern/JJ/amod>Iraq Iraq#GPE/NNP/pobj>in",
            [("within", "Zakho", "Iraq")],
            id="behind the name",
        ),
        pytest.param(
            f"{MET} near/IN/prep>met Zakho#LOC/NNP/pobj>near ,/,/punct>met in/IN/prep>met the/DT/det>province "
            "province/NN/pobj>in of/IN/prep>province Duhok#LOC/NNP/pobj>of",
            [("within", "Zakho", "Duhok")],
            id="kind of place",
        ),
        pytest.param(
            f"{MET} near/IN/prep>met Zakho#LOC/NNP/pobj>near in/IN/prep>met Iraq#GPE/NNP/poss>war 's/POS/case>Iraq "
            "war/NN/pobj>in",
            [],
            id="genitive",
        ),
    ],
)
def test_find(text: str, expected: list[tuple[str, str, str]]) -> None:
    doc, refs, spans = read(text)
    found = places.find(doc, refs, -1)  # type: ignore[arg-type]
    assert [(tie.kind, spans[tie.part], spans[tie.whole]) for tie in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Peruvian#NORP/NNP/compound>Roe Roe#PERSON/NNP/nsubj>met met=meet/VBD/ROOT", ["Roe"], id="before"),
        pytest.param(
            "Roe#PERSON/NNP/nsubj>met ,/,/punct>Roe a/DT/det>Peruvian Peruvian#NORP/NNP/appos>Roe ,/,/punct>Roe "
            "met=meet/VBD/ROOT",
            ["Roe"],
            id="behind",
        ),
        pytest.param("Roe#PERSON/NNP/nsubj>met met=meet/VBD/ROOT Peru#GPE/NNP/dobj>met", [], id="a state"),
    ],
)
def test_nationality(text: str, expected: list[str]) -> None:
    doc, refs, spans = read(text)
    assert [spans[tie.part] for tie in nationality.find(doc, refs)] == expected  # type: ignore[arg-type]
