"""What is known of whether a clause is so and who says so, and what single words add to it."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from kg.nlp import syntax
from kg.nlp.lexicon import lexicon
from kg.nlp.saying import Source, source


@dataclass(slots=True)
class Judgement:
    """``source`` are those whom the tree above names as saying so."""

    denied: bool = False
    possible: bool = False
    source: Source = field(default_factory=Source)


def local(token: Token, result: Judgement) -> None:
    """Negation, modals and hedges right beside a word."""
    cues = lexicon().cues
    if any(word.lower_ == "nor" for word in joining(token)):
        result.denied = not result.denied
    for child in token.children:
        word = child.lower_
        if child.dep_ == "neg" or (child.dep_ in ("det", "advmod", "preconj") and word in cues["negators"]):
            if child.i + 1 == len(child.doc) or child.nbor(1).lower_ != "only":
                result.denied = not result.denied
        elif (
            (child.dep_ == "aux" and word in cues["modals"])
            or (child.dep_ == "mark" and word in cues["conditional"])
            or (child.dep_ in ("advmod", "amod") and word in cues["hedges"])
        ):
            result.possible = True
        elif child.dep_ in ("dobj", "nsubj", "nsubjpass") and any(
            (c.dep_, c.lower_) in (("det", "no"), ("preconj", "neither")) for c in child.children
        ):
            result.denied = not result.denied


def joining(verb: Token) -> list[Token]:
    """The conjunctions that join a clause of its own to the one before: its own, or the last of the first clause."""
    own = verb.dep_ == "conj" and syntax.children(verb, *syntax.SUBJECTS)
    before = [word for word in syntax.children(verb.head, "cc") if word.i < verb.i] if own else []
    return [word for word in syntax.children(verb, "cc") if word.i < verb.i] or before[-1:]


def govern(word: Token, result: Judgement, *, with_source: bool) -> None:
    """What a governing word does to what it governs."""
    cues = lexicon().cues
    lemma = syntax.particle(word)
    if lemma in cues["negative"] or word.lemma_ in cues["negative"] or lemma in cues["negative_nouns"]:
        result.denied = not result.denied
    if lemma in cues["denying"]:
        result.denied = not result.denied
        with_source = True
    if lemma in cues["open"] or lemma in cues["commissive"] or lemma in cues["open_nouns"] or lemma in cues["doubting"]:
        result.possible = True
    if with_source and word.pos_ in ("VERB", "AUX"):
        result.source.add(source(word))
