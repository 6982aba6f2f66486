"""The whole flow: files to documents to readings to entities and edges, and what is written of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from kg.errors import InputError, KgError

# Everything heavy is imported where it is used, so that ``import kg`` stays quick.
if TYPE_CHECKING:
    from pathlib import Path

    from kg.documents import Source
    from kg.records import Document, Edge, Entity
    from kg.store import Place, Reader, Writer

DATABASE, GRAPHML, PAGE = "kg.db", "graph.graphml", "graph.html"
ENOUGH = 64  # documents that make another process worth the seconds in which it loads the model
MANY = 4  # processes, each of which takes half a gigabyte


class Summary(NamedTuple):
    """What a build did: numbers of documents (those of the graph first), and of what they gave."""

    documents: int
    read: int
    reused: int
    removed: int
    skipped: int
    entities: int
    statements: int
    edges: int


def build(
    paths: Sequence[str | Path],
    out: str | Path = "out",
    *,
    add: bool = False,
    model: str | None = None,
    workers: int | None = 1,
    decisions: str | Path | None = None,
    rebuild: bool = False,
    report: Callable[[str], None] = lambda line: None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Summary:
    """Make the graph of files, folders, globs and ``-`` (standard input) in the folder ``out``.

    Writes ``kg.db``, ``graph.graphml`` and ``graph.html``, each whole or not at all. Only documents that are
    new or changed are read; the others keep the reading of the build before, unless ``rebuild``. Documents
    that are not given leave, unless ``add``. ``workers`` processes read, or as many as are worth their start
    (None); a program that asks for several guards its main module, as ``multiprocessing`` tells. ``report``
    takes a line for each file that is skipped or worth a note, ``progress`` the number of documents read and
    to be read. Raises KgError where nothing can be built (StoreError for a file in the way), OSError where
    ``out`` cannot be written.
    """
    from pathlib import Path

    from kg.atomic import replacing
    from kg.documents import discover
    from kg.store import Writer

    sources, refused = discover([str(path) for path in paths])
    for error in refused:
        report(str(error))
    if not sources:
        raise KgError("nothing to build: no file could be read")
    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        page, graphml, database = (stack.enter_context(replacing(folder / name)) for name in (PAGE, GRAPHML, DATABASE))
        old = earlier(folder / DATABASE, add, rebuild, stack, report)
        store = stack.enter_context(Writer(database))
        skipped = len(refused) + take_in(sources, store, report)
        removed = keep(store, old, add, report)
        read = read_documents(store, None if rebuild else old, model, workers, progress)
        counts = write_graph(store, decisions, graphml, page, report)
        total = store.total_documents()
        return Summary(total, read, total - read, removed, skipped, *counts)


def earlier(path: Path, add: bool, rebuild: bool, stack: ExitStack, report: Callable[[str], None]) -> Reader | None:
    """The store of the build before, where there is one that this build can draw on.

    One of another version is reported, and no more drawn on: what it holds can be read again. Raises StoreError for
    a file that is no store, and with ``add`` for one of another version, whose documents may not be at hand.
    """
    from kg.store import Reader

    if not path.exists():
        return None
    reader = stack.enter_context(Reader(path, any_version=not add))
    if not (reader.current or rebuild):
        report(f"{path}: written by another version of kg; everything is read again")
    return reader if reader.current and (add or not rebuild) else None


def take_in(sources: Sequence[Source], store: Writer, report: Callable[[str], None]) -> int:
    """Store the documents of the sources; returns how many were skipped, each reported with the reason."""
    from kg.documents import read
    from kg.records import Document

    skipped = documents = 0
    for source in sources:
        for item in read(source):
            if isinstance(item, Document):
                store.add_document(item)
                documents += 1
                continue
            skipped += isinstance(item, InputError)
            report(str(item))
    if not documents:
        raise KgError("nothing to build: no file held an article")
    return skipped


def keep(store: Writer, old: Reader | None, add: bool, report: Callable[[str], None]) -> int:
    """Name the documents, with ``add`` those of the build before as well; returns how many of these left."""
    from kg.documents import name_documents

    before = old.digests() if old else {}
    if old and add:
        for document in store.documents():
            if before.get(document.key, document.digest) != document.digest:
                report(f"{document.key}: takes the place of the document of this name")
        store.adopt_documents(old)
    names = name_documents(store.documents())
    store.set_names(names)
    return len(before.keys() - names.keys())


def read_documents(
    store: Writer, old: Reader | None, model: str | None, workers: int | None, progress: Callable[[int, int], None]
) -> int:
    """See to it that every document has a reading made by this model and code; returns how many were read."""
    from kg.nlp.extract import fingerprint, readings

    mark = fingerprint(model)
    store.set_meta({"fingerprint": mark})
    if old and old.meta()["fingerprint"] == mark:
        store.adopt_readings(old)
    unread = store.unread()
    found = readings(store.documents_of(unread), model, workers or worth(len(unread)))
    for done, (document, reading) in enumerate(found, start=1):
        store.add_reading(document.digest, reading)
        progress(done, len(unread))
    return len(unread)


def worth(unread: int) -> int:
    """How many processes are worth their start for that many documents."""
    return max(1, min(os.cpu_count() or 1, MANY, unread // ENOUGH))


def write_graph(
    store: Writer,
    decisions: str | Path | None,
    graphml_path: Path,
    page_path: Path,
    report: Callable[[str], None],
) -> tuple[int, int, int]:
    """Resolve the corpus, store and write the graph; returns its entities, statements and edges, counted."""
    from kg import graph, schema
    from kg.export import graphml
    from kg.resolve import NamedDocument, resolve
    from kg.resolve.edges import aggregate
    from kg.view import page
    from kg.view.between import betweenness
    from kg.view.communities import communities

    documents = [NamedDocument(name, document) for name, document in store.named_documents()]
    found = resolve(documents, store.readings(), decisions)
    for line in found.in_vain:
        report(line)
    edges = aggregate(found.statements, found.entities, documents, found.copies)
    places = lay_out(found.entities, edges)
    relations = schema.load().relations
    store.set_originals(found.copies)
    store.add_relations(relations.values())
    store.add_entities(found.entities, places)
    store.add_graph(found.statements, edges)
    store.add_merges(found.merges)
    labels = {name: relation.label for name, relation in relations.items()}
    whole = graph.build(found.entities, edges, labels, places)
    together = communities(whole)
    store.add_figures(betweenness(whole), together)
    with graphml_path.open("w", encoding="utf-8", newline="\n") as file:
        links = sorted(whole.edges(keys=True, data=True), key=itemgetter(2))  # as the store has them
        file.writelines(graphml.graph(whole.nodes(data=True), links))
    shown = {item.name: about(item.document) for item in documents}
    text = page.html(whole, found.statements, shown, page.title(len(documents)), together)
    page_path.write_text(text, encoding="utf-8", newline="\n")
    return len(found.entities), len(found.statements), len(edges)


def lay_out(entities: Sequence[Entity], edges: Sequence[Edge]) -> dict[str, Place]:
    """Where each entity is drawn, and how large."""
    from kg.store import Place
    from kg.view import layout

    ids = sorted(entity.id for entity in entities)
    ties = [(edge.subject, edge.object, float(edge.weight)) for edge in edges]
    return {id_: Place(*place) for id_, place in layout.places(ids, ties).items()}


def about(document: Document) -> dict[str, str | None]:
    """What the page says of a document."""
    return {"title": document.title, "date": document.date, "source": document.source, "url": document.url}
