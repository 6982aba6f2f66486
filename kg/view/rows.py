"""Nodes, edges and documents as rows of the page's data: short keys, numbers instead of names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx

from kg import schema
from kg.view import palette

Row = dict[str, Any]


def used_relations(graph: nx.MultiDiGraph[str]) -> list[Row]:
    """The relations that occur in the graph, in the order of the palette's groups, then by name."""
    known = schema.load().relations
    order = list(palette.load().groups)
    used = {data["relation"] for _, _, data in graph.edges(data=True)}
    rows = [
        {"name": name, "label": known[name].label, "group": known[name].group, "symmetric": known[name].symmetric}
        for name in sorted(used)
    ]
    return sorted(rows, key=lambda row: (order.index(str(row["group"])), row["name"]))


def entity_row(node: str, data: Mapping[str, Any], names: Mapping[str, int], community: int) -> Row:
    """What the page needs of a node. ``names`` numbers the documents, ``community`` is -1 where it has none."""
    return {
        "key": node,
        "label": data["label"],
        "type": data["type"],
        "aliases": [alias for alias in split(data["aliases"]) if alias != data["label"]],
        "documents": [names[name] for name in split(data["documents"])],
        "mentions": data["mentions"],
        "community": community,
        "x": round(data["x"]),
        "y": round(data["y"]),
        "size": data["size"],
    }


def relation_row(
    edge: tuple[str, str, Mapping[str, Any]],
    ids: Mapping[str, int],
    codes: Mapping[str, int],
    names: Mapping[str, int],
) -> Row:
    """What the page needs of an edge; ends, relation and documents are numbers."""
    subject, obj, data = edge
    return {
        "from": ids[subject],
        "to": ids[obj],
        "relation": codes[data["relation"]],
        "denied": int(data["polarity"] == "denied"),
        "possible": int(data["modality"] == "possible"),
        "contested": int(data["contested"]),
        "attribution": split(data["attribution"]),
        "role": data["role"],
        "documents": [names[name] for name in split(data["documents"])],
        "sources": data["sources"],
        "statements": data["statements"],
        "confidence": round(data["confidence"], 2),
        "first": data["first_date"],
        "last": data["last_date"],
    }


def document_row(name: str, data: Mapping[str, str | None]) -> Row:
    """What the page needs of a document."""
    return {"name": name, **{key: data.get(key) or "" for key in ("title", "date", "source", "url")}}


def split(joined: str) -> list[str]:
    """The items of a list that was joined with ``|``."""
    return joined.split("|") if joined else []


def columns(rows: Iterable[Row]) -> dict[str, list[Any]]:
    """Rows of equal keys as one list for each key, which says every key once."""
    table: dict[str, list[Any]] = {}
    for row in rows:
        for key, value in row.items():
            table.setdefault(key, []).append(value)
    return table
