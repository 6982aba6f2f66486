"""What the corpus knows of a person's office settles what a bare title means in one document.

"President Khan" in a report that names three states was read as the head of the likeliest one; another report says
"Chad's President Khan".
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.records import EntityType, Statement

BARE = "title without state"
POSTS = {"head_of", "official_of"}


def settle(
    statements: Iterable[Statement], present: Mapping[str, frozenset[str]], types: Mapping[str, EntityType]
) -> tuple[Statement, ...]:
    """The statements with the states of bare titles set right, those left out whose state the document never names.

    ``present`` maps an entity to the documents that name it.
    """
    known: dict[str, Counter[str]] = defaultdict(Counter)
    ordered = tuple(statements)
    for item in ordered:
        if item.relation in POSTS and item.rule != BARE and types[item.object] == "state":
            known[item.subject][item.object] += 1
    settled = (right(item, known[item.subject], present) if item.rule == BARE else item for item in ordered)
    return tuple(item for item in settled if item is not None)


def right(item: Statement, states: Mapping[str, int], present: Mapping[str, frozenset[str]]) -> Statement | None:
    """The statement about the state that the person is most often said to serve."""
    if not states or item.object in states:
        return item
    state = min(states, key=lambda id_: (-states[id_], id_))
    return replace(item, object=state) if item.document in present[state] else None
