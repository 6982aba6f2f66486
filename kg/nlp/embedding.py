"""What a governing word does to the clause or the noun below it: one step up the tree."""

from __future__ import annotations

from spacy.tokens import Token

from kg.nlp import syntax
from kg.nlp.judgement import Judgement, govern, local
from kg.nlp.lexicon import lexicon
from kg.nlp.saying import Source, claimants, source

# Of these verbs the purpose is what was done: "flew to Mali to meet".
MOTION = {"be", "visit", "travel", "arrive", "go", "come", "fly", "meet", "gather", "send", "deploy", "dispatch"}
MOTION |= {"return", "join", "use"}


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
