"""What there is to export: a graph, with its statements and documents, read from the store bit by bit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from kg import graph
from kg.graph import Attribute
from kg.records import Edge, Entity
from kg.store.reader import Source, Told
from kg.store.rows import Place

Node: TypeAlias = tuple[str, Mapping[str, Attribute]]  # id, attributes
Link: TypeAlias = tuple[str, str, str, Mapping[str, Attribute]]  # subject, object, id, attributes


@dataclass(frozen=True, slots=True)
class Content:
    """A graph for one export: the iterators give each thing once, in the order of ids, and are then empty.

    ``words`` gives the words for each relation name.
    """

    entities: Iterator[tuple[Entity, Place]]
    edges: Iterator[Edge]
    documents: Iterator[Source]
    statements: Iterator[Told]
    words: Mapping[str, str]

    def nodes(self) -> Iterator[Node]:
        """The entities as nodes with attributes."""
        return ((entity.id, graph.node(entity, place)) for entity, place in self.entities)

    def links(self) -> Iterator[Link]:
        """The edges with attributes."""
        return (
            (edge.subject, edge.object, edge.id, graph.link(edge, self.words[edge.relation])) for edge in self.edges
        )
