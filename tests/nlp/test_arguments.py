"""Which mentions a noun phrase stands for."""

from __future__ import annotations

import pytest
from parsed import named, word
from understanding import matching, understand

from kg.nlp import coreference, posts
from kg.nlp.arguments import Phrases

ENVOY = (
    "Canada#GPE/NNP/poss>envoy 's/POS/case>Canada envoy/NN/nsubj>left there/RB/advmod>envoy ,/,/punct>envoy "
    "Nadia#PERSON/NNP/compound>Theodore Theodore#+/NNP/appos>envoy left=leave/VBD/ROOT"
)
BACKED = (
    "Iran#GPE/NNP/npadvmod>backed -/HYPH/punct>backed {0}/VBN/amod>rebels Hamas#ORG/NNP/compound>rebels "
    "rebels=rebel/NNS/nsubj>left left=leave/VBD/ROOT"
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
        pytest.param(BACKED.format("backed=back"), "rebels", ["Hamas"], id="who backs rebels does not do what they do"),
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


def test_everybody_in_a_long_list_of_titles_takes_part() -> None:
    found = understand(
        "President Marco Silva held a meeting. The meeting was attended by Finance Minister Mikhail Novak, "
        "Federal Council Speaker Anna Berg, Deputy Chairman of the Security Council John Miller, Chief of Staff "
        "of the Executive Office Ivan Petrov, Secretary of the Security Council Carlos Ruiz, "
        "Deputy Prime Minister Kofi Mensah, and Foreign Minister Lars Holm."
    )
    for name in ("Mikhail Novak", "Anna Berg", "John Miller", "Ivan Petrov", "Carlos Ruiz", "Kofi Mensah", "Lars Holm"):
        assert matching(found, "Marco Silva", "meets", name) or matching(found, name, "meets", "Marco Silva"), name


def test_the_acronym_of_a_body_does_not_part_a_title_from_its_bearer() -> None:
    body = "European Bank for Reconstruction and Development"
    found = understand(f"In talks with President of the {body} (EBRD) Maria Lopez, Peter Novak praised Chile.")
    assert matching(found, "Maria Lopez", "head_of", body)


LED = "Anna Berg, the leader of Hamas, spoke in Doha. "


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        pytest.param(LED + "Her movement attacked Norway.", ("Hamas", "attacks", "Norway"), id="a body that she leads"),
        pytest.param(
            "Norwegian President Anna Berg spoke. Her country attacked Denmark.",
            ("Norway", "attacks", "Denmark"),
            id="a state that she heads",
        ),
        pytest.param(
            "Norwegian President Anna Berg spoke in Oslo. The Norwegian criticized Denmark.",
            ("Anna Berg", "condemns", "Denmark"),
            id="the Norwegian",
        ),
        pytest.param(
            "Anna Berg spoke in Oslo. The 60-year-old criticized Denmark.",
            ("Anna Berg", "condemns", "Denmark"),
            id="by her age",
        ),
    ],
)
def test_what_is_said_of_persons_otherwise(text: str, triple: tuple[str, str, str]) -> None:
    assert matching(understand(text), *triple)


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        pytest.param(
            "Anna Berg spoke. Her party attacked Denmark.",
            ("Anna Berg", "attacks", "Denmark"),
            id="a party is nobody in it",
        ),
        pytest.param(
            "A Norwegian criticized Denmark.", ("Norway", "condemns", "Denmark"), id="one citizen is not the state"
        ),
    ],
)
def test_a_person_is_no_body(text: str, triple: tuple[str, str, str]) -> None:
    assert not matching(understand(text), *triple)
