"""Events that are taken up again without their participants."""

from __future__ import annotations

import pytest
from understanding import matching, understand

SHELLED = "Germany shelled Gdansk on Monday. "


@pytest.mark.parametrize(
    ("text", "triple", "polarity"),
    [
        pytest.param(
            SHELLED + "Norway condemned the shelling.", ("Norway", "condemns", "Germany"), "affirmed", id="condemned"
        ),
        pytest.param(
            SHELLED + "Berlin denied that it had carried out that attack.",
            ("Germany", "attacks", "Gdansk"),
            "denied",
            id="denied",
        ),
        pytest.param(
            "A bomb attack on Gdansk killed two people. Norway claimed responsibility for the attack.",
            ("Norway", "attacks", "Gdansk"),
            "affirmed",
            id="claimed",
        ),
    ],
)
def test_a_bare_event_has_the_participants_of_that_told_before(
    text: str, triple: tuple[str, str, str], polarity: str
) -> None:
    assert polarity in {statement.polarity for statement in matching(understand(text), *triple)}


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        pytest.param(SHELLED + "Norway condemned an attack.", ("Norway", "condemns", "Germany"), id="another event"),
        pytest.param(
            SHELLED + "Denmark shelled Oslo. Norway condemned the shelling.",
            ("Norway", "condemns", "Germany"),
            id="two have done it",
        ),
        pytest.param(
            SHELLED + "It rained. It snowed. Norway condemned the shelling.",
            ("Norway", "condemns", "Germany"),
            id="long ago",
        ),
        pytest.param(
            "Germany may shell Gdansk. Norway condemned the shelling.", ("Norway", "condemns", "Germany"), id="not done"
        ),
    ],
)
def test_what_leaves_open_who_did_it_tells_nothing(text: str, triple: tuple[str, str, str]) -> None:
    assert not matching(understand(text), *triple)
