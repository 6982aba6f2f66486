"""Which names of a document mean the same, by their form: short names, surnames, acronyms."""

from __future__ import annotations

from spacy.tokens import Doc

from kg.names import key
from kg.nlp import ballots
from kg.nlp.lexicon import lexicon
from kg.nlp.name import Name, ranked
from kg.records import EntityType


def link(doc: Doc, known: list[Name]) -> tuple[list[int], list[EntityType]]:
    """For each name the index of the name it is the same as (itself for the fullest), and its type in the document."""
    texts = [key(doc[n.start : n.end].text) for n in known]
    untitled(doc, known, texts)
    totals: dict[str, dict[EntityType, float]] = {}
    for name, text in zip(known, texts, strict=True):
        for kind, weight in name.votes if name.canonical is None else ():
            votes = totals.setdefault(text, {})
            votes[kind] = votes.get(kind, 0.0) + weight
    types: list[EntityType] = [
        name.type if name.canonical else ranked(totals[text])[0][0] for name, text in zip(known, texts, strict=True)
    ]
    surnames(texts, types, known)
    roots = list(range(len(known)))
    first: dict[tuple[str, str], int] = {}
    for i, name in enumerate(known):
        label = f"={name.canonical}" if name.canonical else texts[i]
        roots[i] = first.setdefault((types[i], label), i)
    join_persons(texts, types, roots)
    join_organizations(doc, known, texts, types, roots)
    ballots.join(doc, known, roots)
    return [settle(roots, i) for i in range(len(roots))], types


def untitled(doc: Doc, known: list[Name], texts: list[str]) -> None:
    """Take the title from short names of monarchs and clerics that the text names in full, too.

    "Emperor Yohannes" is Yohannes IV, and "Sheikh Sabah" the sheikh called Sabah Al-Sabah.
    """
    regnal = lexicon().cues["regnal"] | {"crown"}
    full = set()
    for name, text in zip(known, texts, strict=True):
        first, *rest = text.split() or [""]
        titled = name.start > 0 and doc[name.start - 1].lower_ in regnal
        if name.type == "person" and rest and (titled or rest[-1] in SUFFIXES):
            full.add(first)
    for i, text in enumerate(texts):
        *titles, bare = text.split() or [""]
        if titles and bare in full and all(word in regnal for word in titles):
            texts[i] = bare


def settle(roots: list[int], i: int) -> int:
    """Follow the chain of roots to its end."""
    while roots[i] != i:
        i = roots[i]
    return i


SUFFIXES = {"jr", "sr", "ii", "iii", "iv"}


def family(text: str) -> str:
    """The last word of a folded personal name that is no suffix."""
    words = [word for word in text.split() if word not in SUFFIXES]
    return words[-1] if words else text


def surnames(texts: list[str], types: list[EntityType], known: list[Name]) -> None:
    """A single word that ends a personal name of the document is that person, whatever the recognizer says."""
    full = [text for text, kind in zip(texts, types, strict=True) if kind == "person" and " " in text]
    last = {word for text in full for word in (family(text), text.split()[0])}
    for i, text in enumerate(texts):
        if text in last and types[i] != "person" and known[i].canonical is None and not known[i].inside:
            types[i] = "person"


def join_persons(texts: list[str], types: list[EntityType], roots: list[int]) -> None:
    """A surname, or a first name of East Asian order, stands for the person last named in full (else the next)."""
    full = [i for i, text in enumerate(texts) if types[i] == "person" and " " in text]
    for i, text in enumerate(texts):
        if types[i] != "person" or " " in text or not text:
            continue
        fits = [j for j in full if family(texts[j]) == text] or [j for j in full if texts[j].split()[0] == text]
        fits = fits or [j for j in full if text in texts[j].split()[1:-1]]  # "Obiang" of Teodoro Obiang Nguema
        before = [j for j in fits if j < i]
        if fits:
            roots[i] = roots[before[-1] if before else fits[0]]
    for i in full:
        longer = next((j for j in full if shortens(texts[i], texts[j]) and settle(roots, j) != settle(roots, i)), None)
        if longer is not None:
            roots[settle(roots, i)] = settle(roots, longer)


def shortens(text: str, other: str) -> bool:
    """Is a folded personal name of several words a short form of the other: beginning, end, or first and last?"""
    if len(other) <= len(text):
        return False
    ends = (text.split()[0], text.split()[-1]) == (other.split()[0], other.split()[-1])
    return ends or other.startswith(f"{text} ") or other.endswith(f" {text}")


def join_organizations(
    doc: Doc, known: list[Name], texts: list[str], types: list[EntityType], roots: list[int]
) -> None:
    """Acronyms in brackets or by initials, and short forms that end a longer name ("Foreign Ministry")."""
    full = [i for i, text in enumerate(texts) if types[i] in ("organization", "treaty", "event") and " " in text]
    join_listed(doc, known, types, roots, full)
    for i, text in enumerate(texts):
        if known[i].canonical or types[i] not in ("organization", "treaty", "event", "person", "place"):
            continue
        raw = doc[known[i].start : known[i].end].text
        bracket = known[i].start >= 2 and doc[known[i].start - 1].text == "("
        for j in full:
            if j == i or (known[j].inside and texts[j] == text):
                continue
            introduced = bracket and known[j].end == known[i].start - 1 and len(raw) <= 12
            named_in = known[i].inside and doc[known[i].start - 1].lower_ in ("of", "the", "for")
            longer = types[i] == types[j] and len(texts[j]) > len(text) and texts[j].endswith(f" {text}")
            owned = types[i] == types[j] and texts[j].startswith(f"{text} of the ")
            shortened = " " in text and (longer or owned) and not named_in
            if introduced or shortened or (raw.isupper() and len(raw) > 2 and initials(doc, known[j]) == raw):
                types[i] = types[j]
                roots[i] = roots[j]
                break


def join_listed(doc: Doc, known: list[Name], types: list[EntityType], roots: list[int], full: list[int]) -> None:
    """A name with a listed acronym in brackets behind it is what that means: "the Social Democrats (SPD)"."""
    ends = {known[j].end: j for j in full if not known[j].canonical}
    for i, name in enumerate(known):
        j = ends.get(name.start - 1)
        opened = name.start > 1 and doc[name.start - 1].text == "(" and doc[min(name.end, len(doc) - 1)].text == ")"
        acronym = name.canonical and name.kind == "name" and doc[name.start : name.end].text.isupper()
        if j is not None and opened and acronym and types[i] == types[j]:
            roots[settle(roots, j)] = roots[i]


def initials(doc: Doc, name: Name) -> str:
    """The first letters of the capitalised words of a name."""
    return "".join(token.text[0] for token in doc[name.start : name.end] if token.text[0].isupper())
