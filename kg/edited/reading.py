"""GraphML as other programs write it, read for what can be edited in it.

Gephi keeps the ids of nodes and the names of attributes; weights it writes as real numbers, and edges without an id
(``ExporterGraphML`` in its ExportPlugin). Types of attributes do not matter here, so that those that GraphML does
not know are no hindrance.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree
from xml.parsers import expat

from kg.errors import InputError


@dataclass(frozen=True, slots=True)
class EditedNode:
    """A node. ``label`` is None where the file has none; ``aliases`` are joined as the file has them."""

    id: str
    label: str | None
    aliases: str


@dataclass(frozen=True, slots=True)
class EditedEdge:
    """An edge. What the file does not say is None."""

    source: str
    target: str
    relation: str | None
    polarity: str | None
    weight: float | None
    evidence: str | None


@dataclass(frozen=True, slots=True)
class EditedGraph:
    """Nodes by id, and edges."""

    nodes: Mapping[str, EditedNode]
    edges: tuple[EditedEdge, ...]


def read(path: Path) -> EditedGraph:
    """The graph of a file. Raises InputError for what is no GraphML, or has a document type declaration.

    Declared entities can be made to grow without bound, or to fetch other files, and GraphML needs none. The file is
    given to the parser in one piece: old versions of expat read long tokens again with each piece (CVE-2023-52425).
    """
    try:
        data = path.read_bytes()
        check = expat.ParserCreate()
        check.StartDoctypeDeclHandler = refuse
        check.Parse(data, True)
        root = ElementTree.fromstring(data)
        return EditedGraph({node.id: node for node in nodes(root)}, tuple(edges(root)))
    except (OSError, ValueError, LookupError, expat.ExpatError, ElementTree.ParseError) as error:
        raise InputError(str(path), f"no GraphML ({error})") from error


def refuse(*_: object) -> None:
    """No document type declaration is read."""
    raise ValueError("it has a document type declaration")


def nodes(root: ElementTree.Element) -> Iterator[EditedNode]:
    """The nodes. Raises ValueError for one without an id."""
    names = attributes(root)
    for element in root.iterfind(".//{*}node"):
        data = values(element, names)
        yield EditedNode(required(element, "id"), data.get("label"), data.get("aliases", ""))


def edges(root: ElementTree.Element) -> Iterator[EditedEdge]:
    """The edges. Raises ValueError for one without ends, or with a weight that is no number."""
    names = attributes(root)
    for element in root.iterfind(".//{*}edge"):
        data = values(element, names)
        yield EditedEdge(
            required(element, "source"),
            required(element, "target"),
            data.get("relation"),
            data.get("polarity"),
            float(data["weight"]) if "weight" in data else None,
            data.get("evidence"),
        )


def attributes(root: ElementTree.Element) -> dict[str | None, str]:
    """The name of each attribute in lower case, by its key. Raises ValueError where the root is none of GraphML."""
    if root.tag.rpartition("}")[2] != "graphml":
        raise ValueError(f"its root is {root.tag.rpartition('}')[2]!r}")
    return {key.get("id"): (key.get("attr.name") or "").lower() for key in root.iterfind("{*}key")}


def values(element: ElementTree.Element, names: Mapping[str | None, str]) -> dict[str, str]:
    """The attributes of a node or an edge by their names."""
    found = {names.get(data.get("key")): (data.text or "").strip() for data in element.iterfind("{*}data")}
    return {name: text for name, text in found.items() if name and text}


def required(element: ElementTree.Element, name: str) -> str:
    """The XML attribute of this name. Raises ValueError where there is none."""
    value = element.get(name)
    if value is None:
        raise ValueError(f"an element {element.tag.rpartition('}')[2]!r} lacks {name!r}")
    return value
