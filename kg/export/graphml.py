"""GraphML, as networkx, igraph, graphology and Gephi all read it whole.

http://graphml.graphdrawing.org/specification.html, with what those readers ask for besides: ids of edges that
are unique in the file, key ids that differ between nodes and edges, one type for each attribute, and the XML
attribute ``label`` on ``<edge>``, by which Gephi keeps relations apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kg.export.attributes import EDGE, NODE
from kg.export.content import Content, Link, Node
from kg.export.xml import Unique, escape, value
from kg.graph import Attribute

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""


def lines(content: Content) -> Iterator[str]:
    """The file line by line, nodes and edges in the order of their ids. Raises ValueError as ``graph`` does."""
    return graph(content.nodes(), content.links())


def graph(nodes: Iterable[Node], links: Iterable[Link]) -> Iterator[str]:
    """The file of these nodes and edges.

    An attribute that is empty is left out: networkx takes it for missing anyhow. Attributes that the
    tables do not name are not written. Raises ValueError for a number that GraphML cannot hold, and for
    ids that are not unique.
    """
    yield HEAD
    for kind, table in (("node", NODE), ("edge", EDGE)):
        for name, type_ in table.items():
            yield f'  <key id="{kind[0]}_{name}" for="{kind}" attr.name="{name}" attr.type="{type_}"/>\n'
    yield '  <graph edgedefault="directed">\n'
    unique = Unique()
    for node, data in nodes:
        yield f'    <node id="{unique.escape(node)}">{cells("n", NODE, data)}</node>\n'
    unique = Unique()
    for subject, object_, key, data in links:
        ends = f'source="{escape(subject)}" target="{escape(object_)}" label="{escape(str(data["relation"]))}"'
        yield f'    <edge id="{unique.escape(key)}" {ends}>{cells("e", EDGE, data)}</edge>\n'
    yield "  </graph>\n</graphml>\n"


def cells(prefix: str, table: Mapping[str, str], data: Mapping[str, Attribute]) -> str:
    """The ``<data>`` elements of one node or edge."""
    texts = {name: value(type_, data.get(name, "")) for name, type_ in table.items()}
    return "".join(f'<data key="{prefix}_{name}">{text}</data>' for name, text in texts.items() if text)
