"""GEXF 1.3 (https://gexf.net/schema.html), Gephi's own format: the one that carries time.

An edge lasts from the first day of its first date to the last day of its last one, an edge without dates always;
nodes are always there. ``kind`` keeps
parallel edges apart when Gephi would merge them: it names the relation, and says so where it is denied.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.export.attributes import EDGE, NODE
from kg.export.content import Content
from kg.export.dates import first_day, last_day
from kg.export.xml import Ascending, Cells, double, escape
from kg.graph import Attribute

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
  <graph defaultedgetype="directed" idtype="string" mode="dynamic" timeformat="date" timerepresentation="interval">
"""
# What GEXF has a place of its own for is no attribute besides.
NODE_VALUES = {name: type_ for name, type_ in NODE.items() if name not in ("label", "x", "y", "size", "color")}
EDGE_VALUES = {name: type_ for name, type_ in EDGE.items() if name not in ("label", "weight")}
VALUE = '<attvalue for="{}" value="', '"/>'


def lines(content: Content) -> Iterator[str]:
    """The file line by line, nodes and edges by their ids; raises ValueError for ids that do not ascend."""
    yield HEAD
    for class_, table in (("node", NODE_VALUES), ("edge", EDGE_VALUES)):
        yield f'    <attributes class="{class_}">\n'
        for name, type_ in table.items():
            yield f'      <attribute id="{name}" title="{name}" type="{type_}"/>\n'
        yield "    </attributes>\n"
    yield "    <nodes>\n"
    ids, cells = Ascending(), Cells(NODE_VALUES, *VALUE)
    for id_, data in content.nodes():
        shown = f'<node id="{ids.escape(id_)}" label="{escape(str(data["label"]))}">'
        yield f"      {shown}<attvalues>{cells.write(data)}</attvalues>{look(data)}</node>\n"
    yield "    </nodes>\n    <edges>\n"
    ids, cells = Ascending(), Cells(EDGE_VALUES, *VALUE)
    for subject, object_, id_, data in content.links():
        ends = f'id="{ids.escape(id_)}" source="{escape(subject)}" target="{escape(object_)}"'
        yield f"      <edge {ends}{edge(data)}><attvalues>{cells.write(data)}</attvalues></edge>\n"
    yield "    </edges>\n  </graph>\n</gexf>\n"


def edge(data: Mapping[str, Attribute]) -> str:
    """What an edge says of itself: label, weight, kind and time."""
    kind = str(data["relation"]) if data["polarity"] == "affirmed" else f"{data['relation']} ({data['polarity']})"
    named = {"label": data["label"], "weight": data["weight"], "kind": kind}
    time = {"start": first_day(str(data["first_date"])), "end": last_day(str(data["last_date"]))}
    return "".join(f' {name}="{escape(str(item))}"' for name, item in (named | time).items() if item != "")


def look(data: Mapping[str, Attribute]) -> str:
    """Colour, place and size of a node."""
    red, green, blue = bytes.fromhex(str(data["color"])[1:])
    x, y, size = (double(data[name]) for name in ("x", "y", "size"))
    return (
        f'<viz:color r="{red}" g="{green}" b="{blue}"/><viz:position x="{x}" y="{y}" z="0.0"/>'
        f'<viz:size value="{size}"/>'
    )
