"""The component ``kg_names``: all names of a document, nested ones too, each with votes for its type.

It joins what the model's recognizer, the gazetteer and the head nouns say; where they overlap, the longest name
holds the others inside it. ``doc._.kg_names`` is a list of ``Name`` in the order of the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.nlp import (
    acronyms,
    chunks,
    gazetteer,
    generic,
    needs,
    occasions,
    parties,
    recognized,
    titled,
    titles,
    unnoticed,
)
from kg.nlp.lexicon import lexicon
from kg.nlp.metonymy import acts
from kg.nlp.name import Name, ranked

NESTING = ("organization", "treaty", "place", "state")


if not Doc.has_extension("kg_names"):
    Doc.set_extension("kg_names", default=None)


def of(doc: Doc) -> list[Name]:
    """The names that the component found (plain lists again after a round trip through another process)."""
    return [Name(*item) for item in doc._.kg_names or ()]


@Language.component(
    "kg_names",
    requires=["doc.ents", "doc.sents", "token.tag", "token.pos", "token.lemma", "token.dep", "token.head"],
    assigns=["doc._.kg_names"],
)
def names(doc: Doc) -> Doc:
    """Find the names of ``doc``."""
    needs.check(doc, "kg_names", ("TAG", "POS", "LEMMA", "DEP", "ENT_IOB"), ())
    found = [*from_gazetteer(doc)]
    found += [part for name in found for part in parts(doc, name)]
    listed = {(name.start, name.end) for name in found}
    found += recognized.from_model(doc, listed)
    found += recognized.from_places(doc, listed)
    found += titled.find(doc, found)
    found += recognized.from_repeats(doc, found)
    persons = {i for name in found if name.type == "person" for i in range(name.start, name.end)}
    starters = {name.start for name in found}
    states = {i: name.start for name in found if name.type == "state" for i in range(name.start, name.end)}
    listed_tokens = {i: name.start for name in found if name.canonical for i in range(name.start, name.end)}
    described = [*chunks.descriptive(doc, states), *occasions.find(doc, states, listed_tokens)]
    for start, end, kind in [*chunks.proper(doc, persons, starters), *described]:
        found.append(Name(start, end, "name", ((kind, 2.0),), None, None, False))
    taken = {i for name in found if name.end - name.start > 1 for i in range(name.start, name.end)}
    found += parties.find(doc, taken)
    found += acronyms.find(doc)
    covered = {i for name in found for i in range(name.start, name.end)}
    persons |= {i for name in found if name.type == "person" for i in range(name.start, name.end)}
    found += unnoticed.find(doc, covered, persons)
    found += coalitions(doc, found)
    common = generic.abbreviations(doc)
    kept = (name for name in found if name.canonical or doc[name.start : name.end].text not in common)
    doc._.kg_names = nest(doc, [*kept, *cities(doc, found)])
    return doc


def cities(doc: Doc, found: list[Name]) -> Iterator[Name]:
    """Cities inside names of bodies ("University of Zurich", "Shanghai Health Bureau")."""
    known = gazetteer.load().cities
    lex = lexicon()
    for name in found:
        built = name.type == "place" and doc[name.end - 1].lower_ in lex.cues["built"]
        if not (name.type == "organization" or built) or name.canonical or name.end - name.start < 2:
            continue
        for i in range(name.start, name.end):
            first = i == name.start or doc[i - 1].lower_ in ("of", "in", "at")
            if (
                first
                and doc[i].text in known
                and doc[i].lower_ not in lex.cues["common_parts"]
                and not chunks.head_type(doc[i], lex)
            ):
                yield Name(i, i + 1, "name", (("place", 1.0),), None, None, False)


def coalitions(doc: Doc, found: list[Name]) -> Iterator[Name]:
    """Alliances that are called by who leads them: "the Saudi-led coalition"."""
    for name in found:
        end = name.end + 3
        if (
            name.type in ("state", "organization")
            and end <= len(doc)
            and doc[name.end : end - 1].text.lower() == "-led"
        ):
            end += doc[end - 1].lower_ in ("military", "international", "air")
            if end <= len(doc) and doc[end - 1].lower_ in lexicon().cues["leagues"]:
                yield Name(name.start, end, "name", (("organization", 2.0),), None, None, False)


def from_gazetteer(doc: Doc) -> list[Name]:
    """States, their demonyms and capitals, and known organizations, the longest match first."""
    known = gazetteer.load()
    found = []
    i = 0
    while i < len(doc):
        match = longest(doc, i, known)
        if match is None:
            i += 1
            continue
        end, entry = match
        first = coordinated(doc, i, known)
        if first is not None:
            found.append(Name(i - 2, i - 1, first.kind, ((first.type, 3.0),), first.canonical, first.state, False))
        if entry.type == "state" and (stance(doc[i]) or money(doc, end)):
            pass
        elif entry.kind != "capital":
            found.append(Name(i, end, entry.kind, ((entry.type, 3.0),), entry.canonical, entry.state, False))
        elif acts(doc[i:end].root) or hyphenated(doc, i, end, known):
            found.append(Name(i, end, "name", (("state", 3.0),), entry.canonical, None, False))
        else:
            seat = known.seats.get(" ".join(token.text for token in doc[i:end]))
            found.append(Name(i, end, "name", (("place", 2.0),), seat, None, False))
        i = end
    return found


def stance(token: Token) -> bool:
    """Does a prefix make a name tell of an attitude, or of the past ("pro-Russian", "ex-Soviet")?"""
    return token.i > 1 and token.nbor(-1).text == "-" and token.nbor(-2).lower_ in lexicon().cues["stances"]


def hyphenated(doc: Doc, start: int, end: int, known: gazetteer.Gazetteer) -> bool:
    """Does a capital stand for its state in a compound: "Ankara-Baghdad ties"?"""
    if start > 1 and doc[start - 1].text in ("-", "–") and not doc[start - 1].whitespace_:
        entry = known.entries.get(doc[start - 2].text)
        return entry is not None and entry.type == "state"
    if end + 1 < len(doc) and doc[end].text in ("-", "–") and not doc[end].whitespace_:
        entry = known.entries.get(doc[end + 1].text)
        return entry is not None and entry.type == "state"
    return False


def money(doc: Doc, end: int) -> bool:
    """Is what ends before token ``end`` part of the name of a currency ("US dollars")?"""
    return end < len(doc) and doc[end].lemma_.lower() in lexicon().cues["currencies"]


def coordinated(doc: Doc, i: int, known: gazetteer.Gazetteer) -> gazetteer.Entry | None:
    """What the word before "and" stands for if the name at token ``i`` completes it ("North and South Korea")."""
    if i < 2 or doc[i - 1].lower_ not in ("and", "or") or i + 1 >= len(doc) or not doc[i - 2].text[0].isupper():
        return None
    both = known.entries.get(f"{doc[i - 2].text} {doc[i + 1].text}")
    return both if both is not None and f"{doc[i].text} {doc[i + 1].text}" in known.entries else None


def parts(doc: Doc, name: Name) -> Iterator[Name]:
    """The listed name at the beginning of a longer listed one ("UN" in "UN Security Council")."""
    if name.type != "organization" or name.end - name.start < 2:
        return
    known = gazetteer.load()
    for end in range(name.end - 1, name.start, -1):
        entry = known.entries.get(" ".join(token.text for token in doc[name.start : end]))
        if entry is not None and entry.kind != "capital" and entry.type in ("state", "organization"):
            yield Name(name.start, end, entry.kind, ((entry.type, 3.0),), entry.canonical, entry.state, False)
            return


def longest(doc: Doc, i: int, known: gazetteer.Gazetteer) -> tuple[int, gazetteer.Entry] | None:
    """The longest gazetteer name that begins at token ``i``, as (end, entry)."""
    for sequence in known.starts.get(doc[i].text, ()):
        end = i + len(sequence)
        if end <= len(doc) and all(doc[i + k].text == word for k, word in enumerate(sequence)):
            if end < len(doc) and glued(doc, i, end):
                continue
            return end, known.entries[" ".join(sequence)]
    return None


def glued(doc: Doc, start: int, end: int) -> bool:
    """Is the match part of a longer person ("Jordan" in "Michael Jordan", not in "Ambassador to Jordan Atallah")?"""
    first, last = doc[start], doc[end - 1]
    if last.ent_type_ != "PERSON" or first.ent_type_ != "PERSON":
        return False
    goes_on = doc[end].ent_type_ == "PERSON" and doc[end].ent_iob_ == "I"
    return (goes_on or first.ent_iob_ == "I") and not titles.governs(doc, start)


def nest(doc: Doc, found: Iterable[Name]) -> list[Name]:
    """One name a span, votes united; crossing names lose to longer ones, and only some types hold names inside."""
    united: dict[tuple[int, int], Name] = {}
    for name in found:
        twin = united.get((name.start, name.end))
        united[name.start, name.end] = unite(twin, name) if twin else name
    kept: list[Name] = []
    for name in sorted(united.values(), key=lambda n: (n.start - n.end, -n.votes[0][1], n.start)):
        outer = next((k for k in kept if name.start < k.end and k.start < name.end), None)
        if outer is None:
            kept.append(name)
        elif outer.start <= name.start and name.end <= outer.end and may_nest(doc, name, outer):
            kept.append(name._replace(inside=True))
    return sorted(kept, key=lambda n: (n.start, -n.end))


def unite(a: Name, b: Name) -> Name:
    """The same span found twice: votes add up, and what a gazetteer knows stays."""
    votes = dict(a.votes)
    for kind, weight in b.votes:
        votes[kind] = votes.get(kind, 0.0) + weight
    known = a if a.canonical else b
    if known.canonical:
        votes = dict(known.votes)  # what a gazetteer knows needs no vote
    return Name(a.start, a.end, known.kind, ranked(votes), known.canonical, known.state, False)


def may_nest(doc: Doc, inner: Name, outer: Name) -> bool:
    """Is the inner name an entity of its own? (Guidelines, ruling 13: inside an event only organizations are.)"""
    if outer.canonical and inner.canonical is None:
        return False  # of a listed name only listed ones are parts
    if inner.start > outer.start and inner.end == outer.end and doc[inner.start - 1].lower_ in ("and", "&"):
        return inner.canonical is not None  # "Justice Party" in "Order and Justice Party"
    city = inner.type == "place" and inner.end - inner.start == 1 and outer.type != "treaty"
    if (
        inner.start == outer.start
        and inner.canonical is None
        and not city
        and doc[inner.end].text not in chunks.POSSESSIVE
    ):
        return False  # a mere beginning: "Washington Office" in "Washington Office on Latin America"
    if outer.type == "event":
        lower = any(token.text.islower() and token.pos_ == "NOUN" for token in doc[outer.start : outer.end])
        return inner.type == "organization" or (inner.type == "state" and lower)
    return (
        outer.type in NESTING
        and inner.type != "person"
        and (inner.canonical is not None or inner.type in ("organization", "place"))
    )
