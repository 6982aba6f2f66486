"""JSON lines: a statement to a line, with the sentence that makes it, where that stands, and whose word it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kg.export.content import Content
from kg.export.json import dumps
from kg.store.reader import Told


def lines(content: Content) -> Iterator[str]:
    """The statements in the order of documents and of their places in them."""
    return (dumps(row(told, content.words[told.statement.relation])) + "\n" for told in content.statements)


def row(told: Told, words: str) -> dict[str, Any]:
    """A statement field by field: flat, so that tables take it, but for the two lists of speakers."""
    statement, source = told.statement, told.source
    return {
        "subject": told.subject.id,
        "subject_label": told.subject.label,
        "subject_type": told.subject.type,
        "relation": statement.relation,
        "relation_label": words,
        "object": told.object.id,
        "object_label": told.object.label,
        "object_type": told.object.type,
        "polarity": statement.polarity,
        "modality": statement.modality,
        "attribution": statement.attribution,
        "attribution_labels": [speaker.label for speaker in told.speakers],
        "role": statement.role,
        "sentence": statement.sentence,
        "document": source.name,
        "title": source.title,
        "source": source.source,
        "url": source.url,
        "start": statement.start,
        "end": statement.end,
        "date": statement.date or source.date,
        "confidence": statement.confidence,
        "edge": told.edge,
    }
