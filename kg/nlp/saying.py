"""Verbs of saying: whose word it is that they govern, and who passed it on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from kg.nlp import syntax
from kg.nlp.lexicon import lexicon

BEFORE = {",", '"', "“", "”", "—", "–", "-"}  # what ends a part of the sentence before a reporting clause
CARRYING = ("prep", "agent", "dative", "acl", "relcl", "pcomp", "pobj", "appos")  # ways down to an outlet


@dataclass(slots=True)
class Source:
    """Heads of noun phrases. ``speakers`` say it themselves; ``through`` cite them ("KCNA quoted Kim as saying").

    ``outlets`` were spoken to, or stand beside the verb: of these the news media pass it on ("told Reuters", "in an
    interview with the BBC").
    """

    speakers: list[Token] = field(default_factory=list)
    through: list[Token] = field(default_factory=list)
    outlets: list[Token] = field(default_factory=list)

    def __bool__(self) -> bool:
        """Is there anybody who says it?"""
        return bool(self.speakers or self.through)

    def add(self, other: Source) -> None:
        """Those who say it too, or say that these said it."""
        for own, more in zip(self.lists(), other.lists(), strict=True):
            own.extend(token for token in more if token not in own)

    def without(self, other: Source) -> Source:
        """Those who are not in the other."""
        pairs = zip(self.lists(), other.lists(), strict=True)
        return Source(*([token for token in own if token not in more] for own, more in pairs))

    def copy(self) -> Source:
        """The same in lists of its own."""
        return Source(*(list(own) for own in self.lists()))

    def lists(self) -> tuple[list[Token], list[Token], list[Token]]:
        """The three kinds of voices."""
        return self.speakers, self.through, self.outlets


def source(verb: Token, subjects: list[Token] | None = None) -> Source:
    """Whose word is what the verb of saying governs; ``subjects`` where the tree does not have them as such."""
    cues = lexicon().cues
    quoting = verb.lemma_ in cues["quoting"]
    quoted = syntax.by_agents(verb)
    voices = subjects or syntax.subject(verb) or inverted(verb)
    if syntax.passive(verb):  # "was quoted by", "is reported by"
        found = Source(voices, quoted) if quoting else Source(quoted)
    elif quoting:
        found = Source(syntax.objects(verb), voices)
    else:
        found = Source(voices)
    for clause in syntax.children(verb, "advcl", "prep", "xcomp"):
        if clause.lemma_ in cues["quoting"] and clause.tag_ == "VBG":  # "KCNA reported, citing the ministry"
            cited = syntax.children(clause, "dobj", "pobj")
            found = Source(cited, [*found.speakers, *found.through]) if cited else found
    found.outlets.extend(outlets(verb))
    return found


def inverted(verb: Token) -> list[Token]:
    """The subject behind a verb that follows what is said, whatever the parser takes it for: "argued the envoy"."""
    if not verb.i or verb.nbor(-1).text not in BEFORE:
        return []
    below = [child for child in syntax.children(verb, "dobj", "attr") if child.left_edge.i == verb.i + 1]
    return below or ([verb.head] if verb.dep_ == "amod" and verb.left_edge == verb else [])


def outlets(verb: Token) -> Iterator[Token]:
    """Whom it was told, and the names in the phrases beside the verb: "said in a statement carried by KCNA"."""
    told = ("dobj",) if verb.lemma_ in lexicon().cues["telling"] else ()
    for child in syntax.children(verb, "prep", "dative", *told):
        yield from carriers(child)
    for child in syntax.children(verb, "advcl"):
        if child.tag_ == "VBN":  # "he said, quoted by the BBC"
            yield from carriers(child)


def carriers(token: Token) -> Iterator[Token]:
    """The nouns of a phrase down its prepositions and participles."""
    if token.pos_ in ("NOUN", "PROPN"):
        yield token
    for child in syntax.children(token, *CARRYING):
        yield from carriers(child)


def claimants(noun: Token) -> list[Token]:
    """Whose claim, report or accusation it is: "Mr Putin's claim", "a Saudi accusation", "a report in the Times"."""
    owners = syntax.children(noun, "poss") or [c for c in syntax.children(noun, "amod", "compound") if c.ent_type_]
    if owners:
        return owners
    below = [(name, noun) for name, noun in syntax.obliques(noun) if name in ("by", "in", "from", "of")]
    return [noun for name, noun in below if name != "of" or noun.ent_type_][:1] or expressers(noun)


def expressers(noun: Token) -> list[Token]:
    """Who voices it: "She expressed confidence that"."""
    verb = noun.head
    voiced = noun.dep_ == "dobj" and verb.lemma_ in lexicon().cues["voicing"]
    return syntax.subject(verb) if voiced and not syntax.passive(verb) else []
