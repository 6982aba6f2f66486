"""What narrows an answer, as a user says it and as the store takes it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypedDict

from kg.answers import Direction
from kg.queries import lookup
from kg.records import EntityType, Polarity
from kg.store.reader import Reader
from kg.store.ties import Filter

DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


class Narrowing(TypedDict, total=False):
    """Which edges count; what is left out or None narrows nothing.

    ``relation``: names of relations, or their words, one or several. ``type``: of the entity at the other end.
    ``direction``: ``out`` where the entity that is asked for is the subject; a symmetric edge has both.
    ``since``, ``until``: days, months or years (ISO 8601); an edge counts if its time meets the span.
    ``contested``: only what some affirm and others deny. ``min_confidence``: 0..1.
    """

    relation: str | Sequence[str] | None
    type: EntityType | None
    direction: Direction
    since: str | None
    until: str | None
    polarity: Polarity | None
    contested: bool
    min_documents: int
    min_confidence: float


def narrowed(store: Reader, asked: Narrowing) -> Filter:
    """The same for the store. Raises NotFoundError for an unknown relation, ValueError for a date of another form."""
    direction = asked.get("direction", "both")
    return Filter(
        relations(store, asked.get("relation")),
        asked.get("type"),
        None if direction == "both" else direction,
        day(asked.get("since")),
        day(asked.get("until")),
        asked.get("polarity"),
        asked.get("contested", False),
        asked.get("min_documents", 0),
        asked.get("min_confidence", 0.0),
    )


def relations(store: Reader, asked: str | Sequence[str] | None) -> tuple[str, ...]:
    """The names of relations that are named, or meant by their words. Raises NotFoundError."""
    wanted = [asked] if isinstance(asked, str) else asked or []
    return tuple(lookup.relation(store, text) for text in wanted)


def day(text: str | None) -> str | None:
    """A day, month or year as it is. Raises ValueError where the text is none of these."""
    if text is not None and not DAY.fullmatch(text):
        raise ValueError(f"{text!r} is no date: give 2025, 2025-04 or 2025-04-28")
    return text
