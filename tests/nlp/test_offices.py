"""What a post is of where the text says it otherwise than with the title."""

from __future__ import annotations

import pytest
from parsed import named

from kg.nlp import coreference, names, offices, posts

CHAD = "Chad#GPE/NNP/nsubj>left left=leave/VBD/ROOT"


def found(text: str) -> list[tuple[str, str, str, str]]:
    """The (title, holder, what it is of, rule) of a text."""
    doc = coreference.coreference(posts.posts(named(text)))
    refs = coreference.of(doc)
    at = {(ref.start, ref.end): i for i, ref in enumerate(refs)}
    known = [at[name.start, name.end] for name in names.of(doc)]
    mains = [refs[coreference.root_of(refs, i)] for i in range(len(refs))]
    spans = [doc[main.start : main.end].text for main in mains]
    states = offices.ranked_states(doc, refs)
    return [
        (item.predicate, spans[item.arguments[0][1]], spans[item.arguments[1][1]], item.rule)
        for item in offices.find(doc, posts.of(doc), known, refs, states)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"{CHAD} ././punct>left | its/PRP$/poss>envoy envoy/NN/compound>Khan Khan#PERSON/NNP/nsubj>left "
            "left=leave/VBD/ROOT",
            [("envoy", "Khan", "Chad", "title")],
            id="pronoun",
        ),
        pytest.param(
            "Chad#GPE/NNP/nsubj>left ,/,/punct>Chad whose/WP$/poss>envoy envoy/NN/compound>Khan "
            "Khan#PERSON/NNP/nsubj>spoke spoke=speak/VBD/relcl>Chad ,/,/punct>Chad left=leave/VBD/ROOT",
            [("envoy", "Khan", "Chad", "title")],
            id="relative clause",
        ),
        pytest.param(
            "Peruvian#NORP/JJ/amod>President President/NNP/compound>Diaz Diaz#PERSON/NNP/nsubj>met met=meet/VBD/ROOT "
            "his/PRP$/poss>Khan Chadian#NORP/JJ/amod>Khan counterpart/NN/compound>Khan Khan#PERSON/NNP/dobj>met",
            [("president", "Diaz", "Peruvian", "title"), ("president", "Khan", "Chadian", "title")],
            id="counterpart",
        ),
        pytest.param(
            "Khan#PERSON/NNP/nsubj>left ,/,/punct>Khan head/NN/appos>Khan of/IN/prep>head Chad#GPE/NNP/poss>club "
            "'s/POS/case>Chad club/NN/pobj>of ,/,/punct>Khan left=leave/VBD/ROOT",
            [("head", "Khan", "Chad", "title of part")],
            id="part of a body",
        ),
        pytest.param(
            f"{CHAD} leader/NN/compound>Khan Khan#PERSON/NNP/dobj>left",
            [("leader", "Khan", "Chad", "title without state")],
            id="leader before the name",
        ),
    ],
)
def test_find(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    assert found(text) == expected
