"""Reading a store: questions to SQLite, answered in records. Nothing here can change the file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self
from urllib.parse import quote

from kg.errors import StoreError
from kg.records import Document, Edge, Entity, Merge, Statement
from kg.store import rows
from kg.store.rows import Place
from kg.store.tables import APPLICATION, VERSION

MAPPED = 2**31 - 2**16  # bytes of the file that are read as memory: the most that SQLite takes


class Label(NamedTuple):
    """How an entity is shown."""

    id: str
    label: str
    type: str


class Relation(NamedTuple):
    """How a relation type is shown, and whether its edges have a direction."""

    name: str
    label: str
    symmetric: bool


class Source(NamedTuple):
    """The document that a statement stands in."""

    name: str
    title: str
    date: str | None
    source: str | None
    url: str | None


def address(path: Path, mode: str) -> str:
    """The URI under which SQLite opens ``path`` in ``mode`` (``ro``, ``rwc``)."""
    return f"file:{quote(str(path.absolute()))}?mode={mode}"


def marks(path: Path) -> tuple[int, int]:
    """The application_id and user_version of a SQLite file, even of a damaged one; zeros of any other file.

    https://www.sqlite.org/fileformat.html#the_database_header
    """
    with path.open("rb") as file:
        header = file.read(100)
    if len(header) < 100 or not header.startswith(b"SQLite format 3\0"):
        return 0, 0
    return int.from_bytes(header[68:72], "big"), int.from_bytes(header[60:64], "big")


class Told(NamedTuple):
    """A statement, the edge that it counts for, and what it names."""

    statement: Statement
    edge: str | None
    subject: Label
    object: Label
    speakers: tuple[Label, ...]
    source: Source


class Reader:
    """A store opened for questions only; close it, or use it in a ``with`` block.

    Raises StoreError where there is none, or a file that is no store of this version (``any_version``: only
    a file that is no store at all); every method does where the file turns out to be damaged.
    """

    def __init__(self, path: str | Path, any_version: bool = False) -> None:
        self.path = Path(path)
        if not self.path.is_file():
            raise StoreError(f"{path}: no graph here; run kg build first")
        application, version = marks(self.path)
        if application != APPLICATION:
            raise StoreError(f"{path}: not a graph written by kg")
        self.current = version == VERSION
        if not (self.current or any_version):
            raise StoreError(f"{path}: written by another version of kg; build the graph again")
        # A build puts a new file in its place and changes none, so that there is no need to lock it.
        self._db = sqlite3.connect(f"{address(self.path, 'ro')}&immutable=1", uri=True)
        self._db.execute(f"PRAGMA mmap_size = {MAPPED}")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def select(self, query: str, values: Sequence[object] = ()) -> Iterator[Any]:
        """The rows that a query finds, one in memory at a time."""
        try:
            for row in self._db.execute(query, values):  # noqa: UP028 - "yield from" closes a cursor that may be gone
                yield row
        except sqlite3.Error as error:
            raise StoreError(f"{self.path}: damaged ({error}); run kg build --rebuild") from error

    def one(self, query: str, values: Sequence[object] = ()) -> Any:
        """The first column of the first row, or None."""
        return next((row[0] for row in self.select(query, values)), None)

    def meta(self) -> dict[str, str]:
        """Facts about the build, by name."""
        return dict(self.select("SELECT name, value FROM meta ORDER BY name"))

    # documents

    def documents(self) -> Iterator[Document]:
        """All documents in the order of their keys, one in memory at a time."""
        return rows.documents(self.select)

    def digests(self) -> dict[str, str]:
        """The digest of each document, by its key."""
        return dict(self.select("SELECT key, digest FROM documents ORDER BY key"))

    def document(self, name: str) -> tuple[str, Document] | None:
        """The document of this name or else of this key, with its name."""
        for column in ("name", "key"):
            for document in rows.documents(self.select, f"WHERE {column} = ?", (name,)):
                return self.one("SELECT name FROM documents WHERE key = ?", (document.key,)), document
        return None

    def sources(self) -> dict[str, Source]:
        """What is shown of each document, by its name."""
        return {source.name: source for source in self.listed()}

    def listed(self) -> Iterator[Source]:
        """The same, one after the other."""
        query = "SELECT name, title, date, source, url FROM documents ORDER BY name"
        return (Source(*row) for row in self.select(query))

    def sources_of(self, names: Iterable[str]) -> dict[str, Source]:
        """What is shown of these documents, by name."""
        columns = "name, title, date, source, url"
        query = f"SELECT {columns} FROM {rows.GIVEN} CROSS JOIN documents ON name = given ORDER BY name"
        return {row[0]: Source(*row) for row in self.select(query, (rows.pack(sorted(set(names))),))}

    def counts_of(self, document: str) -> tuple[int, int]:
        """How many entities and how many statements the document of this name has."""
        entities = self.one("SELECT count(*) FROM entity_documents WHERE document = ?", (document,))
        query = "SELECT count(*) FROM passages JOIN statements ON passage = passages.id WHERE document = ?"
        return entities, self.one(query, (document,))

    def near_copies(self, document: str) -> tuple[str | None, tuple[str, ...]]:
        """The name of what the document of this name is a near copy of, if any; the names of its own near copies."""
        copies = self.select("SELECT name FROM documents WHERE original = ? ORDER BY name", (document,))
        original = self.one("SELECT original FROM documents WHERE name = ?", (document,))
        return original, tuple(name for (name,) in copies)

    def reading_row(self, digest: str) -> tuple[str, str] | None:
        """The stored form of what was read of the documents of this digest."""
        query = "SELECT mentions, candidates FROM readings WHERE digest = ?"
        return next(self.select(query, (digest,)), None)

    # entities

    def entities(self) -> Iterator[Entity]:
        """All entities in the order of their ids."""
        for row in self.select(f"SELECT {rows.ENTITY} FROM entities ORDER BY id"):
            yield rows.to_entity(row)

    def placed(self) -> Iterator[tuple[Entity, Place]]:
        """The same, each with where it is drawn."""
        for row in self.select(f"SELECT {rows.ENTITY}, x, y, size FROM entities ORDER BY id"):
            yield rows.to_entity(row[:-3]), Place(*row[-3:])

    def entity(self, id_: str) -> Entity | None:
        """The entity of this id."""
        found = self.select(f"SELECT {rows.ENTITY} FROM entities WHERE id = ?", (id_,))
        return next(map(rows.to_entity, found), None)

    def places(self) -> dict[str, Place]:
        """Where each entity stands on the page, by id."""
        query = "SELECT id, x, y, size FROM entities ORDER BY id"
        return {id_: Place(*place) for id_, *place in self.select(query)}

    def number(self, id_: str) -> int:
        """The number of the entity of this id, which is there."""
        number: int = self.one("SELECT number FROM entities WHERE id = ?", (id_,))
        return number

    def labels(self, ids: Iterable[str]) -> dict[str, Label]:
        """How these entities are shown, by id."""
        query = f"SELECT id, label, type FROM {rows.GIVEN} CROSS JOIN entities ON id = given ORDER BY id"
        return {row[0]: Label(*row) for row in self.select(query, (rows.pack(sorted(set(ids))),))}

    def numbered(self, numbers: Iterable[int]) -> dict[int, Label]:
        """How these entities are shown, by number."""
        query = (
            f"SELECT number, id, label, type FROM {rows.GIVEN} CROSS JOIN entities ON number = given ORDER BY number"
        )
        found = self.select(query, (rows.pack(sorted(set(numbers))),))
        return {number: Label(*row) for number, *row in found}

    def merges(self) -> Iterator[Merge]:
        """Names that were taken for one thing or nearly, in the order of ids."""
        query = "SELECT entity, other, names, examples, merged, rule, score, reason FROM merges ORDER BY id"
        return map(rows.to_merge, self.select(query))

    # edges

    def relations(self) -> dict[str, Relation]:
        """The relation types, by name."""
        query = "SELECT name, label, symmetric FROM relations ORDER BY name"
        return {name: Relation(name, label, bool(symmetric)) for name, label, symmetric in self.select(query)}

    def edges(self) -> Iterator[Edge]:
        """All edges in the order of their ids."""
        for row in self.select(f"SELECT {rows.EDGE} FROM edges ORDER BY id"):
            yield rows.to_edge(row)

    def edges_by(self, numbers: Iterable[int]) -> dict[int, Edge]:
        """Edges by their numbers."""
        query = f"SELECT edges.number, {rows.EDGE} FROM {rows.GIVEN} CROSS JOIN edges ON number = given ORDER BY number"
        return {row[0]: rows.to_edge(row[1:]) for row in self.select(query, (rows.pack(sorted(set(numbers))),))}

    # statements

    def statements(self) -> Iterator[Statement]:
        """All statements in the order of document and place."""
        query = f"SELECT {rows.STATEMENT} FROM statements JOIN passages ON passages.id = passage ORDER BY statements.id"
        for row in self.select(query):
            yield rows.to_statement(row)

    def told(self) -> Iterator[Told]:
        """The same, each with what it names."""
        query = (
            f"SELECT {rows.STATEMENT}, edges.id, s.id, s.label, s.type, o.id, o.label, o.type, "
            "name, title, documents.date, source, url FROM statements "
            "CROSS JOIN passages ON passages.id = passage CROSS JOIN edges ON edges.number = edge "
            "CROSS JOIN entities AS s ON s.id = statements.subject "
            "CROSS JOIN entities AS o ON o.id = statements.object "
            "CROSS JOIN documents ON name = document ORDER BY statements.id"
        )  # a cross join is taken in the order written, so that nothing is to be sorted
        for row in self.select(query):
            statement = rows.to_statement(row[:-12])
            labels = self.labels(statement.attribution)
            speakers = tuple(labels[id_] for id_ in statement.attribution)
            yield Told(statement, row[-12], Label(*row[-11:-8]), Label(*row[-8:-5]), speakers, Source(*row[-5:]))

    def statements_of(self, edge: int, limit: int | None = None) -> Iterator[tuple[Statement, Source]]:
        """The statements of an edge with their documents, in the order of date, document and place."""
        return self.sourced(
            "edge = ? ORDER BY coalesce(statements.date, documents.date), document, statements.id LIMIT ?",
            (edge, -1 if limit is None else limit),
        )

    def sourced(self, where: str, values: Sequence[object]) -> Iterator[tuple[Statement, Source]]:
        """Statements with their documents; ``where`` narrows and orders by SQL."""
        query = (
            f"SELECT {rows.STATEMENT}, name, title, documents.date, source, url FROM statements "
            f"JOIN passages ON passages.id = passage JOIN documents ON name = document WHERE {where}"
        )
        for row in self.select(query, values):
            yield rows.to_statement(row[:-5]), Source(*row[-5:])
