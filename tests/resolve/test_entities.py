"""Mentions of all documents become entities."""

from __future__ import annotations

from itertools import permutations

import pytest
from readings import candidate, inside, mention, named_document, reading, state

from kg.decisions import Decisions
from kg.records import Mention, Reading
from kg.resolve import entities, resolve


def ids(*readings: Reading) -> list[str]:
    """The ids of the entities of documents d0, d1, ..."""
    return [e.id for e in entities.of([(f"d{i}", r) for i, r in enumerate(readings)], Decisions()).entities]


def people(*names: str) -> list[str]:
    """The ids of persons, each named in a document of its own."""
    return ids(*(reading(mention(name)) for name in names))


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param(["Kim Jong Un", "Kim Yo Jong"], ["person/kim-jong-un", "person/kim-yo-jong"], id="of one family"),
        pytest.param(
            ["Rahul Gandhi", "Sonia Gandhi"], ["person/rahul-gandhi", "person/sonia-gandhi"], id="of one surname"
        ),
        pytest.param(["KIM JONG-UN", "Kim Jong Un"], ["person/kim-jong-un"], id="hyphens and capitals"),
        pytest.param(["Anna Berg", "Anna Berg", "Berg"], ["person/anna-berg"], id="the only bearer of a surname"),
        pytest.param(
            ["Rahul Gandhi", "Sonia Gandhi", "Gandhi"],
            ["person/gandhi", "person/rahul-gandhi", "person/sonia-gandhi"],
            id="one of two bearers",
        ),
        pytest.param(["Berg", "Berg"], ["person/berg"], id="a surname alone"),
    ],
)
def test_persons(names: list[str], expected: list[str]) -> None:
    assert people(*names) == expected


def test_spellings_are_one_person_and_say_why() -> None:
    said = [
        (f"d{i}", reading(mention(f"Volodymyr {name}")))
        for i, name in enumerate(("Zelensky", "Zelenskyy", "Zelenskiy"))
    ]
    (person,) = entities.of(said, Decisions()).entities
    assert set(person.aliases) == {"Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodymyr Zelenskiy"}
    assert any("two spellings" in reason for reason in person.reasons)
    assert person.documents == ("d0", "d1", "d2")


def test_names_that_a_gazetteer_knows_are_one() -> None:
    (found,) = entities.of(
        [("a", reading(state("Russia", "Moscow"))), ("b", reading(state("Russia", "Russian")))], Decisions()
    ).entities
    assert (found.id, found.label, set(found.aliases)) == ("state/russia", "Russia", {"Moscow", "Russian"})


def body_of(name: str, owner: str) -> Reading:
    """A document about a body whose name holds that of its state."""
    return reading(mention(name, "organization"), state(owner), candidates=(inside(0, 1),))


def test_one_body_of_two_states() -> None:
    found = ids(body_of("Israeli Foreign Ministry", "Israel"), body_of("Russian Foreign Ministry", "Russia"))
    assert [i for i in found if i.startswith("organization")] == [
        "organization/israeli-foreign-ministry",
        "organization/russian-foreign-ministry",
    ]


def test_one_body_of_one_state_by_two_names() -> None:
    two_names = reading(
        mention("Russian Foreign Ministry", "organization"),
        state("Russia", "Russian"),
        mention("Foreign Ministry", "organization", refers=0),
        candidates=(inside(0, 1),),
    )
    found = ids(two_names, body_of("Ministry of Foreign Affairs", "Russia"))
    assert len([i for i in found if i.startswith("organization")]) == 1


def test_bare_names_of_bodies_of_two_states_stay_apart() -> None:
    found = ids(body_of("Foreign Ministry", "Israel"), body_of("Foreign Ministry", "Russia"))
    assert [i for i in found if i.startswith("organization")] == [
        "organization/ministry-of-foreign-affairs-of-israel",
        "organization/ministry-of-foreign-affairs-of-russia",
    ]


def test_of_two_things_of_one_name_the_more_often_named_has_the_plain_id() -> None:
    said = [("a", body_of("Space Lab", "Israel"))] + [(n, body_of("Space Lab", "Russia")) for n in "bc"]
    found = entities.of(said, Decisions())
    assert found.ids["b", 0] == found.ids["c", 0] == "organization/space-lab"
    assert found.ids["a", 0] == "organization/space-lab-2"


def test_a_body_without_its_state_is_that_of_the_state_that_the_document_speaks_of() -> None:
    said = reading(mention("Parliament", "organization"), *[state("Chile")] * 3, state("Peru"))
    assert "organization/parliament-of-chile" in ids(said, body_of("Chilean parliament", "Chile"))
    unclear = reading(mention("Parliament", "organization"), *[state("Chile")] * 3, *[state("Peru")] * 3)
    assert "organization/parliament" in ids(unclear)


def test_a_name_is_typed_by_all_documents() -> None:
    found = ids(reading(mention("Azov", "place")), *[reading(mention("Azov", "organization"))] * 2)
    assert found == ["organization/azov"]


def war(name: str, *parties: str) -> Reading:
    """A document about a war."""
    return reading(
        mention(name, "event"),
        *(state(party) for party in parties),
        candidates=tuple(candidate("joint", "structure", ("part", 0), ("whole", n + 1)) for n in range(len(parties))),
    )


def events(*readings: Reading) -> int:
    """How many events documents speak of."""
    return sum(i.startswith("event/") for i in ids(*readings))


@pytest.mark.parametrize(
    ("wars", "number"),
    [
        pytest.param([war("war in Ukraine", "Ukraine"), war("Ukraine war", "Ukraine")], 1, id="same party"),
        pytest.param(
            [war("war in Ukraine", "Ukraine"), war("Russia-Ukraine war", "Russia", "Ukraine")],
            1,
            id="the only larger one",
        ),
        pytest.param(
            [
                war("war with Iran", "Iran"),
                war("Iran-Iraq war", "Iran", "Iraq"),
                war("Israel-Iran war", "Iran", "Israel"),
            ],
            3,
            id="one of two larger ones",
        ),
        pytest.param([war("war in Ukraine", "Ukraine"), war("war in Sudan", "Sudan")], 2, id="other parties"),
        pytest.param([war("1948 war with Israel", "Israel"), war("war in Israel", "Israel")], 2, id="a year"),
        pytest.param([war("Ukraine summit", "Ukraine"), war("war in Ukraine", "Ukraine")], 2, id="a summit is no war"),
    ],
)
def test_wars(wars: list[Reading], number: int) -> None:
    assert events(*wars) == number


def signed(name: str, *signers: str) -> Reading:
    """A document in which states sign a treaty."""
    return reading(
        mention(name, "treaty"),
        *(state(signer) for signer in signers),
        candidates=tuple(candidate("sign", "verb", ("agent", n + 1), ("patient", 0)) for n in range(len(signers))),
    )


def treaties(*readings: Reading) -> set[str]:
    """The labels of the treaties of documents."""
    found = resolve([named_document(f"d{i}") for i in range(len(readings))], readings)
    return {e.label for e in found.entities if e.type == "treaty"}


@pytest.mark.parametrize(
    ("readings", "labels"),
    [
        pytest.param(
            [
                signed("Pyongyang Pact", "Russia", "North Korea"),
                signed("mutual defence treaty", "Russia", "North Korea"),
            ],
            1,
            id="same parties",
        ),
        pytest.param(
            [signed("Pyongyang Pact", "Russia", "North Korea"), signed("mutual defence treaty", "Russia")],
            1,
            id="the only treaty of a party",
        ),
        pytest.param(
            [signed("Pyongyang Pact", "Russia", "North Korea"), signed("Minsk Pact", "Russia")],
            2,
            id="a name is more than a description",
        ),
        pytest.param(
            [signed("treaty of 1961", "Russia", "North Korea"), signed("treaty of 2024", "Russia", "North Korea")],
            2,
            id="two years",
        ),
        pytest.param(
            [signed("mutual defence treaty", "Russia", "North Korea"), signed("Sochi Pact", "Russia", "Iran")],
            2,
            id="other parties",
        ),
        pytest.param(
            [
                signed("comprehensive strategic partnership treaty", "Russia"),
                signed("strategic partnership treaty", "Iran"),
            ],
            1,
            id="the only name that ends so",
        ),
    ],
)
def test_treaties_by_their_parties(readings: list[Reading], labels: int) -> None:
    assert len(treaties(*readings)) == labels


def test_who_heads_a_state_signs_for_it() -> None:
    by_head = reading(
        mention("mutual defence treaty", "treaty"), state("Russia"), mention("Vladimir Putin"), state("North Korea"),
        candidates=(
            candidate("president", "post", ("agent", 2), ("of", 1), rule="title"),
            candidate("sign", "verb", ("agent", 2), ("patient", 0)),
            candidate("sign", "verb", ("agent", 3), ("patient", 0)),
        ),
    )  # fmt: skip
    assert len(treaties(by_head, signed("Pyongyang Pact", "Russia", "North Korea"))) == 1


CORPUS = {
    "a": reading(mention("Kim Jong Un"), state("Russia", "Moscow"), mention("Azov", "place")),
    "b": reading(mention("Kim"), mention("Volodymyr Zelenskyy"), mention("Azov", "organization")),
    "c": reading(mention("Volodymyr Zelensky"), mention("John Smith"), state("Russia")),
    "d": body_of("Foreign Ministry", "Russia"),
    "e": body_of("Foreign Ministry", "Israel"),
}


def test_result_does_not_depend_on_the_order_of_documents() -> None:
    results = [
        resolve([named_document(name) for name in order], [CORPUS[name] for name in order])
        for order in permutations(CORPUS)
    ]
    assert all(result == results[0] for result in results)


def test_ids_do_not_change_when_an_unrelated_document_is_added() -> None:
    added = ids(*CORPUS.values(), reading(mention("Marco Silva")))
    assert [i for i in added if i != "person/marco-silva"] == ids(*CORPUS.values())


@pytest.mark.parametrize(
    ("names", "label"),
    [
        (["Berg", "Anna Berg", "Berg"], "Anna Berg"),
        (["Anna Berg", "Anna Maria Berg", "Anna Berg"], "Anna Berg"),
    ],
)
def test_label_is_the_fullest_name_in_common_use(names: list[str], label: str) -> None:
    mentions: list[Mention] = [mention(name, refers=0 if i else None) for i, name in enumerate(names)]
    (found,) = entities.of([("d", reading(*mentions))], Decisions()).entities
    assert found.label == label


def test_monarchs_are_called_without_their_title_too() -> None:
    (found,) = entities.of([("d", reading(mention("King Abdullah")))], Decisions()).entities
    assert set(found.aliases) == {"King Abdullah", "Abdullah"}
