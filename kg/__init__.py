"""Reads a folder of news and gives a knowledge graph whose every edge can be checked.

    >>> import kg
    >>> kg.build(["news/"], "out")
    >>> with kg.open("out/kg.db") as graph:
    ...     graph.neighbors("Kim Jong Un")

Nothing heavy is imported before it is needed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.build import build
from kg.errors import AmbiguousError, InputError, KgError, NotFoundError, SchemaError, StoreError

if TYPE_CHECKING:
    from pathlib import Path

    from kg.queries import Graph

__all__ = [
    "AmbiguousError",
    "InputError",
    "KgError",
    "NotFoundError",
    "SchemaError",
    "StoreError",
    "__version__",
    "build",
    "open",
]
__version__ = "0.1.0"


def open(db: str | Path = "out/kg.db") -> Graph:
    """The graph that a build wrote, for questions. Raises StoreError where there is none."""
    from kg.queries import Graph

    return Graph(db)
