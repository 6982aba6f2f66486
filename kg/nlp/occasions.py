"""Events named in lower case: "war in Ukraine", "Sunday's general election", "60th anniversary of ...", "Geneva talks".

A war, an election or a summit is an event of its own where country and kind, or a date, single it out; an attack or a
protest where it bears the name of a place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc, Token

from kg.nlp.chunks import POSSESSIVE, Chunk, capitalised, first_name, left_edge, parties
from kg.nlp.lexicon import Lexicon, lexicon

LONGEST = 9  # tokens of the complement of an anniversary
PLACED = ("GPE", "LOC", "FAC")


def find(doc: Doc, states: Mapping[int, int], listed: Mapping[int, int]) -> Iterator[Chunk]:
    """The events; ``states`` and ``listed`` map the tokens of known names to where these begin."""
    lex = lexicon()
    for token in doc:
        if token.pos_ not in ("NOUN", "PROPN"):
            continue
        lemma = token.lemma_.lower()
        if lemma in lex.cues["named_behind"] and token.text[0].isupper():
            yield from named_behind(doc, token)
        elif (capitalised(token) and not token.is_sent_start) or modifies(token) or again(token):
            continue
        elif lemma in lex.cues["ballots"]:
            yield from ballot(doc, token, states, listed, lex)
        elif lemma in lex.cues["singular_events"]:
            yield from singular(doc, token, states, listed, lex)
        elif lemma in lex.cues["remembrances"]:
            yield from remembrance(doc, token)
        elif lemma in lex.cues["placed_events"]:
            yield from placed(doc, token, states)


def modifies(token: Token) -> bool:
    """Does the noun stand before the one that it belongs to ("war crimes")?"""
    return token.dep_ == "compound" and token.nbor(1).pos_ == "NOUN" and token.nbor(1).text.islower()


def again(token: Token) -> bool:
    """Is it a "re-election"?"""
    return token.i > 1 and token.nbor(-1).text == "-" and token.nbor(-2).lower_ == "re"


def singular(
    doc: Doc, token: Token, states: Mapping[int, int], listed: Mapping[int, int], lex: Lexicon
) -> Iterator[Chunk]:
    """ "war in Ukraine", "EU summit", "civil war in Syria", "Algeria's war of independence"."""
    left, stop = left_edge(doc, token), token.i + 1
    start = first_name(doc, left, token.i, listed)
    if start is not None:
        yield start, stop, "event"
    elif stop < len(doc) and doc[stop].lower_ in ("in", "against", "of", "between"):
        tail = parties(doc, stop + 1, states)
        if tail:
            yield kind_edge(doc, left, token.i, lex), tail, "event"


def ballot(
    doc: Doc, token: Token, states: Mapping[int, int], listed: Mapping[int, int], lex: Lexicon
) -> Iterator[Chunk]:
    """ "2011 presidential elections", "Gambia's election", "elections in Bavaria", "Sunday's vote"."""
    left, stop = left_edge(doc, token), token.i + 1
    start = first_name(doc, left, token.i, listed)
    if start is None:
        start = next((i for i in range(left, token.i) if doc[i].ent_type_ == "DATE"), None)
    if start is None and left >= 2 and doc[left - 1].text in POSSESSIVE:
        start = states.get(left - 2, day_edge(doc, left - 2))
    if start is not None:
        yield start, stop, "event"
        return
    start = kind_edge(doc, left, token.i, lex)
    tail = parties(doc, stop + 1, states) if stop < len(doc) and doc[stop].lower_ in ("in", "of") else None
    end = tail or dated(doc, stop, lex)
    if end:
        yield start, end, "event"


def kind_edge(doc: Doc, left: int, head: int, lex: Lexicon) -> int:
    """Where the words begin that say of what kind the event is ("civil", "presidential run-off")."""
    start = head
    while start > left and (doc[start - 1].lower_ in lex.cues["event_kinds"] or doc[start - 1].text == "-"):
        start -= 1
    return start + 1 if doc[start].text == "-" else start


def day_edge(doc: Doc, i: int) -> int | None:
    """Where the date begins that ends at ``i`` ("last month"), if one does."""
    start = i
    while start >= 0 and doc[start].ent_type_ == "DATE" and doc[start].lower_ != "the":
        start -= 1
    return start + 1 if start < i else None


def dated(doc: Doc, i: int, lex: Lexicon) -> int | None:
    """The end of the date that stands at ``i`` ("in May", "on November 7, 2021", "next year"), if one does."""
    if i < len(doc) and doc[i].lower_ in ("in", "on"):
        i += 1
    end = i
    while end < len(doc) and doc[end].ent_type_ == "DATE" and not (end > i and doc[end].ent_iob_ == "B"):
        end += 1
    vague = any(token.lower_ in lex.cues["vague_dates"] for token in doc[i:end])
    return end if end > i and not vague else None


def remembrance(doc: Doc, token: Token) -> Iterator[Chunk]:
    """ "60th anniversary of the battle of Narvik"."""
    left = left_edge(doc, token)
    of = next((child for child in token.children if child.lower_ == "of" and child.i > token.i), None)
    if of is not None:
        end = of.right_edge.i + 1
        numbered = any(doc[i].ent_type_ in ("ORDINAL", "DATE") for i in range(left, token.i))
        if end - of.i <= LONGEST and any(capitalised(doc[i]) for i in range(of.i + 1, end)):
            yield left if numbered else token.i, end, "event"


def placed(doc: Doc, token: Token, states: Mapping[int, int]) -> Iterator[Chunk]:
    """ "Geneva talks", "Madrid bombings"."""
    for i in range(left_edge(doc, token), token.i):
        if doc[i].pos_ == "PROPN" and doc[i].ent_type_ in PLACED and i not in states:
            yield i, token.i + 1, "event"
            return


def named_behind(doc: Doc, token: Token) -> Iterator[Chunk]:
    """ "Operation Desert Storm", "Hurricane Katrina"."""
    end = token.i + 1
    while end < len(doc) and capitalised(doc[end]) and doc[end].is_alpha and doc[end].ent_type_ != "DATE":
        end += 1
    if end > token.i + 1:
        yield token.i, end, "event"
