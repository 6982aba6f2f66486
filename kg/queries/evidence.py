"""The sentences behind edges."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.answers import Evidence, Listing, Named, Sentence
from kg.records import Edge, Statement
from kg.store import ties
from kg.store.reader import Label, Reader, Source
from kg.store.ties import Filter, Tie

Stated = tuple[Statement, Source]


def evidence(store: Reader, one: int, two: int | None, wanted: Filter, limit: int | None) -> Listing[Evidence]:
    """The edges of one entity, or of two, with their sentences, the edge of most documents first.

    ``limit`` counts sentences; ``total`` of what is returned is their number, too.
    """
    if two is None:
        found = ties.of(store, one, wanted, limit)
        total = None if len(found) == limit else 0
    else:
        found, total = ties.between(store, one, two, wanted), 0
    edges = store.edges_by(tie.edge for tie in found)
    chosen: list[tuple[Edge, list[Stated]]] = []
    left = limit
    for tie in found:
        if left == 0:
            break
        stated = list(store.statements_of(tie.edge, left))
        left = None if left is None else left - len(stated)
        chosen.append((edges[tie.edge], stated))
    whole = None if total is None else sum(edge.statements for edge in edges.values())
    return Listing(told(store, chosen), whole)


def told(store: Reader, chosen: Iterable[tuple[Edge, list[Stated]]]) -> Iterable[Evidence]:
    """Edges with statements as they are shown."""
    chosen = list(chosen)
    ends = [end for edge, _ in chosen for end in (edge.subject, edge.object)]
    speakers = [speaker for _, stated in chosen for statement, _ in stated for speaker in statement.attribution]
    labels = store.labels([*ends, *speakers])
    words = store.relations()
    for edge, stated in chosen:
        yield Evidence(
            Named(*labels[edge.subject]),
            words[edge.relation].label,
            Named(*labels[edge.object]),
            edge,
            tuple(sentence(*item, labels) for item in stated),
        )


def sentence(statement: Statement, source: Source, labels: Mapping[str, Label]) -> Sentence:
    """A statement as it is shown."""
    return Sentence(
        statement.sentence,
        source.name,
        source.title,
        source.source,
        source.url,
        statement.start,
        statement.end,
        source.date,
        statement.date,
        tuple(labels[speaker].label for speaker in statement.attribution),
        statement.polarity,
        statement.modality,
        statement.role,
        statement.confidence,
    )


def surest(store: Reader, edge: int) -> Stated | None:
    """The statement of an edge that is surest, as an edge chooses its own evidence."""
    order = "edge = ? ORDER BY confidence DESC, document, start, statements.id LIMIT 1"
    return next(store.sourced(order, (edge,)), None)


def best(store: Reader, found: Iterable[Tie]) -> tuple[Tie, Edge]:
    """Of several ties the one that says most: affirmed before denied, actual before possible, most documents."""
    found = list(found)
    edges = store.edges_by(tie.edge for tie in found)
    ranked = sorted(
        found,
        key=lambda tie: (
            edges[tie.edge].polarity == "denied",
            edges[tie.edge].modality == "possible",
            -tie.documents,
            tie.edge,
        ),
    )
    return ranked[0], edges[ranked[0].edge]
