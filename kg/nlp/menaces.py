"""Refusals and threats that no verb of refusing or threatening tells: "X will never accept Y's terms", "Y will pay"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.nlp import factuality, syntax
from kg.nlp.arguments import Filler, Phrases
from kg.nlp.lexicon import lexicon
from kg.nlp.predicates import addressed
from kg.nlp.voices import Voices

WILL = {"will", "wo", "would", "'ll", "’ll", "shall"}


def refusals(doc: Doc, phrases: Phrases) -> Iterator[tuple[Token, list[Filler], list[Filler]]]:
    """(verb, who, whom) of what somebody will not, or does not, do for another: accept, allow, recognize, return to."""
    cues = lexicon().cues
    for verb in doc:
        if verb.pos_ != "VERB" or verb.lemma_ not in cues["accepting"] or not negated(verb):
            continue
        if not (wills(verb) or (verb.lemma_ in cues["granting"] and lasting(verb))):
            continue
        refusing = phrases.known(syntax.subject(verb))
        refused = phrases.known([*syntax.harmed(verb), *addressed(verb)])
        if refusing and refused:
            yield verb, refusing, refused


def threats(doc: Doc, phrases: Phrases, voices: Voices) -> Iterator[tuple[Token, list[Filler], list[Filler]]]:
    """(verb, who, whom) of harm announced: "Y will pay dearly, X said", "X will strike back if Y attacks"."""
    cues = lexicon().cues
    for verb in doc:
        if verb.pos_ != "VERB" or negated(verb) or not (wills(verb) or vowed(verb)):
            continue
        menaced: list[Filler] = []
        if suffers(verb):
            menaced = phrases.known(syntax.subject(verb))
        elif {verb.lemma_, syntax.particle(verb), *syntax.adverbial(verb)} & cues["retaliating"] or retaliates(verb):
            given = [noun for clause in conditions(verb) for noun in syntax.subject(clause)]
            menaced = phrases.known(given + syntax.harmed(verb)) if given else []
        speakers = voices.nearest(verb, factuality.judge(verb, verb)[-1].source)
        speakers = speakers or ([] if suffers(verb) else phrases.known(syntax.subject(verb)))
        if speakers and menaced:
            yield verb, speakers, menaced


def negated(verb: Token) -> bool:
    """Is it not done: "will not accept", "has never accepted", "accepts no"?"""
    return any(child.dep_ == "neg" or child.lower_ == "never" for child in verb.children)


def wills(verb: Token) -> bool:
    """Does somebody mean to do it?"""
    return any(child.dep_ == "aux" and child.lower_ in WILL for child in verb.children)


def lasting(verb: Token) -> bool:
    """Is it more than not done yet: "has never accepted", "does not recognize"?"""
    return any(child.lower_ in ("never", "do", "does", "can", "ca", "could") for child in verb.children)


def vowed(verb: Token) -> bool:
    """Is it vowed or threatened: "vowed to retaliate"?"""
    return verb.dep_ == "xcomp" and verb.head.lemma_ in lexicon().cues["commissive"]


def suffers(verb: Token) -> bool:
    """Will the subject pay for it: "will pay a price", "will pay dearly", "will regret it"?"""
    cues = lexicon().cues
    if verb.lemma_ in cues["suffering"]:
        objects = syntax.children(verb, "dobj")
        dearly = any(child.lower_ in ("dearly", "heavily", "for") for child in verb.children)
        return dearly or verb.lemma_ == "regret" or any(noun.lemma_.lower() in cues["suffered"] for noun in objects)
    return False


def retaliates(verb: Token) -> bool:
    """ "will take countermeasures", "will take military action"."""
    cues = lexicon().cues
    return any(noun.lemma_.lower() in cues["countermeasures"] for noun in syntax.children(verb, "dobj"))


def conditions(verb: Token) -> list[Token]:
    """The clauses that say in which case it will be done."""
    above = [verb, verb.head] if vowed(verb) else [verb]
    clauses = [clause for word in above for clause in syntax.children(word, "advcl", "ccomp")]
    return [c for c in clauses if any(mark.lower_ in ("if", "unless", "should") for mark in c.children)]
