"""Is it so, and who says so: polarity, modality and attribution of a predicate.

From the predicate's clause the tree is climbed to the sentence's root; every governing word on the way belongs to a
class of ``cues/factuality.toml`` that says what it does to the clause below (Karttunen's implicatives, FactBank's
source-introducing predicates).
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.nlp import syntax
from kg.nlp.embedding import nominal, verbal
from kg.nlp.judgement import Judgement, govern, local
from kg.nlp.lexicon import lexicon

CLIMB = 14


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


def carried(light: Token, result: Judgement) -> None:
    """A light verb may itself make the event open, or deny it: "plan an attack", "cancelled talks"."""
    cues = lexicon().cues
    govern(light, result, with_source=light.lemma_ in cues["commissive"] | cues["asserting"])


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
