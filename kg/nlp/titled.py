"""Persons whom only their titles tell: "Deputy Minister of Economy Anna Berg"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from kg.nlp import chunks, titles
from kg.nlp.lexicon import lexicon
from kg.nlp.name import Name
from kg.nlp.trimming import with_regnal_title


def find(doc: Doc, found: list[Name]) -> Iterator[Name]:
    """Persons whom the recognizer missed or took for something else: capitalised words right behind a title."""
    known = {name.start: name for name in found}
    for title in titles.find(doc):
        start = behind_field(doc, title.end)
        state = (
            known.get(start + 1 + (start + 1 < len(doc) and doc[start + 1].lower_ == "the"))
            if start < len(doc)
            else None
        )
        if state is not None and doc[start].lower_ in ("of", "to") and state.type == "state" and state.kind == "name":
            start = state.end
        elif title.plural:
            continue
        end = personal(doc, start, known)
        if end - start >= 1 and (end - start > 1 or doc[start].ent_type_ in ("PERSON", "ORG", "GPE")):
            start = with_regnal_title(doc, start, end)
            yield Name(start, end, "name", (("person", 1.5),), None, None, False)


@cache
def fields() -> frozenset[str]:
    """The words of what ministries are for ("foreign", "affairs", "economy")."""
    ministries = (body for body in lexicon().nouns["military_bodies"] if body.endswith(" ministry"))
    return frozenset(word for body in ministries for word in body.split()[:-1])


def behind_field(doc: Doc, i: int) -> int:
    """Where the field of a minister ends ("of Foreign Affairs and Trade"), if it begins at token ``i``."""
    if i >= len(doc) or doc[i].lower_ not in ("of", "for"):
        return i
    end = i + 1
    while end < len(doc) and (doc[end].lower_ in fields() or doc[end].lower_ in ("the", "and", "&", "affairs", ",")):
        end += 1
    return end if doc[end - 1].lower_ in fields() | {"affairs"} else i


def personal(doc: Doc, start: int, known: dict[int, Name]) -> int:
    """The end of a run of at most four capitalised words that begins at ``start`` and holds no other kind of word."""
    lex = lexicon()
    i = start
    while i < min(len(doc), start + 6) and not (i > start and doc[i].is_sent_start):
        token = doc[i]
        hyphen = token.text == "-" and i > start
        second = i > start and doc[i - 1].text == "-"
        particle = i > start and is_particle(token)
        if (i in known and known[i].canonical) or titles.at(doc, i):
            break
        if not (hyphen or second or particle or (token.text[0].isupper() and token.pos_ in ("PROPN", "NOUN", "ADJ"))):
            break
        if (
            chunks.head_type(token, lex)
            or token.ent_type_ in ("DATE", "NORP")
            or (token.text.isupper() and len(token) > 3)
        ):
            return start
        i += 1
    while i > start and (doc[i - 1].text == "-" or is_particle(doc[i - 1])):
        i -= 1
    return i


def is_particle(token: Token) -> bool:
    """Is it a small word of personal names ("de", "bin")?"""
    return token.text.islower() and token.lower_ in lexicon().cues["particles"]
