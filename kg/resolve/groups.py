"""Sets of local entities that are one thing, joined with reasons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

# How sure each rule is that what it joins is one thing, in 0..1: judged by how it can go wrong. Alternatives are
# rare for full names and gazetteers; a surname or a description may mean somebody whom the corpus does not name.
CERTAINTY = {
    "decision": 1.0,
    "gazetteer": 0.98,
    "the same name": 0.95,
    "the same first and last name": 0.9,
    "the same body of a state": 0.85,
    "two spellings of one name": 0.8,
    "a part of the full name": 0.75,
    "the same parties": 0.75,
    "the end of the name": 0.65,
    "the only bearer of the surname": 0.65,
    "the only one of the parties": 0.55,
}


class Reason(NamedTuple):
    """Why two are one: the rule, a sentence, and by how much the rule's certainty is diminished (1: not)."""

    rule: str
    text: str
    share: float = 1.0

    @property
    def score(self) -> float:
        """How sure it is, in 0..1."""
        return round(CERTAINTY[self.rule] * self.share, 3)


class Groups:
    """Disjoint sets of local entities, joined with reasons (union-find; Tarjan 1975).

    ``sides`` gives local entities that the user keeps apart the numbers of the decision, negative for its second name.
    ``joined`` lists the joins that made two sets one.
    """

    def __init__(self, size: int, sides: Mapping[int, set[int]]) -> None:
        self.parent = list(range(size))
        self.joined: list[tuple[int, int, Reason]] = []
        self.sides = {i: set(numbers) for i, numbers in sides.items()}

    def find(self, i: int) -> int:
        """The representative of a set: its smallest member."""
        while self.parent[i] != i:
            self.parent[i] = self.parent[self.parent[i]]
            i = self.parent[i]
        return i

    def join(self, i: int, j: int, reason: Reason) -> None:
        """Make two sets one."""
        a, b = sorted((self.find(i), self.find(j)))
        ours, theirs = self.sides.get(a, set()), self.sides.get(b, set())
        if a != b and not {-number for number in ours} & theirs:
            self.sides[a] = ours | theirs
            self.parent[b] = a
            self.joined.append((i, j, reason))

    def reasons(self) -> Mapping[int, tuple[str, ...]]:
        """Why the members of each set are one, by its representative; each reason once."""
        found: dict[int, set[str]] = defaultdict(set)
        for i, _, reason in self.joined:
            found[self.find(i)].add(reason.text)
        return defaultdict(tuple, {i: tuple(sorted(texts)) for i, texts in found.items()})
