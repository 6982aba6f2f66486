"""Plain text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from kg.documents.article import Draft, Note
from kg.documents.decoding import decode
from kg.documents.paragraphs import lines, paragraphs


def drafts(key: str, stem: str, stream: BinaryIO) -> Iterator[Draft | Note]:
    """The one article of a text file."""
    original, note = decode(stream.read())
    if note:
        yield Note(key, note)
    yield Draft(key, stem, paragraphs(lines(original)))
