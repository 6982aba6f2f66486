"""A file of decisions -> records with their lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.decisions.conflicts import conflict
from kg.decisions.records import Decision, Decisions, Kind
from kg.errors import InputError

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

# Which lists of names a kind takes, and how that is said.
FITS: dict[Kind, tuple[Callable[[int], bool], str]] = {
    "same": (lambda size: size > 1, "lists of two names or more"),
    "different": (lambda size: size == 2, "pairs of names"),
    "delete": (lambda size: size in (1, 3, 4), "names, or lists of subject, relation, object"),
}


def read(path: str | Path | None) -> Decisions:
    """The decisions of a file (None: none); raises InputError where it cannot be read as such or contradicts itself."""
    if path is None:
        return Decisions()
    try:
        return parse(Path(path).read_bytes().decode("utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(str(path), str(error)) from error


def parse(text: str, path: str) -> Decisions:
    """The decisions of a file's text; ``path`` is how errors name it. Raises InputError."""
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        document = tomlkit.parse(text)
    except TOMLKitError as error:
        raise InputError(path, str(error)) from error
    if unknown := sorted(set(document) - {*FITS, "rename"}):
        raise InputError(path, f"unknown keys {', '.join(unknown)}")
    found = [decision for kind in FITS for decision in listed(document, kind, text, path)]
    found += renamed(document, text, path)
    decisions = Decisions(path, tuple(sorted(found, key=lambda item: item.line)))
    if reason := conflict(decisions):
        raise InputError(path, reason)
    return decisions


def listed(document: TOMLDocument, kind: Kind, text: str, path: str) -> Iterator[Decision]:
    """The decisions of a list."""
    from tomlkit.items import Array

    if kind not in document:
        return
    fits, said = FITS[kind]
    items = document[kind]
    if not isinstance(items, Array):
        raise InputError(path, f"{kind} must be a list of {said}")
    # Two lists may read the same: this is the one after its key.
    at = next(match.end() for match in re.finditer(rf"^[ \t]*[\"']?{kind}[\"']?[ \t]*=", text, re.MULTILINE))
    for item in items:
        names = (item,) if isinstance(item, str) and kind == "delete" else item
        if not (isinstance(names, Sequence) and not isinstance(names, str) and all_names(names) and fits(len(names))):
            raise InputError(path, f"{kind} must be a list of {said}")
        at = place(text, item.as_string(), at)
        yield Decision(kind, tuple(str(name) for name in names), line(text, at))
        at += len(item.as_string())


def renamed(document: TOMLDocument, text: str, path: str) -> Iterator[Decision]:
    """The decisions of the table ``rename``."""
    table: Any = document.get("rename", {})
    if not isinstance(table, dict) or not all_names([*table, *table.values()]):
        raise InputError(path, "rename must be a table of names")
    at = 0
    for name, label in table.items():
        at = place(text, label.as_string(), at)
        yield Decision("rename", (name, str(label)), line(text, at))
        at += len(label.as_string())


def all_names(values: Sequence[object]) -> bool:
    """Is each a name that has letters?"""
    return all(isinstance(value, str) and value.strip() for value in values)


def place(text: str, part: str, start: int) -> int:
    """Where the source of a value stands, outside of comments that take a line."""
    at = text.index(part, start)
    while text[text.rfind("\n", 0, at) + 1 : at].lstrip().startswith("#"):
        at = text.index(part, at + 1)
    return at


def line(text: str, at: int) -> int:
    """The number of the line of a character."""
    return text.count("\n", 0, at) + 1
