"""The figures.

entities      an entity of the document: the same type, a name in common, one to one
names         the same, whatever the type
relations     subject, relation, object and polarity (symmetric relations either way round)
pairs         the two ends, whatever the relation
denied        relations, the denied ones only
possible      modality ``possible`` among the relations found
attribution   the speakers of the relations: all of the gold's against those of the relations found
resolution    B-cubed (Bagga and Baldwin 1998) over entities found in two documents or more: one node everywhere?
labels        entities found whose label is the canonical name, as a share
evidence      relations found whose sentence has 60 % of the words of an annotated one, as a share
roles         the same for the words of the role, and half of them
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.evaluate.folding import alike, folded
from kg.evaluate.found import Found
from kg.evaluate.gold import GoldRelation, Triple
from kg.evaluate.matching import Result
from kg.records import Edge

FIGURES = ("entities", "names", "relations", "pairs", "denied", "possible", "attribution")
SHARES = ("labels", "evidence", "roles")
SAME_SENTENCE, SAME_ROLE = 0.6, 0.5  # shares of words


@dataclass(frozen=True, slots=True)
class Figure:
    """Precision, recall and their harmonic mean, in 0..1; of ``resolution`` the counts are of matched mentions."""

    precision: float
    recall: float
    f1: float
    hits: int
    predicted: int
    gold: int


@dataclass(frozen=True, slots=True)
class Share:
    """``hits`` of ``of``."""

    share: float
    hits: int
    of: int


def figure(hits: int, predicted: int, gold: int) -> Figure:
    """A figure from its counts."""
    precision, recall = hits / predicted if predicted else 0.0, hits / gold if gold else 0.0
    return Figure(precision, recall, harmonic(precision, recall), hits, predicted, gold)


def harmonic(precision: float, recall: float) -> float:
    """The harmonic mean, 0 of zeros."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def figures(total: Mapping[str, int]) -> dict[str, Figure]:
    """The figures from counts by ``name hits``, ``name predicted`` and ``name gold``."""
    return {name: figure(*(total[f"{name} {part}"] for part in ("hits", "predicted", "gold"))) for name in FIGURES}


def shares(total: Mapping[str, int]) -> dict[str, Share]:
    """The shares from counts by ``name hits`` and ``name of``."""
    pairs = {name: (total[f"{name} hits"], total[f"{name} of"]) for name in SHARES}
    return {name: Share(hits / of if of else 0.0, hits, of) for name, (hits, of) in pairs.items()}


def count(result: Result, graph: Found) -> Counter[str]:
    """All counts of a document."""
    counts = count_entities(result)
    gold, predicted = set(result.gold.relations), set(result.predicted)
    counts += sides("relations", gold, predicted)
    counts += sides("pairs", *({frozenset((t[0], t[2])) for t in side} for side in (gold, predicted)))
    counts += sides("denied", *({t for t in side if t[3] == "denied"} for side in (gold, predicted)))
    for relation in result.gold.relations.values():
        counts["attribution gold"] += len(set(map(folded, relation.attribution)))
    for hit in sorted(result.hits):
        counts += count_qualifiers(result.gold.relations[hit], result.predicted[hit], graph)
    return counts


def sides(name: str, gold: Collection[object], predicted: Collection[object]) -> Counter[str]:
    """The counts of two sets."""
    both = set(gold) & set(predicted)
    return Counter({f"{name} gold": len(gold), f"{name} predicted": len(predicted), f"{name} hits": len(both)})


def count_entities(result: Result) -> Counter[str]:
    """The counts of entities, whether typed, named or labelled right."""
    gold, predicted = len(result.gold.entities), len(result.nodes)
    labelled = [
        folded(result.nodes[id_].label) == folded(result.gold.entities[number].name)
        for id_, number in result.matched.items()
    ]
    return Counter(
        {
            "entities gold": gold,
            "entities predicted": predicted,
            "entities hits": len(result.matched),
            "names gold": gold,
            "names predicted": predicted,
            "names hits": len(result.untyped),
            "labels of": len(labelled),
            "labels hits": sum(labelled),
        }
    )


def count_qualifiers(gold: GoldRelation, edges: Sequence[Edge], graph: Found) -> Counter[str]:
    """The counts of what qualifies a relation that was found."""
    told = {graph.speaker(name) for edge in edges for name in edge.attribution}
    said, anywhere = (set(map(graph.speaker, names)) for names in (gold.attribution, gold.said_anywhere))
    possible = gold.modality == "possible", any(edge.modality == "possible" for edge in edges)
    counts = Counter(
        {
            # A speaker of the triple in another document is not wrong here.
            "attribution predicted": len(told - (anywhere - said)),
            "attribution hits": len(told & said),
            "possible gold": possible[0],
            "possible predicted": possible[1],
            "possible hits": all(possible),
            "evidence of": 1,
            "evidence hits": any_alike((edge.evidence for edge in edges), gold.sentences, SAME_SENTENCE),
        }
    )
    if gold.role:
        counts["roles of"] += 1
        counts["roles hits"] += any_alike((edge.role or "" for edge in edges), gold.roles, SAME_ROLE)
    return counts


def any_alike(texts: Iterable[str], gold: Sequence[str], share: float) -> bool:
    """Does any text have this share of the words of one of the gold?"""
    return any(alike(text, other, share) for text in texts for other in gold)


def by_relation(results: Iterable[Result]) -> dict[str, Figure]:
    """A figure for each relation, the most annotated first."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for result in results:
        parts: dict[str, Iterable[Triple]] = {
            "gold": result.gold.relations,
            "predicted": result.predicted,
            "hits": result.hits,
        }
        for part, triples in parts.items():
            for item in triples:
                counts[item[1]][part] += 1
    ordered = sorted(counts.items(), key=lambda item: (-item[1]["gold"], item[0]))
    return {name: figure(c["hits"], c["predicted"], c["gold"]) for name, c in ordered}


def resolution(results: Iterable[Result]) -> Figure:
    """B-cubed over what was matched in each document, of gold entities that were in two documents or more."""
    nodes: dict[tuple[str, str], list[str]] = defaultdict(list)
    for result in results:
        for id_, number in result.matched.items():
            entity = result.gold.entities[number]
            nodes[entity.type, entity.name].append(id_)
    total = Counter(id_ for ids in nodes.values() for id_ in ids)
    items = [(id_, Counter(ids), len(ids)) for ids in nodes.values() if len(ids) > 1 for id_ in ids]
    if not items:
        return figure(0, 0, 0)
    precision = sum(same[id_] / total[id_] for id_, same, _ in items) / len(items)
    recall = sum(same[id_] / size for id_, same, size in items) / len(items)
    return Figure(precision, recall, harmonic(precision, recall), len(items), len(items), len(items))
