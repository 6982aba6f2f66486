"""Relations that no word of the lexicon states: demands and accusations by what is said, presence, denials."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.nlp import factuality, menaces, replies, syntax, verdicts
from kg.nlp.arguments import Filler, Phrases
from kg.nlp.found import Found
from kg.nlp.lexicon import lexicon
from kg.nlp.voices import Voices

UNREAL = {"would", "may", "might", "could", "to"}  # "would have to deal", "too strong to have to give in"


def find(doc: Doc, phrases: Phrases, voices: Voices) -> Iterator[Found]:
    """All of them, kind by kind, in the order of the text."""
    yield from speech_acts(doc, phrases, voices)
    for verb, speakers, judged, kind in verdicts.find(doc, phrases, voices):
        yield between(kind, speakers, judged, verb)
    for verb, refusing, refused in menaces.refusals(doc, phrases):
        yield between("refusal", refusing, refused, verb)
    for verb, speakers, menaced in menaces.threats(doc, phrases, voices):
        yield between("menace", speakers, menaced, verb)
    yield from presences(doc, phrases)
    yield from denials(doc, phrases)


def speech_acts(doc: Doc, phrases: Phrases, voices: Voices) -> Iterator[Found]:
    """Demands and accusations that only the content tells: "Kyiv must leave, he said", "she said Rome had lied"."""
    cues = lexicon().cues
    for verb in doc:
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        duty = obliged(verb, cues["obligation"])
        if not duty and syntax.particle(verb) not in cues["misdeed"]:
            continue
        missed = duty and any(child.lower_ == "have" and child.dep_ == "aux" for child in verb.children)
        subjects = syntax.by_agents(verb) if duty and syntax.passive(verb) else syntax.subject(verb)
        verdict = factuality.judge(verb, verb)[-1]
        if verdict.denied or any(token.pos_ == "PRON" for token in subjects):
            continue  # "we must" is a resolve, "it should be better" mostly about something else
        speakers = voices.nearest(verb, verdict.source)
        blamed = phrases.known([token for token in subjects if phrases.acts(token)])
        ends = {phrases.root(f.mention) for f in (*speakers, *blamed)}
        if speakers and blamed and len(ends) > 1:
            yield between("obligation" if duty and not missed else "misdeed", speakers, blamed, verb)


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
        present = [*syntax.subject(verb), *company(verb)]
        fillers = phrases.known(present)
        arguments = [*(("agent", f.mention, f.head) for f in fillers), ("at", index, noun.lemma_.lower())]
        verdict = factuality.judge(verb, verb)[-1]
        if fillers and not verdict.denied:
            yield Found("presence", "structure", arguments, verb.i, False, verdict.possible, [], None, "presence", 0)


def company(verb: Token) -> list[Token]:
    """Whom the subject meets: they are where he is."""
    if verb.lemma_ not in lexicon().cues["meeting_verbs"]:
        return []
    return [*syntax.objects(verb), *(noun for name, noun in syntax.obliques(verb) if name == "with")]


def denials(doc: Doc, phrases: Phrases) -> Iterator[Found]:
    """Denials of what another said before."""
    for verb, deniers, claimant in replies.find(doc, phrases):
        yield between("denial", deniers, [claimant], verb)


def between(kind: str, agents: list[Filler], patients: list[Filler], verb: Token) -> Found:
    """The candidate of what some do to others by words."""
    arguments = [("agent", f.mention, f.head) for f in agents] + [("patient", f.mention, f.head) for f in patients]
    hops = max(f.hops for f in (*agents, *patients))
    return Found(kind, "structure", arguments, verb.i, False, False, [], None, kind, hops)


def obliged(verb: Token, obligation: frozenset[str]) -> bool:
    """Ought it to be done: "must leave", "needs to leave", "has to leave", "it is time for X to leave"?"""
    if any(mark.lower_ in ("if", "unless") for mark in syntax.children(verb, "mark")):
        return False
    auxiliaries = [child for child in verb.children if child.dep_ == "aux" and child.lemma_.lower() in obligation]
    if auxiliaries:  # "should Rome attack" is a condition
        return all(syntax.children(verb, *syntax.SUBJECTS)[:1] < [aux] for aux in auxiliaries)
    above = verb.head
    if verb.dep_ == "xcomp" and syntax.infinitive(verb) and above.lemma_ in ("need", "have", "ought"):
        return not any(child.lower_ in UNREAL for child in above.children)
    if not any(child.dep_ == "mark" and child.lower_ in ("for", "that") for child in verb.children):
        return False
    words = {above.lemma_.lower(), *(child.lemma_.lower() for child in syntax.children(above, "acomp", "attr"))}
    to = syntax.infinitive(verb) or (verb.lower_ == verb.lemma_ and not syntax.children(verb, "aux"))
    return to and bool(syntax.children(verb, "nsubj")) and bool(words & lexicon().cues["fitting"])
