"""GraphML, as networkx, igraph, graphology and Gephi all read it whole.

http://graphml.graphdrawing.org/specification.html, with what those readers ask for besides: ids of edges that
are unique in the file, key ids that differ between nodes and edges, one type for each attribute, and the XML
attribute ``label`` on ``<edge>``, by which Gephi keeps relations apart.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.graph import Attribute, MultiDiGraph

NODE = {
    "label": "string",
    "type": "string",
    "aliases": "string",
    "documents": "string",
    "mentions": "long",
    "x": "double",
    "y": "double",
    "size": "double",
    "color": "string",
}
EDGE = {
    "label": "string",
    "relation": "string",
    "polarity": "string",
    "modality": "string",
    "contested": "boolean",
    "attribution": "string",
    "role": "string",
    "documents": "string",
    "sources": "long",
    "weight": "long",
    "statements": "long",
    "confidence": "double",
    "evidence": "string",
    "first_date": "string",
    "last_date": "string",
}
LONG = range(-(2**63), 2**63)
HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""

# https://www.w3.org/TR/xml/#charsets; surrogates are no characters at all.
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Readers turn line ends of every kind into line feeds, and in an attribute white space into a space.
SPACES = "\t\n\r\x85\u2028"
ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"} | {char: f"&#{ord(char)};" for char in SPACES}
ESCAPED = re.compile(f'[&<>"{SPACES}]')


def write(graph: MultiDiGraph, path: Path) -> None:
    """Write the graph to ``path`` in UTF-8.

    Raises ValueError for a number that GraphML cannot hold, and for ids that are not unique.
    """
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(lines(graph))


def lines(graph: MultiDiGraph) -> Iterator[str]:
    """The file line by line, nodes and edges in the order in which the graph has them.

    An attribute that is empty is left out: networkx takes it for missing anyhow. Attributes that the
    tables do not name are not written.
    """
    yield HEAD
    for kind, table in (("node", NODE), ("edge", EDGE)):
        for name, type_ in table.items():
            yield f'  <key id="{kind[0]}_{name}" for="{kind}" attr.name="{name}" attr.type="{type_}"/>\n'
    yield '  <graph edgedefault="directed">\n'
    unique = Unique()
    for node, data in graph.nodes(data=True):
        yield f'    <node id="{unique.escape(node)}">{cells("n", NODE, data)}</node>\n'
    unique = Unique()
    for subject, object_, key, data in graph.edges(keys=True, data=True):
        ends = f'source="{escape(subject)}" target="{escape(object_)}" label="{escape(data["relation"])}"'
        yield f'    <edge id="{unique.escape(key)}" {ends}>{cells("e", EDGE, data)}</edge>\n'
    yield "  </graph>\n</graphml>\n"


class Unique:
    """Escapes ids and holds that no two are alike, since readers lose or refuse what shares an id."""

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def escape(self, id_: str) -> str:
        """The escaped id. Raises ValueError for one that was there before."""
        text = escape(id_)
        if text in self._seen:
            raise ValueError(f"the id {id_!r} is not unique in GraphML")
        self._seen.add(text)
        return text


def cells(prefix: str, table: Mapping[str, str], data: Mapping[str, Attribute]) -> str:
    """The ``<data>`` elements of one node or edge."""
    texts = {name: value(type_, data.get(name, "")) for name, type_ in table.items()}
    return "".join(f'<data key="{prefix}_{name}">{text}</data>' for name, text in texts.items() if text)


def value(type_: str, item: Attribute) -> str:
    """An attribute's value as text of its type."""
    if item == "":
        return ""
    if type_ == "boolean":
        return "true" if item else "false"
    if type_ == "long":
        if int(item) not in LONG:
            raise ValueError(f"{item} does not fit into 64 bits")
        return str(int(item))
    if type_ == "double":
        if not math.isfinite(float(item)):
            raise ValueError(f"{item} is no number that GraphML can hold")
        return repr(float(item))
    return escape(str(item))


def escape(text: str) -> str:
    """``text`` for an attribute or an element, without the characters that XML forbids."""
    return ESCAPED.sub(lambda match: ESCAPES[match[0]], FORBIDDEN.sub("", text))
