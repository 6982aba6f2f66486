"""Whose troops, missiles, bases and attacks they are, by what the sentence says beside their name."""

from __future__ import annotations

from spacy.tokens import Token

from kg.nlp import syntax
from kg.nlp.events import light_verb
from kg.nlp.lexicon import lexicon


def of_actor(noun: Token) -> list[Token]:
    """Whose troops, officials or weapons they are, where neither an adjective nor "of" says it."""
    return launchers(noun) or commanders(noun) or seats(noun)


def launchers(noun: Token) -> list[Token]:
    """Who fired the missiles: "rockets fired by X", to some parsers a sentence."""
    above = [noun.head] if noun.dep_ in syntax.SUBJECTS and syntax.passive(noun.head) else []
    clauses = [c for c in (*syntax.children(noun, "acl"), *above) if c.lemma_ in lexicon().cues["launching"]]
    return [agent for clause in clauses for agent in syntax.by_agents(clause)]


def commanders(noun: Token) -> list[Token]:
    """To whom the troops belong: "forces loyal to X", "soldiers commanded by X", "units under X"."""
    words = [c for c in syntax.children(noun, "amod", "acl", "relcl") if c.lemma_ in lexicon().cues["belonging"]]
    over = [below for name, below in syntax.obliques(noun) if name == "under"]
    return [*over, *(below for word in words for name, below in syntax.obliques(word) if name in ("to", "by"))]


def seats(noun: Token) -> list[Token]:
    """Where those sit who act for a state: "officials in Chad"."""
    if noun.lemma_.lower() not in lexicon().cues["seated"]:
        return []
    return [below for name, below in syntax.obliques(noun) if name == "in"]


def holders(noun: Token) -> list[Token]:
    """Who is in a place: "a base manned by Ugandan troops"."""
    clauses = [c for c in syntax.children(noun, "acl") if c.lemma_ in lexicon().cues["holding"]]
    return [agent for clause in clauses for agent in syntax.by_agents(clause)]


def perpetrators(noun: Token) -> list[Token]:
    """Whose attack it is that kills, hits, ousts: "a bombing by X killed two", "X staged a coup that ousted Y"."""
    lex = lexicon()
    if noun.lemma_.lower() not in lex.strikes:
        return []
    authors = [below for name, below in syntax.obliques(noun) if name == "by"]
    verb = light_verb(noun, lex)
    acts = noun.dep_ in (*syntax.SUBJECTS, "pobj") or bool(syntax.children(noun, "relcl"))
    if authors or verb is None or not acts:
        return authors
    return syntax.by_agents(verb) if syntax.passive(verb) else syntax.subject(verb)


def equated(noun: Token) -> list[Token]:
    """What a noun is said to be: "the countries that sent troops are X", "the suspects were identified as X"."""
    verb = noun.head
    if noun.dep_ == "nsubjpass" and verb.lemma_ in lexicon().cues["naming"]:
        return [member for name, below in syntax.obliques(verb) if name == "as" for member in (below, *below.conjuncts)]
    if verb.lemma_ != "be" or all(map(syntax.infinitive, syntax.children(noun, "relcl", "acl"))):
        return []
    if noun.dep_ == "nsubj":
        return [member for attribute in syntax.children(verb, "attr") for member in (attribute, *attribute.conjuncts)]
    return syntax.subject(verb) if noun.dep_ == "attr" else []
