"""GraphML, as networkx, igraph, graphology and Gephi all read it whole.

http://graphml.graphdrawing.org/specification.html, with what those readers ask for besides: ids of edges that
are unique in the file, key ids that differ between nodes and edges, one type for each attribute, and the XML
attribute ``label`` on ``<edge>``, by which Gephi keeps relations apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.export.attributes import EDGE, NODE
from kg.export.content import Content, Link, Node
from kg.export.xml import Ascending, Cells, escape

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

    Attributes that are empty or not named in the tables are not written. Raises ValueError for a number that
    GraphML cannot hold, and for ids that do not ascend.
    """
    yield HEAD
    for kind, table in (("node", NODE), ("edge", EDGE)):
        for name, type_ in table.items():
            yield f'  <key id="{kind[0]}_{name}" for="{kind}" attr.name="{name}" attr.type="{type_}"/>\n'
    yield '  <graph edgedefault="directed">\n'
    ids, cells = Ascending(), Cells(NODE, '<data key="n_{}">', "</data>")
    for node, data in nodes:
        yield f'    <node id="{ids.escape(node)}">{cells.write(data)}</node>\n'
    ids, cells = Ascending(), Cells(EDGE, '<data key="e_{}">', "</data>")
    for subject, object_, key, data in links:
        ends = f'source="{escape(subject)}" target="{escape(object_)}" label="{escape(str(data["relation"]))}"'
        yield f'    <edge id="{ids.escape(key)}" {ends}>{cells.write(data)}</edge>\n'
    yield "  </graph>\n</graphml>\n"
