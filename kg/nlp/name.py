"""A name of a document, with the votes for its type."""

from __future__ import annotations

from typing import NamedTuple

from kg.records import EntityType


class Name(NamedTuple):
    """A name: tokens ``start:end``, ``kind`` name or demonym, votes for its type, what a gazetteer calls it.

    ``state`` is the state whose organ a known institution is. ``inside`` tells that a longer name holds it.
    """

    start: int
    end: int
    kind: str
    votes: tuple[tuple[EntityType, float], ...]
    canonical: str | None
    state: str | None
    inside: bool

    @property
    def type(self) -> EntityType:
        """The type with the most votes."""
        return self.votes[0][0]


def ranked(votes: dict[EntityType, float]) -> tuple[tuple[EntityType, float], ...]:
    """Votes with the best first; equal ones in the order of the alphabet."""
    return tuple(sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])))
