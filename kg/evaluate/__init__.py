"""How good a graph is: its entities and edges against annotated documents.

A gold file is ``ID.json``, the annotations of the document that the graph calls ``ID``::

    {"id": "ID", "title": "...",
     "entities": [{"name": "...", "type": "state", "aliases": ["..."]}],
     "relations": [{"subject": "...", "relation": "visits", "object": "...", "polarity": "affirmed",
                    "modality": "actual", "attribution": ["..."], "role": null, "evidence": "..."}]}

``ignore`` may list names that are neither right nor wrong to find, ``scope`` the relations that are annotated.
An entity or an edge counts once for each document that it names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.evaluate import found, gold, matching, measures
from kg.evaluate.measures import Figure, Share
from kg.evaluate.misses import Misses, misses
from kg.store import Reader


@dataclass(frozen=True, slots=True)
class Report:
    """``unseen`` are documents that no entity of the graph names. ``relations`` has a figure for each relation."""

    documents: int
    unseen: tuple[str, ...]
    figures: dict[str, Figure]
    shares: dict[str, Share]
    relations: dict[str, Figure]
    misses: tuple[Misses, ...]


def evaluate(db: str | Path, folder: str | Path, only: Sequence[str] = ()) -> Report:
    """Measure the graph ``db`` against the gold files of ``folder`` whose ids start with one of ``only``, if any.

    Raises StoreError where there is no graph, InputError where a gold file cannot be read as one or none is there.
    """
    documents = gold.read(Path(folder), tuple(only))
    with Reader(db) as store:
        graph = found.read(store)
    results = [matching.compare(document, graph) for document in documents]
    counts = [measures.count(result, graph) for result in results]
    total = sum(counts, Counter[str]())
    named = {name for node in graph.nodes.values() for name in node.documents}
    return Report(
        len(documents),
        tuple(document.id for document in documents if document.id not in named),
        {**measures.figures(total), "resolution": measures.resolution(results)},
        measures.shares(total),
        measures.by_relation(results),
        tuple(misses(result) for result in results),
    )
