"""Reporting clauses beside what is said."""

from __future__ import annotations

import pytest
from parsed import parse

from kg.nlp import framing

LEFT = "Iraq/NNP/nsubj>left left=leave/VBD/ROOT Kuwait/NNP/dobj>left"
SAID = "said=say/VBD/parataxis>left"
COMMA = ",/,/punct>left"


def framed(text: str) -> list[tuple[str, str]]:
    """(who says it, the words that are his) of each frame."""
    doc = parse(text)
    return [
        (frame.source.speakers[0].text, " ".join(token.text for token in doc if frame.holds(token)))
        for frame in framing.find(doc)
    ]


@pytest.mark.parametrize(
    ("text", "frames"),
    [
        pytest.param(f"{LEFT} {COMMA} Cuba/NNP/nsubj>said {SAID}", [("Cuba", "Iraq left Kuwait ,")], id="at the end"),
        pytest.param(
            f"{LEFT} {COMMA} argued=argue/VBD/conj>left Castro/NNP/dobj>argued",
            [("Castro", "Iraq left Kuwait ,")],
            id="the speaker behind the verb",
        ),
        pytest.param(
            f"Today/NN/npadvmod>left {COMMA} Cuba/NNP/nsubj>said {SAID} ,/,/punct>said {LEFT}",
            [("Cuba", "Today , , Iraq left Kuwait")],
            id="in the middle",
        ),
        pytest.param(
            f"Rain/NN/nsubj>fell fell=fall/VBD/ccomp>left ;/:/punct>left {LEFT} {COMMA} Cuba/NNP/nsubj>said {SAID}",
            [("Cuba", "Iraq left Kuwait ,")],
            id="not beyond a semicolon",
        ),
        pytest.param(
            f"{LEFT} {COMMA} Cuba/NNP/nsubj>said {SAID} {COMMA} but/CC/cc>left rain/NN/nsubj>fell "
            "fell=fall/VBD/conj>left",
            [("Cuba", "Iraq left Kuwait ,")],
            id="not beyond but",
        ),
        pytest.param(
            f"{LEFT} {COMMA} according=accord/VBG/prep>left to/IN/prep>according Cuba/NNP/pobj>to",
            [("Cuba", "Iraq left Kuwait ,")],
            id="according to",
        ),
        pytest.param(
            f"Iran/NNP/nsubj>left {COMMA} which/WDT/nsubj>lost lost=lose/VBD/relcl>Iran {COMMA} left=leave/VBD/ROOT "
            f"{COMMA} Cuba/NNP/nsubj>said {SAID}",
            [("Cuba", "Iran , , left ,")],
            id="what a relative clause adds is the writer's",
        ),
        pytest.param(
            f"{LEFT} {COMMA} as/IN/mark>feared Cuba/NNP/nsubj>feared feared=fear/VBD/advcl>left", [], id="as feared"
        ),
        pytest.param(
            "In/IN/prep>announced May/NNP/pobj>In ,/,/punct>announced Cuba/NNP/nsubj>announced "
            "announced=announce/VBD/ROOT talks/NNS/dobj>announced",
            [],
            id="a verb with an object of its own",
        ),
    ],
)
def test_frames(text: str, frames: list[tuple[str, str]]) -> None:
    assert framed(text) == frames
