"""Resolving the corpus: mentions of all documents become entities, candidates become statements.

``resolve`` is the whole of it; ``edges.aggregate`` takes the statements of one triple together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from kg.decisions import read
from kg.records import Document, Entity, Merge, Reading, Statement
from kg.resolve import bare_posts, decided, entities, statements, treaties
from kg.resolve.confidence import Sureness, confidence
from kg.resolve.independence import near_copies


@dataclass(frozen=True, slots=True)
class NamedDocument:
    """A document under the name that the build gave it."""

    name: str
    document: Document


@dataclass(frozen=True, slots=True)
class Resolution:
    """Entities in the order of their ids, statements in the order of documents and sentences.

    ``copies`` maps the names of documents that are near copies to the name of the fullest version.
    ``merges`` are names that were taken for one thing, or nearly. ``in_vain`` has a line for each decision of the
    user that comes to nothing.
    """

    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]
    copies: Mapping[str, str]
    merges: tuple[Merge, ...]
    in_vain: tuple[str, ...]


def resolve(
    documents: Sequence[NamedDocument],
    readings: Iterable[Reading],
    decisions: str | Path | None = None,
    sureness: Sureness = confidence,
) -> Resolution:
    """Entities and statements of ``documents``, whose ``readings`` come in the same order.

    ``decisions`` is a file of the user's decisions (``decisions.read``), ``sureness`` what gives statements their
    confidence. The result does not depend on the order of
    the documents. Raises InputError where that file cannot be read.
    """
    paired = sorted(zip(documents, readings, strict=True), key=lambda pair: pair[0].name)
    corpus = [(item.name, item.document, reading) for item, reading in paired]
    wanted = read(decisions)
    found = entities.of(
        [(name, reading) for name, _, reading in corpus],
        wanted,
        lambda known: treaties.parties(stated(corpus, known, sureness), known),
    )
    kept, said, in_vain = decided.keep(found.entities, stated(corpus, found, sureness), wanted)
    here = {entity.id for entity in kept}
    merges = tuple(item for item in found.merges if {item.entity, item.other} <= here)
    return Resolution(kept, said, near_copies(documents), merges, in_vain)


def stated(
    corpus: Sequence[tuple[str, Document, Reading]], known: entities.Entities, sureness: Sureness
) -> tuple[Statement, ...]:
    """The statements of all documents."""
    read = chain.from_iterable(statements.of(*item, known, sureness) for item in corpus)
    present = {entity.id: frozenset(entity.documents) for entity in known.entities}
    return bare_posts.settle(read, present, known.types)
