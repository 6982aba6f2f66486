"""Events that country and kind, a date or a place single out."""

from __future__ import annotations

import pytest
from parsed import parse

from kg.nlp import occasions

UKRAINE = "Ukraine#GPE/NNP/pobj>in"
ENDED = "ended=end/VBD/ROOT"
ELECTIONS = "elections=election/NNS/nsubj>ended"


def events(text: str) -> list[str]:
    """The events of a text; what is marked as a state or its adjective is known to be one."""
    doc = parse(text)
    states = {t.i: ent.start for ent in doc.ents if ent.label_ in ("GPE", "NORP") and ent.text != "Geneva" for t in ent}
    return [doc[a:b].text for a, b, _ in occasions.find(doc, states, states)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            f"the/DT/det>war war/NN/nsubj>ended in/IN/prep>war {UKRAINE} {ENDED}",
            ["war in Ukraine"],
            id="war in a state",
        ),
        pytest.param(
            f"the/DT/det>war civil/JJ/amod>war war/NN/nsubj>ended in/IN/prep>war {UKRAINE} {ENDED}",
            ["civil war in Ukraine"],
            id="its kind",
        ),
        pytest.param(f"the/DT/det>war war/NN/nsubj>ended {ENDED}", [], id="some war"),
        pytest.param(
            f"the/DT/det>attack attack/NN/nsubj>ended in/IN/prep>attack {UKRAINE} {ENDED}",
            [],
            id="an attack is no event",
        ),
        pytest.param(
            f"the/DT/det>talks Geneva#GPE/NNP/compound>talks talks=talk/NNS/nsubj>ended {ENDED}",
            ["Geneva talks"],
            id="called by a city",
        ),
        pytest.param(
            f"the/DT/det>elections 2011/CD/nummod>elections presidential/JJ/amod>elections {ELECTIONS} {ENDED}",
            ["2011 presidential elections"],
            id="year",
        ),
        pytest.param(
            f"Sunday#DATE/NNP/poss>elections 's/POS/case>Sunday general/JJ/amod>elections {ELECTIONS} {ENDED}",
            ["Sunday's general elections"],
            id="day",
        ),
        pytest.param(
            f"Ukraine#GPE/NNP/poss>elections 's/POS/case>Ukraine {ELECTIONS} {ENDED}",
            ["Ukraine's elections"],
            id="possessor",
        ),
        pytest.param(
            f"local/JJ/amod>elections {ELECTIONS} in/IN/prep>elections May#DATE/NNP/pobj>in {ENDED}",
            ["local elections in May"],
            id="date behind",
        ),
        pytest.param(
            f"{ELECTIONS} in/IN/prep>elections recent#DATE/JJ/amod>years years#+/NNS/pobj>in {ENDED}",
            [],
            id="no date",
        ),
        pytest.param(
            f"the/DT/det>elections presidential/JJ/amod>elections {ELECTIONS} {ENDED}", [], id="some election"
        ),
        pytest.param(
            "his/PRP$/poss>election re/NN/dep>election -/HYPH/punct>election election/NN/nsubj>ended "
            f"in/IN/prep>election May#DATE/NNP/pobj>in {ENDED}",
            [],
            id="a re-election",
        ),
        pytest.param(
            "tenth#ORDINAL/JJ/amod>anniversary anniversary/NN/nsubj>ended of/IN/prep>anniversary the/DT/det>Accords "
            f"Oslo/NNP/compound>Accords Accords/NNPS/pobj>of {ENDED}",
            ["tenth anniversary of the Oslo Accords"],
            id="anniversary",
        ),
        pytest.param(
            f"Operation/NNP/nsubj>ended Desert/NNP/compound>Storm Storm/NNP/appos>Operation {ENDED}",
            ["Operation Desert Storm"],
            id="the name behind",
        ),
    ],
)
def test_events(text: str, found: list[str]) -> None:
    assert events(text) == found
