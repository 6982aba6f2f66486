"""Whose troops, missiles, bases and attacks they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from parsed import parse, word
from spacy.tokens import Token

from kg.nlp import masters

FIRED_BY = (
    "Rockets=rocket/NNS/nsubj>fell fired=fire/VBN/acl>Rockets by/IN/agent>fired Mali/NNP/pobj>by fell=fall/VBD/ROOT"
)
SEEN_BY = "Rockets=rocket/NNS/nsubj>fell seen=see/VBN/acl>Rockets by/IN/agent>seen Mali/NNP/pobj>by fell=fall/VBD/ROOT"
LOYAL = "Troops=troop/NNS/nsubj>fled loyal/JJ/amod>Troops to/IN/prep>loyal Kim/NNP/pobj>to fled=flee/VBD/ROOT"
IN_CHAD = "officials=official/NNS/nsubj>left in/IN/prep>officials Chad/NNP/pobj>in left=leave/VBD/ROOT"
MANNED = "a/DT/det>base base/NN/ROOT manned=man/VBN/acl>base by/IN/agent>manned Mali/NNP/pobj>by"
STAGED = (
    "Kim/NNP/nsubj>staged staged=stage/VBD/ROOT coup/NN/dobj>staged that/WDT/nsubj>ousted ousted=oust/VBD/relcl>coup "
    "Lee/NNP/dobj>ousted"
)
WON = "Mali/NNP/nsubj>wins wins=win/VBZ/ROOT war/NN/dobj>wins"
ARE = (
    "states=state/NNS/nsubj>are that/WDT/nsubj>joined joined=join/VBD/relcl>states are=be/VBP/ROOT Mali/NNP/attr>are "
    "and/CC/cc>Mali Chad/NNP/conj>Mali"
)
NAMED_AS = (
    "suspect/NN/nsubjpass>identified was=be/VBD/auxpass>identified identified=identify/VBN/ROOT as/IN/prep>identified "
    "Kim/NNP/pobj>as"
)
Finder = Callable[[Token], list[Token]]


@pytest.mark.parametrize(
    ("find", "text", "noun", "whose"),
    [
        pytest.param(masters.of_actor, FIRED_BY, "Rockets", ["Mali"], id="who fired them"),
        pytest.param(masters.of_actor, SEEN_BY, "Rockets", [], id="not who saw them"),
        pytest.param(masters.of_actor, LOYAL, "Troops", ["Kim"], id="to whom they are loyal"),
        pytest.param(masters.of_actor, IN_CHAD, "officials", ["Chad"], id="where they hold office"),
        pytest.param(masters.holders, MANNED, "base", ["Mali"], id="who mans it"),
        pytest.param(masters.perpetrators, STAGED, "coup", ["Kim"], id="whose coup it was that ousted"),
        pytest.param(masters.perpetrators, WON, "war", [], id="a war that is only won"),
        pytest.param(masters.equated, ARE, "states", ["Mali", "Chad"], id="which they are"),
        pytest.param(masters.equated, NAMED_AS, "suspect", ["Kim"], id="who was identified"),
    ],
)
def test_masters(find: Finder, text: str, noun: str, whose: list[str]) -> None:
    assert [t.text for t in find(word(parse(text), noun))] == whose
