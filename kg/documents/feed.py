"""Feeds: a JSON object a line, with ``text`` and perhaps ``id, title, date, source, url``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from kg.documents import dates
from kg.documents.article import Draft, Note
from kg.documents.header import Header
from kg.documents.paragraphs import lines, paragraphs
from kg.documents.traced import plain
from kg.errors import InputError

MARK = b"\xef\xbb\xbf"


def drafts(key: str, stem: str, stream: BinaryIO) -> Iterator[Draft | InputError | Note]:
    """One article a line, read as a stream; a bad line is an error of its own."""
    seen: dict[str, int] = {}
    number = 0
    for number, raw in enumerate(stream, 1):
        line = raw.removeprefix(MARK).strip() if number == 1 else raw.strip()
        if not line:
            continue
        record = _record(line)
        if isinstance(record, str):
            yield InputError(key, f"line {number}: {record}")
            continue
        name = _name(record, f"{stem}-{number}")
        if name in seen:
            yield InputError(key, f"line {number}: the id {name!r} is that of line {seen[name]}")
            continue
        seen[name] = number
        yield from _article(f"{key}#{name}", name, record)
    if not seen and number == 0:
        yield InputError(key, "is empty")


def _record(line: bytes) -> dict[str, Any] | str:
    """The object of a line, or what is wrong with it."""
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        return "is not UTF-8"
    except json.JSONDecodeError as error:
        return f"is no JSON: {error.msg} at column {error.colno}"
    except (RecursionError, ValueError):
        return "is no JSON that can be read"
    if not isinstance(record, dict):
        return "is no JSON object"
    text = record.get("text")
    if not isinstance(text, str):
        return "has no text" if text is None else "its text is no string"
    return record if plain(text) else "its text is empty"


def _name(record: dict[str, Any], otherwise: str) -> str:
    given = record.get("id")
    if isinstance(given, bool) or not isinstance(given, (str, int)):
        return otherwise
    return plain(str(given)) or otherwise


def _article(key: str, stem: str, record: dict[str, Any]) -> Iterator[Draft | Note]:
    fields = {name: value for name, value in record.items() if isinstance(value, str)}
    date = dates.parse(stated) if (stated := fields.get("date", "").strip()) else None
    if stated and not date:
        yield Note(key, f"the date {stated!r} is not understood")
    known = Header(fields.get("title", ""), date, fields.get("source"), fields.get("url"))
    yield Draft(key, stem, paragraphs(lines(record["text"])), known)
