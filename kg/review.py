"""What the resolver is least sure of, for the user to judge."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kg.records import Example, Merge
from kg.store import Reader

AROUND = 60  # characters before and after a name in its example


@dataclass(frozen=True, slots=True)
class Doubt:
    """A merge, or two names kept apart, with the labels of the two entities and each name in its sentence."""

    merge: Merge
    labels: tuple[str, str]
    contexts: tuple[str, str]


def doubts(db: str | Path, limit: int | None = None) -> tuple[Doubt, ...]:
    """What may be wrong, the most doubtful first; of equals what has more mentions.

    What is as likely one thing as two is the most doubtful. Raises StoreError where there is no graph.
    """
    with Reader(db) as store:
        mentions = {entity.id: (entity.label, entity.mentions) for entity in store.entities()}
        ordered = sorted(
            (merge for merge in store.merges() if merge.rule != "decision"),
            key=lambda m: (
                abs(m.score - 0.5),
                -sum(mentions[id_][1] for id_ in (m.entity, m.other)),
                m.entity,
                m.names,
            ),
        )
        return tuple(
            Doubt(
                merge,
                (mentions[merge.entity][0], mentions[merge.other][0]),
                (context(store, merge.examples[0]), context(store, merge.examples[1])),
            )
            for merge in ordered[:limit]
        )


def context(store: Reader, example: Example) -> str:
    """A name with the words around it."""
    found = store.document(example.document)
    if found is None:
        return ""
    text = found[1].text
    start, end = max(0, example.start - AROUND), min(len(text), example.end + AROUND)
    before, after = text[start : example.start], text[example.end : end]
    if start:  # the first word may be cut
        before = "… " + before.partition(" ")[2]
    if end < len(text):
        after = after.rpartition(" ")[0] + " …"
    return " ".join((before + text[example.start : example.end] + after).split())
