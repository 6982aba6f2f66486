"""All names of a document, nested ones too, each with votes for its type."""

from __future__ import annotations

import pytest
from parsed import parse, vocab
from spacy.tokens import Doc

from kg.nlp import names
from kg.nlp.name import Name

Found = list[tuple[str, str]]  # words, type


def found(text: str) -> list[tuple[str, Name]]:
    """The names of a text with their words."""
    doc = names.names(parse(text))
    return [(doc[name.start : name.end].text, name) for name in names.of(doc)]


def typed(text: str) -> Found:
    """The names of a text with their types."""
    return [(words, name.type) for words, name in found(text)]


MET = "met=meet/VBD/ROOT"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"the/DT/det>Bank World#ORG/NNP/compound>Bank Bank#+/NNP/nsubj>met {MET}",
            [("World Bank", "organization")],
            id="a listed body",
        ),
        pytest.param(
            f"Mr/NNP/compound>Berg Berg#PERSON/NNP/nsubj>met {MET}", [("Berg", "person")], id="without honorific"
        ),
        pytest.param(
            f"Kim#PERSON/NNP/compound>won Jae#+/NNP/compound>won -/HYPH/punct>won won/NNP/nsubj>met {MET}",
            [("Kim Jae-won", "person")],
            id="a hyphen",
        ),
        pytest.param(
            "Ursula#PERSON/NNP/compound>Leyen von/NNP/compound>Leyen der/NN/compound>Leyen Leyen/NNP/nsubj>met " + MET,
            [("Ursula von der Leyen", "person")],
            id="particles",
        ),
        pytest.param(
            f"Theresa#PERSON/NNP/compound>May May#DATE/NNP/nsubj>met {MET}", [("Theresa May", "person")], id="a month"
        ),
        pytest.param(
            "they/PRP/nsubj>met met=meet/VBD/ROOT Berg#PERSON/NNP/dobj>met in/IN/prep>met May#DATE/NNP/pobj>in",
            [("Berg", "person")],
            id="a month apart",
        ),
        pytest.param(
            "pro/JJ/amod>rebels -/HYPH/punct>rebels Russian#NORP/JJ/amod>rebels rebels=rebel/NNS/ROOT",
            [],
            id="an attitude towards a state",
        ),
        pytest.param(
            "pro/JJ/amod>party -/HYPH/punct>party Kremlin#ORG/NNP/compound>party party/NN/ROOT",
            [("Kremlin", "organization")],
            id="a prefix",
        ),
        pytest.param(
            "a/DT/det>Member Member/NNP/ROOT of/IN/prep>Member Parliament#ORG/NNP/pobj>of", [], id="part of a title"
        ),
        pytest.param("the/DT/det>Cabinet Cabinet#ORG/NNP/nsubj>met met=meet/VBD/ROOT", [], id="a government"),
        pytest.param("U.S.-made#GPE/JJ/amod>planes planes/NNS/ROOT", [], id="a participle"),
        pytest.param(
            "President/NNP/compound>Stoltenberg Stoltenberg#GPE/NNP/nsubj>met met=meet/VBD/ROOT",
            [("Stoltenberg", "person")],
            id="behind a title",
        ),
        pytest.param(
            "Ambassador/NNP/ROOT to/IN/prep>Ambassador Jordan#PERSON/NNP/compound>Khairi Atallah#+/NNP/compound>Khairi "
            "Khairi#+/NNP/pobj>to",
            [("Jordan", "state"), ("Atallah Khairi", "person")],
            id="behind a title with its state",
        ),
        pytest.param(
            "Paris#GPE/NNP/nsubj>attacked attacked=attack/VBD/ROOT", [("Paris", "state")], id="a capital that acts"
        ),
        pytest.param(
            "fighting/NN/ROOT in/IN/prep>fighting Paris#GPE/NNP/pobj>in",
            [("Paris", "place")],
            id="a capital as a place",
        ),
        pytest.param(
            "an/DT/det>attack attack/NN/ROOT near/IN/prep>attack Zakho/NNP/pobj>near",
            [("Zakho", "place")],
            id="a city that the recognizer missed",
        ),
        pytest.param(f"Rotterdam#PERSON/NNP/nsubj>met {MET}", [("Rotterdam", "place")], id="a city taken for a person"),
        pytest.param(
            f"Mr/NNP/compound>Houston Houston#PERSON/NNP/nsubj>met {MET}", [("Houston", "person")], id="a city's name"
        ),
    ],
)
def test_names(text: str, expected: Found) -> None:
    assert typed(text) == expected


def test_a_slash_parts_two_names() -> None:
    words = ["AP", "/", "Anna", "Berg"]
    entities = ["B-ORG", "I-ORG", "I-ORG", "I-ORG"]
    doc = Doc(
        vocab(),
        words=words,
        pos=["PROPN", "SYM", "PROPN", "PROPN"],
        tags=["NNP", "SYM", "NNP", "NNP"],
        lemmas=words,
        heads=[0, 0, 3, 0],
        deps=["ROOT"] * 4,
        ents=entities,
    )
    doc = names.names(doc)
    assert [doc[name.start : name.end].text for name in names.of(doc)] == ["AP", "Anna Berg"]


def test_names_within_names() -> None:
    text = (
        "the/DT/det>Ministry Russian#NORP/JJ/amod>Ministry Foreign#ORG/NNP/compound>Ministry "
        "Ministry#+/NNP/nsubj>met met=meet/VBD/ROOT"
    )
    assert [(words, name.type, name.inside) for words, name in found(text)] == [
        ("Russian Foreign Ministry", "organization", False),
        ("Russian", "state", True),
        ("Foreign Ministry", "organization", True),
    ]


def test_only_listed_names_are_parts_of_a_listed_name() -> None:
    council = (
        "the/DT/det>Council UN#ORG/NNP/compound>Council Security#+/NNP/compound>Council Council#+/NNP/nsubj>met "
        "met=meet/VBD/ROOT"
    )
    assert [(words, name.canonical) for words, name in found(council)] == [
        ("UN Security Council", "United Nations Security Council"),
        ("UN", "United Nations"),
    ]


def test_a_city_in_the_name_of_a_treaty_is_no_place() -> None:
    assert typed(
        "the/DT/det>Agreement Rotterdam#GPE/NNP/compound>Agreement Agreement/NNP/nsubj>held held=hold/VBD/ROOT"
    ) == [("Rotterdam Agreement", "treaty")]


def test_a_city_in_the_name_of_a_body_is_a_place() -> None:
    text = (
        "the/DT/det>University University#ORG/NNP/nsubj>met of#+/IN/prep>University Rotterdam#+/NNP/pobj>of "
        "met=meet/VBD/ROOT"
    )
    assert typed(text) == [("University of Rotterdam", "organization"), ("Rotterdam", "place")]


def test_votes_of_one_span_add_up() -> None:
    ((_, name),) = found(
        "the/DT/det>Region Ruritania#ORG/NNP/compound>Region Region#+/NNP/nsubj>fell fell=fall/VBD/ROOT"
    )
    assert name.type == "place"
    assert dict(name.votes)["organization"] == 1.0


def test_what_a_gazetteer_knows_needs_no_vote() -> None:
    ((_, name),) = found("Chile#PERSON/NNP/nsubj>met met=meet/VBD/ROOT")
    assert (name.votes, name.canonical, name.kind) == ((("state", 3.0),), "Chile", "name")


def test_a_full_name_is_one_wherever_it_stands() -> None:
    seen = f"Anna#PERSON/NNP/compound>Berg Berg#+/NNP/nsubj>met {MET}"
    overlooked = f"Anna/NNP/compound>Berg Berg/NNP/nsubj>met {MET}"
    assert typed(f"{overlooked} | {seen}") == [("Anna Berg", "person")] * 2
    assert typed(overlooked) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Chile/NNP/npadvmod>led -/HYPH/punct>led led=lead/VBN/amod>coalition coalition/NN/ROOT",
            [("Chile-led coalition", "organization"), ("Chile", "state")],
            id="who leads a coalition",
        ),
        pytest.param(
            "North/NNP/nmod>Korea and/CC/cc>North South/NNP/conj>North Korea/NNP/nsubj>met met=meet/VBD/ROOT",
            [("North", "state"), ("South Korea", "state")],
            id="North and South",
        ),
        pytest.param("ten/CD/nummod>dollars US/NNP/compound>dollars dollars=dollar/NNS/ROOT", [], id="a currency"),
        pytest.param("post/JJ/amod>space -/HYPH/punct>space Soviet/JJ/amod>space space/NN/ROOT", [], id="post-"),
        pytest.param(
            "Mons#GPE/NNP/nsubj>fell and#+/CC/cc>Mons Liege#+/NNP/conj>Mons fell=fall/VBD/ROOT",
            [("Mons", "place"), ("Liege", "place")],
            id="two in one",
        ),
        pytest.param(
            "Order#ORG/NNP/nmod>Party and#+/CC/cc>Order Justice#+/NNP/conj>Order Party#+/NNP/nsubj>met " + MET,
            [("Order and Justice Party", "organization")],
            id="no part behind and",
        ),
        pytest.param(
            "Volodymyr#GPE/NNP/compound>Berg Berg#PERSON/NNP/nsubj>met " + MET,
            [("Volodymyr Berg", "person")],
            id="a first name that is a city",
        ),
        pytest.param(
            "Anna#PERSON/NNP/compound>Anna Berg#+/NNP/compound>Anna Berg#+/NNP/compound>Anna Anna#+/NNP/nsubj>met "
            + MET,
            [("Anna Berg", "person")],
            id="a name twice",
        ),
        pytest.param(
            "Minister=minister/NNP/ROOT of/IN/prep>Minister Science#ORG/NNP/pobj>of", [], id="what a minister is for"
        ),
        pytest.param(
            "Chile/NNP/nsubj>met against/IN/prep>Chile Peru/NNP/pobj>against " + MET,
            [("Chile", "state"), ("Peru", "state")],
            id="against",
        ),
        pytest.param(
            "Glasgow#PERSON/NNP/pobj>in in/IN/prep>met ,/,/punct>met the/DT/det>president president/NN/nsubj>met "
            + MET,
            [("Glasgow", "place")],
            id="a large city",
        ),
        pytest.param(
            "the/DT/det>Plan Recovery#ORG/NNP/compound>Plan Plan#+/NNP/nsubj>met " + MET, [], id="a plan is no entity"
        ),
        pytest.param(
            "Israeli#ORG/JJ/amod>Now NGO#+/NNP/compound>Now Peace#+/NNP/compound>Now Now#+/NNP/nsubj>met " + MET,
            [("Israeli", "state"), ("Peace Now", "organization")],
            id="behind a descriptor",
        ),
        pytest.param(
            "the/DT/det>Administration Environmental#ORG/NNP/compound>Administration "
            "Protection#+/NNP/compound>Administration Administration#+/NNP/nsubj>met " + MET,
            [("Environmental Protection Administration", "organization")],
            id="an agency is no government",
        ),
    ],
)
def test_cut_and_type(text: str, expected: Found) -> None:
    assert typed(text) == expected


def test_a_short_form_of_common_nouns_is_no_name() -> None:
    text = (
        "initial/JJ/amod>offerings public/JJ/amod>offerings offerings=offering/NNS/ROOT (/-LRB-/punct>IPO "
        "IPO#ORG/NNP/appos>offerings )/-RRB-/punct>IPO and/CC/cc>offerings IPO#ORG/NNP/conj>offerings"
    )
    assert typed(text) == []
