"""The common nouns by which a text may take up a name again: "the ministry", "the agency", "the paper"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.nlp import gazetteer
from kg.nlp.heads import head_noun
from kg.nlp.name import Name

PAPERS = {"paper", "newspaper", "daily"}
MEDIA = {*PAPERS, "agency", "broadcaster", "channel", "outlet"}


def of(doc: Doc, name: Name) -> set[str]:
    """The last noun of a name and the noun before "of"; what stands before or beside it ("the news agency KCNA")."""
    span = doc[name.start : name.end]
    own = [token for token in (head_noun(span), span[-1]) if token is not None]
    words = {form for token in (*own, *beside(doc, name)) for form in (token.lower_, token.lemma_.lower())}
    if name.canonical:
        words.add(name.canonical.split()[-1].lower())
        known = gazetteer.load().entries.get(name.canonical)
        if known is not None and known.media:
            words |= MEDIA
    return words | PAPERS if words & PAPERS else words


def beside(doc: Doc, name: Name) -> Iterator[Token]:
    """The common noun right before a name, and the one in apposition to it."""
    if name.start and doc[name.start - 1].pos_ == "NOUN" and doc[name.start - 1].sent == doc[name.start].sent:
        yield doc[name.start - 1]
    root = doc[name.start : name.end].root
    if root.dep_ == "appos" and root.head.pos_ == "NOUN":
        yield root.head
    yield from (child for child in root.children if child.dep_ == "appos" and child.pos_ == "NOUN")
