"""From what a format yields to the record of a document."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from kg.documents import header
from kg.documents.boilerplate import Block, sweep
from kg.documents.header import UNKNOWN, Header
from kg.documents.traced import Traced, join, plain
from kg.errors import InputError
from kg.records import Document, LeftOut


@dataclass(frozen=True, slots=True)
class Note:
    """Something that the user should know of a file that was read all the same: one line for stderr."""

    path: str
    text: str

    def __str__(self) -> str:
        return f"{self.path}: {self.text}"


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as its format gives it: paragraphs, what the file says of itself, what was left out."""

    key: str
    stem: str
    paragraphs: Sequence[Traced]
    known: Header = UNKNOWN
    left_out: tuple[LeftOut, ...] = ()


def compose(draft: Draft) -> Document | InputError:
    """The document of a draft: boilerplate out, header recognised, a title from metadata put first."""
    known = Header(
        plain(draft.known.title),
        draft.known.date,
        plain(draft.known.source or "") or None,
        plain(draft.known.url or "") or None,
    )
    blocks = sweep(draft.paragraphs)
    found = header.recognise(blocks, known)
    kept = [block.body for block in blocks if block.reason is None]
    if not any(character.isalnum() for body in kept for character in body.text):
        return InputError(draft.key, "holds no article, only boilerplate" if blocks else "is empty")
    if known.title and not header.begins_with(kept[0].text, known.title):
        blocks = [Block(Traced(known.title)), *blocks]
    blocks = header.without_repeats(blocks, found.title)
    text = join((block.body for block in blocks if block.reason is None), "\n\n")
    left_out = [
        LeftOut("\n".join(block.text for block in run), reason)
        for reason, run in groupby(blocks, key=lambda block: block.reason)
        if reason is not None
    ]
    return Document(
        draft.key,
        draft.stem,
        found.title,
        found.date,
        found.source,
        found.url,
        text.text,
        text.segments,
        (*draft.left_out, *left_out),
        digest(text.text, found),
    )


def digest(text: str, found: Header) -> str:
    """SHA-256 in hexadecimal over all that the reading of a document depends on."""
    content = json.dumps([text, found.title, found.date, found.source, found.url])
    return hashlib.sha256(content.encode()).hexdigest()


def name_documents(documents: Iterable[Document]) -> dict[str, str]:
    """The name of each document by its key: the stem, or the key where another one claims that stem too."""
    stems = {document.key: document.stem for document in documents}
    claims: dict[str, int] = {}
    for stem in stems.values():
        claims[stem] = claims.get(stem, 0) + 1
    return {
        key: stem if claims[stem] == 1 and (stem == key or stem not in stems) else key
        for key, stem in sorted(stems.items())
    }
