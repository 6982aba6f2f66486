"""What entities of many names are called."""

from __future__ import annotations

from collections import Counter

import pytest

from kg.records import EntityType
from kg.resolve.labelling import label, shortened, without_title

STATES = {"Chile": frozenset({"chile", "chilean"}), "Peru": frozenset({"peru", "peruvian"})}


@pytest.mark.parametrize(
    ("names", "kind", "expected"),
    [
        ({"Berg": 9, "Anna Berg": 2, "Anna Maria Berg": 1}, "person", "Anna Berg"),
        ({"NATO": 9, "North Atlantic Treaty Organization": 1}, "organization", "North Atlantic Treaty Organization"),
        ({"war in Peru": 9, "Peru war": 2, "Chile-Peru war": 1}, "event", "Chile-Peru war"),
        ({"war in Peru": 9}, "event", "war in Peru"),
        ({"King Berg": 9, "Berg II": 1}, "person", "Berg II"),
        ({"Dr Anna Berg": 9}, "person", "Anna Berg"),
        ({"Zorn region": 9}, "place", "Zorn"),
        ({"US Institute of Zorn": 9}, "organization", "United States Institute of Zorn"),
        ({"Zorn Power Co.": 2}, "organization", "Zorn Power Company"),
        ({"Zorn Power, Inc": 2}, "organization", "Zorn Power"),
    ],
)
def test_label(names: dict[str, int], kind: EntityType, expected: str) -> None:
    assert label(Counter(names), kind, None, STATES) == expected


def test_a_public_body_bears_its_state() -> None:
    assert label(Counter({"Senate": 2}), "organization", "Chile", STATES) == "Senate of Chile"


@pytest.mark.parametrize(
    ("name", "kind", "bare"),
    [
        ("Crown Prince Hussein", "person", "Hussein"),
        ("Pope Francis", "person", "Francis"),
        ("King", "person", "King"),
        ("King Air", "organization", "King Air"),
    ],
)
def test_without_title(name: str, kind: EntityType, bare: str) -> None:
    assert without_title(name, kind) == bare


def test_shortened() -> None:
    assert shortened("Executive Committee of the Zorn Union", "organization") == {"Executive Committee"}
    assert shortened("Bank of the West", "organization") == set()
