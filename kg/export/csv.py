"""Tables in the layout of Neo4j's import: ``nodes.csv`` and ``relationships.csv``.

https://neo4j.com/docs/operations-manual/current/import/ states the header. A record is one line, since the
import reads no longer ones by default, and no cell is a formula to a spreadsheet
(https://owasp.org/www-community/attacks/CSV_Injection).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from kg.atomic import replacing
from kg.export.attributes import DATES, EDGE, LISTS, NODE
from kg.export.characters import LEFT_OUT
from kg.export.content import Content
from kg.export.dates import first_day, last_day
from kg.export.xml import WRITERS
from kg.graph import Attribute

Row: TypeAlias = list[str]
NODES, RELATIONSHIPS = "nodes.csv", "relationships.csv"
FORMULA = tuple("=+-@＝＋－＠")
# LOAD CSV takes \" for a quotation mark within the cell.
BACKSLASH = re.compile(r'\\(?="|$)')


def save(content: Content, path: Path) -> None:
    """Write both tables into the folder ``path``, or into a zip file where the name ends in ``.zip``."""
    tables = {NODES: nodes(content), RELATIONSHIPS: relationships(content)}
    if path.suffix.lower() == ".zip":
        pack(tables, path)
        return
    path.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        with replacing(path / name) as fresh, fresh.open("w", encoding="utf-8", newline="") as file:
            file.writelines(lines(rows))


def pack(tables: Mapping[str, Iterable[Row]], path: Path) -> None:
    """The tables in one zip file, which is the same whenever and wherever it is made."""
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    with replacing(path) as fresh, ZipFile(fresh, "w") as archive:
        for name, rows in tables.items():
            entry = ZipInfo(name)  # without a time of its own, that of 1980
            entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, 3, 0o644 << 16
            with archive.open(entry, "w", force_zip64=True) as file:
                for line in lines(rows):
                    file.write(line.encode())


def lines(rows: Iterable[Row]) -> Iterator[str]:
    """Rows as lines of CSV. What is unknown is an empty cell without quotation marks: no property at all."""
    writer = csv.writer(Echo(), lineterminator="\n")
    for row in rows:
        yield writer.writerow(row)


class Echo:
    """A file that hands back what is written to it."""

    def write(self, text: str) -> str:
        """``text``."""
        return text


def nodes(content: Content) -> Iterator[Row]:
    """The header and the nodes."""
    yield ["id:ID", *header(NODE), ":LABEL"]
    for id_, data in content.nodes():
        yield [cell(id_), *cells(NODE, data), f"Entity|{str(data['type']).capitalize()}"]


def relationships(content: Content) -> Iterator[Row]:
    """The header and the edges."""
    yield [":START_ID", ":END_ID", ":TYPE", "id:string", *header(EDGE)]
    for subject, object_, id_, data in content.links():
        ends = [cell(subject), cell(object_), cell(str(data["relation"]).upper())]
        time = {"first_date": first_day(str(data["first_date"])), "last_date": last_day(str(data["last_date"]))}
        yield [*ends, cell(id_), *cells(EDGE, {**data, **time})]


def header(table: Mapping[str, str]) -> Iterator[str]:
    """Names of columns with the types that Neo4j calls them."""
    for name, type_ in table.items():
        yield f"{name}:{'string[]' if name in LISTS else 'date' if name in DATES else type_}"


def cells(table: Mapping[str, str], data: Mapping[str, Attribute]) -> Iterator[str]:
    """The attributes of a node or an edge."""
    for name, type_ in table.items():
        yield cell(str(data[name])) if type_ == "string" else WRITERS[type_](data[name])


def cell(text: str) -> str:
    """A text on one line that is no formula; the mark before it tells spreadsheets that it is text."""
    plain = " ".join(LEFT_OUT.sub("", text).split())
    if "\\" in plain:
        plain = BACKSLASH.sub(r"\\ ", plain)
    return f"'{plain}" if plain.startswith(FORMULA) else plain
