"""The graph as tables of pandas, which is imported here alone and only where it is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import TYPE_CHECKING, Any, NamedTuple

from kg.errors import KgError
from kg.export.dates import first_day, last_day
from kg.export.jsonl import row
from kg.records import Edge
from kg.store import figures
from kg.store.reader import Reader
from kg.store.rows import values

if TYPE_CHECKING:
    from pandas import DataFrame

PRECISION = {None: None, 4: "year", 7: "month", 10: "day"}  # by the length of a date
ENTITY = ("id", "label", "type", "aliases", "documents", "mentions", "edges", "betweenness", "community")
EDGE = (*(field.name for field in fields(Edge)), "subject_label", "relation_label", "object_label", "weight")
STATEMENT = (
    "subject", "subject_label", "subject_type", "relation", "relation_label", "object", "object_label", "object_type",
    "polarity", "modality", "attribution", "attribution_labels", "role", "sentence", "document", "title", "source",
    "url", "start", "end", "date", "precision", "confidence", "edge",
)  # fmt: skip


class Frames(NamedTuple):
    """A graph in three tables. Lists stay lists, what is not known is missing, dates are ``datetime64``.

    ``entities``, by id: ``label``, ``type``, ``aliases``, ``documents``, ``mentions``, and where each stands: its
    number of ``edges``, its ``betweenness`` (0..1), the number of its ``community``.

    ``edges``, by id: the fields of ``kg.records.Edge``, ``subject_label``, ``relation_label``, ``object_label`` and
    ``weight`` (the number of documents). ``first_date`` is a first day, ``last_date`` a last one.

    ``statements``, numbered: the fields of the ``jsonl`` format. ``date`` is the first day of what is known, and
    ``precision`` says what that is: ``day``, ``month`` or ``year``.
    """

    entities: DataFrame
    edges: DataFrame
    statements: DataFrame


def frames(store: Reader) -> Frames:
    """The tables of a graph. Raises KgError where pandas is not installed."""
    try:
        import pandas as pd
    except ImportError as error:
        raise KgError("pandas is not installed: pip install pandas") from error

    entities = pd.DataFrame(entity_rows(store), columns=ENTITY).set_index("id").astype({"community": "Int64"})
    edges = pd.DataFrame(edge_rows(store), columns=EDGE).set_index("id")
    statements = pd.DataFrame(statement_rows(store), columns=STATEMENT)
    for table, name in ((edges, "first_date"), (edges, "last_date"), (statements, "date")):
        table[name] = pd.to_datetime(table[name], format="%Y-%m-%d")
    return Frames(entities, edges, statements)


def entity_rows(store: Reader) -> Iterator[tuple[Any, ...]]:
    """The columns ``ENTITY`` of each entity."""
    standing = figures.standing(store)
    for entity in store.entities():
        known = (entity.id, entity.label, entity.type, list(entity.aliases), list(entity.documents), entity.mentions)
        yield *known, *standing[entity.id]


def edge_rows(store: Reader) -> Iterator[tuple[Any, ...]]:
    """The columns ``EDGE`` of each edge."""
    words = {name: relation.label for name, relation in store.relations().items()}
    labels = {entity.id: entity.label for entity in store.entities()}
    for edge in store.edges():
        known = [list(value) if isinstance(value, tuple) else value for value in values(edge)]
        first, last = (first_day(edge.first_date or ""), last_day(edge.last_date or ""))
        known[-2:] = first or None, last or None
        yield *known, labels[edge.subject], words[edge.relation], labels[edge.object], edge.weight


def statement_rows(store: Reader) -> Iterator[dict[str, Any]]:
    """The columns ``STATEMENT`` of each statement that counts for an edge."""
    words = {name: relation.label for name, relation in store.relations().items()}
    for told in store.told():
        known = row(told, words[told.statement.relation])
        date = known["date"]
        known |= {"date": first_day(date) if date else None, "precision": PRECISION[len(date) if date else None]}
        yield {**known, "attribution": list(known["attribution"])}
