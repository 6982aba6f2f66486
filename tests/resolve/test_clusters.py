"""What one document speaks of."""

from __future__ import annotations

from readings import candidate, inside, mention, reading, state

from kg.resolve import clusters


def test_names_and_pronouns_of_one_thing_are_counted_together() -> None:
    found = clusters.of(
        "d",
        reading(
            mention("Kim Jong Un"), mention("Kim", refers=0), mention("he", refers=0, how="pronoun"), mention("Lee")
        ),
    )
    assert sorted(found) == [0, 3]
    assert found[0].names == {"Kim Jong Un": 1, "Kim": 1}
    assert (found[0].mentions, found[0].fullest) == (3, "kim jong un")


def test_what_has_no_name_is_nothing() -> None:
    assert clusters.of("d", reading(mention("he", how="pronoun"), mention("--"))) == {}


def test_type_with_the_most_votes() -> None:
    (local,) = clusters.of(
        "d",
        reading(
            mention("Amur", "place"), mention("Amur", "organization", refers=0), mention("Amur", "place", refers=0)
        ),
    ).values()
    assert local.type == "place"


def test_state_of_a_body() -> None:
    said = reading(mention("Israeli army", "organization"), state("Israel", "Israeli"), candidates=(inside(0, 1),))
    assert clusters.of("d", said)[0].state == "Israel"


def test_only_a_state_owns_a_body() -> None:
    said = reading(
        mention("Crimea police", "organization"), mention("Crimea", "place", "Crimea"), candidates=(inside(0, 1),)
    )
    assert clusters.of("d", said)[0].state is None


def test_parties_of_a_war() -> None:
    said = reading(
        mention("Russia-Ukraine war", "event"), state("Russia"), state("Ukraine"),
        candidates=tuple(candidate("joint", "structure", ("part", 0), ("whole", n)) for n in (1, 2)),
    )  # fmt: skip
    assert clusters.of("d", said)[0].parties == {"Russia", "Ukraine"}
