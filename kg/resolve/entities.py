"""Mentions of all documents -> entities: what is one thing is one node, each merge with its reason."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.names import fold, key
from kg.records import Entity, EntityType, Reading
from kg.resolve import bodies, clusters, labelling, similarity
from kg.resolve.clusters import Local, favourite
from kg.resolve.decisions import Decisions

Place = tuple[str, int]  # document, root mention


@dataclass(frozen=True, slots=True)
class Entities:
    """The entities, and where each stands: (document, root mention) -> id."""

    entities: tuple[Entity, ...]
    ids: Mapping[Place, str]
    types: Mapping[str, EntityType]


class Groups:
    """Disjoint sets of local entities, joined with reasons (union-find; Tarjan 1975).

    ``sides`` gives local entities that the user keeps apart the numbers of the decision, negative for its second name.
    """

    def __init__(self, size: int, sides: Mapping[int, set[int]]) -> None:
        self.parent = list(range(size))
        self.reasons: dict[int, set[str]] = defaultdict(set)
        self.sides = {i: set(numbers) for i, numbers in sides.items()}

    def find(self, i: int) -> int:
        """The representative of a set: its smallest member."""
        while self.parent[i] != i:
            self.parent[i] = self.parent[self.parent[i]]
            i = self.parent[i]
        return i

    def join(self, i: int, j: int, reason: str) -> None:
        """Make two sets one."""
        a, b = sorted((self.find(i), self.find(j)))
        ours, theirs = self.sides.get(a, set()), self.sides.get(b, set())
        if a != b and not {-number for number in ours} & theirs:
            self.sides[a] = ours | theirs
            self.parent[b] = a
            self.reasons[a] |= self.reasons.pop(b, set()) | {reason}


def of(
    readings: Iterable[tuple[str, Reading]],
    decisions: Decisions,
    treaties: Mapping[Place, frozenset[str]] | None = None,
) -> Entities:
    """The entities of documents, given as (name, reading) in the order of the names.

    ``treaties`` tells for treaties by their place which states are parties, where that is known.
    """
    local = [item for name, reading in readings for _, item in sorted(clusters.of(name, reading).items())]
    states = bodies.forms(local)
    bodies.settle(local, states)
    types = settle_types(local)
    groups = Groups(len(local), sides(local, decisions))
    join_decided(local, groups, decisions)
    join_same_names(local, types, groups, states)
    join_spellings(local, types, groups)
    join_surnames(local, types, groups)
    join_wars(local, types, groups)
    join_treaties(local, types, groups, treaties or {})
    return entities(local, types, groups, decisions, states)


def sides(local: list[Local], decisions: Decisions) -> dict[int, set[int]]:
    """Which local entities bear a name that the user keeps apart from another."""
    found: dict[int, set[int]] = defaultdict(set)
    for number, (one, other) in enumerate(decisions.different, start=1):
        for i, item in enumerate(local):
            names = {key(name) for name in item.names}
            if (one in names) != (other in names):
                found[i].add(number if one in names else -number)
    return found


def join_decided(local: list[Local], groups: Groups, decisions: Decisions) -> None:
    """Names that the user says are the same."""
    for same in decisions.same:
        bearers = [i for i, item in enumerate(local) if same & {key(name) for name in item.names}]
        for i in bearers[1:]:
            groups.join(bearers[0], i, "your decision")


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


def labels(item: Local, kind: EntityType, states: Mapping[str, frozenset[str]]) -> list[tuple[tuple[str, ...], str]]:
    """The keys under which a local entity is the same as another, with the reason."""
    if item.canonical:
        return [(("canonical", item.canonical), f"names of {item.canonical} in the gazetteer")]
    name = item.fullest
    if kind == "person":
        return [(("name", name), f"the same name, {name!r}")] if " " in name else []
    if kind == "organization" and item.state:
        bare = similarity.body(bodies.without_state(name, states.get(item.state, ())))
        return [(("body", item.state, bare), f"the same body of {item.state}")]
    return [(("name", name), f"the same name, {name!r}")]


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
                reason = similarity.same_person(a, b)
                if reason:
                    groups.join(people[a], people[b], f"{reason}, {a!r} and {b!r}")


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
            groups.join(min(fits), i, f"the only person of the corpus called {item.fullest!r}")
        else:
            groups.join(alone.setdefault(item.fullest, i), i, f"the same name, {item.fullest!r}")


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
                groups.join(j, i, f"a war with the same parties, {', '.join(sorted(parties))}")
    for parties in sorted(wars, key=sorted):
        larger = [other for other in sorted(wars, key=sorted) if parties < other]
        if len(larger) == 1:
            groups.join(wars[parties], wars[larger[0]], f"the only war of {', '.join(sorted(parties))} in the corpus")


def join_treaties(
    local: list[Local], types: list[EntityType], groups: Groups, treaties: Mapping[Place, frozenset[str]]
) -> None:
    """Descriptions of one treaty: the same parties, and no two different years.

    A mere description with fewer known parties is the only treaty that these are known to have with others.
    """
    known: dict[frozenset[str], list[int]] = defaultdict(list)
    for i, item in enumerate(local):
        parties = treaties.get((item.document, item.root), frozenset())
        if types[i] == "treaty" and parties:
            known[parties].append(i)
    join_short_treaties(local, types, groups)
    for parties in sorted(known, key=sorted):
        first, *others = known[parties] if len(parties) > 1 else [known[parties][0]]
        for i in others:
            if not different_years(local[first], local[i]):
                groups.join(first, i, f"treaties between {' and '.join(sorted(parties))}")
        larger = [other for other in sorted(known, key=sorted) if parties < other]
        for i in known[parties] if len(larger) == 1 else ():
            if described(local[i]) and not different_years(local[i], local[known[larger[0]][0]]):
                groups.join(i, known[larger[0]][0], f"the only treaty of {' and '.join(sorted(parties))} in the corpus")


def join_short_treaties(local: list[Local], types: list[EntityType], groups: Groups) -> None:
    """ "strategic partnership treaty" is the "comprehensive strategic partnership treaty", if but one name ends so."""
    names: dict[str, int] = {}
    for i, item in enumerate(local):
        if types[i] == "treaty" and item.fullest.count(" ") > 1:
            names.setdefault(item.fullest, i)
    for name in sorted(names):
        longer = [other for other in sorted(names) if other.endswith(f" {name}")]
        if len(longer) == 1 and described(local[names[name]]):
            groups.join(names[name], names[longer[0]], f"{name!r} ends the name {longer[0]!r}")


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
) -> Entities:
    """The groups as entities with ids that do not depend on the order of reading."""
    members: dict[int, list[int]] = defaultdict(list)
    for i in range(len(local)):
        members[groups.find(i)].append(i)
    drafts = []
    for root, group in members.items():
        names: Counter[str] = Counter()
        kinds: Counter[EntityType] = Counter()
        for i in group:
            names.update(local[i].names)
            kinds[types[i]] += 1
        canonical = min((name for i in group if (name := local[i].canonical)), default=None)
        kind = favourite(kinds)
        state = min((state for i in group if (state := local[i].state)), default=None)
        label = decisions.label(sorted(names), canonical or labelling.label(names, kind, state, states))
        drafts.append((kind, label, sorted({local[i].document for i in group}), root, names))
    drafts.sort(key=lambda d: (d[0], slug(d[1]), -sum(d[4].values()), d[1], d[2], sorted(d[4])))
    found, ids, taken = [], {}, Counter[str]()
    for kind, label, documents, root, names in drafts:
        base = f"{kind}/{slug(label)}"
        taken[base] += 1
        id_ = base if taken[base] == 1 else f"{base}-{taken[base]}"
        names.update({bare: 1 for name in list(names) if (bare := labelling.without_title(name, kind)) not in names})
        aliases = tuple(sorted(names, key=lambda n: (-names[n], n)))
        total = sum(local[i].mentions for i in members[root])
        reasons = tuple(sorted(groups.reasons.get(root, ())))
        found.append(Entity(id_, label, kind, aliases, tuple(documents), total, reasons))
        ids.update({(local[i].document, local[i].root): id_ for i in members[root]})
    return Entities(tuple(sorted(found, key=lambda e: e.id)), ids, {e.id: e.type for e in found})


def slug(label: str) -> str:
    """A label as the end of an id."""
    return re.sub(r"\W+", "-", fold(label)).strip("-") or "unnamed"
