"""Names recognised by their head noun: "Central Military Commission", "Treaty on ...", "war in Ukraine".

A statistical recognizer misses most treaties and events (they are rare in its training data), and cuts names at prepositions.
Head nouns are data (``names.toml``).
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from kg.nlp.lexicon import Lexicon, lexicon
from kg.records import EntityType

LINKS = {"of", "for", "on", "in", "the", "and", "&", "against", "to", "between", "with", "de", "du", "la", "al", "'", "’"}
OPENING = {"of", "for", "on", "against", "to", "between", "with", "in", "regarding", "concerning"}
POSSESSIVE = {"'s", "’s", "'", "’"}
CLOSED = {"DET", "ADP", "PRON", "CCONJ", "SCONJ", "AUX", "ADV", "PART", "INTJ"}
TYPES: tuple[EntityType, ...] = ("treaty", "event", "organization", "place")

Chunk = tuple[int, int, EntityType]


def capitalised(token: Token) -> bool:
    """Is this the word of a name? Function words that merely begin a sentence are not."""
    if not token.text[0].isupper() and not (token.is_digit and token.i and token.nbor(-1).text[0].isupper()):
        return False
    return not (token.is_sent_start and token.pos_ in CLOSED)


def title_case(sentence: Span) -> bool:
    """Is this a headline that capitalises (nearly) every word, so that capitals tell nothing?"""
    words = [token for token in sentence if token.is_alpha and len(token) > 3]
    return len(words) > 4 and sum(token.text[0].isupper() for token in words) >= 0.8 * len(words)


def runs(doc: Doc, sentence: Span, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Maximal sequences of capitalised words with linking words between, none of them ``taken``."""
    i, end = sentence.start, sentence.end
    while i < end:
        if i in taken or not capitalised(doc[i]):
            i += 1
            continue
        start, last = i, i
        while i < end and i not in taken:
            if capitalised(doc[i]):
                last = i
            elif not (doc[i].lower_ in LINKS or doc[i].text in POSSESSIVE or doc[i].text in "-–/" or doc[i].is_digit):
                break
            i += 1
        yield start, last + 1
        i = max(i, last + 1)


def head_type(token: Token, lex: Lexicon) -> EntityType | None:
    """The type that a head noun gives to its name, if any."""
    for entity_type in TYPES:
        if token.lower_ in lex.heads[entity_type] or token.lemma_.lower() in lex.heads[entity_type]:
            return entity_type
    return None


def proper(doc: Doc, persons: set[int], starters: set[int]) -> Iterator[Chunk]:
    """Names of capitalised words around a capitalised head noun.

    ``persons`` are tokens of personal names, ``starters`` first tokens of names that stand by themselves.
    """
    lex = lexicon()
    for sentence in doc.sents:
        if title_case(sentence):
            continue
        for start, end in runs(doc, sentence, persons):
            yield from in_run(doc, start, end, starters, lex)


def in_run(doc: Doc, start: int, end: int, starters: set[int], lex: Lexicon) -> Iterator[Chunk]:
    """The names of one run: from its start, or the last break, to a head noun and its complement."""
    first = start
    i = start
    while i < end:
        kind = head_type(doc[i], lex) if capitalised(doc[i]) else None
        joined = i + 1 < end and head_type(doc[i + 1], lex) and capitalised(doc[i + 1])
        if doc[i].lower_ in ("and", "&", "in", "to", "with") or doc[i].text in POSSESSIVE and doc[i - 1].ent_type_ in ("GPE", "PERSON", "NORP"):
            first = i + 1
        if kind is None or joined:
            i += 1
            continue
        stop = complement(doc, i + 1, end, starters, lex)
        begin = trimmed(doc, first, i)
        if stop > i + 1 or begin < i:
            yield begin, stop, kind
        i = first = max(stop, i + 1)


def trimmed(doc: Doc, first: int, head: int) -> int:
    """Where the name begins: behind linking words, and behind the title of an office."""
    while first < head and (doc[first].lower_ in LINKS or doc[first].text in POSSESSIVE or doc[first].is_punct):
        first += 1
    return first


def complement(doc: Doc, i: int, end: int, starters: set[int], lex: Lexicon) -> int:
    """The end of "of Foreign Affairs and Trade" after a head noun; ``i`` itself where there is none."""
    digits = i
    while digits < end and doc[digits].like_num:
        digits += 1
    if digits > i:
        return digits
    if i >= end or doc[i].lower_ not in OPENING - {"in", "to", "with"}:
        return i
    stop = i
    j = i + 1
    while j < end:
        if doc[j].lower_ in ("and", "&") and j + 1 < end and (j + 1 in starters or not capitalised(doc[j + 1])):
            break
        if doc[j].text in POSSESSIVE or doc[j].lower_ in ("in", "to", "with"):
            break
        if capitalised(doc[j]):
            stop = j + 1
        j += 1
    return stop if stop > i else i


def descriptive(doc: Doc) -> Iterator[Chunk]:
    """Names in lower case: "mutual defence treaty", "war in Ukraine", "Ukrainian armed forces"."""
    lex = lexicon()
    for token in doc:
        if token.pos_ not in ("NOUN", "PROPN") or capitalised(token) and not token.is_sent_start:
            continue
        lemma = token.lemma_.lower()
        if lemma in lex.heads["treaty"]:
            yield from with_modifiers(doc, token, "treaty", lex)
        elif lemma in lex.heads["event"]:
            yield from with_modifiers(doc, token, "event", lex)
        elif lemma in lex.heads["organization"]:
            yield from body(doc, token, lex)


def left_edge(doc: Doc, token: Token) -> int:
    """The first of the adjectives, nouns, numbers and demonyms that stand before a head noun."""
    i = token.i
    while i > token.sent.start and (
        doc[i - 1].pos_ in ("ADJ", "NOUN", "PROPN", "NUM") or doc[i - 1].text in "-–" or doc[i - 1].tag_ == "VBN"
    ):
        i -= 1
    return i


def singular_name(doc: Doc, start: int, end: int) -> bool:
    """Does a proper name or a year single the thing out?"""
    return any(
        doc[k].ent_type_ in ("GPE", "NORP", "LOC", "ORG", "DATE") and (doc[k].is_title or doc[k].is_upper or doc[k].is_digit)
        for k in range(start, end)
    )


def with_modifiers(doc: Doc, token: Token, kind: EntityType, lex: Lexicon) -> Iterator[Chunk]:
    """A treaty or an event by its description, if that singles it out."""
    start, stop = left_edge(doc, token), token.i + 1
    after = doc[stop] if stop < len(doc) else None
    named = singular_name(doc, start, token.i)
    lemma = token.lemma_.lower()
    if after is not None and after.lower_ in ("in", "against", "of", "between", "with", "on", "for"):
        tail = noun_phrase_end(doc, stop + 1)
        if tail and singular_name(doc, stop + 1, tail) and (kind != "event" or lemma in lex.cues["singular_events"]):
            yield start if named else token.i, tail, kind
            return
    if kind == "treaty" and token.i - start >= 2 and lemma in lex.cues["described_treaties"]:
        yield start, stop, kind
    elif named and lemma in (lex.cues["described_treaties"] if kind == "treaty" else lex.cues["singular_events"]):
        yield start, stop, kind


def noun_phrase_end(doc: Doc, i: int) -> int | None:
    """The end of a bare name ("Ukraine", "the Gaza Strip", "India and Pakistan") that begins at ``i``."""
    j = i + 1 if i < len(doc) and doc[i].lower_ == "the" else i
    stop = None
    while j < len(doc) and (doc[j].text[0].isupper() or (stop and doc[j].lower_ == "and")):
        if doc[j].text[0].isupper():
            stop = j + 1
        j += 1
    return stop


def body(doc: Doc, token: Token, lex: Lexicon) -> Iterator[Chunk]:
    """A public body named by a state's adjective and a common noun: "Colombian army"."""
    start = left_edge(doc, token)
    phrase = doc[start : token.i + 1].text.lower()
    for size in (3, 2, 1):
        words = phrase.split()[-size:]
        if " ".join(words) in lex.nouns["military_bodies"] or (size == 1 and token.lemma_.lower() in lex.nouns["military_bodies"]):
            break
    else:
        return
    while start < token.i and doc[start].ent_type_ not in ("GPE", "NORP"):
        start += 1
    if start < token.i:
        yield start, token.i + 1, "organization"
        return
    possessor = left_edge(doc, token) - 1
    if possessor > 0 and doc[possessor].text in POSSESSIVE and doc[possessor - 1].ent_type_ == "GPE":
        begin = possessor - 1
        while begin > 0 and doc[begin - 1].ent_type_ == "GPE" and doc[begin].ent_iob_ == "I":
            begin -= 1
        yield begin, token.i + 1, "organization"
