"""Where a name begins and ends: without articles, possessive endings, honorifics and titles at its edges."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from kg.nlp import chunks, gazetteer, titles
from kg.nlp.lexicon import lexicon


def trim(entity: Span) -> Span | None:
    """An entity without articles, possessive endings and titles at its edges; None where nothing is left."""
    doc, start, end = entity.doc, entity.start, entity.end
    while start < end and (
        doc[start].pos_ in chunks.CLOSED
        or doc[start].is_punct
        or doc[start].is_space
        or doc[start].text in chunks.POSSESSIVE
    ):
        start += 1
    end = next((i for i in range(start, end) if breaks(doc[i])), end)
    while end > start and (
        doc[end - 1].text in chunks.POSSESSIVE
        or doc[end - 1].is_space
        or (doc[end - 1].pos_ == "ADP" and doc[end - 1].text.islower())
        or (doc[end - 1].is_punct and doc[end - 1].text != ".")
    ):
        end -= 1
    if end - start > 2 and doc[start].lower_ in lexicon().cues["prefixes"] and doc[start + 1].text == "-":
        start += 2
    if entity.label_ == "PERSON":
        end = next((i for i in range(start + 1, end) if doc[i].text == doc[i - 1].text), end)
        end = whole_person(doc, end)
        start = with_regnal_title(doc, behind_title(doc, start, end), end)
    elif entity.label_ == "ORG":
        start += end - start > 1 and doc[start].is_digit and len(doc[start]) == 4  # "a 2012 Supreme Court decision"
        start = behind_kind(doc, behind_office(doc, start, end), end)
        end = before_title(doc, start, end)
        end = before_kind(doc, start, end)
    while (
        end > start + 1
        and doc[end - 1].text[0].islower()
        and doc[end - 2].text != "-"
        and entity.label_ in ("PERSON", "GPE")
    ):
        end -= 1
    if start >= end or not any(token.text[0].isupper() for token in doc[start:end]):
        return None
    return doc[start:end]


def breaks(token: Token) -> bool:
    """Does no name go on behind it: a bracket, the end of a line, the dash behind a dateline?"""
    dash = token.text in "-–—" and bool(token.i and token.nbor(-1).whitespace_ and token.whitespace_)
    return dash or token.text in ("(", "[", "|") or "\n" in token.text


def whole_person(doc: Doc, end: int) -> int:
    """Where a personal name ends that the recognizer cut short ("Kim Jae-won", "Ursula von der Leyen")."""
    last = end
    while last + 1 < len(doc) and (doc[last].lower_ in lexicon().cues["particles"] or doc[last].text == "-"):
        last += 1
    if last > end and doc[last].ent_type_ in ("", "PERSON") and doc[last].pos_ == "PROPN":
        attached = doc[last - 1].text == "-" and not (doc[last - 1].whitespace_ or doc[last - 2].whitespace_)
        if attached or (doc[last].text[0].isupper() and doc[last - 1].text != "-"):
            return last + 1
    month = end + 1 < len(doc) and doc[end].lower_ in lexicon().cues["months"] and doc[end].tag_ == "NNP"
    return end + 1 if month and not doc[end + 1].is_digit and doc[end - 1].pos_ == "PROPN" else end


def behind_title(doc: Doc, start: int, end: int) -> int:
    """Where a personal name begins behind honorifics and titles ("Crown Prince", "Dr")."""
    lex = lexicon()
    while start < end - 1:
        title = titles.at(doc, start)
        if title is not None and title[0] < end:
            start = title[0]
        elif (
            doc[start].lower_.rstrip(".") in lex.nouns["honorifics"]
            or doc[start - 1 : start + 1].text == "General Staff"
        ):
            start += 1
        else:
            break
    return start


def with_regnal_title(doc: Doc, start: int, end: int) -> int:
    """Where a name of one word begins that is complete only with its title ("King Abdullah", "Pope Francis")."""
    if end - start > 1 or start == 0 or doc[start - 1].lower_ not in lexicon().cues["regnal"]:
        return start
    first = start - 1
    return first - (first > 0 and doc[first - 1].text == "Crown") if doc[first].text[0].isupper() else start


def behind_office(doc: Doc, start: int, end: int) -> int:
    """Where the name of a body begins behind an office ("Secretary of the Security Council")."""
    title = titles.at(doc, start)
    if title is None or title[0] >= end - 1 or doc[title[0]].lower_ not in ("of", "for", "to"):
        return start
    start = title[0] + 1
    return start + (doc[start].lower_ == "the")


def behind_kind(doc: Doc, start: int, end: int) -> int:
    """Where the name of a body begins behind what it is and whose: "French bank Crédit Agricole"."""
    known = gazetteer.load().entries
    lengths = (k for k in (2, 1) if (e := known.get(doc[start : start + k].text)) is not None and e.kind == "demonym")
    first = i = start + next(lengths, 0)
    while start < i < end and (common(doc[i]) or (i > first and doc[i].is_punct)):
        i += 1
    bare = i == end and doc[i - 1].text == "NGO"
    return i if i > first and (bare or (i < end and doc[i].text[0].isupper())) else start


def common(token: Token) -> bool:
    """Is it a common noun or an adjective (NGO is a noun in capitals)?"""
    return (token.pos_ in ("NOUN", "ADJ", "PROPN") and token.text.islower()) or token.text == "NGO"


def before_kind(doc: Doc, start: int, end: int) -> int:
    """Where a name ends that has a head noun of its own before "party" ("Rwandan Patriotic Front party")."""
    lex = lexicon()
    kind = end - start > 2 and doc[end - 1].text.islower() and doc[end - 1].lower_ in lex.cues["named_bodies"]
    return end - 1 if kind and any(chunks.head_type(t, lex) for t in doc[start : end - 1]) else end


def before_title(doc: Doc, start: int, end: int) -> int:
    """Where the name of a body ends before a title ("State Department Spokesperson", "UN Director of ...")."""
    known = gazetteer.load().entries
    for i in range(start + 1, end):
        title = titles.at(doc, i)
        if title is None or doc[i - 1].lower_ in chunks.LINKS or chunks.head_type(doc[i], lexicon()):
            continue
        if title[0] >= end:
            return i
        if doc[title[0]].lower_ in ("of", "for"):  # what stands before is a body only if that is told elsewhere
            return i if doc[start:i].text in known or doc[start:i].text.isupper() else start
    return end
