"""A graph that was exported and edited elsewhere -> the decisions that lead from the one to the other."""

from __future__ import annotations

from pathlib import Path

from kg.edited.comparing import Changes, compare
from kg.edited.reading import read
from kg.store import Reader

__all__ = ["Changes", "changes"]


def changes(db: str | Path, file: Path) -> Changes:
    """What was done to the graph ``db`` in the GraphML ``file``.

    Raises StoreError where there is no graph, InputError for a file that is no GraphML or none of this graph.
    """
    with Reader(db) as store:
        return compare(store, read(file), str(file))
