"""Which names were taken for one thing, and which nearly were: what the user may want to judge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from kg.decisions import Decisions, Name, meant
from kg.names import key
from kg.records import Entity, Example, Merge
from kg.resolve import similarity
from kg.resolve.clusters import Local
from kg.resolve.groups import Groups

NEAR = 0.8  # closeness from which two names that were kept apart look alike
DOUBT = 0.5  # how sure such a pair is to be one thing at most: the rules would have joined it otherwise
SAME_LABEL = 0.4  # of two types: the vote on the type may have gone wrong
BEGINNING = 3  # letters by which names are brought together to be compared
CROWD = 40  # names with one beginning beyond which they are not: all of them begin so ("Ministry of")


def of(
    local: Sequence[Local],
    entities: Sequence[Entity],
    members: Mapping[str, Sequence[int]],
    groups: Groups,
    decisions: Decisions,
) -> tuple[Merge, ...]:
    """The merges of different names, and the near ones, in the order of ids; ``members`` are those of each entity."""
    first = {id_: local[min(group, key=lambda i: (local[i].canonical is None, i))] for id_, group in members.items()}
    apart = {frozenset(map(meant, decision.names)) for decision in decisions.of("different")}
    found = [*joined(local, members, groups), *near(entities, first, apart)]
    return tuple(sorted(found, key=lambda m: (m.entity, m.other, m.names, m.rule)))


def joined(local: Sequence[Local], members: Mapping[str, Sequence[int]], groups: Groups) -> Iterator[Merge]:
    """The merges of different names, each pair of names once for an entity."""
    entity = {groups.find(group[0]): id_ for id_, group in members.items()}
    seen = set()
    for i, j, reason in groups.joined:
        one, other = sorted((local[i], local[j]), key=lambda item: item.written)
        id_ = entity[groups.find(i)]
        pair = id_, one.fullest, other.fullest
        if one.fullest != other.fullest and pair not in seen:
            seen.add(pair)
            names, examples = (one.written, other.written), (example(one), example(other))
            yield Merge(id_, id_, names, examples, True, reason.rule, reason.score, reason.text)


def example(item: Local) -> Example:
    """Where its fullest name stands first."""
    return item.places[item.written]


def near(entities: Sequence[Entity], first: Mapping[str, Local], apart: set[frozenset[Name]]) -> Iterator[Merge]:
    """Entities that were kept apart although their labels look alike, unless the user did so."""
    for one, other in sorted(alike(entities), key=lambda pair: (pair[0].id, pair[1].id)):
        decided = any(frozenset((a, b)) in apart for a in forms(one) for b in forms(other))
        if not decided and not known_apart(first[one.id], first[other.id]):
            rule, score, reason = doubt(one, other)
            examples = example(first[one.id]), example(first[other.id])
            yield Merge(one.id, other.id, (one.label, other.label), examples, False, rule, score, reason)


def known_apart(one: Local, other: Local) -> bool:
    """Does the gazetteer know both, or are they bodies of two states?"""
    states = {one.state, other.state} - {None}
    return bool(one.canonical and other.canonical) or len(states) > 1


def forms(entity: Entity) -> set[Name]:
    """What a decision may call an entity."""
    return {meant(entity.id), *(meant(name) for name in (entity.label, *entity.aliases))}


def alike(entities: Sequence[Entity]) -> set[tuple[Entity, Entity]]:
    """Pairs of entities, the smaller id first, of one type and with similar labels, or with one label."""
    blocks: dict[tuple[str, str], list[Entity]] = defaultdict(list)
    for entity in sorted(entities, key=lambda item: item.id):
        for beginning in {word[:BEGINNING] for word in key(entity.label).split()}:
            blocks[entity.type, beginning].append(entity)
        blocks["", key(entity.label)].append(entity)
    return {
        (one, other)
        for (kind, _), block in blocks.items()
        if len(block) <= CROWD
        for one, other in combinations(block, 2)
        if not kind or similarity.closeness(key(one.label), key(other.label)) >= NEAR
    }


def doubt(one: Entity, other: Entity) -> tuple[str, float, str]:
    """The rule that kept two apart, how sure it is that they are one, and the reason in words."""
    if key(one.label) == key(other.label):
        return "the same label", SAME_LABEL, f"{one.label!r} is a name of the type {one.type} and of {other.type}"
    close = similarity.closeness(key(one.label), key(other.label))
    return (
        "nearly the same name",
        round(DOUBT * close, 3),
        f"{one.label!r} and {other.label!r} look alike, but no rule joins them",
    )
