"""Which date expression belongs to a predicate, on trees written by hand."""

from __future__ import annotations

import pytest
from parsed import parse

from kg.nlp import moments, predicates
from kg.nlp.moments import Moment


def dated(text: str) -> dict[str, Moment | None]:
    """Lemma of a predicate -> its date expression."""
    doc = parse(text)
    dates = moments.attached(doc)
    return {p.lemma: moments.of(p, dates) for p in predicates.find(doc)}


SATURDAY = "on/IN/prep>{0} Saturday#DATE/NNP/pobj>on"
VISITED = "Kim/NNP/nsubj>visited visited=visit/VBD/ROOT Moscow/NNP/dobj>visited " + SATURDAY.format("visited")
WILL = "Kim/NNP/nsubj>visit will/MD/aux>visit visit/VB/ROOT Moscow/NNP/dobj>visit " + SATURDAY.format("visit")
PLANS = (
    "Kim/NNP/nsubj>plans plans=plan/VBZ/ROOT to/TO/aux>visit visit/VB/xcomp>plans Moscow/NNP/dobj>visit "
    + SATURDAY.format("visit")
)
MAY = "Kim/NNP/nsubj>visit may/MD/aux>visit visit/VB/ROOT Moscow/NNP/dobj>visit " + SATURDAY.format("visit")
HEADLINE = "Kim/NNP/nsubj>visits visits=visit/VBZ/ROOT Moscow/NNP/dobj>visits " + SATURDAY.format("visits")
TROOPS = (
    "Troops=troop/NNS/nsubj>left deployed=deploy/VBN/acl>Troops last#DATE/JJ/amod>week week#+/NN/npadvmod>deployed "
    "left=leave/VBD/ROOT"
)


@pytest.mark.parametrize(
    ("text", "lemma", "moment"),
    [
        (VISITED, "visit", Moment("Saturday", "past")),
        (WILL, "visit", Moment("Saturday", "future")),
        (PLANS, "visit", Moment("Saturday", "future")),
        (MAY, "visit", Moment("Saturday", None)),
        (HEADLINE, "visit", Moment("Saturday", None)),
        (TROOPS, "deploy", Moment("last week", "past")),
    ],
)
def test_tense(text: str, lemma: str, moment: Moment) -> None:
    assert dated(text)[lemma] == moment


@pytest.mark.parametrize("preposition", ["since", "until", "by", "for", "after"])
def test_bounds_and_spans_are_no_dates(preposition: str) -> None:
    text = f"Kim/NNP/nsubj>attacked attacked=attack/VBD/ROOT Seoul/NNP/dobj>attacked {preposition}/IN/prep>attacked "
    assert dated(f"{text} Saturday#DATE/NNP/pobj>{preposition}") == {"attack": None}


def test_the_date_of_saying_is_not_that_of_what_is_said() -> None:
    text = (
        "Kim/NNP/nsubj>said said=say/VBD/ROOT on/IN/prep>said Saturday#DATE/NNP/pobj>on Seoul/NNP/nsubj>attacked "
        "attacked=attack/VBD/ccomp>said Busan/NNP/dobj>attacked"
    )
    assert dated(text)["attack"] is None


def test_of_two_dates_none_is_taken() -> None:
    assert dated(f"{VISITED} in/IN/prep>visited June#DATE/NNP/pobj>in") == {"visit": None}


def test_a_date_in_front_holds_for_all_that_follows() -> None:
    text = (
        "On/IN/prep>visited Saturday#DATE/NNP/pobj>On Kim/NNP/nsubj>visited visited=visit/VBD/ROOT "
        "Moscow/NNP/dobj>visited and/CC/cc>visited attacked=attack/VBD/conj>visited Seoul/NNP/dobj>attacked"
    )
    assert dated(text) == {"visit": Moment("Saturday", "past"), "attack": Moment("Saturday", "past")}


def test_a_light_verb_and_an_owned_date() -> None:
    launched = (
        "Kim/NNP/nsubj>launched launched=launch/VBD/ROOT an/DT/det>attack attack/NN/dobj>launched "
        + SATURDAY.format("launched")
    )
    assert dated(launched)["attack"] == Moment("Saturday", "past")
    owned = "Saturday#DATE/NNP/poss>attack 's/POS/case>Saturday attack/NN/nsubj>failed failed=fail/VBD/ROOT"
    assert dated(owned)["attack"] == Moment("Saturday", "past")
    ahead = (
        "Kim/NNP/nsubj>left left=leave/VBD/ROOT before/IN/prep>left Saturday#DATE/NNP/poss>summit "
        "'s/POS/case>Saturday summit/NN/pobj>before"
    )
    assert dated(ahead)["summit"] == Moment("Saturday", None)


def test_an_event_that_took_place() -> None:
    text = "The/DT/det>attack attack/NN/nsubj>took took=take/VBD/ROOT place/NN/dobj>took " + SATURDAY.format("took")
    assert dated(text)["attack"] == Moment("Saturday", "past")
