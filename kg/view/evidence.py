"""The statements behind each edge, as tables to be written into a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kg.records import Statement

Key = tuple[str, str, str, str]

MOST = 50  # statements of one edge that a page holds


def edge_key(subject: str, relation: str, obj: str, polarity: str, symmetric: bool) -> Key:
    """What statements of one edge have in common; of a symmetric relation the smaller id comes first."""
    if symmetric and obj < subject:
        subject, obj = obj, subject
    return subject, relation, obj, polarity


def key_of(item: Statement, symmetric: frozenset[str]) -> Key:
    """The key of the edge of a statement; ``symmetric`` are relations."""
    return edge_key(item.subject, item.relation, item.object, item.polarity, item.relation in symmetric)


def grouped(statements: Iterable[Statement], symmetric: frozenset[str]) -> dict[Key, list[Statement]]:
    """The most telling statements of every edge, the best first: one of each document before further ones."""
    groups: dict[Key, list[Statement]] = {}
    for item in statements:
        groups.setdefault(key_of(item, symmetric), []).append(item)
    return {key: spread(groups[key])[:MOST] for key in sorted(groups)}


def spread(statements: Sequence[Statement]) -> list[Statement]:
    """By confidence, the best statement of each document before the second best of any."""
    best = sorted(
        statements,
        key=lambda item: (
            -item.confidence,
            item.document,
            item.start,
            item.rule,
            item.modality,
            item.attribution,
        ),
    )
    before: dict[str, int] = {}
    turns: list[tuple[int, int]] = []
    for number, item in enumerate(best):
        turns.append((before.get(item.document, 0), number))
        before[item.document] = before.get(item.document, 0) + 1
    return [best[number] for _, number in sorted(turns)]


def dates(
    statements: Iterable[Statement],
    edges: Sequence[Key],
    symmetric: frozenset[str],
    document: Mapping[str, int],
) -> list[dict[str, Any]]:
    """When documents say that it was, where they do: rows of an edge, a document and a date.

    Edges and documents are named by number. What else such a document says of the edge, without a date, has a row
    with an empty one: there, and for every document without a row, the date of the document holds.
    """
    number = {key: row for row, key in enumerate(edges)}
    keyed = ((key_of(item, symmetric), item) for item in statements)
    told = {(number[key], document[item.document], item.date or "") for key, item in keyed if key in number}
    dated = {(edge, name) for edge, name, date in told if date}
    return [
        {"edge": edge, "document": name, "date": date}
        for edge, name, date in sorted(row for row in told if row[:2] in dated)
    ]


def tables(
    edges: Sequence[Key],
    groups: Mapping[Key, Sequence[Statement]],
    entity: Mapping[str, int],
    document: Mapping[str, int],
) -> dict[str, Any]:
    """The sentences, each once, and rows of statements that point to edges, documents and speakers by number.

    ``entity`` and ``document`` number ids and names. A speaker that is no node of the graph keeps its id.
    """
    sentences: dict[str, int] = {}
    rows = [
        {
            "edge": number,
            "document": document[item.document],
            "sentence": sentences.setdefault(item.sentence, len(sentences)),
            "possible": int(item.modality == "possible"),
            "speakers": [entity.get(speaker, speaker) for speaker in item.attribution],
            "role": item.role or "",
            "date": item.date or "",
            "confidence": round(item.confidence, 2),
        }
        for number, key in enumerate(edges)
        for item in groups.get(key, ())
    ]
    return {"sentences": list(sentences), "statements": rows}
