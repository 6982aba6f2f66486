"""Relations that no word of the lexicon states: demands and accusations by what is said, presence, denials."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.nlp import factuality, replies, syntax
from kg.nlp.arguments import Phrases
from kg.nlp.found import Found
from kg.nlp.lexicon import lexicon
from kg.nlp.voices import Voices


def find(doc: Doc, phrases: Phrases, voices: Voices) -> Iterator[Found]:
    """All of them, kind by kind, in the order of the text."""
    yield from speech_acts(doc, phrases, voices)
    yield from presences(doc, phrases)
    yield from denials(doc, phrases)


def speech_acts(doc: Doc, phrases: Phrases, voices: Voices) -> Iterator[Found]:
    """Demands and accusations that only the content tells: "Kyiv must leave, he said", "she said Rome had lied"."""
    cues = lexicon().cues
    for verb in doc:
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        duty = obliged(verb, cues["obligation"])
        if not duty and verb.lemma_ not in cues["misdeed"]:
            continue
        subjects = syntax.subjects(verb)
        verdict = factuality.judge(verb, verb)[-1]
        if not subjects or verdict.denied or any(token.pos_ == "PRON" for token in subjects[0]):
            continue  # "we must" is a resolve, "it should be better" mostly about something else
        speakers = phrases.referents(voices.source(verb, verdict.source).speakers)
        blamed = phrases.referents(subjects[0])
        arguments = [("agent", f.mention, f.head) for f in speakers] + [("patient", f.mention, f.head) for f in blamed]
        kind = "obligation" if duty else "misdeed"
        if blamed and (duty or not blamed[0].hops) and len({phrases.root(m) for _, m, _ in arguments if m >= 0}) > 1:
            hops = max(f.hops for f in (*speakers, *blamed))
            yield Found(kind, "structure", arguments, verb.i, False, False, [], None, kind, hops)


def presences(doc: Doc, phrases: Phrases) -> Iterator[Found]:
    """Who says or does something at an event has come to it: "at the summit, X said", "on the sidelines of"."""
    cues = lexicon().cues
    for index, ref in enumerate(phrases.refs):
        if phrases.refs[phrases.root(index)].type != "event":
            continue
        noun = doc[ref.start : ref.end].root
        while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_.lower() in cues["phases"]:
            noun = noun.head.head
        if noun.dep_ != "pobj" or noun.head.lower_ not in ("at", "on") or noun.head.head.pos_ != "VERB":
            continue
        if noun.head.lower_ == "on" and noun.lemma_.lower() not in cues["phases"]:
            continue
        verb = noun.head.head
        fillers = phrases.known(syntax.subject(verb))
        arguments = [*(("agent", f.mention, f.head) for f in fillers), ("at", index, noun.lemma_.lower())]
        verdict = factuality.judge(verb, verb)[-1]
        if fillers and not verdict.denied:
            yield Found("presence", "structure", arguments, verb.i, False, verdict.possible, [], None, "presence", 0)


def denials(doc: Doc, phrases: Phrases) -> Iterator[Found]:
    """Denials of what another said before."""
    for verb, deniers, claimant in replies.find(doc, phrases):
        arguments = [*(("agent", f.mention, f.head) for f in deniers), ("patient", claimant.mention, claimant.head)]
        yield Found("denial", "structure", arguments, verb.i, False, False, [], None, "denial", 1)


def obliged(verb: Token, obligation: frozenset[str]) -> bool:
    """Ought it to be done: "must leave", "needs to leave", "has to leave"?"""
    if any(child.dep_ == "aux" and child.lemma_.lower() in obligation for child in verb.children):
        return True
    above = verb.head
    return verb.dep_ == "xcomp" and syntax.infinitive(verb) and above.lemma_ in ("need", "have", "ought")
