"""Which date expression belongs to a predicate, and whether the predicate looks back or ahead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from kg.nlp import syntax
from kg.nlp.dates import Tense
from kg.nlp.events import MODIFIERS
from kg.nlp.lexicon import lexicon
from kg.nlp.predicates import Predicate

FUTURE = {"will", "'ll", "’ll", "wo", "shall"}
PAST = {"was", "were", "had", "has", "have", "'ve", "’ve", "did"}
PRESENT = ("VBZ", "VBP")
ADVERBIAL = ("npadvmod", "advmod", "tmod")
ADNOMINAL = ("poss", "nummod", *MODIFIERS)
CLIMB = 6  # arcs from a noun to the verb of its clause
Dates = Mapping[int, list[Span]]


class Moment(NamedTuple):
    """A date expression as the text has it, and the tense of what it dates."""

    text: str
    tense: Tense | None


def attached(doc: Doc) -> Dates:
    """Token -> the date expressions that modify it."""
    found: dict[int, list[Span]] = defaultdict(list)
    for span in doc.ents:
        if span.label_ in ("DATE", "TIME") and (head := governor(span)) is not None:
            found[head.i].append(span)
    return found


def governor(span: Span) -> Token | None:
    """What an expression modifies as the time at which it happens."""
    root, head = span.root, span.root.head
    before = span[0].nbor(-1) if span.start else root
    bound = before.pos_ in ("ADP", "SCONJ") and before.lower_ not in lexicon().cues["points"]
    if bound and root.dep_ in ADVERBIAL:
        return None  # "by September this year", whatever the tree says
    if root.dep_ == "pobj":
        if head.lower_ not in lexicon().cues["points"]:
            return None
        head = head.head
    elif root.dep_ not in (*ADVERBIAL, *ADNOMINAL):
        return None
    while head.pos_ == "ADV" and head.dep_ == "advmod":  # "late on Saturday"
        head = head.head
    return head


def of(predicate: Predicate, dates: Dates) -> Moment | None:
    """The one date expression of a predicate, if any."""
    for token in bearers(predicate):
        spans = dates.get(token.i, ())
        if spans:
            return Moment(spans[0].text, tense(token)) if len(spans) == 1 else None
    verb = predicate.anchor
    if verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):  # "On Saturday, he met her and left": both
        fronted = [span for span in dates.get(verb.head.i, ()) if span.end <= verb.head.i]
        if len(fronted) == 1 and tense(verb) == tense(verb.head):
            return Moment(fronted[0].text, tense(verb))
    return None


def bearers(predicate: Predicate) -> Iterator[Token]:
    """The words that may bear the date of a predicate, the nearest first."""
    token, anchor = predicate.token, predicate.anchor
    yield token
    if anchor != token and anchor.pos_ != "AUX":  # "Today's talks were about the war"
        yield anchor
    elif token.pos_ in ("NOUN", "PROPN") and token.dep_ in syntax.SUBJECTS and occurs(token.head):
        yield token.head


def occurs(verb: Token) -> bool:
    """Does the verb say no more of its subject than that it was: "begin", "take place"?"""
    lemma = syntax.particle(verb)
    forms = {lemma, *(f"{lemma} {thing.lower_}" for thing in syntax.children(verb, "dobj"))}
    return not forms.isdisjoint(lexicon().cues["occur"])


def tense(token: Token) -> Tense | None:
    """Does the clause of a token tell of what was, or of what will be? None where it may be either."""
    if token.pos_ in ("VERB", "AUX"):
        return of_verb(token)
    verb = token
    for _ in range(CLIMB):
        verb = verb.head
        if verb.pos_ in ("VERB", "AUX"):
            return "past" if of_verb(verb) == "past" else None  # what will be said of an event may be of an old one
        if verb.pos_ == "ADP" and verb.lower_ in lexicon().cues["ahead"]:
            break
    return None


def of_verb(verb: Token, depth: int = CLIMB) -> Tense | None:
    """The tense of a verb, of a bare participle or infinitive that of the clause it depends on."""
    auxiliaries = {child.lower_ for child in syntax.children(verb, "aux", "auxpass")}
    if auxiliaries & FUTURE:
        return "future"
    if "to" in auxiliaries:  # "plans to visit"; what somebody planned may lie on either side
        return "future" if present(verb.head) else None
    if auxiliaries & lexicon().cues["modals"]:
        return None
    if verb.tag_ == "VBD" or auxiliaries & PAST:
        return "past"
    if verb.tag_ == "VBN" and not auxiliaries and verb.dep_ != "conj":
        return "past"  # "troops sent on Monday"
    if verb.tag_ in ("VB", "VBG", "VBN") and not auxiliaries and verb.head.pos_ in ("VERB", "AUX") and depth:
        return of_verb(verb.head, depth - 1)
    return None


def present(verb: Token) -> bool:
    """Is it in the present tense: "plans", "is expected", "is due"?"""
    if verb.pos_ == "ADJ":
        return present(verb.head) if verb.head.pos_ == "AUX" else False
    return verb.tag_ in PRESENT or any(child.tag_ in PRESENT for child in syntax.children(verb, "aux", "auxpass"))
