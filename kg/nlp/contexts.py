"""What the words around a name tell of its type: "the daily Nepszabadsag", "the town of Drass", "X, who ..."."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from kg.nlp import chunks, titles
from kg.nlp.lexicon import Lexicon, lexicon
from kg.records import EntityType

Votes = dict[EntityType, float]
TOLD = 2.0  # a noun says what the name is
PLACED = 1.2  # something happens in it
QUOTES = {'"', "“", "”", "'", "‘", "’"}


def votes(name: Span) -> Votes:
    """Types that the context of ``name`` gives to it, with their weights; nothing where it tells nothing."""
    lex = lexicon()
    somewhere = located(name, lex)
    for reads in (noun_before, noun_of, noun_behind, apposition, explained):
        found = reads(name, lex)
        if found is not None and not (somewhere and found == "person"):  # "in Glasgow, the President of ..."
            return {found: TOLD}
    return {"place": PLACED} if somewhere else {}


def noun_before(name: Span, lex: Lexicon) -> EntityType | None:
    """ "the French magazine Charlie Hebdo", "the city Derna": a common noun that the name stands beside."""
    token = before(name, 1)
    if token is None or not common(token) or token.tag_ == "NNS":
        return None
    if token.head not in name and token.head != name.root.head and name.root.head != token:
        return None
    return thing(token, lex)


def noun_of(name: Span, lex: Lexicon) -> EntityType | None:
    """ "the town of Drass", "the villages of Sirba and Silea": the name of a place behind its common noun."""
    of, token = before(name, 1), before(name, 2)
    if of is None or of.lower_ != "of" or token is None or token.pos_ != "NOUN":
        return None
    return "place" if token.lemma_.lower() in lex.cues["named_with_of"] else None


def noun_behind(name: Span, lex: Lexicon) -> EntityType | None:
    """ "the Svoboda party", "Wad Madani airport": a common noun that bears the name."""
    doc, i = name.doc, name.end
    i += i < len(doc) and doc[i].text in QUOTES
    while i + 1 < len(doc) and doc[i].pos_ == "NOUN" and doc[i + 1].pos_ == "NOUN":
        i += 1
    if i >= len(doc) or doc[i].pos_ != "NOUN" or not doc[i].text.islower():
        return None
    if name.root.dep_ not in ("compound", "nmod", "amod"):
        return None
    lemma = doc[i].lemma_.lower()
    if lemma in lex.cues["named_bodies"]:
        return "organization"
    return "place" if lemma in lex.cues["named_places"] else None


def apposition(name: Span, lex: Lexicon) -> EntityType | None:
    """ "Drass, a town in ...", "Anna Berg, who ...", "Anna Berg, general secretary of ..."."""
    doc, i = name.doc, name.end
    if i + 1 >= len(doc) or doc[i].text != ",":
        return None
    if doc[i + 1].lower_ == "who":
        return "person"
    i += 1
    if doc[i].pos_ == "DET":
        i += 1
    elif not any(titles.at(doc, k) for k in range(i, min(i + 3, len(doc)))):
        return None
    while i < len(doc) and (doc[i].pos_ in ("ADJ", "NOUN", "PROPN", "NUM") or doc[i].text == "-"):
        i += 1
    head = doc[i - 1]
    if i < len(doc) and doc[i].lower_ in ("and", "'s", "’s"):
        return None
    return thing(head, lex) if common(head) or titles.at(doc, head.i) else None


def explained(name: Span, lex: Lexicon) -> EntityType | None:
    """ "the president's chief of staff, Anna Berg": the name explains a noun before a comma."""
    comma, noun = before(name, 1), name.root.head
    if comma is None or comma.text != "," or name.root.dep_ != "appos" or noun.i > name.start or noun.tag_ == "NNS":
        return None
    return thing(noun, lex) if common(noun) or titles.at(name.doc, noun.i) else None


def common(token: Token) -> bool:
    """Is it a noun in lower case (some before names are tagged as a part of them)?"""
    return token.pos_ in ("NOUN", "PROPN") and token.text.islower()


def thing(noun: Token, lex: Lexicon) -> EntityType | None:
    """The type of what a common noun calls: a post or kinship a person, else by the head nouns of names."""
    lemma = noun.lemma_.lower()
    if lemma in lex.nouns["media"]:
        return "organization"
    if titles.at(noun.doc, noun.i) or lemma in lex.kinship:
        return "person"
    kind = chunks.head_type(noun, lex)
    return "place" if lemma in lex.cues["named_with_of"] else kind if kind in ("organization", "place") else None


def located(name: Span, lex: Lexicon) -> bool:
    """Is it where something is ("fighting near Banjska")?"""
    token = before(name, 1)
    return token is not None and token.lower_ in lex.cues["locative"] and token.pos_ == "ADP"


def before(name: Span, steps: int) -> Token | None:
    """The token so many steps before the name, quotation marks aside."""
    doc: Doc = name.doc
    i = name.start - 1
    if i >= 0 and doc[i].text in QUOTES:
        i -= 1
    i -= steps - 1
    return doc[i] if i >= 0 else None
