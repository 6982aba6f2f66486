"""Entering decisions into a file, whose other lines and comments stay as they are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.atomic import replacing
from kg.decisions.conflicts import conflict
from kg.decisions.reading import parse
from kg.decisions.records import Decision, Decisions, Kind
from kg.errors import InputError

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

Key = tuple[Kind, tuple[str, ...]]


def add(path: Path, decisions: Iterable[Decision]) -> list[Decision]:
    """Enter decisions into a file, a line each, and make the file if there is none; returns them with their lines.

    What is there already is entered no second time, and a second new name of a thing takes the place of the first.
    Raises InputError where the file is none of decisions, or where it would contradict itself; then it stays as it is.
    """
    import tomlkit

    try:
        text = path.read_bytes().decode("utf-8") if path.exists() else ""
    except UnicodeDecodeError as error:
        raise InputError(str(path), str(error)) from error
    lines = parse(text, str(path)).lines
    wanted = {(item.kind, item.names): Decision(item.kind, item.names) for item in decisions}
    new = [item for key, item in wanted.items() if key not in {(there.kind, there.names) for there in lines}]
    renamed = {item.names[0] for item in new if item.kind == "rename"}
    kept = [item for item in lines if item.kind != "rename" or item.names[0] not in renamed]
    if reason := conflict(Decisions(str(path), (*kept, *new))):
        raise InputError(str(path), reason)
    document = tomlkit.parse(text)
    for item in new:
        enter(document, item)
    return save(document, path, list(wanted))


def save(document: TOMLDocument, path: Path, wanted: Iterable[Key]) -> list[Decision]:
    """Write the file; returns the decisions with their lines."""
    import tomlkit

    text = tomlkit.dumps(document)
    lines = {(item.kind, item.names): item for item in parse(text, str(path)).lines}
    with replacing(path) as file:
        file.write_bytes(text.encode("utf-8"))
    return [lines[item] for item in wanted]


def enter(document: TOMLDocument, decision: Decision) -> None:
    """One decision more."""
    import tomlkit

    if decision.kind == "rename":
        if "rename" not in document:
            document.add("rename", tomlkit.table())
        table: Any = document["rename"]
        old, new = decision.names
        table[old] = new
        return
    if decision.kind not in document:
        document.add(decision.kind, tomlkit.array())
    items: Any = document[decision.kind]
    closed = re.search(r"\n[ \t]*\]$", items.as_string())
    items.add_line(decision.names[0] if len(decision.names) == 1 else list(decision.names), indent="    ")
    if not closed:
        items.add_line(indent="")
