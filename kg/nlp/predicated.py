"""Who bears a title by what a verb says: "X is head of Y", "X, who served as minister", "named X director of Y"."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Doc, Token

from kg.nlp import syntax
from kg.nlp.events import MODIFIERS
from kg.nlp.lexicon import lexicon
from kg.nlp.titles import Title

REPLACING = {"succeed", "replace", "follow"}  # of whom both have the office, one after the other


def bearers(doc: Doc, title: Title, owners: Mapping[int, int]) -> list[int]:
    """The persons who are said to bear a title; ``owners`` maps the tokens of persons' names to the names."""
    head = doc[title.end - 1]
    through = head.head if head.dep_ == "pobj" and head.head.lower_ == "as" else None
    verb = through.head if through is not None else head.head
    if verb.pos_ not in ("VERB", "AUX") or unreal(verb):
        return []
    tokens = of_as(verb) if through is not None else of_complement(verb, head)
    return list(dict.fromkeys(owners[token.i] for token in tokens if token.i in owners))


def of_as(verb: Token) -> list[Token]:
    """Who is what stands behind "as": the subject of a passive, or of a verb of holding an office or leaving it."""
    cues = lexicon().cues
    if syntax.passive(verb):
        return [*syntax.subject(verb), *(syntax.by_agents(verb) if verb.lemma_ in REPLACING else [])]
    if verb.lemma_ in cues["appointing"]:
        return syntax.objects(verb)
    if verb.lemma_ in REPLACING:
        return [*syntax.subject(verb), *syntax.objects(verb)]
    return syntax.subject(verb) if verb.lemma_ in cues["holding_office"] else []


def of_complement(verb: Token, head: Token) -> list[Token]:
    """Who is what the complement of a verb calls him: "X became president", "was elected chair", "named X chair"."""
    cues = lexicon().cues
    complement = head.dep_ in ("attr", "oprd", "xcomp")
    if complement and (verb.lemma_ in cues["becoming"] or (verb.lemma_ in cues["appointing"] and syntax.passive(verb))):
        return syntax.subject(verb)
    if verb.lemma_ not in cues["appointing"] or not (complement or head.dep_ == "dobj"):
        return []
    before = [child for child in head.children if child.dep_ in MODIFIERS]  # to the parser the name may be a part of it
    return before if head.dep_ == "dobj" else [*before, *syntax.objects(verb)]


def unreal(verb: Token) -> bool:
    """Is it denied, or not yet so ("was not elected", "will become", "hopes to be named")?"""
    auxiliaries = syntax.children(verb, "aux")
    return bool(syntax.children(verb, "neg")) or syntax.infinitive(verb) or any(a.tag_ == "MD" for a in auxiliaries)
