"""Sentences with their trees written by hand, so that tests of the grammar need no model.

A token is ``word=lemma#ENTITY/TAG/arc>head``: the lemma where it is not the word in lower case, an entity label
(``#+`` goes on with the one before), the Penn tag, the arc, and the word that it hangs on (the nearest such word of
the sentence; ``@3`` for a token by its number in the text). The root has no head. Sentences are parted by ``|``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

import spacy
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

from kg.nlp.name import Name
from kg.records import EntityType

POS = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "JJ": "ADJ", "RB": "ADV", "IN": "ADP", "RP": "ADP",
    "TO": "PART", "POS": "PART", "DT": "DET", "PRP": "PRON", "PRP$": "PRON", "WDT": "PRON", "WP": "PRON", "CD": "NUM",
    "CC": "CCONJ", "MD": "AUX", "VB": "VERB", "VBD": "VERB", "VBG": "VERB", "VBN": "VERB", "VBP": "VERB", "VBZ": "VERB",
}  # fmt: skip
TOKEN = re.compile(r"(.[^=#/]*)(?:=([^#/]+))?(?:#([^/]+))?/([^/]+)/([^>]+)(?:>(.+))?")
CLOSING = {"'s", ",", ".", ")", "-"}
OPENING = {"(", "-"}
LABELS: dict[str, EntityType] = {
    "PERSON": "person", "GPE": "state", "NORP": "state", "ORG": "organization", "LOC": "place", "EVENT": "event",
    "LAW": "treaty",
}  # fmt: skip


class Row(NamedTuple):
    """One token as written; what is left out is None."""

    word: str
    lemma: str | None
    entity: str | None
    tag: str
    arc: str
    head: str | None


@cache
def vocab() -> Vocab:
    """English words, and nothing learnt."""
    return spacy.blank("en").vocab


def parse(text: str) -> Doc:
    """The document of a text in the notation above."""
    sentences = [[read(item) for item in line.split()] for line in text.split("|")]
    rows = [row for sentence in sentences for row in sentence]
    words = [row.word for row in rows]
    heads: list[int] = []
    for sentence in sentences:
        heads += attached(sentence, len(heads))
    return Doc(
        vocab(),
        words=words,
        spaces=[a not in OPENING and b not in CLOSING for a, b in zip(words, [*words[1:], "."], strict=True)],
        heads=heads,
        deps=[row.arc for row in rows],
        tags=[row.tag for row in rows],
        pos=[part_of_speech(row) for row in rows],
        lemmas=[row.lemma or (row.word if row.tag.startswith("NNP") else row.word.lower()) for row in rows],
        ents=marked([row.entity for row in rows]),
    )


def read(item: str) -> Row:
    """One token of the notation."""
    match = TOKEN.fullmatch(item)
    assert match, f"no token: {item!r}"
    return Row(*match.groups())


def attached(sentence: list[Row], start: int) -> list[int]:
    """The numbers of the heads of a sentence whose first token is number ``start``."""
    found = []
    for i, row in enumerate(sentence):
        if row.head is None:
            found.append(start + i)
        elif row.head.startswith("@"):
            found.append(int(row.head[1:]))
        else:
            same = [k for k, other in enumerate(sentence) if other.word == row.head and k != i]
            assert same, f"no head {row.head!r} for {row.word!r}"
            found.append(start + min(same, key=lambda k: abs(k - i)))
    return found


def part_of_speech(row: Row) -> str:
    """The universal part of speech of a Penn tag."""
    if row.arc in ("aux", "auxpass") or (row.tag.startswith("VB") and row.lemma == "be"):
        return "PART" if row.tag == "TO" else "AUX"
    if row.arc == "neg":
        return "PART"
    return "SCONJ" if row.tag == "IN" and row.arc == "mark" else POS.get(row.tag, "PUNCT")


def marked(entities: list[str | None]) -> list[str]:
    """Entities as spaCy wants them; "+" goes on with the one before."""
    found: list[str] = []
    for entity in entities:
        found.append("O" if entity is None else f"I-{found[-1][2:]}" if entity == "+" else f"B-{entity}")
    return found


def word(doc: Doc, text: str) -> Token:
    """The first token of these letters."""
    return next(token for token in doc if token.text == text)


def texts(groups: list[list[Token]]) -> list[list[str]]:
    """The words of groups of tokens."""
    return [[token.text for token in group] for group in groups]


def named(text: str, canonical: Mapping[str, str] | None = None, within: Iterable[tuple[int, int]] = ()) -> Doc:
    """The document of a text whose entities are its names.

    ``canonical`` maps names to what a gazetteer calls them, where that is not the name of a state itself; ``within``
    are states (token spans) inside longer names.
    """
    doc = parse(text)
    found = [(ent.start, ent.end, LABELS[ent.label_], ent.label_ == "NORP", False) for ent in doc.ents]
    found += [(start, end, "state", False, True) for start, end in within]
    names: list[Name] = []
    for start, end, kind, demonym, inside in sorted(found, key=lambda item: (item[0], -item[1])):
        name = doc[start:end].text
        known = (canonical or {}).get(name, name if kind == "state" else None)
        names.append(Name(start, end, "demonym" if demonym else "name", ((kind, 1.0),), known, None, inside))
    doc._.kg_names = names
    return doc
