"""Is a store whole? Every fault in a line."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import StoreError
from kg.records import Edge, Statement
from kg.store.reader import Reader, address

Triple = tuple[str, str, str, str]  # subject, relation, object, polarity


@dataclass(slots=True)
class Tally:
    """How much is stated of a triple. Statements come in the order of documents, so that the last one tells a new."""

    statements: int = 0
    documents: int = 0
    last: str = ""
    sentences: set[str] = field(default_factory=set)

    def add(self, statement: Statement) -> None:
        """Count a statement."""
        self.statements += 1
        self.documents += statement.document != self.last
        self.last = statement.document
        self.sentences.add(statement.sentence)


def faults(path: str | Path) -> Iterator[str]:
    """The faults of a store, a line each. Raises StoreError for a file that is no store of this version."""
    with Reader(path) as store:
        yield from damages(Path(path))
        try:
            documents = {name for name, _ in named_texts(store)}
            entities = {entity.id for entity in store.entities()}
            yield from unknown_documents(store, documents)
            tallies: dict[Triple, Tally] = {}
            yield from statement_faults(store, documents, entities, tallies)
            yield from edge_faults(store, entities, tallies)
        except StoreError as error:
            yield str(error)


def damages(path: Path) -> Iterator[str]:
    """What SQLite finds wrong in the file (https://www.sqlite.org/pragma.html#pragma_integrity_check)."""
    with closing(sqlite3.connect(address(path, "ro"), uri=True)) as db:
        try:
            yield from (f"file: {row[0]}" for row in db.execute("PRAGMA integrity_check") if row[0] != "ok")
        except sqlite3.Error as error:
            yield f"file: {error}"


def named_texts(store: Reader) -> Iterator[tuple[str, str]]:
    """The name and the text of each document that has a name."""
    for name in store.sources():
        if name is not None and (found := store.document(name)):
            yield name, found[1].text


def unknown_documents(store: Reader, documents: set[str]) -> Iterator[str]:
    """Documents without a name, and entities with documents that are not there."""
    if unnamed := len(store.digests()) - len(documents):
        yield f"documents: {unnamed} without a name of their own"
    for entity in store.entities():
        for name in sorted(set(entity.documents) - documents):
            yield f"entity {entity.id}: its document {name} is not there"


def statement_faults(
    store: Reader, documents: set[str], entities: set[str], tallies: dict[Triple, Tally]
) -> Iterator[str]:
    """Statements about what is not there, or that do not stand where they say; the others enter ``tallies``."""
    relations, name, text = store.relations(), "", ""
    for statement in store.statements():
        where = f"statement at {statement.document}:{statement.start}-{statement.end}"
        if statement.document != name:
            found = store.document(statement.document)
            name, text = statement.document, found[1].text if found else ""
        if name not in documents:
            yield f"{where}: the document is not there"
        elif not 0 <= statement.start < statement.end <= len(text):
            yield f"{where}: outside of the text, which has {len(text)} characters"
        elif text[statement.start : statement.end] != statement.sentence:
            yield f"{where}: the text reads otherwise"
        for id_ in (statement.subject, statement.object, *statement.attribution):
            if id_ not in entities:
                yield f"{where}: its entity {id_} is not there"
        if statement.relation in relations:
            key = triple(statement, relations[statement.relation].symmetric)
            tallies.setdefault(key, Tally()).add(statement)
        else:
            yield f"{where}: its relation {statement.relation} is unknown"


def edge_faults(store: Reader, entities: set[str], tallies: dict[Triple, Tally]) -> Iterator[str]:
    """Edges that are not what their statements make them, and statements without an edge."""
    seen = set()
    relations = store.relations()
    for edge in store.edges():
        if edge.relation not in relations:
            yield f"edge {edge.id}: its relation is unknown"
            continue
        key = triple(edge, relations[edge.relation].symmetric)
        if key in seen:
            yield f"edge {edge.id}: there is another of the same ends, relation and polarity"
        seen.add(key)
        yield from (f"edge {edge.id}: {fault}" for fault in edge_contents(edge, entities, tallies, key))
    yield from (f"statements of {' '.join(key)}: no edge" for key in sorted(tallies.keys() - seen))


def edge_contents(edge: Edge, entities: set[str], tallies: dict[Triple, Tally], key: Triple) -> Iterator[str]:
    """What is wrong in an edge."""
    tally = tallies.get(key, Tally())
    for id_ in (edge.subject, edge.object):
        if id_ not in entities:
            yield f"its entity {id_} is not there"
    if edge.statements != tally.statements:
        yield f"counts {edge.statements} statements, there are {tally.statements}"
    if len(set(edge.documents)) != tally.documents:
        yield f"names {len(set(edge.documents))} documents, its statements stand in {tally.documents}"
    if edge.evidence not in tally.sentences:
        yield "its evidence is none of its sentences"
    other = (*key[:3], "denied" if edge.polarity == "affirmed" else "affirmed")
    if edge.contested != (other in tallies):
        yield f"contested is {edge.contested}, against its statements"


def triple(item: Edge | Statement, symmetric: bool) -> Triple:
    """What an edge unites; of a symmetric relation the smaller end comes first."""
    one, other = (item.subject, item.object)
    if symmetric and other < one:
        one, other = other, one
    return one, item.relation, other, item.polarity
