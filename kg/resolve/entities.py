"""Mentions of all documents -> entities: what is one thing is one node, each merge with its reason."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from kg.decisions import Decisions
from kg.names import fold, key
from kg.records import Entity, EntityType, Merge, Reading
from kg.resolve import bodies, clusters, labelling, merges, similarity
from kg.resolve.clusters import Local, favourite
from kg.resolve.decided import Bearers, local_bearers, sides
from kg.resolve.decided import labels as decided_labels
from kg.resolve.groups import Groups, Reason

Place = tuple[str, int]  # document, root mention
Parties = Mapping[Place, frozenset[str]]  # of a treaty: the ids of states


class Draft(NamedTuple):
    """An entity to be: ``names`` counts its names, ``members`` are the numbers of the local entities."""

    type: EntityType
    label: str
    documents: list[str]
    names: Counter[str]
    members: list[int]


@dataclass(frozen=True, slots=True)
class Entities:
    """The entities, where each stands (document, root mention -> id), and which names were merged or nearly so."""

    entities: tuple[Entity, ...]
    ids: Mapping[Place, str]
    types: Mapping[str, EntityType]
    merges: tuple[Merge, ...] = ()


def of(
    readings: Iterable[tuple[str, Reading]],
    decisions: Decisions,
    parties: Callable[[Entities], Parties] = lambda known: {},
) -> Entities:
    """The entities of documents, given as (name, reading) in the order of the names.

    ``parties`` is asked once all but the treaties are settled: which states are the parties of a treaty at a place,
    where that is known. What it is given has no merges yet.
    """
    local = [item for name, reading in readings for _, item in sorted(clusters.of(name, reading).items())]
    states = bodies.forms(local)
    bodies.settle(local, states)
    types = settle_types(local)
    bearers = local_bearers(local, types)
    groups = Groups(len(local), sides(bearers, decisions))
    join_decided(bearers, groups, decisions)
    join_same_names(local, types, groups, states)
    join_spellings(local, types, groups)
    join_surnames(local, types, groups)
    join_wars(local, types, groups)
    join_short_treaties(local, types, groups)
    found, members = entities(local, types, groups, decisions, states)
    if treaties := parties(found):
        join_treaties(local, types, groups, treaties)
        found, members = entities(local, types, groups, decisions, states)
    return replace(found, merges=merges.of(local, found.entities, members, groups, decisions))


def join_decided(bearers: Bearers, groups: Groups, decisions: Decisions) -> None:
    """Names that the user says are the same."""
    for decision in decisions.of("same"):
        first, *others = sorted({i for name in decision.names for i in bearers.of_label(name)}) or [0]
        for i in others:
            groups.join(first, i, Reason("decision", "your decision"))


def settle_types(local: list[Local]) -> list[EntityType]:
    """The type of each local entity: its name is typed as a whole, by a vote of all documents."""
    votes: dict[str, dict[EntityType, float]] = defaultdict(dict)
    for item in local:
        if not item.canonical:
            for kind, weight in item.votes.items():
                share = weight / max(1, sum(item.names.values())) ** 0.5
                votes[item.fullest][kind] = votes[item.fullest].get(kind, 0.0) + share
    return [item.type if item.canonical else favourite(votes[item.fullest]) for item in local]


def join_same_names(
    local: list[Local], types: list[EntityType], groups: Groups, states: Mapping[str, frozenset[str]]
) -> None:
    """The same name of the same type is the same thing; a public body's bare name only within its state."""
    first: dict[tuple[str, ...], int] = {}
    for i, item in enumerate(local):
        for label, reason in labels(item, types[i], states):
            j = first.setdefault((types[i], *label), i)
            if j != i:
                groups.join(j, i, reason)


def labels(item: Local, kind: EntityType, states: Mapping[str, frozenset[str]]) -> list[tuple[tuple[str, ...], Reason]]:
    """The keys under which a local entity is the same as another, with the reason."""
    if item.canonical:
        return [(("canonical", item.canonical), Reason("gazetteer", f"names of {item.canonical} in the gazetteer"))]
    name = item.fullest
    same = Reason("the same name", f"the same name, {name!r}")
    if kind == "person":
        return [(("name", name), same)] if " " in name else []
    if kind == "organization" and item.state:
        bare = similarity.body(bodies.without_state(name, states.get(item.state, ())))
        return [(("body", item.state, bare), Reason("the same body of a state", f"the same body of {item.state}"))]
    if kind == "organization":
        name = similarity.organization(name)
    return [(("name", key(labelling.without_region(item.written, kind)) if kind == "place" else name), same)]


def join_spellings(local: list[Local], types: list[EntityType], groups: Groups) -> None:
    """Transliterations and omitted middle names of persons."""
    people: dict[str, int] = {}
    for i, item in enumerate(local):
        if types[i] == "person" and " " in item.fullest:
            people.setdefault(item.fullest, i)
    blocks: dict[str, list[str]] = defaultdict(list)
    for name in sorted(people):
        for beginning in {name.split()[0][:2], name.split()[-1][:2]}:
            blocks[beginning].append(name)
    for names in blocks.values():
        for n, a in enumerate(names):
            for b in names[n + 1 :]:
                rule = similarity.same_person(a, b)
                if rule:
                    share = similarity.closeness(a, b) if rule == similarity.SPELLINGS_OF_ONE else 1.0
                    reason = Reason(rule, f"{rule}, {a!r} and {b!r}", share)
                    groups.join(people[a], people[b], reason)


def join_surnames(local: list[Local], types: list[EntityType], groups: Groups) -> None:
    """A surname that stands alone in its document is the one person of the corpus who bears it, if there is but one."""
    bearers: dict[str, set[int]] = defaultdict(set)
    for i, item in enumerate(local):
        if types[i] == "person" and " " in item.fullest:
            words = item.fullest.split()
            for word in {words[0], words[-1]}:
                bearers[word].add(groups.find(i))
    alone: dict[str, int] = {}
    for i, item in enumerate(local):
        if types[i] != "person" or " " in item.fullest or item.canonical:
            continue
        fits = {groups.find(j) for j in bearers[item.fullest]}
        if len(fits) == 1:
            text = f"the only person of the corpus called {item.fullest!r}"
            groups.join(min(fits), i, Reason("the only bearer of the surname", text))
        else:
            reason = Reason("the same name", f"the same name, {item.fullest!r}")
            groups.join(alone.setdefault(item.fullest, i), i, reason)


def join_wars(local: list[Local], types: list[EntityType], groups: Groups) -> None:
    """ "the war in Ukraine" is "the Russia-Ukraine war", if the corpus knows but one war with Ukraine in its name."""
    wars: dict[frozenset[str], int] = {}
    for i, item in enumerate(local):
        head = item.fullest.split()[-1:] + item.fullest.split()[:1]
        if (
            types[i] == "event"
            and item.parties
            and {"war", "invasion"} & {*head, *item.fullest.split()}
            and not re.search(r"\d", item.fullest)
        ):
            parties = frozenset(item.parties)
            j = wars.setdefault(parties, i)
            if i != j:
                text = f"a war with the same parties, {', '.join(sorted(parties))}"
                groups.join(j, i, Reason("the same parties", text))
    for parties in sorted(wars, key=sorted):
        larger = [other for other in sorted(wars, key=sorted) if parties < other]
        if len(larger) == 1:
            text = f"the only war of {', '.join(sorted(parties))} in the corpus"
            groups.join(wars[parties], wars[larger[0]], Reason("the only one of the parties", text))


def join_treaties(local: list[Local], types: list[EntityType], groups: Groups, treaties: Parties) -> None:
    """Descriptions of one treaty: the same parties, and no two different years.

    A mere description with fewer known parties is the only treaty that these are known to have with others.
    """
    known: dict[frozenset[str], list[int]] = defaultdict(list)
    for i, item in enumerate(local):
        parties = treaties.get((item.document, item.root), frozenset())
        if types[i] == "treaty" and parties:
            known[parties].append(i)
    for parties in sorted(known, key=sorted):
        first, *others = known[parties] if len(parties) > 1 else [known[parties][0]]
        for i in others:
            if not different_years(local[first], local[i]):
                text = f"treaties between {' and '.join(sorted(parties))}"
                groups.join(first, i, Reason("the same parties", text))
        larger = [other for other in sorted(known, key=sorted) if parties < other]
        for i in known[parties] if len(larger) == 1 else ():
            if described(local[i]) and not different_years(local[i], local[known[larger[0]][0]]):
                text = f"the only treaty of {' and '.join(sorted(parties))} in the corpus"
                groups.join(i, known[larger[0]][0], Reason("the only one of the parties", text))


def join_short_treaties(local: list[Local], types: list[EntityType], groups: Groups) -> None:
    """ "strategic partnership treaty" is the "comprehensive strategic partnership treaty", if but one name ends so."""
    names: dict[str, int] = {}
    for i, item in enumerate(local):
        if types[i] == "treaty" and item.fullest.count(" ") > 1:
            names.setdefault(item.fullest, i)
    for name in sorted(names):
        longer = [other for other in sorted(names) if other.endswith(f" {name}")]
        if len(longer) == 1 and described(local[names[name]]):
            reason = Reason("the end of the name", f"{name!r} ends the name {longer[0]!r}")
            groups.join(names[name], names[longer[0]], reason)


def different_years(one: Local, other: Local) -> bool:
    """Do the two names hold different years?"""
    return len({year for item in (one, other) for year in re.findall(r"\b(?:19|20)\d\d\b", item.fullest)}) > 1


def described(item: Local) -> bool:
    """Is it called by a description in lower case only?"""
    return all(name.islower() for name in item.names)


def entities(
    local: list[Local],
    types: list[EntityType],
    groups: Groups,
    decisions: Decisions,
    states: Mapping[str, frozenset[str]],
) -> tuple[Entities, dict[str, list[int]]]:
    """The groups as entities with ids that do not depend on the order of reading, and their members by these ids."""
    found, ids, members, taken = [], {}, {}, Counter[str]()
    reasons = groups.reasons()
    for kind, label, documents, names, group in drafts(local, types, groups, decisions, states):
        base = f"{kind}/{slug(label)}"
        taken[base] += 1
        id_ = base if taken[base] == 1 else f"{base}-{taken[base]}"
        names.update({short: 1 for name in list(names) for short in labelling.shortened(name, kind) - set(names)})
        aliases = tuple(sorted(names, key=lambda n: (-names[n], n)))
        total = sum(local[i].mentions for i in group)
        found.append(Entity(id_, label, kind, aliases, tuple(documents), total, reasons[groups.find(group[0])]))
        members[id_] = group
        ids.update({(local[i].document, local[i].root): id_ for i in group})
    ordered = tuple(sorted(found, key=lambda e: e.id))
    return Entities(ordered, ids, {e.id: e.type for e in found}), members


def drafts(
    local: list[Local],
    types: list[EntityType],
    groups: Groups,
    decisions: Decisions,
    states: Mapping[str, frozenset[str]],
) -> list[Draft]:
    """The groups in order, under the labels that the user wants."""
    members: dict[int, list[int]] = defaultdict(list)
    for i in range(len(local)):
        members[groups.find(i)].append(i)
    found = []
    for group in members.values():
        names: Counter[str] = Counter()
        kinds: Counter[EntityType] = Counter()
        for i in group:
            names.update(local[i].names)
            kinds[types[i]] += 1
        canonical = min((name for i in group if (name := local[i].canonical)), default=None)
        kind = favourite(kinds)
        documents = sorted({local[i].document for i in group})
        state = min((state for i in group if (state := local[i].state)), default=None)
        label = canonical or labelling.label(names, kind, state, states)
        found.append(Draft(kind, label, documents, names, group))
    labels = decided_labels([(draft.type, draft.label, draft.names) for draft in found], decisions)
    named = [draft._replace(label=label) for draft, label in zip(found, labels, strict=True)]
    return sorted(named, key=lambda d: (d.type, slug(d.label), -d.names.total(), d.label, d.documents, sorted(d.names)))


def slug(label: str) -> str:
    """A label as the end of an id."""
    return re.sub(r"\W+", "-", fold(label)).strip("-") or "unnamed"
