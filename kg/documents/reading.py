"""Reading a source: the suffix tells its format, articles come as documents, faults as values."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from kg.documents.article import Draft, Note, compose
from kg.documents.decoding import UnreadableError
from kg.documents.discover import STDIN, Source
from kg.errors import InputError
from kg.records import Document

# Modules by suffix: each is imported when a file of its kind is met.
FORMATS = {
    ".txt": "plain",
    ".md": "markdown",
    ".html": "webpage",
    ".htm": "webpage",
    ".pdf": "pdf",
    ".jsonl": "feed",
}


def read(source: Source) -> Iterator[Document | InputError | Note]:
    """The articles of a source, with an InputError for each one that cannot be read and notes for the user.

    Nothing is raised: a fault of a file is a value among the others.
    """
    try:
        if source.path == STDIN:
            data = sys.stdin.buffer.read()
            yield from _articles(source.key, source.key, sniff(data), BytesIO(data))
        else:
            name = PurePosixPath(source.key)
            with Path(source.path).open("rb") as stream:
                yield from _articles(source.key, name.stem, name.suffix.lower(), stream)
    except OSError as error:
        yield InputError(source.key, f"cannot be read: {error.strerror or error}")


def sniff(data: bytes) -> str:
    """The suffix that would suit the bytes: standard input has no name."""
    start = data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith(b"%pdf-"):
        return ".pdf"
    if start.startswith((b"<!doctype html", b"<html")):
        return ".html"
    return ".jsonl" if start.startswith(b"{") and b'"' in start else ".txt"


def _articles(key: str, stem: str, suffix: str, stream: BinaryIO) -> Iterator[Document | InputError | Note]:
    drafts = importlib.import_module(f"kg.documents.{FORMATS[suffix]}").drafts
    try:
        for item in drafts(key, stem, stream):
            yield compose(item) if isinstance(item, Draft) else item
    except UnreadableError as error:
        yield InputError(key, str(error))
