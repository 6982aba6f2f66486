"""One HTML file that shows a graph and the sentence behind every edge, and asks nothing of the network.

pyvis carries it: its ``Network`` holds nodes and edges, its own copy of vis-network draws them. Template,
style and script are ours, since those of pyvis load from the network and let labels run scripts.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import jinja2
import networkx as nx
import pyvis
from markupsafe import Markup
from pyvis.network import Network

from kg import schema
from kg.records import Statement
from kg.view import evidence, palette

HERE = Path(__file__).parent
VIS = Path(pyvis.__file__).parent / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
MODULES = (  # each after those that it imports
    "dom",
    "data",
    "state",
    "visible",
    "theme",
    "labels",
    "overlay",
    "picture",
    "legend",
    "parts",
    "card",
    "evidence",
    "panel",
    "search",
    "table",
    "main",
)
Row = dict[str, Any]


def html(
    graph: nx.MultiDiGraph[str],
    statements: Sequence[Statement],
    documents: Mapping[str, Mapping[str, str | None]],
    title: str,
) -> str:
    """The page as text.

    ``graph`` has the attributes of the GraphML, lists joined with ``|``, and ``x, y, size`` on its nodes.
    ``documents`` maps the names of documents to ``title, date, source, url`` (any of them None).
    Raises KeyError for a relation that the schema does not know, or a document that is not given.
    """
    network = Network(directed=True, cdn_resources="in_line", heading=title)
    names = {name: number for number, name in enumerate(sorted(documents))}
    ids = {node: number for number, node in enumerate(sorted(graph))}
    relations = used_relations(graph)
    symmetric = frozenset(row["name"] for row in relations if row["symmetric"])
    edges = sorted(graph.edges(keys=True, data=True), key=lambda edge: (str(edge[2]), edge[0], edge[1]))
    joined = {name.replace("|", "¦"): number for name, number in names.items()}
    network.nodes = [entity_row(node, graph.nodes[node], joined) for node in ids]
    network.node_ids = list(range(len(ids)))
    codes = {row["name"]: number for number, row in enumerate(relations)}
    network.edges = [relation_row(edge, ids, codes) for edge in edges]
    keys = [
        evidence.edge_key(subject, data["relation"], obj, data["polarity"], data["relation"] in symmetric)
        for subject, obj, _, data in edges
    ]
    told = evidence.tables(keys, evidence.grouped(statements, symmetric), ids, names)
    extra = {
        "types": [look.row(name) for name, look in palette.load().types.items()],
        "groups": [look.row(name) for name, look in palette.load().groups.items()],
        "relations": relations,
        "documents": columns(document_row(name, documents[name]) for name in names),
        "sentences": told["sentences"],
        "statements": columns(told["statements"]),
    }
    return render(network, extra)


def used_relations(graph: nx.MultiDiGraph[str]) -> list[Row]:
    """The relations that occur in the graph, in the order of the palette's groups, then by name."""
    known = schema.load().relations
    order = list(palette.load().groups)
    used = {data["relation"] for _, _, data in graph.edges(data=True)}
    rows = [
        {
            "name": name,
            "label": known[name].label,
            "group": known[name].group,
            "symmetric": known[name].symmetric,
        }
        for name in sorted(used)
    ]
    return sorted(rows, key=lambda row: (order.index(str(row["group"])), row["name"]))


def entity_row(node: str, data: Mapping[str, Any], names: Mapping[str, int]) -> Row:
    """What the page needs of a node."""
    return {
        "key": node,
        "label": data["label"],
        "type": data["type"],
        "aliases": [alias for alias in split(data["aliases"]) if alias != data["label"]],
        "documents": [names[name] for name in split(data["documents"])],
        "mentions": data["mentions"],
        "x": round(data["x"]),
        "y": round(data["y"]),
        "size": data["size"],
    }


def relation_row(
    edge: tuple[str, str, Any, Mapping[str, Any]], ids: Mapping[str, int], codes: Mapping[str, int]
) -> Row:
    """What the page needs of an edge; ends and relation are numbers."""
    subject, obj, key, data = edge
    return {
        "key": str(key),
        "from": ids[subject],
        "to": ids[obj],
        "relation": codes[data["relation"]],
        "denied": int(data["polarity"] == "denied"),
        "possible": int(data["modality"] == "possible"),
        "contested": int(data["contested"]),
        "attribution": split(data.get("attribution")),
        "role": data.get("role") or "",
        "weight": data["weight"],
        "sources": data["sources"],
        "statements": data["statements"],
        "confidence": round(data["confidence"], 2),
        "first": data.get("first_date") or "",
        "last": data.get("last_date") or "",
    }


def document_row(name: str, data: Mapping[str, str | None]) -> Row:
    """What the page needs of a document."""
    return {"name": name, **{key: data.get(key) or "" for key in ("title", "date", "source", "url")}}


def split(joined: str | None) -> list[str]:
    """The items of a list that was joined with ``|``."""
    return joined.split("|") if joined else []


def columns(rows: Iterable[Row]) -> dict[str, list[Any]]:
    """Rows of equal keys as one list for each key, which says every key once."""
    table: dict[str, list[Any]] = {}
    for row in rows:
        for key, value in row.items():
            table.setdefault(key, []).append(value)
    return table


def data_block(value: object) -> Markup:
    """JSON that may stand inside ``<script type="application/json">``: no ``<`` can end the element."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c"))


def render(network: Network, extra: Row) -> str:
    """Fill our template through pyvis."""
    style = (HERE / "style.css").read_text("utf-8")
    scripts = (library(), program())
    network.set_template_dir(str(HERE), "template.html")
    # pyvis' own environment does not escape.
    network.templateEnv = jinja2.Environment(loader=jinja2.FileSystemLoader(HERE), autoescape=True)
    network.templateEnv.filters.update(columns=columns, data_block=data_block)
    network.templateEnv.globals.update(
        policy=policy(scripts, style),
        style=Markup(style),
        scripts=[Markup(script) for script in scripts],
        extra=extra,
    )
    return str(network.generate_html())


def policy(scripts: Iterable[str], style: str) -> str:
    """A Content-Security-Policy that lets these scripts and this style run, and nothing else be loaded."""
    allowed = " ".join(digest(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {digest(style)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def digest(text: str) -> str:
    """The hash of an inline element as a policy names it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def library() -> str:
    """vis-network as pyvis bundles it, fit to stand inline."""
    text = VIS.read_text("utf-8")
    # A developer's tools would fetch the source map.
    return inline(re.sub(r"\n//# sourceMappingURL=.*", "", text))


def program() -> str:
    """Our modules as one script."""
    return inline('"use strict";\n' + "".join(module(name) for name in MODULES))


def module(name: str) -> str:
    """One module as a function that is called at once and returns what the module exports."""
    text = (HERE / "script" / f"{name}.js").read_text("utf-8")
    exports = re.findall(r"^export (?:const|function|class) (\w+)", text, flags=re.MULTILINE)
    text = re.sub(r"^export ", "", text, flags=re.MULTILINE)
    text = re.sub(r"^import (\{[^}]*\}) from \"\./(\w+)\.js\";", r"const \1 = \2_module;", text, flags=re.MULTILINE)
    return f"const {name}_module = (() => {{\n{text}return {{ {', '.join(exports)} }};\n}})();\n"


def inline(script: str) -> str:
    """A script that does not end its element early, whatever its strings hold."""
    return script.replace("</script", "<\\/script")
