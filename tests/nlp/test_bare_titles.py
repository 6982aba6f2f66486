"""Which state a title means that names none."""

from __future__ import annotations

import pytest
from parsed import named

from kg.nlp import bare_titles, coreference, gazetteer, posts
from kg.nlp.lexicon import lexicon
from kg.schema import read_toml

SAID = "said=say/VBD/ROOT"
BUSH = "President/NNP/compound>Bush Bush#PERSON/NNP/nsubj>said"


@pytest.mark.parametrize("entry", read_toml("gazetteers/offices.toml")["office"])
def test_limits_know_states_and_titles(entry: dict[str, list[str]]) -> None:
    states = {item.canonical for item in gazetteer.load().entries.values() if item.type == "state"}
    assert not {*entry.get("states", ()), *entry.get("absent", ())} - states
    assert not {tuple(title.split()) for title in entry["titles"]} - set(lexicon().titles)


@pytest.mark.parametrize(
    ("key", "state", "expected"),
    [
        ("king", "Jordan", True),
        ("king", "France", False),
        ("president", "France", True),
        ("president", "Jordan", False),
        ("foreign minister", "Jordan", True),
    ],
)
def test_may_have(key: str, state: str, expected: bool) -> None:
    assert bare_titles.may_have(state, key) is expected


@pytest.mark.parametrize(
    ("text", "ranked", "taken", "expected"),
    [
        pytest.param(f"{BUSH} {SAID} Peru#GPE/NNP/dobj>said", ["Peru"], {}, "Peru", id="the only state"),
        pytest.param(
            f"Chad#GPE/NNP/nsubj>said {SAID} {BUSH} Peru#GPE/NNP/dobj>said", ["Peru", "Chad"], {}, "Chad", id="near"
        ),
        pytest.param(
            f"{BUSH} {SAID} Peru#GPE/NNP/dobj>said Chad#GPE/NNP/dobj>said",
            ["Peru", "Chad"],
            {("state", "Peru"): -1},
            "Chad",
            id="another heads it",
        ),
    ],
)
def test_assign(text: str, ranked: list[str], taken: dict[tuple[str, str], int], expected: str) -> None:
    doc = coreference.coreference(posts.posts(named(text)))
    refs = coreference.of(doc)
    place = {doc[ref.start : ref.end].text: i for i, ref in enumerate(refs)}
    bare = [(post, place["Bush"]) for post in posts.of(doc)]
    held = {(office, place[state]): person for (office, state), person in taken.items()}
    found = bare_titles.assign(doc, refs, bare, [place[state] for state in ranked], held)
    assert found == {place["Bush"]: place[expected]}
