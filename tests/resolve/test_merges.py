"""Names that look alike are found, and those that do not are left alone."""

from __future__ import annotations

import pytest

from kg.records import Entity, EntityType
from kg.resolve.clusters import Local
from kg.resolve.merges import alike, doubt, known_apart


def entity(label: str, kind: EntityType = "organization") -> Entity:
    """An entity of this label."""
    return Entity(f"{kind}/{label.lower().replace(' ', '-')}", label, kind, (label,), ("d",), 1, ())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Al Husseiniya Palace", "Husseiniya Palace"),
        ("Ukraine's army", "Ukrainian army"),
        ("Foreign Ministry", "the foreign ministry"),
    ],
)
def test_alike(one: str, other: str) -> None:
    (pair,) = alike([entity(one), entity(other)])
    _, score, reason = doubt(*pair)
    assert 0 < score <= 0.5
    assert one in reason or other in reason


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Resolution 1874", "Resolution 2397"),
        ("United Nations", "United Nations Security Council"),
        ("Rome", "Reims"),
        ("Foreign Ministry", "Home Ministry"),
    ],
)
def test_not_alike(one: str, other: str) -> None:
    assert not alike([entity(one), entity(other)])


def test_one_label_of_two_types_is_in_doubt() -> None:
    (pair,) = alike([entity("KCNA"), entity("KCNA", "person")])
    assert doubt(*pair)[2] == "'KCNA' is a name of the type organization and of person"


def test_a_crowd_of_names_with_one_beginning_is_not_compared() -> None:
    assert not alike([entity(f"Ministry {'abcdefghij'[n % 10]}{'klmno'[n // 10]}") for n in range(41)])


def test_what_the_gazetteer_knows_apart_is_no_doubt() -> None:
    assert known_apart(Local("d", 0, canonical="Niger"), Local("d", 1, canonical="Nigeria"))
    assert known_apart(Local("d", 0, state="Iran"), Local("d", 1, state="Iraq"))
    assert not known_apart(Local("d", 0, state="Iran"), Local("d", 1))
