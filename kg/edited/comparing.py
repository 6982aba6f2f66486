"""What was done to a graph: the edited one beside the stored one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.decisions import Decision
from kg.edited.reading import EditedGraph, EditedNode
from kg.errors import InputError
from kg.names import key
from kg.records import Edge, Entity
from kg.store import Reader

SEPARATORS = re.compile(r"\s*[|,;]\s*")  # what joins lists of ours, and what Gephi joins merged values with
Link = tuple[str, str, str]  # node, relation, node
OTHER = {"affirmed": "denied", "denied": "affirmed"}
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # in XML


@dataclass(frozen=True, slots=True)
class Changes:
    """The decisions that make the stored graph the edited one, and a line for each thing that no decision can say."""

    decisions: tuple[Decision, ...]
    notes: tuple[str, ...]


def compare(store: Reader, edited: EditedGraph, name: str) -> Changes:
    """What was done to the graph of a store. Raises InputError for a file, called ``name``, of another graph."""
    entities = {entity.id: entity for entity in store.entities()}
    if not entities.keys() & edited.nodes.keys():
        raise InputError(name, "none of its nodes is in this graph")
    edges = list(store.edges())
    target = {id_: id_ for id_ in entities.keys() & edited.nodes.keys()} | merged(entities, edges, edited)
    notes = []
    if added := len(edited.nodes.keys() - set(target.values())):
        notes.append(f"{name}: nodes cannot be added, {added} are passed over")
    found = list(node_decisions(entities, edited, target))
    if any(edge.relation for edge in edited.edges) or not edited.edges:
        symmetric = {relation.name for relation in store.relations().values() if relation.symmetric}
        found += deleted_edges(edges, edited, target, symmetric)
    else:
        notes.append(f"{name}: its edges have no attribute relation; they are passed over")
    return Changes(tuple(found), tuple(notes))


def merged(entities: Mapping[str, Entity], edges: Iterable[Edge], edited: EditedGraph) -> dict[str, str]:
    """Entities that went into another node -> that node.

    Gephi makes a new node of those that it merges; other programs keep one of them. What is gone went into a node
    that has got its name or id, or else into a new one that has got the sentence of one of its edges.
    """
    gone = sorted(entities.keys() - edited.nodes.keys())
    found = {lost: node for lost in gone if (node := heir(entities[lost], entities, edited))}
    sure = Counter(found.values())
    new = {id_ for id_ in edited.nodes if id_ not in entities and sure[id_] < 2}
    inherited: dict[tuple[str, str], set[str]] = defaultdict(set)
    for there in edited.edges:
        inherited[there.relation or "", there.evidence or ""].update({there.source, there.target} & new)
    for edge in edges:
        heirs = inherited.get((edge.relation, edge.evidence), set()) if edge.evidence else set()
        for lost in (edge.subject, edge.object):
            if lost not in edited.nodes and len(heirs) == 1:
                found.setdefault(lost, *heirs)
    return found


def heir(lost: Entity, entities: Mapping[str, Entity], edited: EditedGraph) -> str | None:
    """The first node that has got the label or the id of an entity that is gone; new nodes go first."""
    name = key(lost.label)
    for id_ in sorted(edited.nodes, key=lambda id_: (id_ in entities, id_)):
        node = edited.nodes[id_]
        if lost.id in SEPARATORS.split(id_) or (name in names(node) and name not in own_names(entities.get(id_))):
            return id_
    return None


def names(node: EditedNode) -> set[str]:
    """The folded names of a node, taken apart where several are joined."""
    texts = (node.label or "", *node.aliases.split("|"))
    return {key(part) for text in texts for part in (text, *SEPARATORS.split(text))}


def own_names(entity: Entity | None) -> set[str]:
    """The folded names that an entity has in the store."""
    return set() if entity is None else {key(name) for name in (entity.label, *entity.aliases)}


def node_decisions(
    entities: Mapping[str, Entity], edited: EditedGraph, target: Mapping[str, str]
) -> Iterator[Decision]:
    """What was merged, renamed and deleted."""
    members: dict[str, list[str]] = defaultdict(list)
    for id_ in sorted(target, key=lambda id_: (-entities[id_].mentions, id_)):
        members[target[id_]].append(id_)
    for node, ids in sorted(members.items()):
        if len(ids) > 1:
            yield Decision("same", tuple(ids))
        label = edited.nodes[node].label
        if label and label != shown(entities[ids[0]].label) and not joins(label, [entities[id_] for id_ in ids]):
            yield Decision("rename", (ids[0], label))
    for id_ in sorted(entities.keys() - target.keys()):
        yield Decision("delete", (id_,))


def shown(label: str) -> str:
    """A label as a file has it."""
    return FORBIDDEN.sub("", label).strip()


def joins(label: str, entities: Sequence[Entity]) -> bool:
    """Is it but the labels of those that were merged, joined?"""
    return len(entities) > 1 and {key(part) for part in SEPARATORS.split(label)} == {key(e.label) for e in entities}


def deleted_edges(
    edges: Iterable[Edge], edited: EditedGraph, target: Mapping[str, str], symmetric: set[str]
) -> Iterator[Decision]:
    """Edges between nodes that are still there and two, which the file has no more.

    Gephi makes parallel edges of one relation one, and sums their weights: that takes none of them away.
    """
    weights: dict[tuple[Link, str | None], float] = {}
    for there in edited.edges:
        link = there.source, there.relation or "", there.target
        weights[link, there.polarity] = weights.get((link, there.polarity), 0.0) + (there.weight or 0.0)
        if there.relation in symmetric:
            weights[link[::-1], there.polarity] = weights[link, there.polarity]  # either way round
    stored = list(edges)
    totals = Counter[Link]()
    for edge in stored:
        totals[link_of(edge, target)] += edge.weight
    for edge in stored:
        link = link_of(edge, target)
        if "" in link or link[0] == link[2] or any((link, p) in weights for p in (edge.polarity, None)):
            continue
        if weights.get((link, OTHER[edge.polarity]), 0.0) < totals[link]:
            yield Decision("delete", (edge.subject, edge.relation, edge.object, edge.polarity))


def link_of(edge: Edge, target: Mapping[str, str]) -> Link:
    """An edge between nodes of the file; the empty string stands for what is not there."""
    return target.get(edge.subject, ""), edge.relation, target.get(edge.object, "")
