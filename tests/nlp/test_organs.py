"""What a noun phrase beside its name tells of a body."""

from __future__ import annotations

import pytest
from parsed import named

from kg.nlp import coreference, organs, posts

SAID = "said=say/VBD/ROOT"


def ties(text: str) -> list[tuple[str, str, str]]:
    """The (kind, body, state) of a text."""
    doc = coreference.coreference(posts.posts(named(text)))
    refs = coreference.of(doc)
    spans = [doc[ref.start : ref.end].text for ref in refs]
    return [(tie.kind, spans[tie.part], spans[tie.whole]) for tie in organs.find(doc, refs, -1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"Chadian#NORP/JJ/amod>radio state/NN/compound>radio radio/NN/compound>Sahel "
            f"Sahel#ORG/NNP/nsubj>said {SAID}",
            [("known", "Sahel", "Chadian")],
            id="organ",
        ),
        pytest.param(
            f"Chadian#NORP/JJ/amod>agency agency/NN/compound>Sahel Sahel#ORG/NNP/nsubj>said {SAID}",
            [("known", "Sahel", "Chadian")],
            id="noun of a public body",
        ),
        pytest.param(
            f"Chadian#NORP/JJ/amod>bank bank/NN/compound>Sahel Sahel#ORG/NNP/nsubj>said {SAID}",
            [("seat", "Sahel", "Chadian")],
            id="a bank is a company",
        ),
        pytest.param(
            f"Sahel#ORG/NNP/nsubj>said ,/,/punct>Sahel Peru#GPE/NNP/poss>retailer 's/POS/case>Peru "
            f"largest/JJ/amod>retailer retailer/NN/appos>Sahel ,/,/punct>Sahel {SAID}",
            [("seat", "Sahel", "Peru")],
            id="apposition",
        ),
        pytest.param(
            f"Sahel#ORG/NNP/nsubj>said ,/,/punct>Sahel a/DT/det>group group/NN/appos>Sahel from/IN/prep>group "
            f"Peru#GPE/NNP/pobj>from ,/,/punct>Sahel {SAID}",
            [("seat", "Sahel", "Peru")],
            id="origin",
        ),
        pytest.param(
            f"Peru#GPE/NNP/npadvmod>led -/HYPH/punct>led led=lead/VBN/amod>alliance alliance/NN/compound>Sahel "
            f"Sahel#ORG/NNP/nsubj>said {SAID}",
            [],
            id="led by a state",
        ),
        pytest.param(
            f"Peru#GPE/NNP/poss>president 's/POS/case>Peru president/NN/nsubj>said "
            f"Sahel#ORG/NNP/appos>president {SAID}",
            [],
            id="a person",
        ),
    ],
)
def test_find(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert ties(text) == expected
