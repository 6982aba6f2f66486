"""Whose word a verb of saying governs, and who passed it on."""

from __future__ import annotations

import pytest
from parsed import parse, word

from kg.nlp.saying import source

CUBA = "Cuba/NNP/nsubj>said said=say/VBD/ROOT"
CONTENT = "Iraq/NNP/nsubj>left left=leave/VBD/ccomp>said"


@pytest.mark.parametrize(
    ("text", "verb", "speakers", "through", "outlets"),
    [
        pytest.param(f"{CUBA} {CONTENT}", "said", ["Cuba"], [], [], id="the subject"),
        pytest.param(
            "Kim/NNP/nsubjpass>quoted was=be/VBD/auxpass>quoted quoted=quote/VBN/ROOT by/IN/agent>quoted "
            "KCNA/NNP/pobj>by as/IN/prep>quoted saying=say/VBG/pcomp>as",
            "quoted",
            ["Kim"],
            ["KCNA"],
            [],
            id="was quoted by",
        ),
        pytest.param(
            "KCNA/NNP/nsubj>quoted quoted=quote/VBD/ROOT Kim/NNP/dobj>quoted as/IN/prep>quoted saying=say/VBG/pcomp>as",
            "quoted",
            ["Kim"],
            ["KCNA"],
            [],
            id="quoted somebody as saying",
        ),
        pytest.param(
            "Troops=troop/NNS/nsubjpass>estimated were=be/VBD/auxpass>estimated estimated=estimate/VBN/ROOT "
            "by/IN/agent>estimated Seoul/NNP/pobj>by to/TO/aux>fight fight/VB/xcomp>estimated",
            "estimated",
            ["Seoul"],
            [],
            [],
            id="a passive is the word of its agent",
        ),
        pytest.param(
            "KCNA/NNP/nsubj>reported reported=report/VBD/ROOT ,/,/punct>reported citing=cite/VBG/advcl>reported "
            "Kim/NNP/dobj>citing",
            "reported",
            ["Kim"],
            ["KCNA"],
            [],
            id="citing",
        ),
        pytest.param(
            f"Castro/NNP/nsubj>told told=tell/VBD/ROOT Pravda/NNP/dobj>told {CONTENT.replace('>said', '>told')}",
            "told",
            ["Castro"],
            [],
            ["Pravda"],
            id="told an outlet",
        ),
        pytest.param(
            f"{CUBA} in/IN/prep>said a/DT/det>statement statement/NN/pobj>in carried=carry/VBN/acl>statement "
            "by/IN/agent>carried Pravda/NNP/pobj>by",
            "said",
            ["Cuba"],
            [],
            ["statement", "Pravda"],
            id="carried by an outlet",
        ),
    ],
)
def test_source(text: str, verb: str, speakers: list[str], through: list[str], outlets: list[str]) -> None:
    found = source(word(parse(text), verb))
    assert [[token.text for token in voices] for voices in found.lists()] == [speakers, through, outlets]
