"""The user's decisions at work: whom they mean, what they rename and delete, and which of them come to nothing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg import schema
from kg.decisions import Decision, Decisions, meant
from kg.names import key
from kg.records import Entity, EntityType, Statement
from kg.resolve.clusters import Local

Thing = tuple[EntityType, set[str], set[str]]  # type, folded main names (and ids, where there are), all folded names
NUMBER = re.compile(r"-\d+$")  # what tells ids of one label apart


class Bearers:
    """Things by their names: who is mainly called so outranks who is also called so."""

    def __init__(self, things: Iterable[Thing]) -> None:
        self._types: list[EntityType] = []
        self._main: dict[str, list[int]] = defaultdict(list)
        self._every: dict[str, list[int]] = defaultdict(list)
        for number, (kind, main, every) in enumerate(things):
            self._types.append(kind)
            for name in main:
                self._main[name].append(number)
            for name in every:
                self._every[name].append(number)

    def of(self, name: str) -> set[int]:
        """The numbers of the things that are meant by a name or an id."""
        if exact := set(self._main.get(name, ())):
            return exact
        kind, folded = meant(name)
        found = [
            {number for number in index.get(folded, ()) if kind in (None, self._types[number])}
            for index in (self._main, self._every)
        ]
        return found[0] or found[1]

    def of_label(self, name: str) -> set[int]:
        """The same, where an id that is told from another by a number means all things of its label.

        Before names are joined nothing has such a number, and afterwards it may be gone.
        """
        return self.of(name) or (self.of(NUMBER.sub("", name)) if meant(name).type else set())


def local_bearers(local: Sequence[Local], types: Sequence[EntityType]) -> Bearers:
    """The entities of documents by their names; the fullest is the main one, besides that of the gazetteer."""
    return Bearers(
        (kind, {item.fullest, key(item.canonical or item.fullest)}, {key(name) for name in item.names})
        for item, kind in zip(local, types, strict=True)
    )


def entity_bearers(entities: Sequence[Entity]) -> Bearers:
    """Entities by their names and ids; the label is the main name."""
    return Bearers((e.type, {key(e.label), e.id}, {key(name) for name in (e.label, *e.aliases)}) for e in entities)


def sides(bearers: Bearers, decisions: Decisions) -> dict[int, set[int]]:
    """Which local entities the user keeps apart from others: numbers of decisions, negative for the second name."""
    found: dict[int, set[int]] = defaultdict(set)
    for number, decision in enumerate(decisions.of("different"), start=1):
        one, other = map(bearers.of_label, decision.names)
        for i in one ^ other:
            found[i].add(number if i in one else -number)
    return found


def labels(drafts: Sequence[tuple[EntityType, str, Iterable[str]]], decisions: Decisions) -> list[str]:
    """The labels of entities, given as type, label and names, with those that the user wants."""
    wanted = [label for _, label, _ in drafts]
    renames = list(decisions.of("rename"))
    bearers = Bearers((kind, {key(label)}, {key(name) for name in names}) for kind, label, names in drafts if renames)
    for decision in renames:
        for number in bearers.of(decision.names[0]):
            wanted[number] = decision.names[1]
    return wanted


def keep(
    entities: Sequence[Entity], statements: Sequence[Statement], decisions: Decisions
) -> tuple[tuple[Entity, ...], tuple[Statement, ...], tuple[str, ...]]:
    """What is left once the user's deletions are made, and a line for each decision that comes to nothing."""
    bearers = entity_bearers(entities)
    deletions = list(decisions.of("delete"))
    gone = {entities[n].id for decision in deletions if len(decision.names) == 1 for n in bearers.of(decision.names[0])}
    left = [item for item in statements if not {item.subject, item.object} & gone]
    in_vain = list(unheard(bearers, decisions))
    for decision in deletions:
        if len(decision.names) > 1:
            before = len(left)
            left = [item for item in left if not states(item, decision, entities, bearers)]
            if before == len(left):
                in_vain.append((decision, "nothing of the kind is stated"))
    said = [f"{decisions.path}: {decision.label}: {reason}" for decision, reason in in_vain]
    return tuple(e for e in entities if e.id not in gone), tuple(without(gone, item) for item in left), tuple(said)


def states(item: Statement, decision: Decision, entities: Sequence[Entity], bearers: Bearers) -> bool:
    """Is it what the user deletes? A symmetric relation is stated either way round."""
    subject, relation, object_, *polarity = decision.names
    if item.relation != relation or item.polarity not in (polarity or [item.polarity]):
        return False
    one, other = ({entities[n].id for n in bearers.of(name)} for name in (subject, object_))
    turned = schema.load().relations[relation].symmetric and item.object in one and item.subject in other
    return turned or (item.subject in one and item.object in other)


def without(gone: set[str], item: Statement) -> Statement:
    """A statement without speakers that were deleted."""
    if not gone.intersection(item.attribution):
        return item
    return replace(item, attribution=tuple(speaker for speaker in item.attribution if speaker not in gone))


def unheard(bearers: Bearers, decisions: Decisions) -> Iterator[tuple[Decision, str]]:
    """Decisions that mean nothing of the corpus, or that reading has overruled, with the reason."""
    for decision in decisions.lines:
        names = {"rename": decision.names[:1], "delete": decision.names[:3:2]}.get(decision.kind, decision.names)
        joining = decision.kind in ("same", "different")
        found = [bearers.of_label(name) if joining else bearers.of(name) for name in names]
        unknown = [name for name, bearing in zip(names, found, strict=True) if not bearing]
        if unknown:
            yield decision, f"nothing is called {unknown[0]!r}"
        elif decision.kind == "same" and not set.intersection(*found):
            yield decision, "they are still apart"
        elif decision.kind == "different" and set.intersection(*found):
            yield decision, "a document takes them for one"
