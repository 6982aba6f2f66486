"""The user's decisions on names, which win over the resolver's.

A TOML file::

    same = [["Kim Jong Un", "the Marshal"]]      # names of one thing
    different = [["John Smith", "Jon Smith"]]    # names of two things
    [rename]
    "Burma" = "Myanmar"                          # what a thing is to be called
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import InputError
from kg.names import key


@dataclass(frozen=True, slots=True)
class Decisions:
    """Folded names: groups of ``same``, pairs of ``different``; ``rename`` maps a folded name to a label as written."""

    same: tuple[frozenset[str], ...] = ()
    different: tuple[tuple[str, str], ...] = ()
    rename: Mapping[str, str] | None = None

    def label(self, names: Sequence[str], default: str) -> str:
        """The label that the user wants for a thing of these names."""
        wanted = self.rename or {}
        return next((wanted[key(name)] for name in names if key(name) in wanted), default)


def read(path: str | Path | None) -> Decisions:
    """The decisions of a file (None: none); raises InputError where it cannot be read as such."""
    if path is None:
        return Decisions()
    try:
        table = tomllib.loads(Path(path).read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(str(path), str(error)) from error
    if unknown := sorted(set(table) - {"same", "different", "rename"}):
        raise InputError(str(path), f"unknown keys {', '.join(unknown)}")
    same = tuple(frozenset(map(key, group)) for group in groups(table, "same", str(path)))
    different = tuple((key(a), key(b)) for a, b in groups(table, "different", str(path), pairs=True))
    rename = table.get("rename", {})
    if not isinstance(rename, dict) or not all(isinstance(value, str) for value in rename.values()):
        raise InputError(str(path), "rename must be a table of names")
    return Decisions(same, different, {key(name): label for name, label in rename.items()})


def groups(table: Mapping[str, Any], name: str, path: str, *, pairs: bool = False) -> list[list[str]]:
    """The lists of names under a key."""
    value = table.get(name, [])
    fits = isinstance(value, list) and all(
        isinstance(group, list) and len(group) > 1 and all(isinstance(item, str) for item in group) for group in value
    )
    if not fits or (pairs and any(len(group) != 2 for group in value)):
        raise InputError(path, f"{name} must be a list of {'pairs' if pairs else 'lists'} of names")
    return list(value)
