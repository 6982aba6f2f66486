"""Titles of offices in the text: "president", "Deputy Foreign Minister", "head of"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from spacy.tokens import Doc, Token

from kg.nlp.gazetteer import words
from kg.nlp.lexicon import lexicon

KNOWN = "kg_titles"  # the key of a document's titles in its user data, in plain values: one for each token


class Title(NamedTuple):
    """A title at tokens ``start:end``; ``first`` is where its modifiers begin; ``key`` names it in the lexicon."""

    first: int
    start: int
    end: int
    key: str
    plural: bool


@cache
def starts() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """First word -> the titles that begin with it, the longest first, each with its key."""
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for title in lexicon().titles:
        key = " ".join(title)
        sequence = words(key)
        index.setdefault(sequence[0], []).append((sequence, key))
    return {first: tuple(sorted(group, key=lambda item: (-len(item[0]), item[1]))) for first, group in index.items()}


@cache
def last_words() -> frozenset[str]:
    """The words that end titles of several words."""
    return frozenset(words(" ".join(title))[-1] for title in lexicon().titles if len(title) > 1)


def ends(token: Token) -> bool:
    """May a title of several words end with the token?"""
    return not last_words().isdisjoint((token.lower_, token.lemma_.lower(), token.lower_.removesuffix("s")))


def find(doc: Doc) -> Iterator[Title]:
    """The titles of ``doc`` in the order of the text, longest match first."""
    i = 0
    while i < len(doc):
        match = at(doc, i)
        if match is None:
            i += 1
            continue
        end, key = match
        yield Title(modifiers(doc, i), i, end, key, doc[end - 1].lower_ != key.split()[-1].split("-")[-1])
        i = end


def at(doc: Doc, i: int) -> tuple[int, str] | None:
    """The longest title that begins at token ``i``, as (end, key); the plural counts ("presidents")."""
    known = doc.user_data.get(KNOWN)
    if known is None:  # asked for each token many times
        known = doc.user_data[KNOWN] = [begins(doc, token) for token in doc]
    return None if known[i] is None else (known[i][0], known[i][1])


def begins(doc: Doc, token: Token) -> tuple[int, str] | None:
    """The longest title that begins at a token."""
    if token.pos_ not in ("NOUN", "PROPN", "ADJ", "VERB"):
        return None
    index = starts()
    for form in dict.fromkeys((token.lower_, token.lemma_.lower(), token.lower_.removesuffix("s"))):
        for sequence, key in index.get(form, ()):
            end = token.i + len(sequence)
            if end <= len(doc) and all(same(doc[token.i + k], word) for k, word in enumerate(sequence) if k):
                if sequence[-1] == "state" and len(sequence) > 1 and body(doc, end):
                    continue
                return end, key
    return None


def body(doc: Doc, i: int) -> bool:
    """Does the name of a body go on at token ``i`` ("Head of the State Space Agency")?"""
    capitals = takewhile(lambda token: token.text[0].isupper(), doc[i : i + 4])
    return any(token.lower_ in lexicon().heads["organization"] for token in capitals)


def before(doc: Doc, i: int) -> bool:
    """Does a title stand right before token ``i``?"""
    return any((title := at(doc, k)) is not None and title[0] == i for k in range(max(0, i - 4), i))


def governs(doc: Doc, i: int) -> bool:
    """Does a title with "of" or "to" stand before token ``i`` ("Prime Minister of the United Kingdom")?"""
    link = i - 1 - (i > 1 and doc[i - 1].lower_ == "the")
    return link > 0 and doc[link].lower_ in ("of", "to") and before(doc, link)


def same(token: Token, word: str) -> bool:
    """Is the token the word, or its plural?"""
    return token.lower_ == word or token.lemma_.lower() == word or token.lower_.removesuffix("s") == word


def modifiers(doc: Doc, i: int) -> int:
    """Where the adjectives and nouns before a title begin ("former deputy ...", "Ukrainian top ...")."""
    while i and not doc[i].is_sent_start:
        left = doc[i - 1]
        if left.pos_ not in ("ADJ", "NOUN", "PROPN") and left.text != "-" and left.lower_ not in ("then", "former"):
            break
        i -= 1
    return i
