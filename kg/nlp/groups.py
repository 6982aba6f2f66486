"""Groups that a plural can stand for: coordinated names, those who meet, and whoever a plural stood for before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from spacy.tokens import Doc, Token

from kg.nlp import syntax
from kg.nlp.lexicon import lexicon
from kg.records import EntityType


class Group(NamedTuple):
    """Entities (``roots``) that are spoken of together; ``first`` and ``last`` are the tokens of its ends."""

    first: int
    last: int
    roots: tuple[int, ...]


def find(doc: Doc, at: Mapping[int, int], types: list[EntityType]) -> list[Group]:
    """The groups of ``doc`` in the order of their ends; ``at`` maps a token to the entity (root) it is the head of."""
    found = [group for token in doc for group in (*coordinated(token, at, types), *met(token, at, types))]
    return sorted(dict.fromkeys(found), key=lambda group: (group.last, group.first))


def coordinated(token: Token, at: Mapping[int, int], types: list[EntityType]) -> Iterator[Group]:
    """ "X and Y", all of one type."""
    if token.i not in at or token.dep_ == "conj":
        return
    members = [token, *conjuncts(token)]
    roots = [at[member.i] for member in members if member.i in at]
    if len(roots) == len(members) and len({types[root] for root in roots}) == 1 and len(set(roots)) > 1:
        yield Group(token.i, members[-1].i, tuple(dict.fromkeys(roots)))


def conjuncts(token: Token) -> Iterator[Token]:
    """The further members of a coordination, in the order of the text."""
    for child in syntax.children(token, "conj"):
        yield child
        yield from conjuncts(child)


def met(verb: Token, at: Mapping[int, int], types: list[EntityType]) -> Iterator[Group]:
    """ "X met (with) Y", "X had a conversation with Y"."""
    lex = lexicon()
    if verb.pos_ != "VERB":
        return
    talks = [noun for noun in syntax.children(verb, "dobj") if noun.lemma_.lower() in lex.meetings]
    if not talks and verb.lemma_ not in lex.cues["meeting_verbs"]:
        return
    partners = [noun for head in (verb, *talks) for name, noun in syntax.obliques(head) if name in ("with", "by")]
    partners += [] if talks else syntax.children(verb, "dobj")
    for subject in syntax.subject(verb):
        for partner in partners:
            pair = (at.get(subject.i, -1), at.get(partner.i, -1))
            if min(pair) >= 0 and pair[0] != pair[1] and types[pair[0]] == types[pair[1]]:
                yield Group(min(subject.i, partner.i), max(subject.i, partner.i), pair)
