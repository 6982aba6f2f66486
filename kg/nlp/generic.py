"""What the recognizer takes for a name and is none: capitalised common nouns, governments, laws, titles."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Span, Token

from kg.nlp import chunks, contexts, gazetteer, titles
from kg.nlp.heads import head_noun
from kg.nlp.lexicon import lexicon

MINISTERS = {"minister", "ministers", "secretary", "commissioner", "undersecretary"}

TYPE = re.compile(r"[A-Z]{1,4}-\d+[A-Za-z]{0,2}")  # of an aircraft, a missile, a road


def generic(span: Span) -> bool:
    """A capitalised common noun ("the Commission", "State", "Defence") or a government, which is its state."""
    lex = lexicon()
    if chunks.government(span) or no_entity(span) or of_a_field(span):
        return True
    if span[-1].lower_.rpartition("-")[2] in lex.cues["participles"] and (len(span) > 1 or "-" in span.text):
        return True  # "U.S.-led"
    if span[0].tag_ in ("NN", "NNS", "JJ", "RB") and begins(span) and span[1:].text.islower():
        return True
    if len(span) > 1:
        return False
    word = span[0].lower_
    if (span[0].tag_ in ("NN", "NNS", "JJ", "RB") and begins(span) and not span.text.isupper()) or in_title(span):
        return True
    common = (
        word in lex.cues["common_parts"]
        or word in lex.nouns["state_words"]
        or word in lex.heads["organization"] | lex.heads["place"]
    )
    return common and word not in lex.cues["bare_bodies"]


def begins(span: Span) -> bool:
    """Does it begin a sentence or a clause that is written like one, where any word has a capital?"""
    return bool(span[0].is_sent_start) or span.doc[span.start - 1].text in (".", ":", "!", "?", "..", *contexts.QUOTES)


def no_entity(span: Span) -> bool:
    """Is it a law, a plan or a prize, the type of a weapon ("F-16s"), or one of a kind ("an Islamic Republic")?"""
    if TYPE.fullmatch(span.text):
        return True
    head = head_noun(span)
    if head is not None and len(span) > 1 and head.lower_ in lexicon().cues["no_entities"]:
        return True
    kind = head is not None and chunks.head_type(head, lexicon()) is not None
    return kind and span.root == head and any(child.lower_ in ("a", "an") for child in span.root.children)


def of_a_field(span: Span) -> bool:
    """Is it what a minister is for ("Minister of Industry and Trade", "EU Energy Commissioner")?"""
    doc = span.doc
    if chunks.head_type(span[-1], lexicon()) is not None:
        return False
    if span.start > 1 and doc[span.start - 1].lower_ in ("of", "for") and doc[span.start - 2].lower_ in MINISTERS:
        return True
    listed = gazetteer.load().entries.get(span[0].text)
    return len(span) > 1 and listed is not None and span.end < len(doc) and doc[span.end].lower_ in MINISTERS


def abbreviations(doc: Doc) -> frozenset[str]:
    """Short forms of common nouns, as the text introduces them: "initial public offerings (IPO)"."""
    found = set()
    for i in range(2, len(doc) - 1):
        short = doc[i].text
        if doc[i - 1].text != "(" or doc[i + 1].text not in (")", ",", ";") or not short[0].isupper() or len(short) > 6:
            continue
        letters = short.rstrip("s").lower()
        words = [token for token in doc[max(0, i - 1 - 2 * len(letters)) : i - 1] if token.is_alpha]
        first = next((k for k in range(len(words)) if initials(words[k:]) == letters), None)
        lower = first is not None and all(word.text.islower() for word in words[first:])
        if lower and chunks.head_type(words[-1], lexicon()) != "organization":
            found.add(short)
    return frozenset(found)


def initials(words: list[Token]) -> str:
    """The first letters of the words; those of "of", "the" and "and" only where a name would have them."""
    return "".join(word.lower_[0] for word in words if word.lower_ not in ("the", "and", "for", "to"))


def in_title(span: Span) -> bool:
    """Is it a title, or a word of one ("Member of Parliament")?"""
    reach = range(max(0, span.start - 2), span.start + 1)
    return any((title := titles.at(span.doc, i)) is not None and title[0] >= span.end for i in reach)


def described(span: Span, listed: set[tuple[int, int]]) -> bool:
    """Is it a listed name with a common noun behind ("TASS news agency"), or a person ("Czech Republic Jan Novák")?"""
    lex = lexicon()
    for start, end in listed:
        if start == span.start and end < span.end:
            rest = span.doc[end : span.end]
            if all(token.text.islower() for token in rest):
                return True
            return titles.governs(span.doc, start) and not any(
                chunks.head_type(t, lex) or t.text in chunks.POSSESSIVE for t in rest
            )
    return False
