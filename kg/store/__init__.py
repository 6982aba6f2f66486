"""One SQLite file that holds all of a graph: documents, readings, entities, statements, edges.

``Writer`` makes a new file, ``Reader`` answers from one that is there and never changes it.
"""

from kg.store.reader import Reader
from kg.store.rows import Place
from kg.store.writer import Writer

__all__ = ["Place", "Reader", "Writer"]
