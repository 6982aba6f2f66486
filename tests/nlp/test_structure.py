"""Lasting ties that no predicate states."""

from __future__ import annotations

import pytest
from parsed import named

from kg.nlp import coreference, posts, structure

Ties = list[tuple[str, str, str]]  # kind, part, whole


def ties(text: str, within: tuple[tuple[int, int], ...] = ()) -> Ties:
    """The ties of a text, each once."""
    doc = coreference.coreference(posts.posts(named(text, within=within)))
    refs = coreference.of(doc)
    spans = [doc[ref.start : ref.end].text for ref in refs]
    return list(dict.fromkeys((tie.kind, spans[tie.part], spans[tie.whole]) for tie in structure.find(doc, refs)))


@pytest.mark.parametrize(
    ("text", "within", "expected"),
    [
        pytest.param(
            "Georgia#ORG/NNP/compound>Parliament Parliament#+/NNP/nsubj>met met=meet/VBD/ROOT",
            ((0, 1),),
            [("inside", "Georgia Parliament", "Georgia")],
            id="body",
        ),
        pytest.param(
            "eastern#LOC/JJ/amod>Ukraine Ukraine#+/NNP/nsubj>burned burned=burn/VBD/ROOT",
            ((1, 2),),
            [("region", "eastern Ukraine", "Ukraine")],
            id="region",
        ),
        pytest.param(
            "India#ORG/NNP/compound>Council -#+/HYPH/punct>India Nepal#+/NNP/compound>Council "
            "Council#+/NNP/nsubj>met "
            "met=meet/VBD/ROOT",
            ((0, 1), (2, 3)),
            [("joint", "India-Nepal Council", "India"), ("joint", "India-Nepal Council", "Nepal")],
            id="joint body",
        ),
    ],
)
def test_name_in_name(text: str, within: tuple[tuple[int, int], ...], expected: Ties) -> None:
    assert ties(text, within) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Russia#GPE/NNP/poss>Gazprom 's/POS/case>Russia Gazprom#ORG/NNP/nsubj>left left=leave/VBD/ROOT",
            [("genitive", "Gazprom", "Russia")],
            id="genitive",
        ),
        pytest.param(
            "Russian#NORP/JJ/amod>Gazprom Gazprom#ORG/NNP/nsubj>left left=leave/VBD/ROOT",
            [("compound", "Gazprom", "Russian")],
            id="adjective",
        ),
        pytest.param(
            "Russian#NORP/JJ/amod>company company/NN/nsubj>left Gazprom#ORG/NNP/appos>company left=leave/VBD/ROOT",
            [("compound", "Gazprom", "Russian")],
            id="through a common noun",
        ),
        pytest.param(
            "Gazprom#ORG/NNP/nsubj>left of/IN/prep>Gazprom Russia#GPE/NNP/pobj>of left=leave/VBD/ROOT",
            [("of", "Gazprom", "Russia")],
            id="of",
        ),
        pytest.param(
            "the/DT/det>city city/NN/nsubj>fell of/IN/prep>city Goma#LOC/NNP/pobj>of in/IN/prep>city "
            "Congo#GPE/NNP/pobj>in fell=fall/VBD/ROOT",
            [("in", "Goma", "Congo")],
            id="the city of X in Y",
        ),
        pytest.param(
            "Sderot#LOC/NNP/nsubj>burned ,/,/punct>Sderot Israel#GPE/NNP/appos>Sderot "
            ",/,/punct>Sderot burned=burn/VBD/ROOT",
            [("comma", "Sderot", "Israel")],
            id="comma",
        ),
        pytest.param(
            "Iran#GPE/NNP/nsubj>left ,/,/punct>Iran Syria#GPE/NNP/conj>Iran ,/,/punct>Syria "
            "Iraq#GPE/NNP/conj>Syria "
            "left=leave/VBD/ROOT",
            [],
            id="a list is no comma",
        ),
        pytest.param(
            "Anna#PERSON/NNP/compound>Berg Berg#+/NNP/nsubj>left (/-LRB-/punct>Berg SPD#ORG/NNP/appos>Berg "
            ")/-RRB-/punct>Berg left=leave/VBD/ROOT",
            [("bracket", "Anna Berg", "SPD")],
            id="brackets",
        ),
        pytest.param(
            "Russia#GPE/NNP/nsubj>left and/CC/cc>Russia Gazprom#ORG/NNP/conj>Russia left=leave/VBD/ROOT", [], id="and"
        ),
        pytest.param(
            "Iran#GPE/NNP/compound>Iraq -/HYPH/punct>Iraq Iraq#GPE/NNP/compound>war "
            "war/NN/nsubj>raged raged=rage/VBD/ROOT",
            [],
            id="hyphen",
        ),
    ],
)
def test_beside(text: str, expected: Ties) -> None:
    assert ties(text) == expected
