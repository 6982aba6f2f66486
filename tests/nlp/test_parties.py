"""Parties by their members and by their colour."""

from __future__ import annotations

import pytest
from parsed import parse

from kg.nlp import parties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("the/DT/det>Greens Greens/NNPS/nsubj>won won=win/VBD/ROOT", ["Greens"], id="members"),
        pytest.param(
            "the/DT/det>Democrats Social/NNP/compound>Democrats Democrats/NNPS/nsubj>won won=win/VBD/ROOT",
            ["Social Democrats"],
            id="the longest",
        ),
        pytest.param(
            "the/DT/det>party Left/NNP/amod>party party/NN/nsubj>won won=win/VBD/ROOT", ["Left party"], id="colour"
        ),
        pytest.param(
            "a/DT/det>MP Labour/NNP/compound>MP MP/NNP/nsubj>won won=win/VBD/ROOT", ["Labour"], id="before a title"
        ),
        pytest.param(
            "a/DT/det>deal Green/NNP/amod>deal deal/NN/nsubj>won won=win/VBD/ROOT", [], id="before any other noun"
        ),
        pytest.param(
            "Conservative/JJ/amod>party party/NN/nsubj>won won=win/VBD/ROOT", [], id="a capital that begins a sentence"
        ),
    ],
)
def test_find(text: str, expected: list[str]) -> None:
    doc = parse(text)
    assert [doc[name.start : name.end].text for name in parties.find(doc, set())] == expected


def test_what_a_longer_name_holds_is_no_party() -> None:
    doc = parse("Swedish/JJ/compound>Democrats Democrats/NNPS/nsubj>won won=win/VBD/ROOT")
    assert not list(parties.find(doc, {0, 1}))
