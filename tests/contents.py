"""Graphs of any strings for the tests of what is exported, and the sample as it is exported."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from hypothesis import strategies as st

from kg import schema
from kg.export.content import Content
from kg.records import ENTITY_TYPES, Edge, Entity, Statement
from kg.store import Place, Reader
from kg.store.reader import Label, Source, Told

WORDS = {name: relation.label for name, relation in schema.load().relations.items()}
NASTY = "<&>\"'\\\t\n\r\0\x0b\x1b\x7f\x85\x9b\u2028\u202e\u200f\ufffe\uffff|¦,;=+-@{}^` ]]>😀\U0010ffffשלום"
FORBIDDEN = re.compile(
    "[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)  # https://www.w3.org/TR/xml/#charsets
texts = st.text(alphabet=st.characters(exclude_categories=("Cs",))) | st.text(alphabet=NASTY)
names = texts.map(lambda text: f"d{text}")
dates = st.builds(lambda day, precision: str(day)[:precision], st.dates(), st.sampled_from([4, 7, 10]))


@dataclass(frozen=True)
class Records:
    """What a store holds, to be exported as often as a test needs."""

    entities: list[tuple[Entity, Place]]
    edges: list[Edge]
    documents: list[Source]
    statements: list[Told]

    def content(self) -> Content:
        return Content(iter(self.entities), iter(self.edges), iter(self.documents), iter(self.statements), WORDS)


def of_store(path: Path) -> Records:
    """All that a store holds."""
    with Reader(path) as store:
        return Records(list(store.placed()), list(store.edges()), list(store.listed()), list(store.told()))


def clean(text: str) -> str:
    """What a reader of XML can know of a text."""
    return FORBIDDEN.sub("", text)


def label(entity: Entity) -> Label:
    """How an entity is shown."""
    return Label(entity.id, entity.label, entity.type)


@st.composite
def entities(draw: st.DrawFn) -> Entity:
    kind = draw(st.sampled_from(ENTITY_TYPES))
    end = draw(st.text(alphabet=st.characters(categories=("Ll", "Lo", "Nd")), min_size=1, max_size=5))
    aliases, documents = draw(st.lists(texts, max_size=3)), draw(st.lists(names, max_size=2))
    return Entity(f"{kind}/{end}", draw(names), kind, tuple(aliases), tuple(documents), draw(st.integers(0, 99)), ())


@st.composite
def told(draw: st.DrawFn, known: list[Entity], documents: list[Source]) -> Told:
    one, other, *speakers = draw(st.lists(st.sampled_from(known), min_size=2, max_size=4))
    source = draw(st.sampled_from(documents))
    start = draw(st.integers(0, 9))
    statement = Statement(
        one.id,
        draw(st.sampled_from(sorted(WORDS))),
        other.id,
        draw(st.sampled_from(["affirmed", "denied"])),
        draw(st.sampled_from(["actual", "possible"])),
        tuple(speaker.id for speaker in speakers),
        draw(texts | st.none()),
        source.name,
        start,
        start + draw(st.integers(1, 9)),
        draw(texts),
        draw(dates | st.none()),
        "rule",
        draw(st.floats(0, 1)),
    )
    return Told(statement, draw(texts | st.none()), label(one), label(other), tuple(map(label, speakers)), source)


@st.composite
def edges(draw: st.DrawFn, item: Told) -> Edge:
    said = item.statement
    first, last = sorted(draw(st.tuples(dates, dates)))
    dated = draw(st.booleans())
    return Edge(
        f"{said.subject}/{said.relation}/{said.object}/{said.polarity}",
        said.subject,
        said.relation,
        said.object,
        said.polarity,
        said.modality,
        draw(st.booleans()),
        tuple(speaker.label for speaker in item.speakers),
        said.role,
        tuple(draw(st.lists(names, min_size=1, max_size=3))),
        draw(st.integers(1, 9)),
        draw(st.integers(1, 9)),
        said.confidence,
        said.sentence,
        first if dated else None,
        last if dated else None,
    )


@st.composite
def records(draw: st.DrawFn) -> Records:
    """A store of a few entities, documents and statements, with any strings where strings are free."""
    known = sorted(draw(st.lists(entities(), unique_by=lambda item: item.id, max_size=4)), key=lambda item: item.id)
    numbers = st.floats(allow_nan=False, allow_infinity=False)
    sizes = st.floats(0, 1e9)
    places = [Place(draw(numbers), draw(numbers), draw(sizes)) for _ in known]
    listed = st.builds(Source, names, texts, st.dates().map(str) | st.none(), texts | st.none(), texts | st.none())
    documents = draw(st.lists(listed, unique_by=lambda source: source.name, max_size=3))
    statements = draw(st.lists(told(known, documents), max_size=4)) if known and documents else []
    linked = {edge.id: edge for edge in (draw(edges(item)) for item in statements)}
    ordered = sorted(statements, key=lambda item: (item.statement.document, item.statement.start, item.statement.end))
    return Records(list(zip(known, places, strict=True)), [linked[id_] for id_ in sorted(linked)], documents, ordered)


def renamed(records: Records, mark: str) -> Records:
    """The same, with a mark in the label of every entity."""
    marked = [(replace(entity, label=f"{mark}{entity.label}"), place) for entity, place in records.entities]
    return replace(records, entities=marked)
