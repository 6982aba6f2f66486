"""Parties that go by the word for their members ("the Greens") or by their colour ("the Left party", "Labour MP")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from spacy.tokens import Doc

from kg.nlp import gazetteer, titles
from kg.nlp.name import Name
from kg.schema import read_toml

Words = Mapping[tuple[str, ...], str | None]  # the words -> the everyday name of the party, where it is but one
PARTY = "party"


@cache
def words(kind: str) -> Words:
    """The ``members`` or ``adjectives`` of ``parties.toml``."""
    return {
        gazetteer.words(text): family.get("name")
        for family in read_toml("gazetteers/parties.toml")["family"]
        for text in family[kind]
    }


def find(doc: Doc, taken: set[int]) -> Iterator[Name]:
    """The parties of ``doc``, none of whose tokens is ``taken`` by a longer name."""
    last = 0
    first = {sequence[0] for kind in ("members", "adjectives") for sequence in words(kind)}
    for token in doc:
        if token.text not in first or token.i < last or token.i in taken or not token.text[0].isupper():
            continue
        found = by_colour(doc, token.i) or longest(doc, token.i, words("members"))
        if found is not None and not taken & set(range(token.i, found[0])):
            last, name = found
            yield Name(token.i, last, "name", (("organization", 3.0),), name, None, False)


def by_colour(doc: Doc, i: int) -> tuple[int, str | None] | None:
    """The party that an adjective before "party" or before a title means, as (end, its everyday name)."""
    colour = longest(doc, i, words("adjectives"))
    if colour is None or colour[0] >= len(doc):
        return None
    end, name = colour
    if doc[end].lower_ == PARTY and not doc[i].is_sent_start:
        return end + 1, name
    titled = titles.at(doc, end) is not None and (not doc[i].is_sent_start or doc[end].text[0].isupper())
    return colour if titled else None


def longest(doc: Doc, i: int, known: Words) -> tuple[int, str | None] | None:
    """The longest of the words that begin at token ``i``, as (end, name of the party)."""
    first = doc[i].text
    found = [
        (i + len(sequence), name)
        for sequence, name in known.items()
        if sequence[0] == first and tuple(token.text for token in doc[i : i + len(sequence)]) == sequence
    ]
    return max(found, default=None, key=lambda item: item[0])
