"""When a capital stands for its state: it acts, or is acted with or upon; and when a demonym stands for a person."""

from __future__ import annotations

from spacy.tokens import Token

from kg.nlp.lexicon import lexicon

PEOPLES = ("ese", "ss", "sh", "ch", "s")  # demonyms that with "the" are the whole people
SUBJECTS = {"nsubj", "nsubjpass", "agent"}
POLITICAL = {"with", "between", "against", "by"}


def acts(token: Token) -> bool:
    """Does the capital whose head is ``token`` act as its state here?"""
    lex = lexicon()
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    if token.dep_ in SUBJECTS:
        return token.head.lemma_ not in lex.cues["being_somewhere"]
    if token.dep_ == "pobj":
        return acts_in_phrase(token)
    if token.dep_ == "poss":
        return token.head.lemma_.lower() not in lex.heads["place"] | lex.cues["things_of_a_city"]
    if token.dep_ in ("compound", "amod", "nmod"):
        return token.head.lemma_.lower() in lex.nouns["actor"]
    if token.dep_ in ("dobj", "dative"):
        return token.head.lemma_ in lex.cues["done_to_actors"]
    return False


def acts_in_phrase(token: Token) -> bool:
    """The same for a capital behind a preposition."""
    preposition = token.head
    if preposition.lower_ in POLITICAL or preposition.dep_ == "agent":
        return True
    if preposition.lower_ == "to":
        return preposition.head.lemma_.lower() in lexicon().cues["addressed"]
    if preposition.lower_ in ("for", "of", "from"):
        return preposition.head.lemma_.lower() in lexicon().nouns["actor"] | lexicon().cues["sided"]
    return False


def citizen(token: Token) -> bool:
    """Is it a person of a nation, not the nation: "the German said", "a Russian", but not "the French", "Germans"?"""
    articles = {child.lower_ for child in token.children if child.dep_ == "det"} & {"the", "a", "an"}
    follows = token.nbor(1) if token.i + 1 < len(token.doc) else token
    alone = token.dep_ in SUBJECTS | {"dobj", "pobj"} and follows.pos_ not in ("NOUN", "PROPN", "ADJ")
    singular = token.tag_ not in ("NNS", "NNPS") and not token.lower_.endswith(PEOPLES)
    return bool(articles) and alone and singular and follows.text != "-"
