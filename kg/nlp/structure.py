"""Structures that state a lasting tie without a predicate: names within names, genitives, prepositions, brackets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from kg.nlp import syntax
from kg.nlp.callings import PARTY, noun_of
from kg.nlp.chunks import POSSESSIVE
from kg.nlp.coreference import Ref
from kg.nlp.events import MODIFIERS
from kg.nlp.heads import LINKS
from kg.nlp.lexicon import lexicon

ITEMS = {"NOUN", "PROPN", "ADJ", "DET", "NUM"}  # with which the last member of a list begins
TOPICAL = {"for", "on", "to", "against", "about", "towards"}
PREPOSITIONS = {*TOPICAL, "of", "in", "at", "from", "with", "between", "by"}
HYPHENS = {"-", "–"}
ENDS = {".", ",", ";", ":", ")", "(", "-", "–", "—"}


class Tie(NamedTuple):
    """``part`` and ``whole`` are mentions, ``kind`` the structure: inside, genitive, compound, of, in, comma, kin."""

    kind: str
    part: int
    whole: int
    token: Token
    role: str | None


def find(doc: Doc, refs: list[Ref]) -> Iterator[Tie]:
    """The ties of ``doc``."""
    outer = [i for i, ref in enumerate(refs) if ref.kind in ("name", "demonym")]
    owner = {t: i for i in reversed(outer) for t in range(refs[i].start, refs[i].end)}
    possessive = {ref.start: i for i, ref in enumerate(refs) if ref.kind == "pronoun" and ref.refers >= 0}
    for i in outer:
        ref = refs[i]
        head = doc[ref.start : ref.end].root
        parent = holder(refs, outer, i)
        if parent is not None:
            if heads(doc, ref, refs[parent]) or topic(doc, refs, ref, parent):
                continue
            yield Tie(nesting(doc, refs, outer, parent, i), parent, i, head, None)
            continue
        yield from around(doc, i, head, owner, refs)
        yield from (
            Tie("genitive", i, possessive[child.i], head, None)
            for child in syntax.children(head, "poss")
            if child.i in possessive and ref.type in ("organization", "place")
        )
        yield from comma(doc, i, refs, owner, head)
        yield from bracket(doc, i, refs, owner, head)


def holder(refs: list[Ref], outer: list[int], i: int) -> int | None:
    """The smallest name that holds name ``i``."""
    ref = refs[i]
    holding = [
        j for j in outer if j != i and refs[j].start <= ref.start and ref.end <= refs[j].end and refs[j][:2] != ref[:2]
    ]
    return min(holding, key=lambda j: refs[j].end - refs[j].start, default=None)


def heads(doc: Doc, inner: Ref, outer: Ref) -> bool:
    """Is the inner name the head of the longer one, and no whole of it ("Navy" in "US Navy", "Navy of Chad")?"""
    if inner.start == outer.start and inner.type == "organization" and doc[inner.end].lower_ == "of":
        return True
    linked = any(token.lower_ in LINKS for token in doc[max(outer.start, inner.start - 2) : inner.start])
    return inner.end == outer.end and inner.type == "organization" and not linked


def topic(doc: Doc, refs: list[Ref], inner: Ref, outer: int) -> bool:
    """Does the inner name say what a body is about or for ("Institute for Palestine Studies", "Panel on Yemen")?"""
    before = [token.lower_ for token in doc[refs[outer].start : inner.start] if token.lower_ in PREPOSITIONS]
    return bool(before) and before[-1] in TOPICAL and noun_of(doc, refs, outer) != PARTY


def nesting(doc: Doc, refs: list[Ref], outer: list[int], parent: int, i: int) -> str:
    """How a name stands in another: whole of a region ("eastern Ukraine"), party to a joint body, or plainly."""
    if doc[refs[parent].start].lower_ in lexicon().cues["directions"]:
        return "region"
    inner = [j for j in outer if refs[parent].start <= refs[j].start and refs[j].end <= refs[parent].end]
    if refs[parent].type == "organization":
        return "joint" if i in paired(doc, refs, inner) or leads(doc, refs[i]) else "inside"
    states = {refs[j].canonical for j in inner if refs[j].canonical and refs[j].type == "state"}
    return "joint" if len(states) > 1 and refs[i].canonical in states else "inside"


def leads(doc: Doc, ref: Ref) -> bool:
    """Is a body called after who leads it ("the US-led coalition")?"""
    behind = [token.lower_ for token in doc[ref.end : ref.end + 2]]
    return len(behind) == 2 and behind[0] in HYPHENS and behind[1] in lexicon().cues["participles"]


def paired(doc: Doc, refs: list[Ref], inner: list[int]) -> set[int]:
    """The names among these that a hyphen joins to each other ("NATO-Russia Council")."""
    listed = {refs[j].start: j for j in inner if refs[j].canonical}
    joined = {
        (j, listed[refs[j].end + 1])
        for j in listed.values()
        if doc[min(refs[j].end, len(doc) - 1)].text in HYPHENS and refs[j].end + 1 in listed
    }
    return {j for pair in joined for j in pair}


def around(doc: Doc, i: int, head: Token, owner: dict[int, int], refs: list[Ref]) -> Iterator[Tie]:
    """Genitives, compounds and prepositions between two names, through a common noun where one stands between."""
    first = head
    while first.dep_ in ("conj", "appos") and first.head != first and first.head.i in owner:
        first = first.head
    nouns = [head]
    noun = first.head.head if first.dep_ == "pobj" and first.head.lower_ == "of" else first.head
    named = first.dep_ == "pobj" and first.head.lower_ == "of" and is_kind(noun)
    through = noun.pos_ in ("NOUN", "PROPN") and noun.i not in owner
    through = through and noun.lemma_.lower() not in lexicon().cues["beside_others"]  # "the SPD's partner, the Greens"
    if named or (through and (first.dep_ == "appos" or (first.dep_ in MODIFIERS and is_thing(noun)))):
        nouns.append(noun)
    for noun in nouns:
        for child in noun.children:
            other = owner.get(child.i)
            if other is None or other == i:
                continue
            if child.dep_ == "poss":
                yield Tie("genitive", i, other, head, None)
            elif modifies(child, head) and (noun is head or not syntax.bears(noun, child)):
                yield Tie("nationality" if national(refs[i], refs[other], noun) else "compound", i, other, head, None)
        for name, below in syntax.obliques(noun):
            other = owner.get(below.i)
            if name == "of" and noun != head and (named or noun.lemma_.lower() in lexicon().cues["places_of_one"]):
                continue  # "the Kuril island of Urup" is Urup, and no part of it
            far = name == "at" and refs[other].start - refs[i].end > 2 if other is not None else True
            if other is not None and other != i and not far and name in ("of", "in", "at", "from", "near"):
                yield Tie(name, i, other, head, None)
    if refs[i].end + 1 < len(doc) and doc[refs[i].end].text in POSSESSIVE and owner.get(refs[i].end + 1, i) != i:
        other = owner[refs[i].end + 1]
        behind = doc[min(refs[other].end, len(doc) - 1)]
        if refs[other].type != "place" or behind.pos_ != "NOUN" or is_thing(behind):
            yield Tie("genitive", other, i, head, None)


def national(ref: Ref, other: Ref, noun: Token) -> bool:
    """Is a person called by a word of nationality ("his Kenyan colleague, X")?"""
    return ref.type == "person" and other.kind == "demonym" and not is_kind(noun)


def modifies(token: Token, head: Token) -> bool:
    """Does a token stand as a noun or an adjective before a head, no part of a compound with a hyphen?"""
    return token.dep_ in MODIFIERS and token.i < head.i and token.nbor(1).text not in "-–/"


def is_kind(noun: Token) -> bool:
    """Is it a noun for a kind of place ("villages of X and Y", "the state of X")?"""
    return noun.lemma_.lower() in lexicon().heads["place"] | lexicon().cues["places_of_one"]


def is_thing(noun: Token) -> bool:
    """May what bears a name be called so, a place or a body ("the Gaza strip", but not "the Gaza offensive")?"""
    return is_kind(noun) or noun.lemma_.lower() in lexicon().heads["organization"]


def comma(doc: Doc, i: int, refs: list[Ref], owner: dict[int, int], head: Token) -> Iterator[Tie]:
    """ "Sderot, Israel": a place, a comma, and what it lies in; a longer row of names is a list."""
    start, end = refs[i].start, refs[i].end
    if refs[i].type == "place" and end < len(doc) and doc[end].lower_ in lexicon().cues["named_places"]:
        end += 1  # "Idlib province, Syria"
    if end + 1 >= len(doc) or doc[end].text != "," or end + 1 not in owner:
        return
    other = owner[end + 1]
    after = refs[other].end
    listed = (start > 1 and doc[start - 1].text == "," and start - 2 in owner) or doc[start - 1].lower_ == "and"
    if after + 1 < len(doc) and doc[after].text == ",":
        last = doc[after + 1].lower_ in ("and", "or")
        item = after + 1 + last  # "X, Y, and Z"
        more = item in owner or (last and item < len(doc) and doc[item].pos_ in ITEMS)
    else:
        more = after < len(doc) and doc[after].lower_ in ("and", "or")
    if (
        refs[other].kind == "name"
        and not listed
        and not more
        and (after >= len(doc) or doc[after].text in ENDS or doc[after].is_space)
    ):
        yield Tie("comma", i, other, head, None)


def bracket(doc: Doc, i: int, refs: list[Ref], owner: dict[int, int], head: Token) -> Iterator[Tie]:
    """ "Anna Berg (SPD)": a name in brackets behind a name."""
    end = refs[i].end
    if end + 2 < len(doc) and doc[end].text == "(" and end + 1 in owner:
        other = owner[end + 1]
        if doc[min(refs[other].end, len(doc) - 1)].text == ")":
            yield Tie("bracket", i, other, head, None)
