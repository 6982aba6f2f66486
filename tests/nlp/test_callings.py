"""By which noun one would call what a mention stands for."""

from __future__ import annotations

import pytest
from parsed import named

from kg.nlp import callings, coreference, posts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Nordic#ORG/NNP/compound>Bank Bank#+/NNP/nsubj>won won=win/VBD/ROOT", "bank", id="head"),
        pytest.param("Hamas#ORG/NNP/nsubj>won won=win/VBD/ROOT", "party", id="a listed movement"),
        pytest.param("Svoboda#ORG/NNP/compound>party party/NN/nsubj>won won=win/VBD/ROOT", "party", id="noun behind"),
    ],
)
def test_noun_of(text: str, expected: str) -> None:
    doc = coreference.coreference(posts.posts(named(text)))
    assert callings.noun_of(doc, coreference.of(doc), 0) == expected
