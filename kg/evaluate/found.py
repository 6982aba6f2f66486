"""What a graph says, as it is measured."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.evaluate.folding import folded
from kg.records import Edge, Entity
from kg.store import Reader


@dataclass(frozen=True, slots=True)
class Node:
    """An entity. ``names`` are all its names, folded; ``documents`` are names of documents."""

    id: str
    label: str
    type: str
    names: frozenset[str]
    documents: frozenset[str]


@dataclass(frozen=True, slots=True)
class Found:
    """Entities by id, edges, and for each folded name the folded label of the first entity that bears it."""

    nodes: Mapping[str, Node]
    edges: tuple[Edge, ...]
    label_of: Mapping[str, str]

    def speaker(self, name: str) -> str:
        """One name for all the names of a speaker."""
        return self.label_of.get(folded(name), folded(name))


def read(store: Reader) -> Found:
    """The whole graph of a store."""
    return of(store.entities(), store.edges())


def of(entities: Iterable[Entity], edges: Iterable[Edge]) -> Found:
    """The graph of entities and edges."""
    nodes = {entity.id: node(entity) for entity in entities}
    label_of: dict[str, str] = {}
    for item in nodes.values():
        for name in sorted(item.names):
            label_of.setdefault(name, folded(item.label))
    return Found(nodes, tuple(edges), label_of)


def node(entity: Entity) -> Node:
    """An entity of the store."""
    names = frozenset(folded(name) for name in (entity.label, *entity.aliases)) - {""}
    return Node(entity.id, entity.label, entity.type, names, frozenset(entity.documents))
