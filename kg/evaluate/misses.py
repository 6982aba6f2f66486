"""What the graph lacks, and what it has too much."""

from __future__ import annotations

from dataclasses import dataclass

from kg.evaluate.gold import Triple
from kg.evaluate.matching import Result


@dataclass(frozen=True, slots=True)
class Misses:
    """For one document: entities as (type, name), relations as (triple, sentence)."""

    document: str
    title: str
    missed_entities: tuple[tuple[str, str], ...]
    spurious_entities: tuple[tuple[str, str], ...]
    missed: tuple[tuple[Triple, str], ...]
    spurious: tuple[tuple[Triple, str], ...]


def misses(result: Result) -> Misses:
    """The misses of a document."""
    gold, predicted, hits = result.gold, result.predicted, result.hits
    got = set(result.matched.values())
    return Misses(
        gold.id,
        gold.title,
        tuple((item.type, item.name) for number, item in enumerate(gold.entities) if number not in got),
        tuple((node.type, node.label) for id_, node in result.nodes.items() if id_ not in result.matched),
        tuple((item, gold.relations[item].evidence) for item in sorted(gold.relations.keys() - hits)),
        tuple((item, predicted[item][0].evidence) for item in sorted(predicted.keys() - hits)),
    )
