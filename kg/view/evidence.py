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


def grouped(statements: Iterable[Statement], symmetric: frozenset[str]) -> dict[Key, list[Statement]]:
    """The most telling statements of every edge, the best first: one of each document before further ones."""
    groups: dict[Key, list[Statement]] = {}
    for item in statements:
        key = edge_key(item.subject, item.relation, item.object, item.polarity, item.relation in symmetric)
        groups.setdefault(key, []).append(item)
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
