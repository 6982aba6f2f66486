"""Denials that leave to the reader whose claim they answer: "Not so, X replied", "a charge that X rejected".

The claim is that of the speaker before: the last subject of a verb of saying or accusing who is somebody else.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.nlp import factuality, syntax
from kg.nlp.arguments import Filler, Phrases
from kg.nlp.lexicon import lexicon

SENTENCES = 2  # before that of the answer, in which the claim may stand


def find(doc: Doc, phrases: Phrases) -> Iterator[tuple[Token, list[Filler], Filler]]:
    """(verb, who denies, whose claim it is) for each denial of a claim that the text gives to nobody there."""
    for verb in doc:
        if verb.pos_ != "VERB" or not (denies(verb) or retorts(verb)):
            continue
        deniers = phrases.known(syntax.by_agents(verb) if syntax.passive(verb) else syntax.subject(verb))
        if not deniers or factuality.judge(verb, verb)[-1].denied:
            continue
        claimant = speaker_before(verb, {phrases.root(filler.mention) for filler in deniers}, phrases)
        if claimant is not None:
            yield verb, deniers, claimant


def denies(verb: Token) -> bool:
    """Is a claim denied of which nothing else is said: "rejected the charge", "a claim that he disputed"?"""
    lex = lexicon()
    if verb.lemma_ not in lex.cues["denying"]:
        return False
    objects = syntax.objects(verb) or syntax.children(verb, "nsubjpass")
    return any(noun.lemma_.lower() in lex.claims and bare(noun) for noun in objects)


def bare(claim: Token) -> bool:
    """Does the phrase leave open whose claim it is?"""
    named = any(child.dep_ in ("poss", "compound", "amod", "nmod") and child.ent_type_ for child in claim.children)
    return not named and not any(name in ("by", "from", "of", "in") for name, _ in syntax.obliques(claim))


def retorts(verb: Token) -> bool:
    """Is what is said an answer that denies: "Not true, said X", "X countered that ..."?"""
    cues = lexicon().cues
    if verb.lemma_ in cues["retorting"]:
        return True
    if verb.lemma_ not in cues["reporting"]:
        return False
    words = [token.lower_ for token in verb.sent if token.is_alpha]
    return any(f" {cue} " in f" {' '.join(words[:4])} " for cue in cues["contradictions"])


def speaker_before(verb: Token, deniers: set[int], phrases: Phrases) -> Filler | None:
    """The last who said or charged something before ``verb``, and is none of the deniers."""
    cues = lexicon().cues
    first = verb.sent.start
    for _ in range(SENTENCES):
        first = verb.doc[first - 1].sent.start if first else 0
    for i in range(verb.i - 1, first - 1, -1):
        token = verb.doc[i]
        if token.pos_ != "VERB" or token.lemma_ not in cues["reporting"] | cues["speech"]:
            continue
        known = phrases.known(syntax.subject(token))
        if known and phrases.root(known[0].mention) not in deniers:
            return known[0]
    return None
