"""What stands around a name tells its type."""

from __future__ import annotations

import pytest
from parsed import parse

from kg.nlp import contexts


def told(text: str) -> str | None:
    """The type that the words around the marked name give to it."""
    return next(iter(contexts.votes(parse(text).ents[0])), None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param(
            "the/DT/det>magazine magazine/NN/nsubj>said Zorn#PERSON/NNP/appos>magazine said=say/VBD/ROOT",
            "organization",
            id="a noun before",
        ),
        pytest.param(
            "the/DT/det>broadcaster broadcaster/NN/nsubj>said Zorn#PERSON/NNP/appos>broadcaster said=say/VBD/ROOT",
            "organization",
            id="an outlet rather than a profession",
        ),
        pytest.param(
            "newspapers=newspaper/NNS/nsubj>said Zorn#PERSON/NNP/appos>newspapers said=say/VBD/ROOT", None, id="plural"
        ),
        pytest.param(
            "the/DT/det>town town/NN/nsubj>fell of/IN/prep>town Zorn#ORG/NNP/pobj>of fell=fall/VBD/ROOT",
            "place",
            id="the town of",
        ),
        pytest.param(
            "the/DT/det>head head/NN/nsubj>fell of/IN/prep>head Zorn#ORG/NNP/pobj>of fell=fall/VBD/ROOT",
            None,
            id="the head of",
        ),
        pytest.param(
            "the/DT/det>party Zorn#PERSON/NNP/compound>party party/NN/nsubj>won won=win/VBD/ROOT",
            "organization",
            id="a noun behind",
        ),
        pytest.param(
            "the/DT/det>camp Zorn#PERSON/NNP/compound>camp refugee/NN/compound>camp camp/NN/nsubj>fell "
            "fell=fall/VBD/ROOT",
            "place",
            id="two nouns behind",
        ),
        pytest.param(
            "the/DT/det>administration Zorn#GPE/NNP/compound>administration administration/NN/nsubj>won "
            "won=win/VBD/ROOT",
            None,
            id="a noun that persons go with",
        ),
        pytest.param(
            "Zorn#ORG/NNP/nsubj>fell ,/,/punct>Zorn a/DT/det>town town/NN/appos>Zorn in/IN/prep>town "
            "Chile/NNP/pobj>in ,/,/punct>Zorn fell=fall/VBD/ROOT",
            "place",
            id="apposition",
        ),
        pytest.param(
            "Zorn#ORG/NNP/nsubj>left ,/,/punct>Zorn who/WP/nsubj>won won=win/VBD/relcl>Zorn left=leave/VBD/ROOT",
            "person",
            id="who",
        ),
        pytest.param(
            "Zorn#ORG/NNP/nsubj>left ,/,/punct>Zorn general/JJ/amod>secretary secretary/NN/appos>Zorn "
            "of/IN/prep>secretary NATO/NNP/pobj>of ,/,/punct>Zorn left=leave/VBD/ROOT",
            "person",
            id="a title behind",
        ),
        pytest.param(
            "the/DT/det>chief chief/NN/nsubj>left of/IN/prep>chief staff/NN/pobj>of ,/,/punct>chief "
            "Zorn#ORG/NNP/appos>chief ,/,/punct>chief left=leave/VBD/ROOT",
            "person",
            id="a title before a comma",
        ),
        pytest.param(
            "they/PRP/nsubj>met met=meet/VBD/ROOT near/IN/prep>met Zorn#ORG/NNP/pobj>near", "place", id="where it is"
        ),
        pytest.param("they/PRP/nsubj>met met=meet/VBD/ROOT Zorn#ORG/NNP/dobj>met", None, id="nothing"),
    ],
)
def test_votes(text: str, kind: str | None) -> None:
    assert told(text) == kind
