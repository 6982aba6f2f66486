"""Events that are taken up again without their participants: "denied the raid", "no such warning", "the attack"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from kg.nlp import syntax
from kg.nlp.arguments import Phrases
from kg.nlp.found import Argument
from kg.nlp.lexicon import lexicon
from kg.nlp.predicates import Predicate
from kg.schema import Frame, load

SENTENCES = 2  # back that an event may be taken up from
DEFINITE = {"the", "this", "that", "these", "those", "such"}


class Event(NamedTuple):
    """Something that the text said to have happened: mentions (-1: not told), and the sentence in which it stands."""

    relation: str
    subject: int
    object: int
    sentence: int


class Recall:
    """The events that a document told so far."""

    def __init__(self, doc: Doc, phrases: Phrases) -> None:
        self.phrases = phrases
        self.sentence = {t.i: number for number, s in enumerate(doc.sents) for t in s}
        self.told: list[Event] = []

    def note(self, predicate: Predicate, arguments: list[Argument]) -> None:
        """Keep in mind what was said to have happened."""
        here = self.sentence[predicate.token.i]
        for frame in frames(predicate):
            if all(has_word(arguments, slot, classes) for slot, classes in frame.needs):
                subject, object_ = self.ends(frame, arguments)
                if object_ >= 0 and subject != object_:
                    self.told.append(Event(frame.relation, subject, object_, here))

    def complete(self, predicate: Predicate, arguments: list[Argument], denied: bool) -> list[Argument]:
        """The arguments that an event noun takes from what it takes up: the same kind of event, nobody else in it.

        Of what is not denied only an attack and the like is so definite, and only where one participant is told again.
        """
        if not takes_up(predicate):
            return []
        for frame in frames(predicate):
            ends = self.ends(frame, arguments)
            if not denied and (max(ends) < 0 or load().relations[frame.relation].group != "conflict"):
                continue
            for event in self.lately(predicate.token, frame.relation) if min(ends) < 0 else ():
                if event.subject < 0 > ends[0] or not all(map(self.agree, ends, (event.subject, event.object))):
                    continue
                return [
                    (slots[0], mention, predicate.lemma)
                    for slots, end, mention in zip(
                        (frame.subject, frame.object), ends, (event.subject, event.object), strict=True
                    )
                    if end < 0
                ]
        return []

    def doers(self, predicate: Predicate, arguments: list[Argument]) -> list[Argument]:
        """Who did what is condemned or praised: "condemned the attack" that was told before."""
        wanting = [frame for frame in frames(predicate) if "doer" in frame.object]
        if not wanting or any(mention >= 0 for slot, mention, _ in arguments if slot in wanting[0].object):
            return []
        agents = {self.phrases.root(mention) for slot, mention, _ in arguments if slot == "agent" and mention >= 0}
        for noun in syntax.children(predicate.token, "dobj", "nsubjpass"):
            senses = lexicon().senses["noun"].get(noun.lemma_.lower(), ())
            relations = {frame.relation for sense in senses for frame in sense.frames}
            told = [e for relation in sorted(relations) for e in self.lately(noun, relation) if e.subject >= 0]
            done = {self.phrases.root(event.subject): event.subject for event in told}
            if definite(noun) and len(done) == 1 and not done.keys() & agents:
                return [("doer", mention, noun.lemma_.lower()) for mention in done.values()]
        return []

    def lately(self, token: Token, relation: str) -> Iterator[Event]:
        """The events of a kind that may be taken up, the latest first."""
        here = self.sentence[token.i]
        return (e for e in reversed(self.told) if e.relation == relation and here - e.sentence <= SENTENCES)

    def agree(self, end: int, told: int) -> bool:
        """May a participant be the one that was told?"""
        return end < 0 or told < 0 or self.phrases.root(end) == self.phrases.root(told)

    def ends(self, frame: Frame, arguments: list[Argument]) -> tuple[int, int]:
        """The mentions at both ends of a frame (-1: none)."""
        relation = load().relations[frame.relation]
        return (
            self.end(arguments, frame.subject, frame.subject_types or relation.domain),
            self.end(arguments, frame.object, frame.object_types or relation.range),
        )

    def end(self, arguments: list[Argument], slots: tuple[str, ...], types: tuple[str, ...]) -> int:
        """The first mention in one of the slots that has one of the types."""
        refs, root = self.phrases.refs, self.phrases.root
        return next((m for slot, m, _ in arguments if m >= 0 and slot in slots and refs[root(m)].type in types), -1)


def takes_up(predicate: Predicate) -> bool:
    """May it be an event noun that means what was told before?"""
    return predicate.pos == "noun" and definite(predicate.token)


def frames(predicate: Predicate) -> Iterator[Frame]:
    """The frames of a predicate."""
    for sense in lexicon().senses.get(predicate.pos, {}).get(predicate.lemma, ()):
        yield from sense.frames


def has_word(arguments: list[Argument], slot: str, classes: tuple[str, ...]) -> bool:
    """Is the slot filled by a word of one of the classes?"""
    words = load().words
    return any(head in words[name] for s, _, head in arguments if s == slot for name in classes)


def definite(noun: Token) -> bool:
    """Is something meant that was spoken of, with nothing of its own beside it: "that raid", "no such raid"?"""
    words = {child.lower_ for child in noun.children if child.dep_ in ("det", "predet", "amod")}
    return bool(words & DEFINITE) and not any(child.dep_ in ("relcl", "acl") for child in noun.children)
