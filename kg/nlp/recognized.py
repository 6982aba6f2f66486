"""Names that the statistical recognizer finds, mended."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span

from kg.nlp import chunks, contexts, gazetteer, titles
from kg.nlp.generic import described, generic
from kg.nlp.heads import head_noun
from kg.nlp.lexicon import lexicon
from kg.nlp.name import Name, ranked
from kg.nlp.trimming import trim
from kg.records import EntityType

LABELS: dict[str, tuple[EntityType, float]] = {
    "PERSON": ("person", 1.0),
    "ORG": ("organization", 1.0),
    "GPE": ("place", 1.0),
    "LOC": ("place", 1.0),
    "FAC": ("place", 1.0),
    "EVENT": ("event", 1.0),
    "LAW": ("treaty", 0.5),
    "PRODUCT": ("organization", 0.2),
}

CLIMATE = re.compile(r"COP[ -]?\d*")  # conferences of the parties to the convention on climate
PLACE_WORDS = 3  # words of a city's name ("Dar es Salaam")


def from_model(doc: Doc, listed: set[tuple[int, int]]) -> list[Name]:
    """The entities of the recognizer, trimmed, with the gazetteer of places as a second vote."""
    known = gazetteer.load()
    found = []
    for entity in entities(doc):
        span = trim(entity)
        if span is None or (span.start, span.end) in listed or generic(span) or described(span, listed):
            continue
        if entity.label_ == "LAW" and chunks.head_type(span[-1], lexicon()) != "treaty":
            continue  # laws of a state are no treaties
        kind, weight = LABELS[entity.label_]
        head = chunks.head_type(span[-1], lexicon()) if len(span) > 1 else None
        if CLIMATE.fullmatch(span.text):
            kind = "event"
        if head == "place" and titles.at(doc, span.start):
            head = None  # "President Park"
        if kind == "person" and len(span) == 1 and span.text.isupper() and len(span.text) <= 6:
            kind = "organization"  # "SPD"
        if kind == "person" and len(span) > 1 and span[0].lower_ in lexicon().cues["place_beginnings"]:
            head = "place"  # "Lake Victoria"
        if kind == "person" and (head in ("place", "organization") or is_city(span, known)):
            kind = head or "place"  # "Thomas Shoal", "Bakhmut"
        votes = {kind: weight}
        if span.text in known.places and kind != "person":
            known_by = 1.1 if known.places[span.text] == span.text else 1.0  # the name of a city outweighs one guess
            votes["place"] = votes.get("place", 0.0) + known_by
        if head is not None and kind != "person":
            votes[head] = votes.get(head, 0.0) + 1.5
        for told, much in contexts.votes(span).items() if kind not in ("event", "treaty") else ():
            votes[told] = votes.get(told, 0.0) + much
        found.append(Name(span.start, span.end, "name", ranked(votes), None, None, False))
    return found


def from_places(doc: Doc, listed: set[tuple[int, int]]) -> Iterator[Name]:
    """Cities that the recognizer missed, or took for a people, where the sentence places something in them."""
    known = gazetteer.load()
    starts = {start for start, _ in listed}
    for token in doc:
        if token.pos_ != "PROPN" or token.ent_type_ not in ("", "NORP") or token.i in starts:
            continue
        ends = range(min(token.i + PLACE_WORDS, len(doc)), token.i, -1)
        end = next((end for end in ends if doc[token.i : end].text in known.places), token.i)
        span = doc[token.i : end]
        comma = end + 1 < len(doc) and doc[end].text == "," and end + 1 in starts
        whole = end > token.i and not (end < len(doc) and chunks.capitalised(doc[end]))
        if whole and not generic(span) and (comma or "place" in contexts.votes(span)):
            yield Name(token.i, end, "name", (("place", 1.0),), None, None, False)


def entities(doc: Doc) -> Iterator[Span]:
    """The entities of the recognizer that are of our types; a slash parts two of them, and so may "and"."""
    for entity in joined(doc):
        start = entity.start
        for token in entity if entity.label_ in LABELS else ():
            if token.text == "/" or (token.lower_ == "and" and parted(entity, token.i)):
                yield Span(doc, start, token.i, entity.label_)
                start = token.i + 1
        if entity.label_ in LABELS and start < entity.end:
            yield Span(doc, start, entity.end, entity.label_)


def joined(doc: Doc) -> Iterator[Span]:
    """The entities of the recognizer, a first name that it took for a city with the surname behind it."""
    rest = list(doc.ents)
    while rest:
        entity = rest.pop(0)
        if rest and parts_of_one(entity, rest[0]):
            entity = Span(doc, entity.start, rest.pop(0).end, "PERSON")
        yield entity


def parts_of_one(first: Span, last: Span) -> bool:
    """Are the two a first name, taken for a city, and its surname?"""
    apart = first.end != last.start or len(first) > 1 or len(last) > 1
    if apart or (first.label_, last.label_) != ("GPE", "PERSON") or first.text in gazetteer.load().entries:
        return False
    return bool(first.root.dep_ == "compound" and first.root.head == last.root)


def parted(entity: Span, i: int) -> bool:
    """Are there two names around the "and" at token ``i``: "Mons and Liege", "Bank of Italy and Bank of Japan"?"""
    doc, known = entity.doc, gazetteer.load().places
    left, right = doc[entity.start : i], doc[i + 1 : entity.end]
    if not left or not right or entity.text in known:
        return False
    if entity.label_ in ("GPE", "LOC") or (left.text in known and right.text in known):
        return True
    alike = (" of " in left.text) <= (" of " in right.text) and "," not in left.text
    return entity.label_ == "ORG" and alike and is_body(left) and is_body(right)


def is_body(name: Span) -> bool:
    """Does the name say that it is one of a body ("Bank of Japan")?"""
    head = head_noun(name)
    if len(name) < 2 or head is None or head.text.islower():
        return False
    return chunks.head_type(head, lexicon()) == "organization"


def is_city(span: Span, known: gazetteer.Gazetteer) -> bool:
    """Is what the recognizer took for a person a city, and not somebody of that name?

    Of a small one something in the document has to tell.
    """
    if span.text not in known.places or bears(span):
        return False
    same = [e for e in span.doc.ents if e.text == span.text]
    told = any(e.label_ in ("GPE", "LOC") or "place" in contexts.votes(e) for e in same)
    return told or known.places[span.text] in known.cities


def bears(span: Span) -> bool:
    """Is it the name of a person, by what stands beside it or by a fuller name in the document?"""
    doc, lex = span.doc, lexicon()
    before = doc[span.start - 1].lower_.rstrip(".") if span.start else ""
    after = doc[span.end].lower_ if span.end < len(doc) else ""
    if before in lex.nouns["honorifics"] or after in lex.cues["governments"] or titles.before(doc, span.start):
        return True
    return len(span) == 1 and any(
        e.label_ == "PERSON" and len(e) > 1 and span.text in (e[0].text, e[-1].text) for e in doc.ents
    )


def from_repeats(doc: Doc, found: list[Name]) -> Iterator[Name]:
    """A name of several words is one wherever it stands, though the model saw it but once."""
    whole = (name for name in found if name.canonical or name.end - name.start > 1)
    covered = {i for name in whole for i in range(name.start, name.end)}
    known: dict[tuple[str, ...], Name] = {}
    for name in found:
        if name.end - name.start > 1 and not name.canonical:
            known.setdefault(tuple(token.text for token in doc[name.start : name.end]), name)
    starts = {words[0] for words in known}
    lengths = sorted({len(words) for words in known}, reverse=True)
    for i in (token.i for token in doc if token.text in starts and token.i not in covered):
        for length in lengths:
            same = known.get(tuple(token.text for token in doc[i : i + length]))
            if same is not None and not covered & set(range(i, i + length)):
                yield same._replace(start=i, end=i + length)
                break
