"""Names recognised by their head noun: "Central Military Commission", "Treaty on ...", "war in Ukraine".

A statistical recognizer misses most treaties and events (they are rare in its training data), and cuts names at
prepositions. Head nouns are data (``names.toml``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc, Span, Token

from kg.nlp import gazetteer, titles
from kg.nlp.heads import head_noun
from kg.nlp.lexicon import Lexicon, lexicon
from kg.records import EntityType

LINKS = {
    "of",
    "for",
    "on",
    "in",
    "the",
    "and",
    "&",
    "against",
    "to",
    "between",
    "with",
    "de",
    "du",
    "la",
    "al",
    "'",
    "’",
}
OPENING = {"of", "for", "on", "against", "to", "between", "with", "in", "regarding", "concerning"}
INDEFINITE = {"any", "no", "some", "another"}  # "no agreement with China" is none
POSSESSIVE = {"'s", "’s", "'", "’"}
CLOSED = {"DET", "ADP", "PRON", "CCONJ", "SCONJ", "AUX", "ADV", "PART", "INTJ"}
TYPES: tuple[EntityType, ...] = ("treaty", "event", "organization", "place")

Chunk = tuple[int, int, EntityType]


def capitalised(token: Token) -> bool:
    """Is this the word of a name? Function words that merely begin a sentence are not."""
    if token.lower_ == "the":
        return False
    if joined(token):
        return True
    if not token.text[0].isupper() and not (token.is_digit and token.i and token.nbor(-1).text[0].isupper()):
        return False
    common = token.tag_ == "NNS" and token.ent_type_ in ("", "CARDINAL")
    return not (token.is_sent_start and (token.pos_ in CLOSED or common))


def joined(token: Token) -> bool:
    """Is it the second part of a hyphenated name ("Co-operation")?"""
    if token.i < 2 or token.nbor(-1).text != "-" or token.nbor(-1).whitespace_ or token.nbor(-2).whitespace_:
        return False
    return token.nbor(-2).text[0].isupper() and not token.tag_.startswith("VB")


def title_case(sentence: Span) -> bool:
    """Is this a headline that capitalises (nearly) every word, so that capitals tell nothing?"""
    words = [token for token in sentence if token.is_alpha and len(token) > 3]
    verbs = [token for token in sentence if token.pos_ in ("VERB", "AUX")]
    capitals = sum(token.text[0].isupper() for token in words)
    return len(words) > 4 and capitals >= 0.8 * len(words) and all(token.text[0].isupper() for token in verbs)


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
    if token.lemma_.lower() == "district" and token.i and token.nbor(-1).lower_ == "military":
        return "organization"
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
        if doc[i].lower_ in ("and", "&", "in", "to", "with") or (
            doc[i].text in POSSESSIVE and doc[i - 1].ent_type_ in ("GPE", "LOC", "PERSON", "NORP")
        ):
            first = i + 1
        if doc[i].lower_ in lex.cues["no_entities"]:
            first = i + 1  # "Policy Concept of the Russian Federation"
        title = titles.at(doc, i) if first < i and kind is None and doc[i - 1].lower_ not in LINKS else None
        if title is not None and title[0] < end and doc[title[0]].lower_ in ("of", "for"):
            first = i  # "UNRWA Director of the Department of External Relations"
        if kind is None or joined:
            i += 1
            continue
        stop = complement(doc, i + 1, end, starters, lex)
        begin = trimmed(doc, first, i)
        if begin > i or government(doc[begin : i + 1]) or in_title(doc, first, i) or is_state(doc[begin : i + 1]):
            pass
        elif stop > i + 1 or begin < i:
            yield begin, stop, kind
            yield from inner(doc, i + 1, stop, lex)
        i = first = max(stop, i + 1)


def in_title(doc: Doc, first: int, head: int) -> bool:
    """Is the head noun part of a title ("Member of Parliament")?"""
    ends = [title[0] for i in range(first, head) if (title := titles.at(doc, i))]
    return any(end == head + 1 for end in ends)


def inner(doc: Doc, start: int, end: int, lex: Lexicon) -> Iterator[Chunk]:
    """The body that a complement names: "Committee of the Labour Party", "Panel on Trade of the Lower House"."""
    for first in (i + 1 for i in range(start, end - 2) if doc[i].lower_ in ("of", "for", "at")):
        begin = first + (doc[first].lower_ == "the")
        name = doc[begin:end]
        head = head_noun(name) if len(name) > 1 else None
        if head is None or (head != name[-1] and begin == first):
            continue
        if head_type(head, lex) == "organization" and head.text[0].isupper() and not government(name):
            yield begin, end, "organization"
            return


def is_state(name: Span) -> bool:
    """Is it the name of a state, whatever stands behind it ("Russian Federation against Ukraine")?"""
    listed = gazetteer.load().entries.get(name.text)
    return listed is not None and listed.type == "state"


def government(name: Span) -> bool:
    """Is it a government, which is its state? An agency ("Federal Aviation Administration"), or a city's, is none."""
    lex, last = lexicon(), name[-1].lower_
    if name[0].lower_ in lex.cues["governments"] and (len(name) == 1 or name[1].lower_ == "of"):
        return True
    if last not in lex.cues["governments"]:
        return False
    if len(name) < 3:
        return True
    before = name[-2]
    if before.lower_ in lex.cues["local"]:
        return False
    person = any(before.text in e.text.split() for e in name.doc.ents if e.label_ == "PERSON" and e.text != name.text)
    return last != "administration" or person or before.ent_type_ in ("GPE", "NORP", "PERSON")


def trimmed(doc: Doc, first: int, head: int) -> int:
    """Where the name begins: behind linking words, and behind the title of an office ("Minister of")."""
    while first < head:
        title = titles.at(doc, first)
        if title is not None and title[0] <= head and doc[title[0]].lower_ in LINKS:
            first = title[0]
        elif doc[first].lower_ in LINKS or doc[first].text in POSSESSIVE or doc[first].is_punct or dated(doc, first):
            first += 1
        else:
            break
    return first


def dated(doc: Doc, i: int) -> bool:
    """Is it a word of a date before "of" ("in March 1962 of the Evian Accords")?"""
    return doc[i].ent_type_ == "DATE" and (doc[i + 1].is_digit or doc[i + 1].lower_ == "of")


def complement(doc: Doc, i: int, end: int, starters: set[int], lex: Lexicon) -> int:
    """The end of "of Foreign Affairs and Trade" after a head noun; ``i`` itself where there is none."""
    digits = i
    while digits < end and doc[digits].like_num:
        digits += 1
    if digits > i:
        return digits
    if i + 1 >= end or doc[i].lower_ not in OPENING - {"in", "to", "with"} or doc[i + 1].ent_type_ == "DATE":
        return i
    stop = i
    j = i + 1
    while j < end:
        joins = doc[j].lower_ in ("and", "&") and j + 1 < end
        if joins and (j + 1 in starters or not capitalised(doc[j + 1]) or titles.at(doc, j + 1)):
            break
        if doc[j].text in POSSESSIVE or doc[j].lower_ in ("in", "to", "with") or doc[j].ent_type_ == "DATE":
            break
        if capitalised(doc[j]):
            stop = j + 1
        j += 1
    if stop > i and stop < len(doc) and doc[stop].text in POSSESSIVE and doc[stop - 1].lower_ in ("north", "south"):
        return i
    return stop if stop > i else i


def descriptive(doc: Doc, states: Mapping[int, int]) -> Iterator[Chunk]:
    """Names in lower case: "mutual defence treaty", "Ukrainian armed forces", "eastern Ukraine".

    ``states`` maps the tokens of names and adjectives of states to where these begin.
    """
    lex = lexicon()
    for token in doc:
        if token.lower_ in lex.cues["directions"] and token.i + 1 < len(doc):
            yield from direction(doc, token, states)
        if token.pos_ not in ("NOUN", "PROPN") or (capitalised(token) and not token.is_sent_start):
            continue
        lemma = token.lemma_.lower()
        if lemma in lex.heads["treaty"]:
            yield from described_treaty(doc, token, states, lex)
        elif lemma in lex.heads["organization"]:
            yield from body(doc, token, states, lex)


def direction(doc: Doc, token: Token, states: Mapping[int, int]) -> Iterator[Chunk]:
    """A part of a state: "eastern Ukraine"."""
    after = doc[token.i + 1]
    if after.i in states and after.ent_type_ == "GPE" and token.i not in states:
        end = after.i + 1
        while end < len(doc) and states.get(end) == after.i:
            end += 1
        yield token.i, end, "place"


def left_edge(doc: Doc, token: Token) -> int:
    """The first of the adjectives, nouns, numbers and demonyms that stand before a head noun."""
    i = token.i
    while i > token.sent.start and (
        doc[i - 1].pos_ in ("ADJ", "NOUN", "PROPN", "NUM")
        or doc[i - 1].text in "-–"
        or (doc[i - 1].tag_ == "VBN" and doc[i - 1].dep_ == "amod")
    ):
        i -= 1
    while i < token.i and doc[i].text in "-–":
        i += 1
    return i


def first_name(doc: Doc, start: int, end: int, states: Mapping[int, int]) -> int | None:
    """The first word of a proper name, or the first year, in ``start:end``; from there on it is singled out."""
    for i in range(start, end):
        token = doc[i]
        if i in states or (token.is_digit and len(token) == 4):
            return i
        if token.ent_type_ in ("GPE", "NORP", "LOC", "ORG", "EVENT", "LAW") and token.text[0].isupper():
            return i
    return None


def described_treaty(doc: Doc, token: Token, states: Mapping[int, int], lex: Lexicon) -> Iterator[Chunk]:
    """ "mutual defence treaty", "security agreement with Turkey", "agreement between India and Mauritius"."""
    if token.lemma_.lower() not in lex.cues["described_treaties"]:
        return
    start, stop = left_edge(doc, token), token.i + 1
    before = doc[start - 1].lower_ if start else ""
    if before in INDEFINITE or (before in ("a", "an") and start == token.i):
        return
    if stop < len(doc) and doc[stop].lower_ in ("between", "with"):
        tail = parties(doc, stop + 1, states)
        if tail:
            yield start, tail, "treaty"
            return
    if token.i - start >= 2 or first_name(doc, start, token.i, states) is not None:
        yield start, stop, "treaty"


def parties(doc: Doc, i: int, states: Mapping[int, int]) -> int | None:
    """The end of a name, or of two joined by "and", that begins at ``i`` ("Ukraine", "the Gaza Strip")."""
    stop = None
    while i < len(doc):
        named = (i in states and doc[i].pos_ != "ADJ") or (
            doc[i].ent_type_ in ("GPE", "LOC", "ORG") and doc[i].text[0].isupper()
        )
        if named:
            stop = i + 1
        elif not (
            (doc[i].lower_ == "the" and (stop is None or doc[i - 1].lower_ == "and"))
            or (stop == i and doc[i].lower_ == "and")
        ):
            break
        i += 1
    return stop


def body(doc: Doc, token: Token, states: Mapping[int, int], lex: Lexicon) -> Iterator[Chunk]:
    """A public body named by a state and a common noun: "Colombian army", "South Korea's intelligence agency"."""
    start = left_edge(doc, token)
    words = [t.lower_ for t in doc[start : token.i + 1]]
    bodies = lex.nouns["military_bodies"]
    if not any(" ".join(words[-size:]) in bodies for size in (3, 2, 1)) and token.lemma_.lower() not in bodies:
        return
    inside = [i for i in range(start, token.i) if i in states]
    if inside:
        yield states[inside[-1]], token.i + 1, "organization"
    elif start >= 2 and doc[start - 1].text in POSSESSIVE and start - 2 in states:
        yield states[start - 2], token.i + 1, "organization"
