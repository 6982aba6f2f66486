"""Third-person pronouns: what form asks for what, which of them mean nothing, and what they cannot mean."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.nlp import syntax
from kg.nlp.lexicon import lexicon
from kg.nlp.name import Name
from kg.nlp.posts import Held
from kg.records import EntityType
from kg.schema import load

FORMS: dict[str, str] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "male"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "female"),
    **dict.fromkeys(("it", "its", "itself"), "thing"),
    **dict.fromkeys(("they", "them", "their", "themselves"), "group"),
}
BEFORE_SPEAKER = {",", '"', "”"}
ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "dative")
OWNERS = ("poss", "amod", "compound", "nmod")


def form_of(token: Token) -> str | None:
    """What a pronoun, or "the 60-year-old", asks of what it stands for; None of other words."""
    if token.lower_ == "old" and aged(token):
        return "person"
    return FORMS.get(token.lower_)


def aged(old: Token) -> bool:
    """Is it "the 60-year-old", and no noun behind it?"""
    words = [token.lower_ for token in old.doc[max(0, old.i - 5) : old.i]]
    told = len(words) == 5 and words[0] == "the" and words[1].isdigit() and words[2:] == ["-", "year", "-"]
    behind = old.nbor(1) if old.i + 1 < len(old.doc) else old
    return told and behind.pos_ not in ("NOUN", "PROPN", "ADJ")


def means_nothing(pronoun: Token) -> bool:
    """Does it stand for nobody: "it is clear that", "made it possible to", "it was X that", "His Majesty"?"""
    if pronoun.dep_ == "poss" and pronoun.head.lower_ in lexicon().nouns["honorifics"]:
        return True
    if pronoun.lower_ != "it":
        return False
    verb = pronoun.head
    if pronoun.dep_ == "dobj" or (pronoun.dep_ == "nsubj" and verb.pos_ == "ADJ"):
        return judged(pronoun)
    return pronoun.dep_ in ("nsubj", "nsubjpass") and (empty(verb) or cleft(verb) or reported(verb))


def empty(verb: Token) -> bool:
    """Does "it" only announce the clause behind: "it is clear that", "it was agreed to", "it rains"?"""
    cues = lexicon().cues
    announced = any(child.i > verb.i and child.dep_ in ("ccomp", "xcomp", "csubj", "advcl") for child in verb.children)
    adjectival = any(child.dep_ in ("acomp", "attr") for child in verb.children)
    up_to = any(child.lower_ == "up" for child in verb.children)  # "it is up to Russia"
    becomes = verb.lemma_ in ("be", "become") and ((adjectival and announced) or up_to)
    return verb.lemma_ in cues["impersonal"] or becomes


def cleft(verb: Token) -> bool:
    """Does it single somebody out: "it was the United States that broke it"?"""
    singled = syntax.children(verb, "attr")
    clauses = [c for noun in (verb, *singled) for c in syntax.children(noun, "relcl", "ccomp", "advcl")]
    return verb.lemma_ == "be" and any(
        child.lower_ in ("that", "who", "which") for c in clauses for child in c.children if child.i > verb.i
    )


def reported(verb: Token) -> bool:
    """Is it the subject of what is said in general: "it was agreed to", "it was announced that", "it was concluded"?"""
    cues = lexicon().cues
    passive = bool(syntax.children(verb, "auxpass"))
    return passive and (
        verb.lemma_ in cues["reporting"] | cues["speech"] or bool(syntax.children(verb, "ccomp", "xcomp"))
    )


def judged(pronoun: Token) -> bool:
    """Is it the empty object of "make it clear that", "find it hard to"?"""
    verb = pronoun.head
    if verb.pos_ == "ADJ":  # to the parser a clause: "made [it clear]"
        return verb.dep_ in ("ccomp", "xcomp") and verb.head.lemma_ in lexicon().cues["judging"]
    quality = pronoun.doc[pronoun.i + 1] if pronoun.i + 1 < len(pronoun.doc) else pronoun
    return verb.lemma_ in lexicon().cues["judging"] and quality.pos_ == "ADJ"


def speaks(pronoun: Token) -> bool:
    """Is it the speaker of the words before it ("..., he said"), of which he is no part by name?"""
    verb = pronoun.head
    left = min(pronoun.i, verb.i)
    return (
        pronoun.dep_ == "nsubj"
        and verb.lemma_ in lexicon().cues["reporting"]
        and left > pronoun.sent.start
        and pronoun.doc[left - 1].text in BEFORE_SPEAKER
    )


def others(phrase: Token) -> Iterator[Token]:
    """Who takes part in the same clause or event and is somebody else ("Kim met him", "Beijing's ties with it")."""
    if phrase.dep_ == "poss" or phrase.lower_.endswith(("self", "selves")):
        return
    head = phrase.head
    through = phrase.dep_ == "pobj"
    while head.dep_ in ("prep", "agent", "pcomp") and head.pos_ in ("ADP", "SCONJ"):
        head = head.head
    if head.pos_ in ("NOUN", "PROPN") and through:
        first = head
        while first.dep_ == "conj":  # "Beijing's trade and ties with it"
            first = first.head
        yield from (c for noun in dict.fromkeys((head, first)) for c in syntax.children(noun, *OWNERS))
        head = head.head if head.dep_ in ("dobj", "attr") else head
    if head.pos_ not in ("VERB", "AUX"):
        return
    taking_part = syntax.children(head, *ARGUMENTS)
    if phrase.dep_ not in syntax.SUBJECTS and head.dep_ != "advcl":  # "X won, giving him": the victory gives
        taking_part += syntax.subject(head)
    yield from (token for token in taking_part if token != phrase and token.dep_ != phrase.dep_)


def acts(pronoun: Token) -> bool:
    """Is it the subject of what only people and bodies do?"""
    lex = lexicon()
    verb = pronoun.head
    does = verb.lemma_ in lex.senses["verb"] or verb.lemma_ in lex.cues["reporting"] | lex.cues["speech"]
    return pronoun.dep_ == "nsubj" and does and verb.lemma_ not in ("be", "have", "become", "get")


def announced(pronoun: Token) -> Token | None:
    """The subject of its sentence, where the pronoun stands in a phrase or a clause before it."""
    top = pronoun
    while top.dep_ != "ROOT" and top.head != top.sent.root:
        top = top.head
    subjects = syntax.children(pronoun.sent.root, "nsubj", "nsubjpass")
    before = top.dep_ in ("prep", "advcl") and bool(subjects) and top.i < subjects[0].i and pronoun.i < subjects[0].i
    return subjects[0] if before else None


def judged_for(pronoun: Token) -> Token | None:
    """Whose deed somebody is praised or blamed for: "thanked Berg for her help" (she helped)."""
    below = pronoun.head if pronoun.dep_ == "poss" else pronoun
    while below.dep_ in ("pobj", "pcomp", "dobj", "conj") and below.head.pos_ != "VERB":
        below = below.head
    verb = below.head
    if below.lower_ not in ("for", "on", "over", "of") or verb.pos_ != "VERB" or pronoun.dep_ != "poss":
        return None
    frames = [frame for sense in lexicon().senses["verb"].get(verb.lemma_, ()) for frame in sense.frames]
    judges = any(frame.relation in ("supports", "condemns") and "patient" in frame.object for frame in frames)
    return next(iter(syntax.children(verb, "dobj")), None) if judges else None


def wanted(pronoun: Token) -> frozenset[EntityType] | None:
    """What the verb takes as its object ("signed it": a treaty), as the relations tell it; None of other verbs."""
    verb = pronoun.head
    if pronoun.dep_ not in ("dobj", "nsubjpass") or verb.pos_ != "VERB":
        return None
    relations = load().relations
    kinds = {
        kind
        for sense in lexicon().senses["verb"].get(syntax.particle(verb), ())
        for frame in sense.frames
        if "patient" in frame.object
        for kind in frame.object_types or relations[frame.relation].range
    }
    return frozenset(kinds - {"person"}) if kinds else None


def genders(doc: Doc, known: list[Name], roots: list[int], held: list[Held]) -> dict[int, str]:
    """Root -> gender, as honorifics, words of kinship and titles beside a name tell it."""
    lex = lexicon()
    beside = [(roots[i], doc[name.start - 1]) for i, name in enumerate(known) if name.type == "person" and name.start]
    for post in held:
        name = known[post.holder]
        beside += [(roots[post.holder], t) for t in doc[post.start : post.end] if not name.start <= t.i < name.end]
    found: dict[int, str] = {}
    for root, token in beside:
        word = token.lower_.rstrip(".")
        for gender in ("male", "female"):
            if word in lex.nouns[f"{gender}_honorifics"] or lex.kinship.get(word) == gender:
                found.setdefault(root, gender)
    return found
