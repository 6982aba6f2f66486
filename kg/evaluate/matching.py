"""One document: which entities and relations of the gold the graph has found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from kg.evaluate.folding import folded
from kg.evaluate.found import Found, Node
from kg.evaluate.gold import GoldDocument, GoldEntity, Triple, triple
from kg.records import Edge


@dataclass(frozen=True, slots=True)
class Result:
    """A document, and what the graph says of it.

    ``matched`` maps ids of nodes to numbers of gold entities of the same type, ``untyped`` of whatever type.
    ``predicted`` has the edges of each triple; an end that matches no gold entity stands as ``?label#id``.
    """

    gold: GoldDocument
    nodes: Mapping[str, Node]
    matched: Mapping[str, int]
    untyped: Mapping[str, int]
    predicted: Mapping[Triple, Sequence[Edge]]

    @property
    def hits(self) -> set[Triple]:
        """The triples that were found and are right."""
        return self.gold.relations.keys() & self.predicted.keys()


def compare(gold: GoldDocument, graph: Found) -> Result:
    """What a graph says of a document, beside the gold."""
    here = {id_: node for id_, node in graph.nodes.items() if gold.id in node.documents}
    skipped = {id_ for id_, node in here.items() if passed_over(node, gold)}
    counted = {id_: node for id_, node in here.items() if id_ not in skipped}
    matched = align(gold.entities, counted.values(), typed=True)
    untyped = align(gold.entities, counted.values(), typed=False)
    predicted: dict[Triple, list[Edge]] = defaultdict(list)
    for edge in graph.edges:
        if gold.id in edge.documents and not {edge.subject, edge.object} & skipped and in_scope(edge, gold):
            one, other = (end(id_, gold, matched, graph) for id_ in (edge.subject, edge.object))
            predicted[triple(one, edge.relation, other, edge.polarity)].append(edge)
    return Result(gold, counted, matched, untyped, predicted)


def passed_over(node: Node, gold: GoldDocument) -> bool:
    """Is it neither right nor wrong to find this?"""
    known = frozenset[str]().union(*(entity.names for entity in gold.entities))
    return bool(node.names & gold.ignored) and not node.names & known


def in_scope(edge: Edge, gold: GoldDocument) -> bool:
    """Is its relation annotated?"""
    return gold.scope is None or edge.relation in gold.scope


def end(id_: str, gold: GoldDocument, matched: Mapping[str, int], graph: Found) -> str:
    """The end of an edge in the words of the gold."""
    if id_ in matched:
        return gold.entities[matched[id_]].name
    return f"?{graph.nodes[id_].label}#{id_}"


def align(gold: Sequence[GoldEntity], nodes: Collection[Node], *, typed: bool) -> dict[str, int]:
    """Node -> number of the gold entity, one to one: pairs go by the share of common names, the greatest first.

    A label that is the canonical name adds 1 to the share; of equals the node with fewer names goes first.
    """
    pairs = [
        (-overlap(entity, node), len(node.names), number, node.id)
        for number, entity in enumerate(gold)
        for node in nodes
        if entity.names & node.names and (not typed or entity.type == node.type)
    ]
    matched: dict[str, int] = {}
    for _, _, number, id_ in sorted(pairs):
        if id_ not in matched and number not in matched.values():
            matched[id_] = number
    return matched


def overlap(entity: GoldEntity, node: Node) -> float:
    """How much of a gold entity's names a node has, in 0..2."""
    return (folded(node.label) == folded(entity.name)) + len(entity.names & node.names) / len(entity.names)
