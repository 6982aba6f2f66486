"""The rules of Neo4j's import, as its manual states them.

https://neo4j.com/docs/operations-manual/current/import/ (header format) and the defaults of
``neo4j-admin database import full``, but for the delimiter of lists, which is ``|``.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

Table = list[dict[str, str]]
PARSERS: dict[str, Callable[[str], object]] = {
    "string": str,
    "string[]": lambda text: text.split("|"),
    "long": int,
    "double": float,
    "boolean": lambda text: {"true": True, "false": False}[text],
    "date": date.fromisoformat,
}
FORMULA = tuple("=+-@\t\r＝＋－＠")


def complaints(folder: Path) -> list[str]:
    """What the import would refuse, or take for something else, and what a spreadsheet would run."""
    nodes, relationships = read(folder / "nodes.csv"), read(folder / "relationships.csv")
    ids = [row["id:ID"] for row in nodes]
    found = [f"{id_}: not unique" for id_, number in Counter(ids).items() if number > 1]
    ends = [row[column] for row in relationships for column in (":START_ID", ":END_ID")]
    found += [f"{end}: no such node" for end in ends if end not in ids]
    found += [f"{row['id:ID']}: no label" for row in nodes if not row[":LABEL"]]
    found += [f"{row['id:string']}: no type" for row in relationships if not row[":TYPE"]]
    return [*found, *cells(nodes), *cells(relationships)]


def read(path: Path) -> Table:
    """The rows of a file by the columns of its header, each of which has a line."""
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file, strict=True)
    assert path.read_bytes().count(b"\n") == len(rows) + 1
    names = [column.partition(":")[0] or column for column in header]
    assert len(set(names)) == len(names)
    assert all(len(row) == len(header) for row in rows)
    return [dict(zip(header, row, strict=True)) for row in rows]


def cells(table: Table) -> Iterator[str]:
    """Cells that are not of the type of their columns, and formulas."""
    for row in table:
        for column, text in row.items():
            name, _, type_ = column.partition(":")
            parse = PARSERS[type_ or "string"] if name and type_ != "ID" else str
            if text.startswith(FORMULA) and parse not in (int, float):
                yield f"{column}: formula {text!r}"
            if text:
                try:
                    parse(text)
                except (KeyError, ValueError):
                    yield f"{column}: {text!r}"
