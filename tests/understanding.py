"""What the whole flow makes of a text, for linguistic tests."""

from __future__ import annotations

from kg.names import key
from kg.nlp import extract
from kg.records import Document, Statement
from kg.resolve import NamedDocument, Resolution, resolve


def document(text: str, name: str = "example", date: str | None = None) -> Document:
    """A document of plain text."""
    return Document(name, name, "", date, None, None, text, (), (), name)


def understand(*texts: str) -> Resolution:
    """What the whole flow makes of texts, each a document of its own."""
    documents = [NamedDocument(f"d{i}", document(text, f"d{i}")) for i, text in enumerate(texts)]
    return resolve(documents, [found for _, found in extract.read(item.document for item in documents)])


def matching(found: Resolution, subject: str, relation: str, object_: str) -> list[Statement]:
    """The statements of a triple, its ends named as in the text."""
    names = {e.id: {key(n) for n in (e.label, *e.aliases)} for e in found.entities}
    return [
        s
        for s in found.statements
        if s.relation == relation and key(subject) in names[s.subject] and key(object_) in names[s.object]
    ]
