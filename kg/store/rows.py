"""Records to rows and back. A row has the fields of its record in their order; lists are compact JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from typing import Any, NamedTuple

from kg.records import (
    Argument,
    Candidate,
    Document,
    Edge,
    Entity,
    Example,
    LeftOut,
    Mention,
    Merge,
    Reading,
    Segment,
    Statement,
)

Query = Callable[[str, Sequence[str]], Iterable[Any]]  # SQL and its values to rows
GIVEN = "(SELECT value AS given FROM json_each(?))"  # a packed list as a table; CROSS JOIN makes queries start there
DOCUMENT = "key, stem, title, date, source, url, text, segments, digest"
PASSAGE = ("document", "start", "end", "sentence")  # the fields of a statement that its passage holds
STATED = tuple(field.name for field in fields(Statement) if field.name not in PASSAGE)
EDGE, ENTITY = (
    ", ".join(f'{table}."{field.name}"' for field in fields(record))
    for table, record in (("edges", Edge), ("entities", Entity))
)
STATEMENT = ", ".join(
    f'{"passages" if field.name in PASSAGE else "statements"}."{field.name}"' for field in fields(Statement)
)


class Place(NamedTuple):
    """Where an entity is drawn: the middle and the radius of its node."""

    x: float
    y: float
    size: float


def values(record: Any) -> list[Any]:
    """The fields of a record in their order (``dataclasses.astuple`` copies deeply, which is slow)."""
    return [getattr(record, name) for name in record.__slots__]


def pack(value: object) -> str:
    """A value, record or tuple of records as JSON without spaces; the same value gives the same text."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=values)


def columns(record: Entity | Edge | Merge) -> list[Any]:
    """The fields of a record, lists as JSON."""
    return [pack(value) if isinstance(value, tuple) else value for value in values(record)]


def names(record: type[Entity | Edge]) -> str:
    """The columns of a record's fields, in their order."""
    return ", ".join(f'"{field.name}"' for field in fields(record))


def stated(statement: Statement) -> list[Any]:
    """The fields ``STATED``, lists as JSON."""
    found = (getattr(statement, name) for name in STATED)
    return [pack(value) if isinstance(value, tuple) else value for value in found]


def from_document(document: Document) -> tuple[Any, ...]:
    """The values of the columns ``DOCUMENT``."""
    d = document
    return d.key, d.stem, d.title, d.date, d.source, d.url, d.text, pack(d.segments), d.digest


def to_document(row: Sequence[Any], left_out: Sequence[LeftOut]) -> Document:
    """A document from the columns ``DOCUMENT``."""
    key, stem, title, date, source, url, text, segments, digest = row
    spans = tuple(Segment(*item) for item in json.loads(segments))
    return Document(key, stem, title, date, source, url, text, spans, tuple(left_out), digest)


def to_reading(mentions: str, candidates: str) -> Reading:
    """A reading from its two columns."""
    return Reading(
        tuple(to_mention(item) for item in json.loads(mentions)),
        tuple(to_candidate(item) for item in json.loads(candidates)),
    )


def to_mention(row: Sequence[Any]) -> Mention:
    """A mention from the list of its fields."""
    start, end, text, kind, votes, canonical, refers = row
    return Mention(start, end, text, kind, tuple((type_, weight) for type_, weight in votes), canonical, refers)


def to_candidate(row: Sequence[Any]) -> Candidate:
    """A candidate from the list of its fields."""
    predicate, pos, arguments, start, end, polarity, modality, speakers, *rest = row
    filled = tuple(Argument(*argument) for argument in arguments)
    return Candidate(predicate, pos, filled, start, end, polarity, modality, tuple(speakers), *rest)


def to_entity(row: Sequence[Any]) -> Entity:
    """An entity from the columns ``ENTITY``."""
    id_, label, type_, aliases, documents, mentions, reasons = row
    return Entity(id_, label, type_, unpack(aliases), unpack(documents), mentions, unpack(reasons))


def to_statement(row: Sequence[Any]) -> Statement:
    """A statement from the columns ``STATEMENT``."""
    subject, relation, object_, polarity, modality, attribution, *rest = row
    return Statement(subject, relation, object_, polarity, modality, unpack(attribution), *rest)


def to_edge(row: Sequence[Any]) -> Edge:
    """An edge from the columns ``EDGE``."""
    id_, subject, relation, object_, polarity, modality, contested, attribution, role, documents_, *rest = row
    said = unpack(attribution)
    where = unpack(documents_)
    return Edge(id_, subject, relation, object_, polarity, modality, bool(contested), said, role, where, *rest)


def to_merge(row: Sequence[Any]) -> Merge:
    """A merge from its columns."""
    entity, other, names, examples, merged, rule, score, reason = row
    one, two = (Example(*place) for place in json.loads(examples))
    first, second = json.loads(names)
    return Merge(entity, other, (first, second), (one, two), bool(merged), rule, score, reason)


def unpack(text: str) -> tuple[str, ...]:
    """A list of strings from JSON."""
    return tuple(json.loads(text))


def documents(query: Query, where: str = "", given: Sequence[str] = ()) -> Iterator[Document]:
    """The documents in the order of their keys, one in memory at a time; ``where`` narrows by SQL."""
    for row in query(f"SELECT {DOCUMENT} FROM documents {where} ORDER BY key", given):
        blocks = query("SELECT text, reason FROM left_out WHERE document = ? ORDER BY position", (row[0],))
        yield to_document(row, [LeftOut(*block) for block in blocks])
