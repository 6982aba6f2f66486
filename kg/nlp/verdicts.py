"""Blame and praise that no verb of blaming or praising tells: "the ban is a disgrace, he said", "said X was a hero".

Who says it condemns or supports whom or what he judges: an actor, what an actor does, a treaty or an event. The words
that judge are data (``insults``, ``compliments``); what the writer says himself is nobody's verdict.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from kg.nlp import factuality, syntax
from kg.nlp.arguments import Filler, Phrases
from kg.nlp.lexicon import lexicon
from kg.nlp.voices import Voices

LINKING = ("attr", "acomp", "oprd")


class Verdict(NamedTuple):
    """The clause that judges, who judges, whom, and how: "blame", "praise", "dismissal" (of a claim)."""

    verb: Token
    speakers: list[Filler]
    judged: list[Filler]
    kind: str


def find(doc: Doc, phrases: Phrases, voices: Voices) -> Iterator[Verdict]:
    """The verdicts of ``doc`` that somebody else than the judged utters, in the order of the text."""
    for verb in doc:
        if verb.pos_ not in ("VERB", "AUX") or verb.dep_ in ("aux", "auxpass"):
            continue
        kinds = {denied: verdict(verb, denied=denied) for denied in (False, True)}
        if not any(kinds.values()):
            continue
        clause = factuality.judge(verb, verb)[-1]
        kind = None if clause.possible else kinds[clause.denied]
        if kind is None:
            continue
        source = voices.source(verb, clause.source).speakers
        judged = [doer for noun in subject(verb, phrases) or about(source) for doer in syntax.by_agents(noun) or [noun]]
        if kind == "blame" and judged and all(token.lemma_.lower() in lexicon().claims for token in judged):
            kind = "dismissal"
        speakers = voices.nearest(verb, clause.source)
        own = {phrases.root(filler.mention) for filler in speakers}
        others = [filler for filler in phrases.known(judged) if phrases.root(filler.mention) not in own]
        if speakers and others:
            yield Verdict(verb, speakers, others, kind)


def subject(verb: Token, phrases: Phrases) -> list[Token]:
    """What is judged: an actor, a treaty, an event, or what one does. The state of a country's roads is no deed."""
    lex = lexicon()
    deeds = lex.cues["deeds"] | lex.cues["works"] | lex.claims | lex.senses["noun"].keys()
    found = []
    for token in syntax.subject(verb):
        if token.dep_ == "csubj":  # "what Iran is doing"
            found += syntax.subject(token)
        elif token.lower_ in ("they", "it"):  # mostly about something else
            continue
        elif phrases.acts(token) or token.lemma_.lower() in deeds:
            found.append(token)
    return found


def verdict(verb: Token, *, denied: bool) -> str | None:
    """How the clause of a verb judges its subject, if it does."""
    cues = lexicon().cues
    linked = syntax.children(verb, *LINKING) if verb.lemma_ in cues["linking"] else []
    for word in (*linked, *accomplished(verb)):
        if denied and word.lemma_.lower() in cues["acceptable"]:
            return "blame"
        kind = None if denied else quality(word)
        if kind is not None:
            return kind
    ways = {child.lower_ for child in syntax.children(verb, "advmod")}
    return "blame" if not denied and ways & cues["bad_ways"] else None


def about(speakers: list[Token]) -> list[Token]:
    """Of whom it is said: "'a cowardly act', she said of the raid"."""
    return [noun for speaker in speakers for name, noun in syntax.obliques(speaker.head) if name in ("of", "about")]


def accomplished(verb: Token) -> list[Token]:
    """What somebody has shown or done, which falls back on him: "has shown courage", "committed a crime"."""
    return syntax.children(verb, "dobj") if verb.lemma_ in lexicon().cues["showing"] else []


def quality(word: Token) -> str | None:
    """Does a noun or an adjective blame or praise: by itself, or by what is said with it ("a great partner")?"""
    lex = lexicon()
    lemma = word.lemma_.lower()
    if lemma in lex.cues["answerable"]:
        bare = word.pos_ == "ADJ" and word.dep_ == "acomp"
        return "blame" if bare or any(name in ("for", "of", "in") for name, _ in syntax.obliques(word)) else None
    beside = {child.lower_ for child in syntax.children(word, "amod")}
    if lemma in lex.insults or (beside & lex.insults and lemma not in lex.heads["place"] | lex.nouns["state_words"]):
        return "blame"
    praised = lex.compliments | (lex.cues["esteemed"] if lemma in lex.allies else frozenset())
    return "praise" if lemma in lex.compliments or beside & praised else None
