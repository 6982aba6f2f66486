"""Writing a store: a new file every time, filled from the left of the flow to its right."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from itertools import groupby
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from kg.errors import StoreError
from kg.names import fold
from kg.names import key as lookup_key
from kg.records import Document, Edge, Entity, Merge, Reading, Statement
from kg.store import rows
from kg.store.derived import DERIVED
from kg.store.reader import Reader, address
from kg.store.rows import Place
from kg.store.tables import APPLICATION, INDEXES, TABLES, VERSION

if TYPE_CHECKING:  # the schema reads its data with libraries that questions do not need
    from kg.schema import Relation

Triple = tuple[str, str, str, str]  # subject, relation, object, polarity


class Writer:
    """A new store at ``path``, which must not exist; whole once the ``with`` block has ended well.

    No journal is kept: whoever needs an old store to survive writes beside it (``kg.atomic.replacing``).
    Raises StoreError where SQLite cannot write (a full disk).
    """

    def __init__(self, path: Path) -> None:
        self._folder = path.parent
        with self._told():
            # A thread that feeds worker processes may ask for documents; SQLite lets threads take turns.
            self._db = sqlite3.connect(address(path, "rwc"), uri=True, isolation_level=None, check_same_thread=False)
            self._db.executescript(
                "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
                f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION}; {TABLES} BEGIN"
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with closing(self._db), self._told():
            if isinstance(error, sqlite3.Error):
                raise error
            if error is None:
                self._db.execute("COMMIT")

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Say in one line what SQLite cannot do; the folder is named, for the file is not there to stay."""
        try:
            yield
        except sqlite3.Error as error:
            raise StoreError(f"{self._folder}: the graph cannot be written ({error})") from error

    def set_meta(self, values: Mapping[str, str]) -> None:
        """Facts about the build, by name; ``fingerprint`` is the one under which all readings were made."""
        self._db.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", sorted(values.items()))

    def add_document(self, document: Document) -> None:
        """Take a document in; its key must be new."""
        self._db.execute(
            f"INSERT INTO documents ({rows.DOCUMENT}) VALUES ({', '.join('?' * 9)})",
            rows.from_document(document),
        )
        self._db.executemany(
            "INSERT INTO left_out VALUES (?, ?, ?, ?)",
            ((document.key, i, block.reason, block.text) for i, block in enumerate(document.left_out)),
        )

    def documents(self) -> Iterator[Document]:
        """All documents in the order of their keys, one in memory at a time."""
        return rows.documents(self._db.execute)

    def set_names(self, names: Mapping[str, str]) -> None:
        """Name the documents: ``names`` maps each key to the name."""
        self._db.executemany("UPDATE documents SET name = ? WHERE key = ?", ((n, k) for k, n in names.items()))

    def set_originals(self, copies: Mapping[str, str]) -> None:
        """Say which documents are near copies: ``copies`` maps the name of each to that of the original."""
        self._db.executemany("UPDATE documents SET original = ? WHERE name = ?", ((o, n) for n, o in copies.items()))

    def named_documents(self) -> Iterator[tuple[str, Document]]:
        """All documents with their names, in the order of their keys."""
        names = dict(self._db.execute("SELECT key, name FROM documents"))
        return ((names[document.key], document) for document in self.documents())

    def total_documents(self) -> int:
        """The number of documents."""
        number: int = self._db.execute("SELECT count(*) FROM documents").fetchone()[0]
        return number

    def adopt_documents(self, old: Reader) -> None:
        """Keep the documents of another store whose keys are not here."""
        here = {key for (key,) in self._db.execute("SELECT key FROM documents")}
        for document in old.documents():
            if document.key not in here:
                self.add_document(document)

    def adopt_readings(self, old: Reader) -> None:
        """Take over what another store has read of the very documents that are here."""
        wanted = self._db.execute("SELECT DISTINCT digest FROM documents ORDER BY digest").fetchall()
        for (digest,) in wanted:
            if row := old.reading_row(digest):
                self._db.execute("INSERT INTO readings VALUES (?, ?, ?)", (digest, *row))

    def unread(self) -> list[str]:
        """Keys of documents that have no reading yet, one for each digest, in order."""
        query = "SELECT min(key) FROM documents WHERE digest NOT IN (SELECT digest FROM readings) GROUP BY digest"
        return sorted(key for (key,) in self._db.execute(query))

    def documents_of(self, keys: Iterable[str]) -> Iterator[Document]:
        """The documents of these keys, one in memory at a time."""
        for key in keys:
            yield from rows.documents(self._db.execute, "WHERE key = ?", (key,))

    def add_reading(self, digest: str, reading: Reading) -> None:
        """Store what was read of the documents of this digest."""
        row = (digest, rows.pack(reading.mentions), rows.pack(reading.candidates))
        self._db.execute("INSERT INTO readings VALUES (?, ?, ?)", row)

    def readings(self) -> Iterator[Reading]:
        """The readings of all documents, parallel to ``documents``."""
        query = "SELECT mentions, candidates FROM documents JOIN readings USING (digest) ORDER BY key"
        for row in self._db.execute(query):
            yield rows.to_reading(*row)

    def add_relations(self, relations: Iterable[Relation]) -> None:
        """The relation types that edges may have, as answers need them."""
        entries = sorted((item.name, item.label, item.symmetric) for item in relations)
        self._db.executemany("INSERT INTO relations VALUES (?, ?, ?)", entries)

    def add_entities(self, entities: Sequence[Entity], places: Mapping[str, Place]) -> None:
        """The entities with their names, each with its place on the page."""
        ordered = sorted(entities, key=lambda entity: (fold(entity.label), entity.id))
        self._db.executemany(
            f"INSERT INTO entities ({rows.names(Entity)}, x, y, size) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            ([*rows.columns(entity), *places[entity.id]] for entity in ordered),
        )
        self._db.executemany(
            "INSERT INTO entity_documents VALUES (?, ?)",
            sorted((name, entity.id) for entity in entities for name in set(entity.documents)),
        )
        self._db.executemany(
            "INSERT INTO aliases (folded, entity, name, label) VALUES (?, ?, ?, ?)",
            (row for entity in ordered for row in aliases(entity)),
        )
        self._db.execute("INSERT INTO names (names) VALUES ('rebuild')")

    def add_graph(self, statements: Iterable[Statement], edges: Iterable[Edge]) -> None:
        """The edges and the statements, each under its edge, and what is derived from them and the entities."""
        ordered = sorted(edges, key=lambda edge: edge.id)
        self._db.executemany(
            f"INSERT INTO edges ({rows.names(Edge)}) VALUES ({', '.join('?' * len(Edge.__slots__))})",
            (rows.columns(edge) for edge in ordered),
        )
        self._add_statements(sorted(statements, key=identity), {triple(edge): n for n, edge in enumerate(ordered, 1)})
        for script in (DERIVED, INDEXES):
            for command in script.split(";"):
                self._db.execute(command)
        self._db.execute("INSERT INTO sentences (sentences) VALUES ('rebuild')")

    def _add_statements(self, ordered: Iterable[Statement], edge_of: Mapping[Triple, int]) -> None:
        """Statements in the order of document and place, and their sentences, each once."""
        grouped = groupby(ordered, key=lambda item: (item.document, item.start, item.end, item.sentence))
        for number, (passage, stated) in enumerate(grouped, 1):
            self._db.execute("INSERT INTO passages VALUES (?, ?, ?, ?, ?)", (number, *passage))
            self._db.executemany(
                f"INSERT INTO statements VALUES (NULL, ?, ?, {', '.join('?' * len(rows.STATED))})",
                ([edge_for(item, edge_of), number, *rows.stated(item)] for item in stated),
            )

    def add_merges(self, merges: Iterable[Merge]) -> None:
        """The names that were taken for one thing, or nearly."""
        self._db.executemany("INSERT INTO merges VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)", map(rows.columns, merges))

    def add_figures(self, betweenness: Mapping[str, float], communities: Mapping[str, int]) -> None:
        """Where entities stand in the graph, by their ids, once the graph is there."""
        found = sorted({*betweenness, *communities})
        self._db.executemany(
            "UPDATE figures SET betweenness = ?, community = ? "
            "WHERE entity = (SELECT number FROM entities WHERE id = ?)",
            ((betweenness.get(id_, 0.0), communities.get(id_), id_) for id_ in found),
        )


def aliases(entity: Entity) -> list[tuple[str, str, str, bool]]:
    """The rows of an entity's names: folded, entity, name, and whether it is the label."""
    names = dict.fromkeys([entity.label, *entity.aliases])
    return [(lookup_key(name), entity.id, name, name == entity.label) for name in names]


def triple(item: Edge | Statement) -> Triple:
    """What is stated, and whether it is denied."""
    return item.subject, item.relation, item.object, item.polarity


def edge_for(statement: Statement, edge_of: Mapping[Triple, int]) -> int | None:
    """The number of the edge that a statement counts for, either way round where the relation is symmetric."""
    subject, relation, object_, polarity = triple(statement)
    found = edge_of.get((subject, relation, object_, polarity))
    return edge_of.get((object_, relation, subject, polarity)) if found is None else found


def identity(item: Statement) -> tuple[object, ...]:
    """The order of statements: by document and place, then by all that tells two of one place apart."""
    stated = (*triple(item), item.modality, item.attribution, item.role or "", item.date or "", item.rule)
    return item.document, item.start, item.end, item.sentence, *stated, item.confidence
