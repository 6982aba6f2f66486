"""The component ``kg_names``: all names of a document, nested ones too, each with votes for its type.

It joins what the model's recognizer, the gazetteer and the head nouns say; where they overlap, the longest name
holds the others inside it. ``doc._.kg_names`` is a list of ``Name`` in the order of the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc, Span

from kg.nlp import chunks, gazetteer, titles
from kg.nlp.lexicon import lexicon
from kg.nlp.metonymy import acts
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
NESTING = ("organization", "treaty", "place", "state")


class Name(NamedTuple):
    """A name: tokens ``start:end``, ``kind`` name or demonym, votes for its type, what a gazetteer calls it.

    ``state`` is the state whose organ a known institution is. ``inside`` tells that a longer name holds it.
    """

    start: int
    end: int
    kind: str
    votes: tuple[tuple[EntityType, float], ...]
    canonical: str | None
    state: str | None
    inside: bool

    @property
    def type(self) -> EntityType:
        """The type with the most votes."""
        return self.votes[0][0]


if not Doc.has_extension("kg_names"):
    Doc.set_extension("kg_names", default=None)


def of(doc: Doc) -> list[Name]:
    """The names that the component found (plain lists again after a round trip through another process)."""
    return [Name(*item) for item in doc._.kg_names or ()]


@Language.component(
    "kg_names", requires=["doc.ents", "token.pos", "token.lemma", "doc.sents"], assigns=["doc._.kg_names"]
)
def names(doc: Doc) -> Doc:
    """Find the names of ``doc``."""
    found = [*from_gazetteer(doc)]
    found += [part for name in found for part in parts(doc, name)]
    listed = {(name.start, name.end) for name in found}
    found += from_model(doc, listed)
    found += from_titles(doc, found)
    persons = {i for name in found if name.type == "person" for i in range(name.start, name.end)}
    starters = {name.start for name in found}
    states = {i: name.start for name in found if name.type == "state" for i in range(name.start, name.end)}
    listed_tokens = {i: name.start for name in found if name.canonical for i in range(name.start, name.end)}
    for start, end, kind in [*chunks.proper(doc, persons, starters), *chunks.descriptive(doc, states, listed_tokens)]:
        found.append(Name(start, end, "name", ((kind, 2.0),), None, None, False))
    doc._.kg_names = nest(doc, [*found, *cities(doc, found)])
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
        if entry.kind != "capital":
            found.append(Name(i, end, entry.kind, ((entry.type, 3.0),), entry.canonical, entry.state, False))
        elif acts(doc[i:end].root):
            found.append(Name(i, end, "name", (("state", 3.0),), entry.canonical, None, False))
        else:
            found.append(Name(i, end, "name", (("place", 2.0),), None, None, False))
        i = end
    return found


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
    """Is the match part of a longer hyphenated word or person ("Jordan" in "Michael Jordan")?"""
    first, last = doc[start], doc[end - 1]
    if last.ent_type_ == "PERSON" and first.ent_type_ == "PERSON":
        return first.ent_iob_ == "I" or (doc[end].ent_type_ == "PERSON" and doc[end].ent_iob_ == "I")
    return False


def from_model(doc: Doc, listed: set[tuple[int, int]]) -> list[Name]:
    """The entities of the recognizer, trimmed, with the gazetteer of places as a second vote."""
    known = gazetteer.load()
    found = []
    for entity in doc.ents:
        if entity.label_ not in LABELS:
            continue
        span = trim(entity)
        if (
            span is None
            or "/" in span.text
            or (span.start, span.end) in listed
            or generic(span)
            or described(span, listed)
        ):
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
        found.append(Name(span.start, span.end, "name", ranked(votes), None, None, False))
    return found


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


def is_city(span: Span, known: gazetteer.Gazetteer) -> bool:
    """Is a single word that the recognizer took for a person a city, not spoken of as "Mr"?"""
    if len(span) > 1 or span.text not in known.places:
        return False
    before = span.doc[span.start - 1].lower_.rstrip(".") if span.start else ""
    return before not in lexicon().nouns["honorifics"]


def generic(span: Span) -> bool:
    """A capitalised common noun ("the Commission", "State", "Defence") or a government, which is its state."""
    lex = lexicon()
    if {span[0].lower_, span[-1].lower_} & lex.cues["governments"]:
        return True
    if len(span) > 1:
        return span[-1].lower_ in lex.cues["participles"]  # "U.S.-led"
    word = span[0].lower_
    lower = span[0].tag_ in ("NN", "NNS", "JJ", "RB") and not span.text.isupper()
    if (span[0].is_sent_start and lower) or titles.at(span.doc, span.start):
        return True
    common = (
        word in lex.cues["common_parts"]
        or word in lex.nouns["state_words"]
        or word in lex.heads["organization"] | lex.heads["place"]
    )
    return common and word not in lex.cues["bare_bodies"]


def described(span: Span, listed: set[tuple[int, int]]) -> bool:
    """Is it a listed name with a common noun behind ("TASS news agency"), or a person ("Czech Republic Jan Novák")?"""
    lex = lexicon()
    for start, end in listed:
        if start == span.start and end < span.end:
            rest = span.doc[end : span.end]
            if all(token.text.islower() for token in rest):
                return True
            title = start > 1 and span.doc[start - 1].lower_ in ("of", "the")
            return (
                title
                and len(rest) > 1
                and not any(chunks.head_type(t, lex) or t.text in chunks.POSSESSIVE for t in rest)
            )
    return False


def ranked(votes: dict[EntityType, float]) -> tuple[tuple[EntityType, float], ...]:
    """Votes with the best first; equal ones in the order of the alphabet."""
    return tuple(sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])))


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
    end = next((i for i in range(start, end) if doc[i].text in ("(", "[", "|") or "\n" in doc[i].text), end)
    while end > start and (
        doc[end - 1].text in chunks.POSSESSIVE
        or doc[end - 1].is_space
        or (doc[end - 1].is_punct and doc[end - 1].text != ".")
    ):
        end -= 1
    if end - start > 2 and doc[start].lower_ == "ex" and doc[start + 1].text == "-":
        start += 2
    if entity.label_ == "PERSON":
        start = with_regnal_title(doc, behind_title(doc, start, end), end)
    elif entity.label_ == "ORG":
        start, end = behind_office(doc, start, end), before_title(doc, start, end)
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


def behind_title(doc: Doc, start: int, end: int) -> int:
    """Where a personal name begins behind honorifics and titles ("Crown Prince", "Dr")."""
    lex = lexicon()
    while start < end - 1:
        title = titles.at(doc, start)
        if title is not None and title[0] < end:
            start = title[0]
        elif doc[start].lower_.rstrip(".") in lex.nouns["honorifics"]:
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


def before_title(doc: Doc, start: int, end: int) -> int:
    """Where the name of a body ends before a title ("State Department Spokesperson")."""
    for i in range(start + 1, end):
        title = titles.at(doc, i)
        if title is not None and title[0] >= end and doc[i - 1].lower_ not in chunks.LINKS:
            return i
    return end


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
    city = inner.type == "place" and inner.end - inner.start == 1
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
