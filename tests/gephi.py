"""What Gephi's importer asks of a file, and what it drops or mends without a word where it does not get it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

from lxml import etree

GRAPHML, GEXF = "{http://graphml.graphdrawing.org/xmlns}", "{http://gexf.net/1.3}"
TYPES: dict[str, Callable[[str], object]] = {
    "string": str,
    "boolean": lambda text: {"true": True, "false": False}[text],
    "long": int,
    "double": float,
}


def complaints(path: Path) -> list[str]:
    """What is wrong with a GraphML or GEXF file."""
    root = etree.parse(path).getroot()
    space = GEXF if root.tag == f"{GEXF}gexf" else GRAPHML
    nodes, edges = list(root.iter(f"{space}node")), list(root.iter(f"{space}edge"))
    declared = gexf_types(root) if space == GEXF else graphml_types(root)
    found = [
        *twice("node id", (node.get("id") for node in nodes)),
        *twice("edge id", (edge.get("id") for edge in edges)),
    ]
    found += twice("attribute", ((kind, title.lower()) for kind, title, _, _ in declared))
    found += twice("key", ((kind if space == GEXF else "", key) for kind, _, key, _ in declared))
    ids = {node.get("id") for node in nodes}
    found += [f"{edge.get('id')}: loose" for edge in edges if not {edge.get("source"), edge.get("target")} <= ids]
    types = {(kind, key): type_ for kind, _, key, type_ in declared}
    for kind, items in (("node", nodes), ("edge", edges)):
        for item in items:
            found += of_item(kind, item, types)
    return found


def of_item(kind: str, item: etree._Element, types: dict[tuple[str, str], str]) -> Iterator[str]:
    """What is wrong with a node or an edge."""
    given = [(value.get("for"), value.get("value")) for value in item.iter(f"{GEXF}attvalue")]
    given += [(value.get("key"), value.text or "") for value in item.iter(f"{GRAPHML}data")]
    yield from twice(f"{item.get('id')}: value", (key for key, _ in given))
    for key, text in given:
        try:
            TYPES[types[kind, key]](text)
        except (KeyError, ValueError):
            yield f"{item.get('id')}: {key} {text!r}"
    values = dict(item.attrib) | {key.removeprefix(f"{kind[0]}_"): text for key, text in given}
    if not values.get("label"):
        yield f"{item.get('id')}: no label"
    if kind == "edge" and not float(values.get("weight", "0")) > 0:
        yield f"{item.get('id')}: weight"
    if item.get("start") and not date.fromisoformat(item.get("start")) <= date.fromisoformat(item.get("end")):
        yield f"{item.get('id')}: time runs backwards"


def twice(what: str, items: Iterable[object]) -> list[str]:
    """What is there more than once."""
    return [f"{what} {item} is there {number} times" for item, number in Counter(items).items() if number > 1]


def graphml_types(root: etree._Element) -> list[tuple[str, str, str, str]]:
    """What each attribute is for, its title, its key and its type."""
    keys = root.iter(f"{GRAPHML}key")
    return [(key.get("for"), key.get("attr.name"), key.get("id"), key.get("attr.type")) for key in keys]


def gexf_types(root: etree._Element) -> list[tuple[str, str, str, str]]:
    """The same of a GEXF file."""
    return [
        (table.get("class"), item.get("title"), item.get("id"), item.get("type"))
        for table in root.iter(f"{GEXF}attributes")
        for item in table
    ]
