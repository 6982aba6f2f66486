"""How much there is of what, who stands where, and what is contested."""

from __future__ import annotations

from kg.answers import Community, Dispute, Hub, Named, Stats
from kg.store import figures
from kg.store.reader import Reader

MOST = 10  # entities, communities and claims that are listed
LEADING = 5  # entities that a community is shown by


def stats(store: Reader) -> Stats:
    """Counts, the most central entities, the largest communities, the most contested claims."""
    return Stats(
        documents=figures.total(store, "documents"),
        statements=figures.total(store, "statements"),
        entities=figures.total(store, "entities"),
        edges=figures.total(store, "edges"),
        types=figures.counted(store, "entities", "type"),
        relations=figures.counted(store, "edges", "relation"),
        polarities=figures.counted(store, "edges", "polarity"),
        modalities=figures.counted(store, "edges", "modality"),
        central=hubs(store, "edges"),
        between=hubs(store, "betweenness"),
        communities=tuple(
            Community(number, size, tuple(Named(*label) for label in labels))
            for number, (size, labels) in list(figures.communities(store, LEADING).items())[:MOST]
        ),
        contested=disputes(store),
    )


def hubs(store: Reader, by: str) -> tuple[Hub, ...]:
    """The entities that have most of something."""
    return tuple(
        Hub(Named(*item.entity), item.edges, item.betweenness, item.community)
        for item in figures.leading(store, by, MOST)
    )


def disputes(store: Reader) -> tuple[Dispute, ...]:
    """The claims that most documents dispute."""
    found = figures.contested(store, MOST)
    labels = store.labels(end for one, _, other, _, _ in found for end in (one, other))
    words = store.relations()
    return tuple(
        Dispute(labels[one].label, words[relation].label, labels[other].label, affirmed, denied)
        for one, relation, other, affirmed, denied in found
    )
