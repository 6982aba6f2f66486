"""Denials of claims that were told before."""

from __future__ import annotations

import pytest
from parsed import named

from kg.nlp import coreference, posts, replies
from kg.nlp.arguments import Phrases

SAID = "Russia#GPE/NNP/nsubj>said said=say/VBD/ROOT so/RB/advmod>said"


def denials(text: str) -> list[tuple[str, list[str], str]]:
    """(verb, who denies, whose claim) of each denial."""
    doc = coreference.coreference(posts.posts(named(text, {})))
    refs = coreference.of(doc)
    phrases = Phrases(doc, refs, {}, {}, {})

    def text_of(mention: int) -> str:
        return doc[refs[mention].start : refs[mention].end].text

    return [
        (verb.text, [text_of(filler.mention) for filler in deniers], text_of(claimant.mention))
        for verb, deniers, claimant in replies.find(doc, phrases)
    ]


@pytest.mark.parametrize(
    ("reply", "verb"),
    [
        pytest.param(
            "Ukraine#GPE/NNP/nsubj>denied denied=deny/VBD/ROOT the/DT/det>claim claim/NN/dobj>denied",
            "denied",
            id="the claim",
        ),
        pytest.param(
            "The/DT/det>claim claim/NN/nsubjpass>rejected was=be/VBD/auxpass>rejected rejected=reject/VBN/ROOT "
            "by/IN/agent>rejected Ukraine#GPE/NNP/pobj>by",
            "rejected",
            id="in the passive",
        ),
        pytest.param(
            "Not/RB/neg>true true/JJ/ccomp>said said=say/VBD/ROOT Ukraine#GPE/NNP/nsubj>said",
            "said",
            id="words that deny",
        ),
        pytest.param(
            "Ukraine#GPE/NNP/nsubj>countered countered=counter/VBD/ROOT so/RB/advmod>countered",
            "countered",
            id="a verb that denies",
        ),
    ],
)
def test_an_answer_rejects_the_speaker_before(reply: str, verb: str) -> None:
    found = denials(f"{SAID} | {reply}")
    assert [(verb, "Russia")] == [(word, claimant) for word, _, claimant in found]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            f"{SAID} | Ukraine#GPE/NNP/nsubj>denied denied=deny/VBD/ROOT the/DT/det>war war/NN/dobj>denied",
            id="what is no claim",
        ),
        pytest.param(
            f"{SAID} | Ukraine#GPE/NNP/nsubj>denied denied=deny/VBD/ROOT a/DT/det>claim claim/NN/dobj>denied "
            "by/IN/prep>claim Cuba#GPE/NNP/pobj>by",
            id="a claim whose author is named",
        ),
        pytest.param(
            f"{SAID} | Russia#GPE/NNP/nsubj>denied denied=deny/VBD/ROOT the/DT/det>claim claim/NN/dobj>denied",
            id="no other speaker",
        ),
        pytest.param(
            "Ukraine#GPE/NNP/nsubj>denied denied=deny/VBD/ROOT the/DT/det>claim claim/NN/dobj>denied", id="no speaker"
        ),
    ],
)
def test_no_denial_of_another(text: str) -> None:
    assert denials(text) == []


def test_the_nearest_other_speaker_is_answered() -> None:
    text = (
        f"{SAID} | China#GPE/NNP/nsubj>agreed agreed=say/VBD/ROOT "
        "| Ukraine#GPE/NNP/nsubj>denied denied=deny/VBD/ROOT the/DT/det>claim claim/NN/dobj>denied"
    )
    assert denials(text) == [("denied", ["Ukraine"], "China")]
