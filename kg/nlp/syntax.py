"""Grammatical functions behind the tree's arcs: who does it, to whom, whatever the construction.

Passives, relative and participial clauses, coordination, control and raising are undone here, so that
predicates see an agent, a patient and obliques only.
"""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Doc, Token

from kg.nlp.lexicon import lexicon

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
CLAUSES = ("xcomp", "ccomp", "advcl", "pcomp", "acl", "relcl", "conj")
DEPTH = 6  # clauses up that an understood subject may be looked for


@lru_cache(maxsize=1)
def tree(doc: Doc) -> list[list[Token]]:
    """The children of each token; those of the last document are remembered, because they are asked for so often."""
    below: list[list[Token]] = [[] for _ in doc]
    for token in doc:
        head = token.head
        if head.i != token.i:
            below[head.i].append(token)
    return below


def children(token: Token, *deps: str) -> list[Token]:
    """The children of a token by their arcs."""
    return [child for child in tree(token.doc)[token.i] if child.dep_ in deps]


def relative(token: Token) -> bool:
    """Is it a relative pronoun?"""
    return token.tag_ in ("WDT", "WP", "WP$") or (token.lower_ == "that" and token.dep_ in (*SUBJECTS, "dobj", "pobj"))


def passive(verb: Token) -> bool:
    """Is the verb in the passive? A bare participle behind a noun is ("troops sent by Moscow")."""
    if children(verb, "auxpass", "nsubjpass"):
        return True
    if verb.tag_ in ("VBN", "VBD") and children(verb, "agent") and not children(verb, "aux", "dobj"):
        return True  # "Rockets fired by X landed", to the parser two sentences
    if verb.tag_ != "VBN" or children(verb, "aux", "nsubj"):
        return verb.dep_ == "conj" and verb.tag_ == "VBN" and not children(verb, "nsubj", "aux") and passive(verb.head)
    return verb.dep_ in ("acl", "advcl") or (verb.dep_ == "conj" and passive(verb.head))


def infinitive(verb: Token) -> bool:
    """Has the verb a "to"?"""
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def subjects(verb: Token, depth: int = DEPTH) -> list[list[Token]]:
    """The understood subjects of a verb: alternatives in the order of preference, each a list of heads."""
    own = children(verb, *SUBJECTS)
    if own:
        found = [antecedent(child, verb) for child in own]
        return [[token for token in found if token is not None]]
    head = verb.head
    if verb.dep_ == "csubj" and head.lemma_ == "be":  # "Taking part were the ministers of ..."
        attributes = children(head, "attr") or children(head, "nsubj")
        return [attributes] if attributes else []
    if depth == 0 or verb.dep_ not in CLAUSES:
        return []
    if verb.dep_ == "relcl":
        return [[head]]
    if verb.dep_ == "acl" or (verb.dep_ == "advcl" and head.pos_ in ("NOUN", "PROPN")):
        return of_noun_clause(verb, head, depth)
    if verb.dep_ == "pcomp":
        return of_governor(head.head, depth) if head.pos_ in ("ADP", "SCONJ") else []
    if verb.dep_ == "conj" and head.pos_ not in ("VERB", "AUX"):
        return []
    if verb.dep_ == "conj":
        return subjects(higher(verb, head), depth - 1)
    return of_governor(sayer(verb, head), depth)


def sayer(verb: Token, head: Token) -> Token:
    """The verb that lends its subject to a participle: of "demanded that it end, adding that ..." the demand."""
    cues = lexicon().cues
    goes_on = verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.lemma_ in cues["reporting"]
    return head.head if goes_on and head.dep_ == "ccomp" and head.head.lemma_ in cues["speech"] else head


def subject(verb: Token) -> list[Token]:
    """The heads of the preferred understood subject of a verb; none where it has no subject."""
    return next(iter(subjects(verb)), [])


def by_agents(verb: Token) -> list[Token]:
    """Who does what is said in the passive: "sent by Moscow"."""
    return [noun for name, noun in obliques(verb) if name == "by"]


def higher(verb: Token, head: Token) -> Token:
    """The verb that a coordinated verb shares its subject with.

    A second verb of saying goes with the first, not with what was said, behind a comma or in a tense of its own: "Seoul
    said it was a crime, and condemned the North", "denied that he had ordered it and said that ...".
    """
    cues = lexicon().cues
    if head.dep_ != "ccomp" or verb.i < 2 or head.head.lemma_ not in cues["reporting"] | cues["denying"]:
        return head
    comma = verb.nbor(-1).lower_ in ("and", "but") and verb.nbor(-2).text in (",", "”", '"')
    tense = verb.tag_ == "VBD" and bool(children(head, "aux")) and not children(verb, "aux")
    spoken = verb.lemma_ in cues["speech"] | cues["reporting"] | cues["denying"]
    return head.head if (comma or tense) and spoken else head


def of_governor(head: Token, depth: int) -> list[list[Token]]:
    """The subject that a governing verb lends to the clause below it: its object under object control, else its own."""
    if head.pos_ in ("VERB", "AUX"):
        own = subjects(head, depth - 1)
        if head.lemma_ in lexicon().cues["object_control"]:
            objects = children(head, "dobj", "nsubjpass") or children(head, "dative")
            return [objects, *own] if objects else own
        return own
    if head.pos_ == "ADJ":
        return subjects(head.head, depth - 1) if head.dep_ in ("acomp", "xcomp") else []
    if head.pos_ in ("NOUN", "PROPN"):
        return of_noun(head, depth)
    return []


def of_noun_clause(verb: Token, noun: Token, depth: int) -> list[list[Token]]:
    """ "soldiers fighting": the noun itself; "the decision to deploy": whoever decides."""
    if infinitive(verb):
        return of_noun(noun, depth)
    issued = verb.tag_ == "VBG" and noun.lemma_.lower() in lexicon().cues["documents"]
    return [[noun], *(of_noun(noun, depth) if issued else [])]  # "adopted a resolution urging ..."


def of_noun(noun: Token, depth: int) -> list[list[Token]]:
    """Who has the plan, the right, the decision: its possessor, or the subject of the verb above it."""
    named = [c for c in children(noun, "amod", "compound", "nmod") if c.ent_type_ in ("NORP", "GPE", "ORG", "PERSON")]
    owners = children(noun, "poss") or named  # "Kenya's plan to", "Kenyan plans to"
    if owners:
        return [owners]
    if noun.dep_ in ("dobj", "attr", "pobj"):
        verb = noun.head if noun.dep_ != "pobj" else noun.head.head
        if verb.pos_ in ("VERB", "AUX"):
            return subjects(verb, depth - 1)
    return []


def antecedent(token: Token, verb: Token) -> Token | None:
    """What a relative pronoun stands for: the noun that its clause belongs to."""
    if not relative(token):
        return token
    clause = verb
    while clause.dep_ == "conj":
        clause = clause.head
    if clause.dep_ == "relcl":
        return clause.head
    return cleft(clause) or (before(token) if token.tag_ == "WP" else None)


def cleft(clause: Token) -> Token | None:
    """Of whom something is said by setting him apart: "it was Rome that ...", whichever clause the tree has on top."""
    for verb in (clause.head, *children(clause, "ccomp")):
        if verb.lemma_ == "be" and any(child.lower_ == "it" for child in children(verb, "nsubj")):
            return next(iter(children(verb, "attr")), None)
    return None


def bears(noun: Token, name: Token) -> bool:
    """Does a common noun of a place bear the name right before it ("Idlib province", but "the Brittany town")?"""
    cues = lexicon().cues
    kind = noun.lemma_.lower()
    called = kind in cues["named_places"] and kind not in cues["places_of_one"]
    return called and name.i + 1 == noun.i and name.ent_type_ != "NORP"


def before(token: Token) -> Token | None:
    """The noun right before a relative pronoun, where the tree hangs its clause elsewhere."""
    i = token.i - 1 - (token.i > 1 and token.nbor(-1).text == ",")
    return token.doc[i] if i >= 0 and token.doc[i].pos_ in ("NOUN", "PROPN") else None


def objects(verb: Token) -> list[Token]:
    """The direct objects of an active verb, the gap of a relative clause included ("the treaty he signed")."""
    found = [antecedent(child, verb) for child in children(verb, "dobj")]
    if not found and verb.dep_ == "relcl" and children(verb, "nsubj"):
        subject = children(verb, "nsubj")[0]
        stranded = any(child.dep_ == "prep" and not children(child, "pobj", "pcomp") for child in verb.children)
        placed = any(child.tag_ == "WRB" for child in verb.children)  # "where", "when": the head is no object
        if not (relative(subject) or stranded or placed or children(verb, "ccomp", "xcomp", "auxpass")):
            found = [verb.head]
    return [token for token in found if token is not None]


def obliques(token: Token) -> list[tuple[str, Token]]:
    """(preposition, noun) pairs below a token; prepositions in a row count each ("out of", "from across")."""
    found: list[tuple[str, Token]] = []
    for child in tree(token.doc)[token.i]:
        if child.dep_ in ("prep", "dative", "agent") and child.pos_ in ("ADP", "SCONJ", "ADV", "VERB"):
            name = child.lower_
            for below in tree(token.doc)[child.i]:
                if below.dep_ == "pobj":
                    target = antecedent(below, token)
                    if target is not None:
                        found.append((name, target))
                elif below.dep_ == "prep":
                    found.extend((below.lower_, noun) for noun in children(below, "pobj"))
    if token.dep_ == "relcl" and any(child.lower_ == "where" for child in children(token, "advmod")):
        found.append(("in", token.head))
    return found


def harmed(clause: Token) -> list[Token]:
    """To whom what a clause speaks of would be done: "threatened to bomb X", "to cut off aid to X"."""
    reached = [noun for name, noun in obliques(clause) if name in ("against", "on", "at")]
    things = objects(clause)
    words = (clause, *things) if things else ()
    ended = [noun for word in words for name, noun in obliques(word) if name in ("to", "with")]
    met = [noun for thing in things for name, noun in obliques(thing) if name in ("on", "against")]
    return things + reached + ended + met


def recipients(verb: Token) -> list[Token]:
    """To whom something is given: "gave Niger a loan"; where the tree has two objects, the first."""
    given = children(verb, "dobj")
    adjoined = len(given) == 2 and "," not in [token.text for token in verb.doc[given[0].i : given[1].i]]
    return [child for child in children(verb, "dative") if child.pos_ != "ADP"] or given[:adjoined]


def sites(word: Token, depth: int = 3) -> list[Token]:
    """Where that is at which something is aimed: "fired missiles at bases in Iraq", "along the border with Mali"."""
    cues = lexicon().cues
    found: list[Token] = []
    for name, noun in obliques(word):
        if name in cues["aimed"] and noun.pos_ == "NOUN" and depth:
            found += [below for inner, below in obliques(noun) if inner in cues["locative"] or borders(noun, inner)]
            found += sites(noun, depth - 1)
    return found


def borders(noun: Token, preposition: str) -> bool:
    """Does what follows lie beyond: "the border with", "the frontier between"?"""
    return preposition in ("with", "between") and noun.lemma_.lower() in lexicon().cues["frontiers"]


def particle(verb: Token) -> str:
    """The lemma of a verb with its particle ("pull out")."""
    parts = children(verb, "prt")
    return f"{verb.lemma_.lower()} {parts[0].lower_}" if parts else verb.lemma_.lower()


def adverbial(verb: Token) -> list[str]:
    """The lemma of a verb with each adverb or stranded preposition beside it ("fight back", "walk away")."""
    beside = [c for c in verb.children if c.dep_ == "advmod" or (c.dep_ == "prep" and not children(c, "pobj", "pcomp"))]
    return [f"{verb.lemma_.lower()} {child.lower_}" for child in beside]
