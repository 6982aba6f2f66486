"""The full names that acronyms in brackets spell: "Peace Research Institute Frankfurt (PRIF)".

The recognizer often cuts such names short. The capitals of the words before the bracket say where the name begins,
as in Schwartz and Hearst (2003), A simple algorithm for identifying abbreviation definitions in biomedical text.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.nlp import chunks
from kg.nlp.heads import head_noun
from kg.nlp.lexicon import lexicon
from kg.nlp.name import Name

SHORTEST, LONGEST = 3, 8  # letters of an acronym that singles a name out


def find(doc: Doc) -> Iterator[Name]:
    """The full names of bodies, treaties and events that an acronym follows."""
    for i in range(2, len(doc) - 1):
        short = doc[i].text
        if doc[i - 1].text != "(" or doc[i + 1].text != ")" or not short.isupper() or not short.isalpha():
            continue
        end = i - 2 if doc[i - 2].text in ('"', "”") else i - 1
        start = beginning(doc, end, short) if SHORTEST <= len(short) <= LONGEST else None
        if start is None or doc[end - 1].text.islower():
            continue
        head = head_noun(doc[start:end])
        kind = chunks.head_type(head, lexicon()) if head is not None else None
        if kind is None and any(body(token) for token in doc[start:end]):
            kind = "organization"
        if kind is not None and not chunks.government(doc[start:end]):
            yield Name(start, end, "name", ((kind, 2.0),), None, None, False)


def beginning(doc: Doc, end: int, short: str) -> int | None:
    """Where the name begins that ends before token ``end`` and whose capitals spell ``short``, if it does."""
    letters = ""
    for i in range(end - 1, max(doc[end - 1].sent.start, end - 1 - 3 * len(short)) - 1, -1):
        token = doc[i]
        if token.text[0].isupper() and token.is_alpha:
            letters = token.text[0] + letters
        elif not (token.text.islower() or token.text in "-–,&" or token.text in chunks.POSSESSIVE):
            return None
        if letters == short and token.text[0].isupper():
            return i
        if not short.endswith(letters):
            return None
    return None


def body(token: Token) -> bool:
    """Does the word tell that its name is a body's?"""
    return token.ent_type_ == "ORG" or chunks.head_type(token, lexicon()) == "organization"
