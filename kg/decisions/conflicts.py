"""Decisions that contradict each other."""

from __future__ import annotations

from collections import defaultdict, deque

from kg.decisions.records import Decision, Decisions, Name, meant


def conflict(decisions: Decisions) -> str | None:
    """The first contradiction in words, with the lines that make it, or None."""
    same: dict[Name, list[Decision]] = defaultdict(list)
    for decision in decisions.of("same"):
        for name in decision.names:
            same[meant(name)].append(decision)
    for decision in decisions.of("different"):
        one, other = map(meant, decision.names)
        if one == other:
            return f"{decision.label} keeps a name apart from itself"
        if chain := way(same, one, other):
            return f"{decision.label} contradicts {' and '.join(item.label for item in chain)}"
    return two_labels(decisions, same)


def two_labels(decisions: Decisions, same: dict[Name, list[Decision]]) -> str | None:
    """Two labels for one thing."""
    renames = list(decisions.of("rename"))
    for number, decision in enumerate(renames):
        for other in renames[:number]:
            one, two = meant(decision.names[0]), meant(other.names[0])
            if decision.names[1] != other.names[1] and (one == two or way(same, one, two)):
                return f"{decision.label} contradicts {other.label}"
    return None


def way(same: dict[Name, list[Decision]], one: Name, other: Name) -> list[Decision]:
    """The fewest decisions by which two names are the same; none if they are not."""
    ways: dict[Name, list[Decision]] = {one: []}
    queue = deque([one])
    while queue:
        at = queue.popleft()
        for decision in same.get(at, ()):
            for name in map(meant, decision.names):
                if name not in ways:
                    ways[name] = [*ways[at], decision]
                    queue.append(name)
    return ways.get(other, [])
