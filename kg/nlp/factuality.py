"""Is it so, and who says so: polarity, modality and attribution of a predicate.

From the predicate's clause the tree is climbed to the sentence's root; every governing word on the way belongs to a
class of ``cues/factuality.toml`` that says what it does to the clause below (Karttunen's implicatives, FactBank's
source-introducing predicates).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from kg.nlp import syntax
from kg.nlp.lexicon import lexicon
from kg.nlp.saying import Source, claimants, source

CLIMB = 14
MOTION = {"be", "visit", "travel", "arrive", "go", "come", "fly", "meet", "gather", "send", "deploy", "dispatch"}
MOTION |= {"return", "join", "use"}


@dataclass(slots=True)
class Judgement:
    """``source`` are those whom the tree above names as saying so."""

    denied: bool = False
    possible: bool = False
    source: Source = field(default_factory=Source)


def judge(token: Token, anchor: Token) -> list[Judgement]:
    """The factuality of the predicate at ``token`` whose clause is headed by ``anchor``.

    Where one denies another's claim there are two: what is claimed, and its denial.
    """
    result = Judgement()
    local(token, result)
    if anchor != token:
        if not {anchor.lemma_, syntax.particle(anchor)} & lexicon().cues["ending"]:  # what "has not ended" goes on
            local(anchor, result)
        if token.lemma_.lower() not in lexicon().heads["treaty"]:  # a cancelled agreement was made
            carried(anchor, result)
    # That a claim is denied does not deny that it was made.
    claim = anchor.pos_ == "NOUN" and anchor.lemma_.lower() in lexicon().cues["reporting_nouns"]
    return [result] if claim else [*climb(anchor, result), result]


def local(token: Token, result: Judgement) -> None:
    """Negation, modals and hedges right beside a word."""
    cues = lexicon().cues
    if any(word.lower_ == "nor" for word in joining(token)):
        result.denied = not result.denied
    for child in token.children:
        word = child.lower_
        if child.dep_ == "neg" or (child.dep_ in ("det", "advmod", "preconj") and word in cues["negators"]):
            if child.i + 1 == len(child.doc) or child.nbor(1).lower_ != "only":
                result.denied = not result.denied
        elif (
            (child.dep_ == "aux" and word in cues["modals"])
            or (child.dep_ == "mark" and word in cues["conditional"])
            or (child.dep_ in ("advmod", "amod") and word in cues["hedges"])
        ):
            result.possible = True
        elif child.dep_ in ("dobj", "nsubj", "nsubjpass") and any(
            (c.dep_, c.lower_) in (("det", "no"), ("preconj", "neither")) for c in child.children
        ):
            result.denied = not result.denied


def joining(verb: Token) -> list[Token]:
    """The conjunctions that join a clause of its own to the one before: its own, or the last of the first clause."""
    own = verb.dep_ == "conj" and syntax.children(verb, *syntax.SUBJECTS)
    before = [word for word in syntax.children(verb.head, "cc") if word.i < verb.i] if own else []
    return [word for word in syntax.children(verb, "cc") if word.i < verb.i] or before[-1:]


def carried(light: Token, result: Judgement) -> None:
    """A light verb may itself make the event open, or deny it: "plan an attack", "cancelled talks"."""
    cues = lexicon().cues
    govern(light, result, with_source=light.lemma_ in cues["commissive"] | cues["asserting"])


def govern(word: Token, result: Judgement, *, with_source: bool) -> None:
    """What a governing word does to what it governs."""
    cues = lexicon().cues
    lemma = syntax.particle(word)
    if lemma in cues["negative"] or word.lemma_ in cues["negative"] or lemma in cues["negative_nouns"]:
        result.denied = not result.denied
    if lemma in cues["denying"]:
        result.denied = not result.denied
        with_source = True
    if lemma in cues["open"] or lemma in cues["commissive"] or lemma in cues["open_nouns"] or lemma in cues["doubting"]:
        result.possible = True
    if with_source and word.pos_ in ("VERB", "AUX"):
        result.source.add(source(word))


def climb(anchor: Token, result: Judgement) -> list[Judgement]:
    """From the clause upwards: each step applies what the governor does, until the clause is only presupposed.

    Returns what others claim, where ``result`` has become the denial of their claim.
    """
    node, claims = anchor, []
    above = result  # of what lies above a mere presupposition only the voice counts, which goes to another judgement
    for _ in range(CLIMB):
        head = governor(node)
        if head == node or any(token.text == ";" for token in node.doc[node.i : head.i]):
            break
        before = Judgement(above.denied, above.possible, above.source.copy())
        step = verbal if node.pos_ in ("VERB", "AUX", "ADJ") else nominal
        asserted = step(node, head, above)
        # A negation that two verbs share ("did not confirm or deny") is no denial of what the second says.
        answered = node.dep_ != "conj" and before.source and before.denied != result.denied
        if above is result and answered:
            claims.append(before)
            result.source = result.source.without(before.source)
        if not asserted and above is result:
            if node.pos_ not in ("VERB", "AUX"):
                break
            above = Judgement()
        node = head.head if head.pos_ == "ADP" else head  # a preposition only passes on what its governor does
    if above is not result and not result.source and not above.denied:
        result.source = above.source
    return claims


def governor(node: Token) -> Token:
    """What a word hangs on; of "confirmed for the first time that it sent" the verb of saying, not the time."""
    noun = node.head
    if node.dep_ == "conj" and node.pos_ == "VERB" and not syntax.children(node, *syntax.SUBJECTS):
        return syntax.higher(node, noun)
    if node.dep_ == "relcl" and noun.dep_ == "pobj" and syntax.children(node, "nsubj", "nsubjpass"):
        verb = next((token for token in noun.ancestors if token.pos_ not in ("ADP", "NOUN", "PROPN")), noun)
        conjunction = any(child.lower_ == "that" and child.dep_ in ("mark", "advmod") for child in node.children)
        if conjunction and verb.lemma_ in lexicon().cues["reporting"]:
            return verb
    return noun


def verbal(node: Token, head: Token, result: Judgement) -> bool:
    """One step up from a clause; False where what is above no longer asserts it."""
    cues = lexicon().cues
    lemma = syntax.particle(head)
    if node.dep_ == "ccomp" and head.lower_ in cues["believing"]:
        believed(head, result)
        return True
    if (node.dep_ == "ccomp" or (node.dep_ == "relcl" and head != node.head)) and head.pos_ in ("VERB", "AUX"):
        if lemma in cues["denying"] and not quoted_only(node, head):
            govern(head, result, with_source=True)
            negated_above(head, result)
        elif lemma in cues["reporting"] or lemma in cues["open"]:
            if (lemma in cues["open"] and lemma not in cues["reporting"]) or lemma in cues["commissive"]:
                result.possible = True
            if not unsaid(head):
                result.source.add(source(head))
        return True
    if node.dep_ == "acomp":
        return True
    if node.dep_ == "xcomp":
        if head.pos_ in ("NOUN", "PROPN"):
            return False
        pledged = lemma in cues["commissive"] - cues["consenting"]
        govern(head, result, with_source=pledged or lemma in cues["asserting"])
        local(head, result)
        if head.dep_ == "acomp":  # "was not able to"
            local(head.head, result)
        return True
    if node.dep_ == "acl" and head.pos_ in ("NOUN", "PROPN"):
        return of_noun(node, head, result)
    if node.dep_ == "advcl":
        return adverbial(node, head, result)
    if node.dep_ == "pcomp":
        return reported_as(node, head, result)
    if node.dep_ == "conj" and head.pos_ in ("VERB", "AUX"):
        if not syntax.children(node, *syntax.SUBJECTS, "aux"):
            local(head, result)
        return True
    return node.dep_ in ("parataxis", "dep", "ROOT")


def believed(word: Token, result: Judgement) -> None:
    """ "is convinced that", "were hopeful that": the word of whoever is so."""
    copula = word.head if word.dep_ == "acomp" else word
    if unsaid(copula):
        result.possible = True
    else:
        result.source.add(Source(syntax.subject(copula)))
        result.possible |= word.lower_ in lexicon().cues["open"]


def quoted_only(node: Token, head: Token) -> bool:
    """Does a quotation merely stand beside a word of denial ("..., he dismissed")?"""
    return not any(child.dep_ == "mark" for child in node.children) and node.i < head.i


def negated_above(head: Token, result: Judgement) -> None:
    """ "did not deny": the denial is itself negated."""
    if any(child.dep_ == "neg" for child in head.children):
        result.denied = not result.denied


def unsaid(head: Token) -> bool:
    """ "did not say that", "neither of them has confirmed that": nobody's word."""
    subjects = syntax.children(head, *syntax.SUBJECTS)
    words = [*head.children, *(child for subject in subjects for child in subject.children)]
    return any(word.dep_ == "neg" or word.lower_ in ("neither", "no") for word in words)


def of_noun(node: Token, noun: Token, result: Judgement) -> bool:
    """A clause that a noun governs: "the claim that", "a plan to"."""
    cues = lexicon().cues
    lemma = noun.lemma_.lower()
    content = syntax.infinitive(node) or any(c.dep_ == "mark" for c in node.children)
    if content and any(child.lower_ == "no" for child in noun.children):  # "no intention of", "no evidence that"
        result.denied = not result.denied
    if lemma in cues["open_nouns"] and content:
        result.possible = True
    elif lemma in cues["negative_nouns"] and content:
        result.denied = not result.denied
    elif lemma in cues["reporting_nouns"] and content:
        result.source.add(Source(claimants(noun)))
    elif not content:
        return False
    return True


def adverbial(node: Token, head: Token, result: Judgement) -> bool:
    """An adverbial clause: a purpose is open, unless it is what a journey or a dispatch was for."""
    if syntax.infinitive(node):
        if head.lemma_ not in MOTION:
            result.possible = True
        local(head, result)
        return True
    return head.pos_ in ("VERB", "AUX")


def reported_as(node: Token, preposition: Token, result: Judgement) -> bool:
    """ "KCNA cited Kim as saying": both; "accused Moscow of sending": the accuser; "agreed on sending": open."""
    cues = lexicon().cues
    governor = preposition.head
    lemma = governor.lemma_.lower()
    if governor.pos_ in ("VERB", "AUX"):
        if lemma in cues["reporting"]:
            result.source.add(source(governor))
        elif lemma in cues["open"] or lemma in cues["negative"]:
            govern(governor, result, with_source=False)
        return preposition.lower_ != "for"  # "apologized for dropping it": that it was dropped is presupposed
    if governor.pos_ == "NOUN":
        if any(child.lower_ == "no" for child in governor.children):
            result.denied = not result.denied
        if lemma in cues["open_nouns"]:
            result.possible = True
        elif lemma in cues["negative_nouns"]:
            result.denied = not result.denied
    return False


def nominal(node: Token, head: Token, result: Judgement) -> bool:
    """One step up from a noun: what a noun phrase only presupposes is not asserted by what stands above."""
    cues = lexicon().cues
    if node.dep_ == "conj":
        return True
    if node.dep_ in ("dobj", "nsubjpass") and head.pos_ in ("VERB", "AUX"):
        lemma = syntax.particle(head)
        if (
            lemma in cues["denying"]
            or lemma in cues["negative"]
            or lemma in cues["open"]
            or lemma in cues["commissive"]
        ):
            govern(head, result, with_source=lemma in cues["denying"])
            local(head, result)
            return True
        if lemma in cues["asserting"]:
            result.source.add(source(head))
            return True
        return lemma in cues["light"]  # "made the decision to ...": the clause is the verb's own
    if node.dep_ == "pobj":
        governor = head.head
        lemma = governor.lemma_.lower()
        if head.lower_ == "as" and lemma in cues["denying"]:  # "dismissed as baseless claims that"
            govern(governor, result, with_source=True)
            return True
        if governor.pos_ == "NOUN" and lemma in cues["open_nouns"] | cues["negative_nouns"]:
            govern(governor, result, with_source=False)
            return True
        if governor.pos_ == "VERB" and lemma in cues["asserting"] and head.lower_ in ("on", "of", "about"):
            result.source.add(source(governor))
            return True
        if governor.pos_ == "VERB" and lemma in cues["open"] and head.lower_ in ("for", "on", "about", "against"):
            result.possible = True
    return False
