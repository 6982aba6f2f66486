"""Predicates with their arguments in one normal form: verbs, event nouns, role nouns and adjectives of the lexicon."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from kg.nlp import syntax
from kg.nlp.events import MODIFIERS, Slots, doers, duties, event_slots, misplaced
from kg.nlp.lexicon import Lexicon, lexicon

IRREGULAR = {"led": ("lead",), "held": ("hold",), "run": ("run",), "controlled": ("control",), "backed": ("back",)}


class Predicate(NamedTuple):
    """A word of the lexicon in the text. ``slots`` are (slot, heads of the phrases that fill it); a slot that is named
    again is an alternative for when the first has no referent. ``anchor`` is the token whose clause decides factuality.
    """

    token: Token
    anchor: Token
    lemma: str
    pos: str
    slots: Slots
    rule: str


def find(doc: Doc) -> Iterator[Predicate]:
    """The predicates of ``doc`` in the order of the text."""
    lex = lexicon()
    for token in doc:
        if token.i > 1 and token.nbor(-1).text == "-" and token.tag_ in ("VBN", "VBD", "JJ"):
            yield from compound(token, lex)
        if token.pos_ in ("VERB", "AUX"):
            yield from verbal(token, lex)
        elif token.pos_ in ("NOUN", "PROPN"):
            yield from nominal(token, lex)
        elif token.pos_ == "ADJ":
            yield from adjectival(token, lex)


def verbal(verb: Token, lex: Lexicon) -> Iterator[Predicate]:
    """A verb, or a participle used as an adjective ("is allied with")."""
    longer = [syntax.particle(verb), *syntax.adverbial(verb)]
    lemma = next((long for long in longer if " " in long and long in lex.senses["verb"]), verb.lemma_.lower())
    if lemma in lex.senses["verb"]:
        yield Predicate(verb, verb, lemma, "verb", verb_slots(verb), verb_rule(verb))
    if verb.lower_ in lex.senses["adjective"] and verb.tag_ in ("VBN", "VBG"):
        yield from adjectival(verb, lex)


def compound(participle: Token, lex: Lexicon) -> Iterator[Predicate]:
    """A participle joined to a name: "Houthi-controlled city", "Iran-backed group", "Brussels-based company"."""
    lemma = participle.lemma_.lower() if participle.pos_ == "VERB" else participle.lower_
    lemma = next(
        (
            form
            for form in (lemma, lemma.removesuffix("ed"), lemma.removesuffix("d"), *IRREGULAR.get(lemma, ()))
            if form in lex.senses["verb"]
        ),
        "",
    )
    noun = participle.head if participle.dep_ in MODIFIERS else participle
    while noun != participle and noun.dep_ in MODIFIERS and noun.i < noun.head.i:
        noun = noun.head  # "the Berlin-based watchdog Transparency International"
    if not lemma or noun == participle:
        return
    name = participle.nbor(-2)
    slots: Slots = [("patient", [noun]), ("in" if lemma == "base" else "agent", [name])]
    yield Predicate(participle, participle, lemma, "verb", slots, "compound")


def verb_rule(verb: Token) -> str:
    """The construction in a word."""
    if syntax.passive(verb):
        return "passive"
    if verb.dep_ in ("relcl", "acl"):
        return "relative"
    if verb.dep_ in ("xcomp", "advcl", "pcomp") and not syntax.children(verb, *syntax.SUBJECTS):
        return "control"
    return "active"


def verb_slots(verb: Token) -> Slots:
    """The arguments of a verb."""
    slots: Slots = []
    understood = syntax.subjects(verb)
    slots += passive_slots(verb, understood) if syntax.passive(verb) else active_slots(verb, understood)
    slots += [("commander", [owner]) for owner in commanders(verb)]
    slots += [("doer", group) for group in doers(verb)]
    slots += [("duty", group) for group in duties(verb)]
    slots += [("recipient", [noun]) for noun in syntax.recipients(verb)]
    passive = syntax.passive(verb)
    slots += [(name, [noun]) for name, noun in syntax.obliques(verb) if name != "by" or not passive]
    for adverb in syntax.children(verb, "advmod"):  # "home from", "together with"
        slots += [(name, [noun]) for name, noun in syntax.obliques(adverb)]
    for thing in [*syntax.children(verb, "dobj", "nsubjpass"), *syntax.children(verb, "attr")]:
        slots += [("patient of" if name == "of" else name, [noun]) for name, noun in syntax.obliques(thing)]
    for _, threat in filter(lambda oblique: oblique[0] == "under", syntax.obliques(verb)):  # "came under attack from X"
        slots += [(name, [noun]) for name, noun in syntax.obliques(threat) if name in ("from", "by")]
    for thing in (verb, *syntax.children(verb, "dobj", "nsubjpass", "advmod")):
        slots += [("site", [noun]) for noun in syntax.sites(thing)]
    return [(slot, understood[0] if understood and reciprocal(nouns) else nouns) for slot, nouns in slots]


def passive_slots(verb: Token, understood: list[list[Token]]) -> Slots:
    """Who undergoes it, who does it, and what remains of its objects."""
    slots: Slots = [("patient", group) for group in ([[verb.head]] if verb.dep_ == "acl" else understood)]
    agents = syntax.by_agents(verb)
    slots += [("agent", [noun]) for noun in agents]
    slots += [slot for agent in agents for slot in misplaced("by", agent)]
    slots += [("venue", [noun]) for name, noun in syntax.obliques(verb) if name == "in" and not agents]
    return slots + [("patient2", [noun]) for noun in syntax.children(verb, "dobj", "oprd")]


def active_slots(verb: Token, understood: list[list[Token]]) -> Slots:
    """Who does it, to whom, and who would be harmed by what is announced."""
    slots: Slots = [("agent", group) for group in understood]
    slots += [("patient", [noun]) for noun in syntax.objects(verb)]
    slots += [("patient", [word]) for word in syntax.children(verb, "intj")]  # "said no to"
    slots += [("as", [word]) for word in styled(verb)]
    slots += [("being", [noun]) for noun in syntax.children(verb, "attr")]
    for noun in syntax.children(verb, "ccomp"):  # "declared the party a terrorist group", to the parser a clause
        if noun.pos_ == "NOUN" and (named := syntax.children(noun, "nsubj")):
            slots += [("patient", named), ("as", [noun])]
    slots += clausal(verb)
    if verb.lemma_ in lexicon().cues["denying"] and not syntax.objects(verb):  # "dismissed as baseless the claims"
        slots += [("patient", [noun]) for name, noun in syntax.obliques(verb) if name == "as"]
    called_for = [noun for name, noun in syntax.obliques(verb) if name in ("for", "of", "with")]
    for event in (*syntax.objects(verb), *called_for):
        slots += [("victim", [noun]) for name, noun in syntax.obliques(event) if name in ("on", "against", "at")]
    return slots


def styled(verb: Token) -> Iterator[Token]:
    """As what the object is described, where no noun behind "as" tells: "called it illegal", "called it a farce"."""
    yield from syntax.children(verb, "oprd")
    things = [member for noun in syntax.children(verb, "dobj") for member in (noun, *noun.conjuncts)]
    for preposition in (child for word in (verb, *things) for child in syntax.children(word, "prep")):
        if preposition.lower_ == "as":
            own = preposition.head == verb
            yield from syntax.children(preposition, "amod", "acomp", *(() if own else ("pobj",)))
    if verb.lemma_ in lexicon().cues["calling"]:
        for noun in things:
            yield from (word for word in syntax.children(noun, "amod") if word.i > noun.i)
            yield from (word for word in syntax.children(noun, "appos") if word.left_edge.i == noun.i + 1)


def clausal(verb: Token) -> Slots:
    """Who takes part in what the clauses below speak of: "told X to", "refused to let X", "alleged that X"."""
    slots: Slots = []
    for clause in filter(syntax.infinitive, syntax.children(verb, "xcomp")):
        if clause.lemma_ in lexicon().cues["withheld"]:
            continue
        slots += [("charged", [noun]) for noun in syntax.children(verb, "dobj", "dative")]
        slots += [("act", [clause]), *(("victim", [noun]) for noun in syntax.harmed(clause))]
        slots += [("partner", [noun]) for noun in addressed(clause)]
    for clause in syntax.children(verb, "ccomp"):
        slots += [("topic", group) for group in syntax.subjects(clause)[:1]]
    return slots


def addressed(clause: Token) -> list[Token]:
    """With, to or from whom it would be done: "refused to talk to X", "to let X enter", "to cut off aid to X"."""
    words = [clause, *syntax.children(clause, "dobj")]
    words += [noun for name, noun in syntax.obliques(clause) if name in ("to", "on", "in")]  # "return to talks with X"
    pairs = [pair for word in words for pair in syntax.obliques(word)]
    named = [noun for below in syntax.children(clause, "ccomp") for noun in syntax.subject(below)]
    return named + [noun for name, noun in pairs if name in ("with", "to", "from", "by")]


def reciprocal(nouns: list[Token]) -> bool:
    """Does the phrase say that they do it to each other?"""
    return len(nouns) == 1 and nouns[0].lower_ in ("other", "another") and nouns[0].nbor(-1).lower_ in ("each", "one")


def commanders(verb: Token) -> Iterator[Token]:
    """On whose word it is done: "under Kim's orders", "on the initiative of X", "Kim sent troops to fight"."""
    if verb.dep_ in ("xcomp", "advcl") and verb.head.lemma_ in lexicon().cues["commanding"]:
        yield from (token for group in syntax.subjects(verb.head) for token in group)
    for name, noun in syntax.obliques(verb):
        if name in ("on", "under", "at", "upon") and noun.lemma_.lower() in lexicon().cues["orders"]:
            yield from syntax.children(noun, "poss")
            yield from (below for inner, below in syntax.obliques(noun) if inner in ("of", "from"))


def nominal(noun: Token, lex: Lexicon) -> Iterator[Predicate]:
    """An event noun ("deployment") or a role noun ("ally")."""
    compound = f"{noun.nbor(-1).lower_} {noun.lemma_.lower()}" if noun.i else ""
    lemma = compound if compound in lex.senses["noun"] else noun.lemma_.lower()
    if lemma in lex.senses["noun"]:
        slots, anchor, rule = event_slots(noun, lex.senses["noun"][lemma], lex)
        yield Predicate(noun, anchor, lemma, "noun", slots, rule)
    lemma = compound if compound in lex.senses["role"] else noun.lemma_.lower()
    if lemma in lex.senses["role"]:
        yield Predicate(noun, copula(noun) or noun, lemma, "role", role_slots(noun), "role")


def copula(noun: Token) -> Token | None:
    """The verb that predicates a noun of its subject."""
    return noun.head if noun.dep_ in ("attr", "oprd") and noun.head.pos_ in ("VERB", "AUX") else None


def role_slots(noun: Token) -> Slots:
    """Who bears the role (``agent``), and of or to whom."""
    slots: Slots = []
    verb = copula(noun)
    if verb is not None:
        slots += [("agent", group) for group in syntax.subjects(verb)]
    elif noun.dep_ == "appos" or noun.dep_ in MODIFIERS:
        slots.append(("agent", [noun.head]))
    slots += [("agent", [child]) for child in syntax.children(noun, "appos")]
    if noun.dep_ == "pobj" and noun.head.lower_ == "as":
        slots += (
            [("agent", group) for group in syntax.subjects(noun.head.head)]
            if noun.head.head.pos_ in ("VERB", "AUX")
            else []
        )
    slots += [("of", [child]) for child in syntax.children(noun, "poss")]
    slots += [
        ("of", [child])
        for child in noun.children
        if child.dep_ in MODIFIERS and child.ent_type_ in ("NORP", "GPE", "ORG") and not syntax.bears(noun, child)
    ]
    slots += [(name, [below]) for name, below in syntax.obliques(noun)]
    return slots


def adjectival(adjective: Token, lex: Lexicon) -> Iterator[Predicate]:
    """An adjective: "is critical of", "forces loyal to"."""
    lemma = adjective.lower_
    if lemma not in lex.senses.get("adjective", {}):
        return
    slots: Slots = []
    anchor = adjective
    if adjective.dep_ in ("acomp", "oprd", "attr", "ROOT", "xcomp", "ccomp") and adjective.head.pos_ in ("VERB", "AUX"):
        anchor = adjective.head
        slots += [("agent", group) for group in syntax.subjects(anchor)]
        slots += [("patient", [noun]) for noun in judged(adjective)]
    elif adjective.pos_ == "VERB":
        slots += [("agent", group) for group in syntax.subjects(adjective)]
    elif adjective.dep_ == "amod":
        slots.append(("agent", [adjective.head]))
    slots += [(name, [below]) for name, below in syntax.obliques(adjective)]
    if slots:
        yield Predicate(adjective, anchor, lemma, "adjective", slots, "adjective")


def judged(adjective: Token) -> list[Token]:
    """What somebody calls so: "holds Rome responsible", to the parser a clause, or an object and its quality."""
    own = syntax.children(adjective, "nsubj")
    return own if own or adjective.dep_ != "oprd" else syntax.children(adjective.head, "dobj")
