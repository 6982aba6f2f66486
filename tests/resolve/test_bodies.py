"""Public bodies by the many names of one."""

from __future__ import annotations

import pytest

from kg.resolve.bodies import label, without_state

FORMS = frozenset({"iraq", "iraqi", "iraqs"})


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("iraqi foreign ministry", "foreign ministry"),
        ("iraqs parliament", "parliament"),
        ("ministry of oil of iraq", "ministry of oil"),
        ("parliament", "parliament"),
        ("iraq", "iraq"),
        ("iranian parliament", "iranian parliament"),
    ],
)
def test_without_state(name: str, bare: str) -> None:
    assert without_state(name, FORMS) == bare


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Parliament", "Parliament of Iraq"),
        ("Iraqi parliament", "Parliament of Iraq"),
        ("Iraqi Parliament", "Iraqi Parliament"),
        ("Ministry of Higher Education", "Ministry of Higher Education of Iraq"),
        ("foreign ministry", "Ministry of Foreign Affairs of Iraq"),
        ("Iraqi foreign ministry", "Iraqi Ministry of Foreign Affairs"),
        ("Armed Forces", "Armed Forces"),
        ("Iraqi army", "Iraqi army"),
        ("Red Crescent", "Red Crescent"),
        ("Iraq's navy", "Iraqi navy"),
        ("Iraqi military", "Iraqi Armed Forces"),
    ],
)
def test_label(name: str, called: str) -> None:
    assert label(name, "Iraq", FORMS) == called


def test_an_article_before_some_states() -> None:
    assert label("Supreme Court", "Philippines", frozenset({"philippine"})) == "Supreme Court of the Philippines"


def test_a_body_that_the_gazetteer_knows() -> None:
    assert label("State Department", "United States", frozenset({"us"})) == "United States Department of State"
