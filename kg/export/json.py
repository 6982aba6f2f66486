"""Node-link JSON, as ``networkx.node_link_graph(data, edges="edges")`` takes it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from kg.export.characters import UNSAFE
from kg.export.content import Content

ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
ESCAPED = re.compile(f"[{UNSAFE}]")


def lines(content: Content) -> Iterator[str]:
    """The file line by line, a node or an edge to each. The attributes are those of GraphML."""
    yield '{"directed": true, "multigraph": true, "graph": {}, "nodes": ['
    yield from parted({"id": id_, **data} for id_, data in content.nodes())
    yield '], "edges": ['
    yield from parted(
        {"source": subject, "target": object_, "key": id_, **data} for subject, object_, id_, data in content.links()
    )
    yield "]}\n"


def parted(items: Iterable[object]) -> Iterator[str]:
    """The items of a list, each on a line of its own."""
    between = "\n"
    for item in items:
        yield between + dumps(item)
        between = ",\n"
    yield "\n"


def dumps(item: object) -> str:
    """JSON on one line, nothing in it that a terminal would obey. Raises ValueError for what is no number."""
    return ESCAPED.sub(lambda char: f"\\u{ord(char[0]):04x}", ENCODER.encode(item))
