"""Which mentions a noun phrase stands for."""

from __future__ import annotations

import pytest
from parsed import named, word

from kg.nlp import coreference, posts
from kg.nlp.arguments import Phrases

ENVOY = (
    "Canada#GPE/NNP/poss>envoy 's/POS/case>Canada envoy/NN/nsubj>left there/RB/advmod>envoy ,/,/punct>envoy "
    "Nadia#PERSON/NNP/compound>Theodore Theodore#+/NNP/appos>envoy left=leave/VBD/ROOT"
)
QUOTED = (
    '"/``/punct>said {0}/PRP/nsubj>left left=leave/VBD/ccomp>said the/DT/det>port old/JJ/amod>port '
    'port/NN/dobj>left "/``/punct>said Putin#PERSON/NNP/nsubj>said said=say/VBD/ROOT | '
    "Russia#GPE/NNP/nsubj>fell fell=fall/VBD/ROOT"
)


@pytest.mark.parametrize(
    ("text", "head", "mentions"),
    [
        pytest.param(ENVOY, "envoy", ["Nadia Theodore"], id="the person before the state she serves"),
        pytest.param(QUOTED.format("I"), "I", ["Putin"], id="I is the speaker"),
        pytest.param(QUOTED.format("We"), "We", ["Russia"], id="we is the state that he serves"),
    ],
)
def test_referents(text: str, head: str, mentions: list[str]) -> None:
    doc = coreference.coreference(posts.posts(named(text)))
    refs = coreference.of(doc)
    spans = [doc[ref.start : ref.end].text for ref in refs]
    served = {spans.index("Putin"): spans.index("Russia")} if "Putin" in spans else {}
    phrases = Phrases(doc, refs, {}, served, {})
    assert [spans[filler.mention] for filler in phrases.referents([word(doc, head)])] == mentions
