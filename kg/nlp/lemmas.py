"""The component ``kg_lemmas``: verbs whose lemma the model's rules spoil.

Of several possible lemmas the model takes the first that is a word: "hopes" becomes "hop", "waged" becomes "wag".
English spelling decides: of "hop" the forms would be "hops" and "hopped" (Quirk et al. 1985, chapter 3). Verbs that the
model does not know, such as "resupplied" or "rearrested", are looked up in the lexicon.
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.nlp import needs
from kg.nlp.lexicon import lexicon

SIBILANTS = ("s", "x", "z", "ch", "sh", "o")  # behind these the third person has "es" without a silent "e"
DOUBLING = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")  # stems that double their last letter before "ed" and "ing"


@Language.component("kg_lemmas", requires=["token.lemma", "token.tag"], assigns=["token.lemma"])
def lemmas(doc: Doc) -> Doc:
    """Set the lemmas of the verbs of ``doc`` right."""
    needs.check(doc, "kg_lemmas", ("TAG", "LEMMA"), ())
    for token in doc:
        if token.tag_ in ("VBZ", "VBD", "VBN", "VBG"):
            token.lemma_ = lemma(token)
    return doc


def lemma(verb: Token) -> str:
    """The lemma of an inflected verb."""
    form, given = verb.lower_, verb.lemma_
    if form == given + "es" and not given.endswith(SIBILANTS):
        return given + "e"
    if form in (given + "ed", given + "ing") and DOUBLING.fullmatch(given):
        return given + "e"
    known = lexicon().senses["verb"]
    others = (given.removesuffix("e"), given.removesuffix("ie") + "y")
    spelled = (other for other in others if other in known and not DOUBLING.fullmatch(other))
    return given if given in known else next(spelled, given)
