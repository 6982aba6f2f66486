"""Event nouns with their arguments: those of their own phrase, of a light verb, of whoever is responsible."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from kg.nlp import syntax
from kg.nlp.lexicon import Lexicon, lexicon
from kg.schema import Sense

MODIFIERS = ("amod", "compound", "nmod")
Slots = list[tuple[str, list[Token]]]


def event_slots(noun: Token, senses: Sequence[Sense], lex: Lexicon) -> tuple[Slots, Token, str]:
    """The arguments of an event noun, those of its light verb included; with the anchor and the construction."""
    slots: Slots = [("agent", [child]) for child in syntax.children(noun, "poss")]
    slots += own_phrases(noun, "patient" if transitive(senses) else "agent")
    if noun.lemma_.lower() in lex.cues["accusations"]:
        slots += [
            ("against", group) for clause in syntax.children(noun, "acl") for group in syntax.subjects(clause)[:1]
        ]
    named = [
        child
        for child in noun.children
        if child.dep_ in MODIFIERS and child.ent_type_ in ("NORP", "GPE", "ORG", "PERSON")
    ]
    slots += [("agent", [member]) for child in named for member in (child, *paired(child))]
    slots += [("doer", group) for group in doers(noun)]
    for clause in filter(syntax.infinitive, syntax.children(noun, "acl")):  # "X's threat to bomb Y"
        slots += [("act", [clause]), *(("victim", [harmed]) for harmed in syntax.harmed(clause))]
    light = light_verb(noun, lex)
    slots += alongside(noun, lex)
    bearer = None if light else responsible(noun, lex)
    if bearer is not None:
        anchor, group = bearer
        return [*slots, ("agent", group)], anchor, "responsibility"
    if light is None:
        shared = lex.meetings | lex.cues["journeys"] | lex.cues["encounters"]
        if noun.lemma_.lower() in shared and not any(slot == "agent" for slot, _ in slots):
            slots += [("agent", group) for group in occupied(noun)]
            slots += [("in", [place]) for place in stays(noun, lex)]
        anchor = occurrence(noun, lex)
        if anchor != noun:  # "fighting broke out between X and Y"
            slots += [(name, [below]) for name, below in syntax.obliques(anchor) if name != "by"]
        return slots, anchor, "nominalisation"
    slots += light_slots(light, noun)
    return slots, light, "light verb"


def own_phrases(noun: Token, owned: str) -> Slots:
    """What the prepositions of an event noun add; ``owned`` is the slot of what stands behind "of"."""
    slots: Slots = []
    for name, below in syntax.obliques(noun):
        slots.append(("agent" if name == "by" else name, [below]))
        if name == "of":
            slots.append((owned, [below]))
        slots += misplaced(name, below)
    return [*slots, *(("site", [place]) for place in syntax.sites(noun))]


def misplaced(preposition: str, below: Token) -> Slots:
    """What the parser gives to the noun behind: "the pullout of forces from X", "a bombing by X in Baghdad"."""
    phrases = syntax.obliques(below)
    if preposition == "of" and below.pos_ == "NOUN":
        return [("agent" if name == "by" else name, [noun]) for name, noun in phrases if name != "of"]
    if preposition == "by" and below.pos_ == "PROPN":
        return [(name, [noun]) for name, noun in phrases if name in lexicon().cues["locative"]]
    return []


def light_verb(noun: Token, lex: Lexicon) -> Token | None:
    """The verb that carries an event noun: "launch an attack", "an attack carried out by X", "engage in talks"."""
    clauses = (c for c in syntax.children(noun, "acl") if syntax.passive(c) and is_light(c, lex))
    return carrier(noun, lex) or next(clauses, None)


def carrier(noun: Token, lex: Lexicon) -> Token | None:
    """The same above the noun."""
    head = noun.head
    if noun.dep_ == "pobj" and head.lower_ == "of" and head.head.lemma_.lower() in lex.cues["rows"]:
        return carrier(head.head, lex) if head.head.dep_ != "pobj" else None  # "launched a series of attacks"
    if noun.dep_ == "conj" and head.pos_ in ("NOUN", "PROPN"):
        return carrier(head, lex)
    if head.pos_ in ("VERB", "AUX"):
        carried = noun.dep_ in ("dobj", "nsubjpass", "attr") or (noun.dep_ == "nsubj" and syntax.passive(head))
        return head if carried and is_light(head, lex) else None
    if noun.dep_ == "pobj" and head.head.pos_ in ("VERB", "AUX"):
        return head.head if head.head.lemma_ in lex.cues["light_prepositional"] else None
    return None


def alongside(noun: Token, lex: Lexicon) -> Slots:
    """Who acts in support or under the pressure of another: "rallied in support of X", "under pressure from X"."""
    preposition = noun.head.lower_
    if noun.dep_ != "pobj" or noun.lemma_.lower() not in lex.cues["alongside"] or syntax.children(noun, "poss"):
        return []
    verb = noun.head.head
    coming = preposition == "to" and verb.lemma_ in lex.cues["light_prepositional"]
    if verb.pos_ not in ("VERB", "AUX") or not (coming or preposition in ("in", "under")):
        return []
    slots: Slots = [("pressed" if preposition == "under" else "agent", syntax.subject(verb))]
    return slots + [("behalf", [below]) for name, below in syntax.obliques(noun) if name == "of"]


def is_light(verb: Token, lex: Lexicon) -> bool:
    """Does it carry an event noun?"""
    return syntax.particle(verb) in lex.cues["light"] or verb.lemma_ in lex.cues["light"]


def occurrence(noun: Token, lex: Lexicon) -> Token:
    """The verb that says whether an event takes place ("the talks never took place"), or else the event itself."""
    verb = noun.head
    takes_place = any(c.lemma_ == "place" for c in syntax.children(verb, "dobj"))
    occurs = takes_place or syntax.particle(verb) in lex.cues["occurring"]
    return verb if noun.dep_ in syntax.SUBJECTS and verb.pos_ == "VERB" and occurs else noun


def light_slots(verb: Token, noun: Token) -> Slots:
    """What the light verb adds: its subject as the agent, its obliques."""
    slots: Slots = []
    if syntax.passive(verb):
        slots += [("agent", [below]) for below in syntax.by_agents(verb)]
    else:
        slots += [("agent", group) for group in syntax.subjects(verb)]
    slots += [(name, [below]) for name, below in syntax.obliques(verb) if name != "by" and below != noun]
    slots += [("site", [place]) for place in syntax.sites(verb)]
    slots += [slot for agent in syntax.by_agents(verb) for slot in misplaced("by", agent)]
    slots += [("recipient", [given]) for given in syntax.recipients(verb)]
    return slots


def doers(word: Token) -> Iterator[list[Token]]:
    """Who would do what is wanted, blamed or praised: "condemned the attack by X", "calls for the withdrawal of X"."""
    nouns = [noun for name, noun in syntax.obliques(word) if name in ("for", "over")]
    for noun in [*syntax.children(word, "dobj", "nsubjpass"), *nouns]:
        for clause in syntax.children(noun, "acl"):  # "the results announced by X"
            yield from ([doer] for doer in syntax.by_agents(clause) if clause.lemma_ in lexicon().cues["issuing"])
        for name, below in syntax.obliques(noun):
            if name == "by" or (name == "of" and intransitive(noun)):
                yield [below]
            elif name == "of":  # "the release of journalists held by X"
                yield from ([held] for clause in syntax.children(below, "acl") for held in syntax.by_agents(clause))
    wanted = ("acl", "advcl") if word.pos_ == "NOUN" else ("xcomp",)
    for clause in syntax.children(word, "ccomp", *wanted):
        if clause.dep_ != "ccomp" and not syntax.children(clause, "nsubj"):
            continue
        modals = [aux.lower_ for aux in syntax.children(clause, "aux") if aux.tag_ == "MD"]
        base = clause.tag_ == "VB" or (clause.lower_ == clause.lemma_ and not syntax.children(clause, "aux"))
        if (base and not modals) or any(modal in ("should", "must") for modal in modals):
            yield from syntax.subjects(clause)[:1]


def duties(verb: Token) -> Iterator[list[Token]]:
    """Who ought to do what is said to be needed: "the need for X to leave", "the importance of X's compliance"."""
    for noun in syntax.children(verb, "dobj"):
        for name, below in syntax.obliques(noun):
            if name in ("of", "for") and below.lemma_.lower() in lexicon().cues["duties"]:
                yield syntax.by_agents(below) or [below]
        for clause in syntax.children(noun, "acl", "relcl", "ccomp"):
            if syntax.infinitive(clause):
                yield syntax.children(clause, "nsubj")


def intransitive(noun: Token) -> bool:
    """Is what stands behind "of" the one who acts: "the withdrawal of troops", "the decision of the court"?"""
    lex = lexicon()
    senses = lex.senses["noun"].get(noun.lemma_.lower(), ())
    return noun.lemma_.lower() in lex.cues["deeds"] or (bool(senses) and not transitive(senses))


def transitive(senses: Sequence[Sense]) -> bool:
    """Has the event an undergoer?"""
    return any("patient" in (*f.subject, *f.object) for sense in senses for f in sense.frames)


def paired(adjective: Token) -> list[Token]:
    """The first half of "US-Russian", "Jordanian-Palestinian"."""
    if adjective.i < 2 or adjective.nbor(-1).text not in ("-", "–"):
        return []
    first = adjective.nbor(-2)
    return [first] if first.ent_type_ in ("NORP", "GPE") else []


def responsible(noun: Token, lex: Lexicon) -> tuple[Token, list[Token]] | None:
    """Whose deed an event is said to be, with the verb that says so: "is responsible for", "is behind"."""
    if noun.dep_ != "pobj":
        return None
    above, preposition = noun.head.head, noun.head.lower_
    if preposition == "behind" and above.lemma_ == "be":
        bearers = syntax.subjects(above)
        return (above, bearers[0]) if bearers else None
    if preposition in ("for", "of", "over", "in") and above.pos_ == "VERB" and above.lemma_ in lex.cues["blaming"]:
        blamed = syntax.children(above, "dobj", "nsubjpass")
        return (noun, blamed) if blamed else None
    if preposition in ("for", "in", "of", "to") and above.lemma_.lower() in lex.cues["responsibility"]:
        return responsibility(above, lex)
    return None


def responsibility(word: Token, lex: Lexicon) -> tuple[Token, list[Token]] | None:
    """Who bears it, and the verb that says so: "its role", "X admitted responsibility", "X is guilty"."""
    owners = syntax.children(word, "poss") or [below for name, below in syntax.obliques(word) if name in ("of", "by")]
    if owners:
        return word, owners
    verb = word.head
    carried = verb.lemma_ in lex.cues["light"] | lex.cues["bearing"] | lex.cues["denying"]
    if verb.pos_ not in ("VERB", "AUX") or not (carried or word.pos_ == "ADJ"):
        return None
    bearers = syntax.subjects(verb)
    return (verb, bearers[0]) if bearers else None


def stays(noun: Token, lex: Lexicon) -> list[Token]:
    """Where a visit leads: "in China on an official visit, he said"."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "on" or noun.lemma_.lower() not in lex.cues["journeys"]:
        return []
    return [place for name, place in syntax.obliques(noun.head.head) if name == "in"]


def occupied(noun: Token) -> list[list[Token]]:
    """Whose meeting or visit it is during which something happens: "in talks with X, Y said", "Y in talks with X"."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in lexicon().cues["while"]:
        return []
    above = noun.head.head
    if above.pos_ in ("VERB", "AUX"):
        return syntax.subjects(above)
    return [[above]] if above.dep_ in syntax.SUBJECTS else []
