"""Reporting clauses that stand beside what is said, not above it: "..., Reuters reported", "according to the BBC, ...".

The parser hangs such a clause anywhere. It frames its part of the sentence: up to a semicolon or an adversative "but"
on either side, and no more than its relative clause where it stands in one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from kg.nlp import syntax
from kg.nlp.lexicon import lexicon
from kg.nlp.saying import BEFORE, Source, carriers, inverted, source

BREAKS = {";", ":"}
FINITE = {"VBD", "VBZ", "VBP", "VBN"}
ADVERSATIVE = {"but", "while", "whereas", "although", "though"}


class Frame(NamedTuple):
    """The tokens ``start:end`` are the word of ``source``, but for those of the frame itself, ``left:right``."""

    start: int
    end: int
    left: int
    right: int
    source: Source

    def holds(self, token: Token) -> bool:
        """Does it frame the token? What a relative clause behind a comma adds is the writer's word."""
        if not self.start <= token.i < self.end or self.left <= token.i < self.right:
            return False
        added = (t for t in (token, *token.ancestors) if t.dep_ == "relcl" and t.left_edge.nbor(-1).text == ",")
        return all(clause.left_edge.i <= self.left <= clause.right_edge.i for clause in added)


def find(doc: Doc) -> Iterator[Frame]:
    """The frames of ``doc`` in the order of the text."""
    for sentence in doc.sents:
        for token in sentence:
            if token.lower_ in ("according", "per"):
                yield from accordance(token, sentence)
            elif token.pos_ == "VERB" and token.lemma_ in lexicon().cues["reporting"] and token.tag_ in FINITE:
                yield from parenthesis(token, sentence)


def accordance(word: Token, sentence: Span) -> Iterator[Frame]:
    """ "according to X"."""
    to = next((child for child in word.children if child.lower_ == "to"), word)
    nouns = syntax.children(to, "pobj")  # of a list the parser may make two objects
    if nouns:
        found = Source(nouns, [], [noun for child in nouns[-1].children for noun in carriers(child)])
        right = word.right_edge.i + 1
        start, end = part(word, sentence, word.i, right)
        yield Frame(start, end, word.i, right, found)


def parenthesis(verb: Token, sentence: Span) -> Iterator[Frame]:
    """ "..., X said", "..., said X, ..."."""
    speakers = syntax.children(verb, "nsubj") or inverted(verb)
    if not speakers or verb.dep_ == "relcl" or content(verb, speakers):
        return
    marks = syntax.children(verb, "mark", "cc")
    if any(mark.lower_ != "as" or verb.lemma_ in lexicon().cues["open"] for mark in marks):
        return  # "as Rome feared" says nothing of the kind
    left = min(verb.i, *(token.left_edge.i for token in (*speakers, *marks)))
    right = max(verb.i, *(token.right_edge.i for token in (*speakers, *phrases(verb)))) + 1
    if left > sentence.start and sentence.doc[left - 1].text in BEFORE:
        start, end = part(verb, sentence, left, right)
        yield Frame(start, end, left, right, source(verb, speakers))


def content(verb: Token, speakers: list[Token]) -> bool:
    """Has the verb what is said below it, behind it?"""
    told = verb.lemma_ in lexicon().cues["telling"]
    return any(
        (child.dep_ in ("ccomp", "xcomp") and child.i > verb.i)
        or (child.dep_ == "dobj" and not told and child not in speakers)
        for child in verb.children
    )


def phrases(verb: Token) -> Iterator[Token]:
    """The phrases behind the verb."""
    behind = syntax.children(verb, "prep", "dobj", "dative", "npadvmod", "advmod", "prt")
    yield from (child for child in behind if child.i > verb.i)


def part(head: Token, sentence: Span, left: int, right: int) -> tuple[int, int]:
    """The part of the sentence that a frame at ``left:right`` with this head covers."""
    doc, start, end = sentence.doc, sentence.start, sentence.end
    clause = next((t for t in (head, *head.ancestors) if t.dep_ == "relcl"), None)
    if clause is not None:
        start, end = clause.left_edge.i, clause.right_edge.i + 1
    start = max((i + 1 for i in range(start, left) if divides(doc[i])), default=start)
    if left - 2 >= start and doc[left - 2].dep_ == "cc":  # "..., and, Reuters reported, ..."
        start = left
    goes_on = right < end - 1 and doc[right].text in BEFORE and not divides(doc[right])
    if left > start and not goes_on:
        return start, left
    return start, min((i for i in range(right, end) if divides(doc[i])), default=end)


def divides(token: Token) -> bool:
    """Does another part of the sentence begin at a token?"""
    after = token.i + 1 < len(token.doc) and token.nbor(1).lower_ in ADVERSATIVE
    return token.text in BREAKS or (token.text == "," and after)
