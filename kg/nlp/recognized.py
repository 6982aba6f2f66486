"""Names that the statistical recognizer finds, mended, and persons that only their titles tell."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span

from kg.nlp import chunks, contexts, gazetteer, titles
from kg.nlp.lexicon import lexicon
from kg.nlp.name import Name, ranked
from kg.nlp.trimming import trim, with_regnal_title
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
        if kind == "person" and len(span) == 1 and span.text.isupper() and len(span.text) <= 6:
            kind = "organization"  # "SPD"
        if kind == "person" and len(span) > 1 and span[0].lower_ in lexicon().cues["place_beginnings"]:
            head = "place"  # "Lake Victoria"
        if kind == "person" and (head in ("place", "organization") or is_city(span, known)):
            kind = head or "place"  # "Thomas Shoal", "Bakhmut"
        votes = {kind: weight}
        if span.text in known.places and kind != "person":
            votes["place"] = votes.get("place", 0.0) + 1.0
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
    """The entities of the recognizer that are of our types; a slash parts two of them ("AP / Anna Berg")."""
    for entity in doc.ents:
        start = entity.start
        for token in entity if entity.label_ in LABELS else ():
            if token.text == "/":
                yield Span(doc, start, token.i, entity.label_)
                start = token.i + 1
        if entity.label_ in LABELS:
            yield Span(doc, start, entity.end, entity.label_)


def is_city(span: Span, known: gazetteer.Gazetteer) -> bool:
    """Is what the recognizer took for a person a city, and not somebody of that name?"""
    return span.text in known.places and not bears(span)


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


def generic(span: Span) -> bool:
    """A capitalised common noun ("the Commission", "State", "Defence") or a government, which is its state."""
    lex = lexicon()
    if {span[0].lower_, span[-1].lower_} & lex.cues["governments"]:
        return True
    if span[-1].lower_.rpartition("-")[2] in lex.cues["participles"] and (len(span) > 1 or "-" in span.text):
        return True  # "U.S.-led"
    if len(span) > 1:
        return False
    word = span[0].lower_
    lower = span[0].tag_ in ("NN", "NNS", "JJ", "RB") and not span.text.isupper()
    if (span[0].is_sent_start and lower) or in_title(span):
        return True
    common = (
        word in lex.cues["common_parts"]
        or word in lex.nouns["state_words"]
        or word in lex.heads["organization"] | lex.heads["place"]
    )
    return common and word not in lex.cues["bare_bodies"]


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


def from_titles(doc: Doc, found: list[Name]) -> Iterator[Name]:
    """Persons whom the recognizer missed or took for something else: capitalised words right behind a title."""
    known = {name.start: name for name in found}
    for title in titles.find(doc):
        start = title.end
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


def personal(doc: Doc, start: int, known: dict[int, Name]) -> int:
    """The end of a run of at most four capitalised words that begins at ``start`` and holds no other kind of word."""
    lex = lexicon()
    i = start
    while i < min(len(doc), start + 6) and not (i > start and doc[i].is_sent_start):
        token = doc[i]
        hyphen = token.text == "-" and i > start
        second = i > start and doc[i - 1].text == "-"
        if (i in known and known[i].canonical) or titles.at(doc, i):
            break
        if not (hyphen or second or (token.text[0].isupper() and token.pos_ in ("PROPN", "NOUN", "ADJ"))):
            break
        if (
            chunks.head_type(token, lex)
            or token.ent_type_ in ("DATE", "NORP")
            or (token.text.isupper() and len(token) > 3)
        ):
            return start
        i += 1
    while i > start and doc[i - 1].text == "-":
        i -= 1
    return i


def from_repeats(doc: Doc, found: list[Name]) -> Iterator[Name]:
    """A name of several words is one wherever it stands, though the model saw it but once."""
    covered = {i for name in found for i in range(name.start, name.end)}
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
