"""Statements -> edges: all that is said of one subject, relation, object and polarity, taken together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from kg.names import fold
from kg.records import Edge, Entity, Statement
from kg.resolve.independence import independent

if TYPE_CHECKING:
    from kg.resolve import NamedDocument

Key = tuple[str, str, str, str]


class Origin(NamedTuple):
    """Where a document comes from: its outlet, the document that it is a copy of (or itself), its date."""

    outlet: str
    story: str
    date: str | None


def identity(statement: Statement) -> Key:
    """What an edge unites."""
    return statement.subject, statement.relation, statement.object, statement.polarity


def aggregate(
    statements: Sequence[Statement],
    entities: Sequence[Entity],
    documents: Sequence[NamedDocument],
    copies: Mapping[str, str] | None = None,
) -> tuple[Edge, ...]:
    """The edges of ``statements`` in the order of subject, relation, object and polarity.

    ``copies`` are those ``documents`` that are near copies of others (``independence.near_copies``).
    """
    labels = {entity.id: entity.label for entity in entities}
    origins = {
        item.name: Origin(
            fold(item.document.source or item.name), (copies or {}).get(item.name, item.name), item.document.date
        )
        for item in documents
    }
    ordered = sorted(statements, key=lambda s: (*identity(s), s.document, s.start))
    keys = {identity(statement) for statement in ordered}
    return tuple(
        edge(key, list(group), labels, origins, contested=opposite(key) in keys)
        for key, group in groupby(ordered, key=identity)
    )


def opposite(key: Key) -> Key:
    """The same triple with the other polarity."""
    return *key[:3], "denied" if key[3] == "affirmed" else "affirmed"


def edge(
    key: Key,
    group: list[Statement],
    labels: Mapping[str, str],
    origins: Mapping[str, Origin],
    *,
    contested: bool,
) -> Edge:
    """The edge of one group of statements; ``origins`` are those of the documents."""
    subject, relation, object_, polarity = key
    documents = tuple(sorted({s.document for s in group}))
    best = min(group, key=lambda s: (-s.confidence, s.document, s.start))
    speakers = Counter(labels[id_] for s in group for id_ in s.attribution)
    roles = Counter(s.role for s in group if s.role)
    # As text, a date of which only the month or the year is known comes before the days that it holds.
    dates = sorted(day for s in group if (day := s.date or origins[s.document].date))
    return Edge(
        "/".join((subject, relation, object_, polarity)),
        subject,
        relation,
        object_,
        best.polarity,
        "actual" if any(s.modality == "actual" for s in group) else "possible",
        contested,
        tuple(sorted(speakers, key=lambda name: (-speakers[name], name))),
        min(roles, key=lambda r: (-roles[r], -len(r), r)) if roles else None,
        documents,
        independent(origins[name][:2] for name in documents),
        len(group),
        round(max(s.confidence for s in group), 3),
        best.sentence,
        dates[0] if dates else None,
        dates[-1] if dates else None,
    )
