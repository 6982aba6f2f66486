"""The linguistic data as the components ask for them: sets and indexes by lemma, built once per process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.schema import Post, Sense, load, read_toml, strings


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Indexes over the data files.

    ``heads`` maps an entity type to the head nouns of its names. ``senses`` maps a part of speech
    (``verb, noun, role, adjective``) to lemma -> senses. ``titles`` maps the words of a title to its post.
    ``cues`` maps a class of governing words to its lemmas.
    """

    heads: Mapping[str, frozenset[str]]
    nouns: Mapping[str, frozenset[str]]
    kinship: Mapping[str, str]
    senses: Mapping[str, Mapping[str, tuple[Sense, ...]]]
    titles: Mapping[tuple[str, ...], Post]
    cues: Mapping[str, frozenset[str]]
    forces: frozenset[str]
    meetings: frozenset[str]
    claims: frozenset[str]
    insults: frozenset[str]
    compliments: frozenset[str]
    allies: frozenset[str]
    people: frozenset[str]
    strikes: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The lexicon of this process."""
    names = read_toml("names.toml")
    lists = {key: frozenset(strings(names, key, "names.toml")) for key in names}
    heads = {key: lists[key] for key in ("organization", "treaty", "event", "place")}
    heads["organization"] |= lists["media"] | lists["military_bodies"]
    kinship = {noun: gender for gender, nouns in read_toml("kinship.toml").items() for noun in nouns}
    titles = {tuple(title.split()): post for post in load().posts for title in post.titles}
    words = load().words
    classes = ("forces", "meetings", "claims", "insults", "compliments", "allies", "people", "strikes")
    return Lexicon(heads, lists, kinship, senses(), titles, cues(), *(words[name] for name in classes))


def senses() -> dict[str, dict[str, tuple[Sense, ...]]]:
    """Part of speech -> lemma -> the senses that list it."""
    index: dict[str, dict[str, tuple[Sense, ...]]] = {}
    for sense in load().senses:
        groups: tuple[tuple[str, tuple[str, ...]], ...] = (
            ("verb", sense.verbs),
            ("noun", sense.nouns),
            ("role", sense.roles),
            ("adjective", sense.adjectives),
        )
        for pos, lemmas in groups:
            for lemma in lemmas:
                known = index.setdefault(pos, {})
                known[lemma] = (*known.get(lemma, ()), sense)
    return index


def cues() -> dict[str, frozenset[str]]:
    """Class -> lemmas, over the files of ``cues/`` that the components read."""
    tables: dict[str, Any] = {}
    for name in ("factuality", "syntax", "speech"):
        tables |= read_toml(f"cues/{name}.toml")
    tables |= read_toml("cues/dates.toml")["words"]
    return {name: frozenset(strings(tables, name, "cues")) for name in tables}
