"""Persons whom only their titles tell."""

from __future__ import annotations

import pytest
from parsed import parse

from kg.nlp import titled

MET = "met=meet/VBD/ROOT"


@pytest.mark.parametrize(
    ("text", "person"),
    [
        pytest.param(
            "Minister/NNP/nsubj>met of/IN/prep>Minister Economy/NNP/compound>Berg Anna/NNP/compound>Berg "
            f"Berg/NNP/pobj>of {MET}",
            "Anna Berg",
            id="behind the field",
        ),
        pytest.param(
            f"Ambassador/NNP/compound>Hart Ana/NNP/compound>Hart de/NN/nmod>Hart Hart/NNP/nsubj>met {MET}",
            "Ana de Hart",
            id="with a particle",
        ),
        pytest.param(
            f"President/NNP/compound>in Moon/NNP/compound>in Jae/NNP/compound>in -/HYPH/punct>in in/NN/nsubj>met {MET}",
            "Moon Jae-in",
            id="with a hyphen",
        ),
    ],
)
def test_find(text: str, person: str) -> None:
    doc = parse(text)
    assert [doc[name.start : name.end].text for name in titled.find(doc, [])] == [person]
