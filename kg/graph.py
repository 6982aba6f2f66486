"""The graph as a ``networkx.MultiDiGraph``, with the attributes that every export writes.

A node is an entity under its id, an edge is keyed by its id. Lists are joined with ``|`` (a ``|`` inside a
value becomes ``¦``), and what is not known is the empty string, so that an attribute has one type throughout.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, TypeAlias

from kg.records import Edge, Entity
from kg.view import palette

if TYPE_CHECKING:
    import networkx as nx

MultiDiGraph: TypeAlias = "nx.MultiDiGraph[str]"
Attribute = str | int | float | bool


def build(
    entities: Iterable[Entity],
    edges: Iterable[Edge],
    labels: Mapping[str, str],
    places: Mapping[str, tuple[float, float, float]],
) -> MultiDiGraph:
    """The graph of all entities, tied or not, and all edges, in the order of their ids.

    ``labels`` gives the words for each relation name, ``places`` x, y and size for each entity id.
    """
    import networkx as nx

    graph: MultiDiGraph = nx.MultiDiGraph()
    for entity in sorted(entities, key=lambda entity: entity.id):
        graph.add_node(entity.id, **node(entity, places[entity.id]))
    for edge in sorted(edges, key=lambda edge: edge.id):
        graph.add_edge(edge.subject, edge.object, key=edge.id, **link(edge, labels[edge.relation]))
    return graph


def join(values: Iterable[str]) -> str:
    """A list as one string."""
    return "|".join(value.replace("|", "¦") for value in values)


def node(entity: Entity, place: tuple[float, float, float]) -> dict[str, Attribute]:
    """The attributes of a node."""
    x, y, size = place
    return {
        "label": entity.label,
        "type": entity.type,
        "aliases": join(entity.aliases),
        "documents": join(entity.documents),
        "mentions": entity.mentions,
        "x": float(x),
        "y": float(y),
        "size": float(size),
        "color": palette.load().types[entity.type].light,
    }


def link(edge: Edge, label: str) -> dict[str, Attribute]:
    """The attributes of an edge."""
    return {
        "label": label,
        "relation": edge.relation,
        "polarity": edge.polarity,
        "modality": edge.modality,
        "contested": edge.contested,
        "attribution": join(edge.attribution),
        "role": edge.role or "",
        "documents": join(edge.documents),
        "sources": edge.sources,
        "weight": edge.weight,
        "statements": edge.statements,
        "confidence": float(edge.confidence),
        "evidence": edge.evidence,
        "first_date": edge.first_date or "",
        "last_date": edge.last_date or "",
    }
