"""Reading a store: questions to SQLite, answered in records. Nothing here can change the file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self
from urllib.parse import quote

from kg.errors import StoreError
from kg.records import Document, Edge, Entity, Statement
from kg.store import rows
from kg.store.rows import Place
from kg.store.tables import APPLICATION, VERSION


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
        if version != VERSION and not any_version:
            raise StoreError(f"{path}: written by another version of kg; run kg build --rebuild")
        self._db = sqlite3.connect(address(self.path, "ro"), uri=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def _rows(self, query: str, values: Sequence[object] = ()) -> Iterator[Any]:
        try:
            for row in self._db.execute(query, values):  # noqa: UP028 - "yield from" closes a cursor that may be gone
                yield row
        except sqlite3.Error as error:
            raise StoreError(f"{self.path}: damaged ({error}); run kg build --rebuild") from error

    def _one(self, query: str, values: Sequence[object] = ()) -> Any:
        """The first column of the first row, or None."""
        return next((row[0] for row in self._rows(query, values)), None)

    def meta(self) -> dict[str, str]:
        """Facts about the build, by name."""
        return dict(self._rows("SELECT name, value FROM meta ORDER BY name"))

    # documents

    def documents(self) -> Iterator[Document]:
        """All documents in the order of their keys, one in memory at a time."""
        return rows.documents(self._rows)

    def digests(self) -> dict[str, str]:
        """The digest of each document, by its key."""
        return dict(self._rows("SELECT key, digest FROM documents ORDER BY key"))

    def document(self, name: str) -> tuple[str, Document] | None:
        """The document of this name or else of this key, with its name."""
        for column in ("name", "key"):
            for document in rows.documents(self._rows, f"WHERE {column} = ?", (name,)):
                return self._one("SELECT name FROM documents WHERE key = ?", (document.key,)), document
        return None

    def sources(self) -> dict[str, Source]:
        """What is shown of each document, by its name."""
        return {source.name: source for source in self.listed()}

    def listed(self) -> Iterator[Source]:
        """The same, one after the other."""
        query = "SELECT name, title, date, source, url FROM documents ORDER BY name"
        return (Source(*row) for row in self._rows(query))

    def counts_of(self, document: str) -> tuple[int, int]:
        """How many entities and how many statements the document of this name has."""
        entities = self._one("SELECT count(*) FROM entity_documents WHERE document = ?", (document,))
        return entities, self._one("SELECT count(*) FROM statements WHERE document = ?", (document,))

    def near_copies(self, document: str) -> tuple[str | None, tuple[str, ...]]:
        """The name of what the document of this name is a near copy of, if any; the names of its own near copies."""
        copies = self._rows("SELECT name FROM documents WHERE original = ? ORDER BY name", (document,))
        original = self._one("SELECT original FROM documents WHERE name = ?", (document,))
        return original, tuple(name for (name,) in copies)

    def reading_row(self, digest: str) -> tuple[str, str] | None:
        """The stored form of what was read of the documents of this digest."""
        query = "SELECT mentions, candidates FROM readings WHERE digest = ?"
        return next(self._rows(query, (digest,)), None)

    # entities

    def entities(self) -> Iterator[Entity]:
        """All entities in the order of their ids."""
        for row in self._rows(f"SELECT {rows.ENTITY} FROM entities ORDER BY id"):
            yield rows.to_entity(row)

    def placed(self) -> Iterator[tuple[Entity, Place]]:
        """The same, each with where it is drawn."""
        for row in self._rows(f"SELECT {rows.ENTITY}, x, y, size FROM entities ORDER BY id"):
            yield rows.to_entity(row[:-3]), Place(*row[-3:])

    def entity(self, id_: str) -> Entity | None:
        """The entity of this id."""
        found = self._rows(f"SELECT {rows.ENTITY} FROM entities WHERE id = ?", (id_,))
        return next(map(rows.to_entity, found), None)

    def places(self) -> dict[str, Place]:
        """Where each entity stands on the page, by id."""
        query = "SELECT id, x, y, size FROM entities ORDER BY id"
        return {id_: Place(*place) for id_, *place in self._rows(query)}

    def labels(self, ids: Iterable[str]) -> dict[str, Label]:
        """How these entities are shown, by id."""
        query = "SELECT id, label, type FROM entities WHERE id = ?"
        return {id_: Label(*row) for id_ in sorted(set(ids)) for row in self._rows(query, (id_,))}

    def named(self, folded: str) -> list[tuple[str, bool]]:
        """Entities that bear this folded name, as (id, whether it is the label), the best known first."""
        query = (
            "SELECT entity, max(aliases.label) FROM aliases JOIN entities ON entities.id = entity "
            "WHERE folded = ? GROUP BY entity ORDER BY mentions DESC, entity"
        )
        return [(id_, bool(is_label)) for id_, is_label in self._rows(query, (folded,))]

    def named_with(self, words: str) -> list[str]:
        """Ids of entities with these folded words, in this order, within a name, the best known first."""
        query = (
            "SELECT entity FROM names JOIN aliases ON aliases.id = names.rowid "
            "JOIN entities ON entities.id = entity WHERE names MATCH ? "
            "GROUP BY entity ORDER BY mentions DESC, entity"
        )
        return [id_ for (id_,) in self._rows(query, (f'"{words}"',))]

    def names(self) -> dict[str, str]:
        """All folded names, each with a label of an entity that bears it."""
        query = (
            "SELECT folded, entities.label FROM aliases JOIN entities ON entities.id = entity "
            "ORDER BY mentions, entity DESC"
        )
        return dict(self._rows(query))

    # edges

    def relations(self) -> dict[str, Relation]:
        """The relation types, by name."""
        query = "SELECT name, label, symmetric FROM relations ORDER BY name"
        return {name: Relation(name, label, bool(symmetric)) for name, label, symmetric in self._rows(query)}

    def edges(self) -> Iterator[Edge]:
        """All edges in the order of their ids."""
        for row in self._rows(f"SELECT {rows.EDGE} FROM edges ORDER BY id"):
            yield rows.to_edge(row)

    def edges_from(self, id_: str) -> Iterator[Edge]:
        """Edges whose subject is the entity, in the order of their ids."""
        for row in self._rows(f"SELECT {rows.EDGE} FROM edges WHERE subject = ? ORDER BY id", (id_,)):
            yield rows.to_edge(row)

    def edges_to(self, id_: str) -> Iterator[Edge]:
        """Edges whose object is the entity, in the order of their ids."""
        for row in self._rows(f"SELECT {rows.EDGE} FROM edges WHERE object = ? ORDER BY id", (id_,)):
            yield rows.to_edge(row)

    def contested(self) -> Iterator[Edge]:
        """Affirmed edges that are denied as well, in the order of their ids."""
        query = f"SELECT {rows.EDGE} FROM edges WHERE contested AND polarity = 'affirmed' ORDER BY id"
        for row in self._rows(query):
            yield rows.to_edge(row)

    def statements(self) -> Iterator[Statement]:
        """All statements in the order of document and place."""
        for row in self._rows(f"SELECT {rows.STATEMENT} FROM statements ORDER BY id"):
            yield rows.to_statement(row)

    def told(self) -> Iterator[Told]:
        """The same, each with what it names."""
        query = (
            f"SELECT {rows.STATEMENT}, edge, s.id, s.label, s.type, o.id, o.label, o.type, "
            "name, title, documents.date, source, url FROM statements "
            "CROSS JOIN entities AS s ON s.id = subject CROSS JOIN entities AS o ON o.id = object "
            "CROSS JOIN documents ON name = document ORDER BY statements.id"
        )  # a cross join is taken in the order written, so that nothing is to be sorted
        for row in self._rows(query):
            statement = rows.to_statement(row[:-12])
            labels = self.labels(statement.attribution)
            speakers = tuple(labels[id_] for id_ in statement.attribution)
            yield Told(statement, row[-12], Label(*row[-11:-8]), Label(*row[-8:-5]), speakers, Source(*row[-5:]))

    def statements_of(self, edge: str) -> Iterator[tuple[Statement, Source]]:
        """The statements of an edge with their documents, in the order of date, document and place."""
        query = (
            f"SELECT {rows.STATEMENT}, name, title, documents.date, source, url FROM statements "
            "JOIN documents ON name = document WHERE edge = ? "
            "ORDER BY coalesce(statements.date, documents.date), document, statements.id"
        )
        for row in self._rows(query, (edge,)):
            yield rows.to_statement(row[:-5]), Source(*row[-5:])

    # counts

    def count(self, table: str, by: str) -> dict[str, int]:
        """The number of rows of a table for each value of the column ``by``, the most frequent first."""
        query = f'SELECT {by}, count(*) FROM "{table}" GROUP BY {by} ORDER BY count(*) DESC, {by}'
        return dict(self._rows(query))

    def total(self, table: str) -> int:
        """The number of rows of a table."""
        number: int = self._one(f'SELECT count(*) FROM "{table}"')
        return number

    def central(self, limit: int) -> list[tuple[Label, int]]:
        """The entities with the most edges, with their number."""
        query = (
            "SELECT id, label, type, count(*) AS ties FROM entities JOIN "
            "(SELECT subject AS end FROM edges UNION ALL SELECT object FROM edges) AS ends ON ends.end = id "
            "GROUP BY id ORDER BY ties DESC, mentions DESC, id LIMIT ?"
        )
        return [(Label(*row[:3]), row[3]) for row in self._rows(query, (limit,))]
