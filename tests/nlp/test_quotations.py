"""Which words are quoted, and whose they are."""

from __future__ import annotations

import pytest
from parsed import named, parse, word
from understanding import matching, understand

from kg.nlp.quotations import Quotations

QUOTED = (
    '"/``/punct>said Iraq/NNP/nsubj>attacked attacked=attack/VBD/ccomp>said '
    "Kuwait/NNP/dobj>attacked in/IN/prep>attacked "
    'May/NNP/pobj>in "/``/punct>said Castro/NNP/nsubj>said said=say/VBD/ROOT'
)
GOES_ON = (
    '"/``/punct>shelled It/PRP/nsubj>shelled shelled=shell/VBD/ROOT the/DT/det>port '
    "old/JJ/amod>port port/NN/dobj>shelled "
    '"/``/punct>shelled'
)
OPEN = "“/``/punct>came They/PRP/nsubj>came came=come/VBD/ROOT with/IN/prep>came May/NNP/pobj>with"
SHORT = (
    'Castro/NNP/nsubj>described described=describe/VBD/ROOT the/DT/det>hero "/``/punct>hero '
    'great/JJ/amod>hero "/``/punct>hero hero/NN/dobj>described'
)


@pytest.mark.parametrize(
    ("text", "token", "speakers"),
    [
        pytest.param(QUOTED, "Kuwait", ["Castro"], id="the verb of saying beside it"),
        pytest.param(QUOTED, "said", [], id="outside"),
        pytest.param(f"{QUOTED} | {GOES_ON}", "port", ["Castro"], id="the speech goes on"),
        pytest.param(f"{OPEN} | {QUOTED}".replace('"', "“", 1), "Kuwait", ["Castro"], id="a mark that is forgotten"),
        pytest.param(SHORT, "great", [], id="a quoted word is no speech"),
    ],
)
def test_quotations(text: str, token: str, speakers: list[str]) -> None:
    doc = parse(text)
    assert [found.text for found in Quotations(doc).source(word(doc, token)).speakers] == speakers


def test_a_paragraph_of_speech_is_the_word_of_who_spoke_before() -> None:
    found = understand(
        "Anna Berg, the envoy, argued that the war was lost.\n\n“Iraq attacked Kuwait with tanks in the night.”"
    )
    labels = {entity.id: entity.label for entity in found.entities}
    said = matching(found, "Iraq", "attacks", "Kuwait")
    assert [[labels[id_] for id_ in statement.attribution] for statement in said] == [["Anna Berg"]]


def test_name_and_colon_begin_a_turn() -> None:
    text = "Castro#PERSON/NNP/dep>left :/:/punct>left Iraq/NNP/nsubj>left left=leave/VBD/ROOT Kuwait/NNP/dobj>left"
    doc = named(text)
    assert [token.text for token in Quotations(doc).source(word(doc, "left")).speakers] == ["Castro"]
    assert not Quotations(doc).source(word(doc, "Castro"))


SPEECH = (
    "I am glad to be here. We are with you. I thank Norway for its help. We have come a long way. "
    "I am proud of our work. "
    "Russia attacked Georgia."
)


@pytest.mark.parametrize(
    ("title", "speakers"),
    [
        pytest.param("Remarks by President Anna Berg", [("Anna Berg",)], id="a speech"),
        pytest.param("President Anna Berg in Oslo", [()], id="no speech"),
        pytest.param("Remarks by Anna Berg and Peter Novak", [()], id="of two"),
    ],
)
def test_a_speech_is_the_word_of_whom_the_title_names(title: str, speakers: list[tuple[str, ...]]) -> None:
    found = understand(f"{title}\n\n{SPEECH}")
    labels = {entity.id: entity.label for entity in found.entities}
    said = [tuple(labels[id_] for id_ in s.attribution) for s in matching(found, "Russia", "attacks", "Georgia")]
    assert said == speakers


def test_the_speaker_of_a_speech_is_meant_by_i() -> None:
    found = understand(f"Remarks by President Anna Berg\n\n{SPEECH}")
    assert matching(found, "Anna Berg", "supports", "Norway")
