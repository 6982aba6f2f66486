"""Names that libraries and data files know."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.nlp import gazetteer
from kg.nlp.gazetteer import Entry, words


@pytest.mark.parametrize(
    ("name", "canonical", "kind"),
    [
        ("United States", "United States", "name"),
        ("U.S.", "United States", "name"),
        ("Americans", "United States", "demonym"),
        ("Kazakhstani", "Kazakhstan", "demonym"),
        ("Democratic Republic of Congo", "Democratic Republic of the Congo", "name"),
        ("Republic of Congo", "Republic of the Congo", "name"),
        ("Burma", "Myanmar", "name"),
        ("Kiev", "Ukraine", "capital"),
        ("TEHRAN", "Iran", "capital"),
        ("Soviet", "Soviet Union", "demonym"),
    ],
)
def test_states(name: str, canonical: str, kind: str) -> None:
    assert gazetteer.load().entries[name] == Entry(canonical, "state", kind)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("UN", "United Nations"),
        ("UNSC", "United Nations Security Council"),
        ("Mideast", "Middle East"),
        ("JCPOA", "Joint Comprehensive Plan of Action"),
        ("Second World War", "World War II"),
        (
            "Organization for Security and Cooperation in Europe",
            "Organization for Security and Co - operation in Europe",
        ),
        ("ANZUS", "Australia - New Zealand - United States Security Treaty"),
    ],
)
def test_what_has_a_short_name(name: str, canonical: str) -> None:
    assert gazetteer.load().entries[name].canonical.replace("-", " - ").replace("  ", " ") == canonical


def test_an_organ_of_a_state_tells_which() -> None:
    assert gazetteer.load().entries["State Duma"].state == "Russia"


@pytest.mark.parametrize("name", ["Swiss", "Male", "Island", "Victoria"])
def test_words_that_mean_something_else_are_no_names_of_states(name: str) -> None:
    entry = gazetteer.load().entries.get(name)
    assert entry is None or entry.kind == "demonym"


@pytest.mark.parametrize("name", ["Rotterdam", "Zakho", "Texas", "Europe", "Greenland", "Paktika", "Lower Saxony"])
def test_places(name: str) -> None:
    assert name in gazetteer.load().places


@pytest.mark.parametrize("name", ["rotterdam", "RTM", "Роттердам", "Ham"])
def test_spellings_that_english_does_not_write_are_left_out(name: str) -> None:
    assert name not in gazetteer.load().places


def test_large_cities_are_few() -> None:
    known = gazetteer.load()
    assert "Rotterdam" in known.cities
    assert len(known.cities) < len(known.places) / 10


@pytest.mark.parametrize(
    ("name", "cut"),
    [
        ("Washington, D.C.", ("Washington", ",", "D.C.")),
        ("Guinea-Bissau", ("Guinea", "-", "Bissau")),
        ("People's Republic", ("People", "'s", "Republic")),
        ("U.S.", ("U.S.",)),
    ],
)
def test_words(name: str, cut: tuple[str, ...]) -> None:
    assert words(name) == cut


@given(st.text(alphabet="Aab -–,'’.s", max_size=20))
def test_words_keep_every_letter(name: str) -> None:
    assert "".join(words(name)) == re.sub(r"\s", "", name)


def test_the_longest_name_is_tried_first() -> None:
    for sequences in gazetteer.load().starts.values():
        sizes = [len(sequence) for sequence in sequences]
        assert sizes == sorted(sizes, reverse=True)


@given(st.sampled_from(sorted(gazetteer.organizations())))
def test_other_spellings_are_others_and_lead_back(name: str) -> None:
    others = gazetteer.other_spellings(name)
    assert name not in others
    assert len(set(others)) == len(others)
    assert all(name in gazetteer.other_spellings(other) for other in others)
