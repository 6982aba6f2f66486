"""A capital that acts is its state; one in which something happens is a place."""

from __future__ import annotations

import pytest
from parsed import parse, word

from kg.nlp.metonymy import acts


@pytest.mark.parametrize(
    ("text", "state"),
    [
        pytest.param("Moscow/NNP/nsubj>attacked attacked=attack/VBD/ROOT", True, id="subject"),
        pytest.param("Moscow/NNP/nsubj>lies lies=lie/VBZ/ROOT in/IN/prep>lies Russia/NNP/pobj>in", False, id="it lies"),
        pytest.param("Minsk/NNP/nsubj>left and/CC/cc>Minsk Moscow/NNP/conj>Minsk left=leave/VBD/ROOT", True, id="and"),
        pytest.param("Kim/NNP/nsubj>flew flew=fly/VBD/ROOT to/IN/prep>flew Moscow/NNP/pobj>to", False, id="goal"),
        pytest.param("Talks=talk/NNS/ROOT in/IN/prep>Talks Moscow/NNP/pobj>in", False, id="talks in"),
        pytest.param("Talks=talk/NNS/ROOT with/IN/prep>Talks Moscow/NNP/pobj>with", True, id="talks with"),
        pytest.param(
            "Troops=troop/NNS/ROOT sent=send/VBN/acl>Troops by/IN/agent>sent Moscow/NNP/pobj>by", True, id="by"
        ),
        pytest.param(
            "Officials=official/NNS/ROOT from/IN/prep>Officials Moscow/NNP/pobj>from", True, id="its officials"
        ),
        pytest.param("Trains=train/NNS/ROOT from/IN/prep>Trains Moscow/NNP/pobj>from", False, id="trains from"),
        pytest.param("Moscow/NNP/poss>decision 's/POS/case>Moscow decision/NN/ROOT", True, id="its decision"),
        pytest.param("Moscow/NNP/poss>mayor 's/POS/case>Moscow mayor/NN/ROOT", False, id="its mayor"),
        pytest.param("Moscow/NNP/compound>officials officials=official/NNS/ROOT", True, id="officials"),
        pytest.param("Moscow/NNP/compound>trains trains=train/NNS/ROOT", False, id="trains"),
        pytest.param("Kyiv/NNP/nsubj>accused accused=accuse/VBD/ROOT Moscow/NNP/dobj>accused", True, id="accused"),
        pytest.param(
            "ambassador=ambassador/NN/ROOT to/IN/prep>ambassador Moscow/NNP/pobj>to", True, id="ambassador to"
        ),
        pytest.param("Kim/NNP/nsubj>left left=leave/VBD/ROOT Moscow/NNP/dobj>left", False, id="left"),
    ],
)
def test_acts(text: str, state: bool) -> None:
    assert acts(word(parse(text), "Moscow")) is state
