"""Decisions as records."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from kg.names import key
from kg.records import ENTITY_TYPES, EntityType

Kind = Literal["same", "different", "delete", "rename"]


class Name(NamedTuple):
    """A folded name, and the type of what is meant by it, if that is said."""

    type: EntityType | None
    key: str


def meant(text: str) -> Name:
    """What a decision means by a name or an id."""
    start, _, rest = text.partition("/")
    kind = next((kind for kind in ENTITY_TYPES if kind == start), None)
    return Name(kind, key(rest if kind else text))


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision, and its line in the file (0: it is in none).

    ``names`` are as written: of ``rename`` the old and the new one, of ``delete`` a thing, or a subject, a relation,
    an object, and the polarity where only one is meant.
    """

    kind: Kind
    names: tuple[str, ...]
    line: int = 0

    @property
    def label(self) -> str:
        """The decision in words, with its line."""
        words = f"{self.kind} {', '.join(json.dumps(name, ensure_ascii=False) for name in self.names)}"
        return f"line {self.line} ({words})" if self.line else words


@dataclass(frozen=True, slots=True)
class Decisions:
    """All decisions of the file ``path``, in the order of its lines."""

    path: str = ""
    lines: tuple[Decision, ...] = ()

    def of(self, kind: Kind) -> Iterator[Decision]:
        """The decisions of a kind."""
        return (item for item in self.lines if item.kind == kind)
