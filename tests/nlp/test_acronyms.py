"""The full names that acronyms in brackets spell."""

from __future__ import annotations

import pytest
from parsed import parse

from kg.nlp import acronyms

BRACKET = "(/-LRB-/punct>{0} {0}/NNP/appos>{1} )/-RRB-/punct>{0}"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(
            "the/DT/det>Institute Zorn/NNP/compound>Institute Research/NNP/compound>Institute "
            "Institute/NNP/ROOT Berg/NNP/npadvmod>Institute " + BRACKET.format("ZRIB", "Institute"),
            "Zorn Research Institute Berg",
            id="a word behind the head",
        ),
        pytest.param(
            "head=head/NN/ROOT of/IN/prep>head the/DT/det>Union Union/NNP/pobj>of of/IN/prep>Union "
            "Zorn/NNP/compound>Clubs Clubs/NNP/pobj>of " + BRACKET.format("UZC", "Union"),
            "Union of Zorn Clubs",
            id="with of",
        ),
        pytest.param(
            "Zorn/NNP/compound>Union Union/NNP/ROOT " + BRACKET.format("XYZ", "Union"), None, id="other letters"
        ),
        pytest.param(
            "Gross/NNP/compound>Product Domestic/NNP/compound>Product Product/NNP/ROOT "
            + BRACKET.format("GDP", "Product"),
            None,
            id="no kind of entity",
        ),
    ],
)
def test_find(text: str, name: str | None) -> None:
    doc = parse(text)
    assert [doc[found.start : found.end].text for found in acronyms.find(doc)] == ([name] if name else [])
