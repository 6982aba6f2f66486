"""Formats that other programs read: each is a module of its name, listed in ``FORMATS``."""

from __future__ import annotations

from importlib import import_module
from typing import IO, TYPE_CHECKING

from kg.errors import KgError

if TYPE_CHECKING:
    from pathlib import Path

    from kg.export.content import Content

FORMATS = {
    "csv": "tables of nodes and relationships, as Neo4j imports them: a folder or a .zip",
    "gexf": "the graph with positions, colors and time, for Gephi",
    "graphml": "the graph, for Gephi, networkx, igraph and others",
    "json": "the graph as node-link JSON, for networkx and D3",
    "jsonl": "the statements with their evidence, one a line, for pandas and others",
    "ttl": "all of it as RDF in Turtle, for triple stores",
}
FOLDERS = frozenset({"csv"})  # formats of more than one file


def write(format: str, content: Content, target: str | Path | IO[str]) -> None:
    """Write a graph in a format to a path, or to a text stream that does not translate line ends.

    A file is there whole or not at all. Raises KgError for a format that is not in ``FORMATS`` and for a
    stream where the format is more than one file, OSError where the path cannot be written to.
    """
    from pathlib import Path

    from kg.atomic import replacing

    if format not in FORMATS:
        raise KgError(f"no format {format!r}: give one of {', '.join(FORMATS)}")
    module = import_module(f"kg.export.{format}")
    if isinstance(target, str | Path):
        if format in FOLDERS:
            module.save(content, Path(target))
            return
        with replacing(Path(target)) as fresh, fresh.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(module.lines(content))
    elif format in FOLDERS:
        raise KgError(f"{format} is more than one file: name a folder or a .zip file")
    else:
        target.writelines(module.lines(content))
