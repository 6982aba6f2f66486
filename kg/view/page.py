"""One HTML file that shows a graph and the sentence behind every edge, and asks nothing of the network.

pyvis carries it: its ``Network`` holds nodes and edges, its own copy of vis-network draws them. Template,
style and script are ours, since those of pyvis load from the network and let labels run scripts.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import jinja2
import networkx as nx
from markupsafe import Markup
from pyvis.network import Network

from kg.records import Statement
from kg.view import bundle, evidence, palette, part, rows
from kg.view.evidence import Key
from kg.view.rows import Row


def html(
    graph: nx.MultiDiGraph[str],
    statements: Sequence[Statement],
    documents: Mapping[str, Mapping[str, str | None]],
    heading: str,
    communities: Mapping[str, int],
    around: str | None = None,
) -> str:
    """The page as text.

    ``graph`` has the attributes of the GraphML, lists joined with ``|``. ``documents`` maps the names of
    documents to ``title, date, source, url`` (any of them None), ``communities`` nodes to the number of the community
    that they belong to. Where all of it is too much for a file, the most important nodes are held, or those nearest to
    the node ``around``, and the page says so.
    Raises KeyError for a relation that the schema does not know, or a document that is not given.
    """
    symmetric = frozenset(row["name"] for row in rows.used_relations(graph) if row["symmetric"])
    told = evidence.grouped(statements, symmetric)
    keys = {key: edge_key(one, other, data, symmetric) for one, other, key, data in graph.edges(keys=True, data=True)}
    core = graph.subgraph(part.held(graph, keys, told, around, part.BUDGET))
    edges = sorted(core.edges(keys=True, data=True), key=lambda edge: (str(edge[2]), edge[0], edge[1]))
    ids = {node: number for number, node in enumerate(sorted(core))}
    names = {name: number for number, name in enumerate(sorted(documents))}
    relations = rows.used_relations(core)
    network = Network(directed=True, cdn_resources="in_line", heading=heading)
    network.nodes, network.edges = pictured(core, edges, ids, communities, joined(names), relations)
    network.node_ids = list(range(len(ids)))
    held = [keys[key] for _, _, key, _ in edges]
    tables = evidence.tables(held, told, ids, names)
    extra = {
        "types": [look.row(name) for name, look in palette.load().types.items()],
        "groups": [look.row(name) for name, look in palette.load().groups.items()],
        "relations": relations,
        "documents": rows.columns(rows.document_row(name, documents[name]) for name in names),
        "sentences": tables["sentences"],
        "statements": rows.columns(tables["statements"]),
        "dates": rows.columns(evidence.dates(statements, held, symmetric, names)),
        "whole": {"entities": len(graph), "relations": graph.number_of_edges()},
    }
    return render(network, extra)


def title(documents: int) -> str:
    """The title of the page of a whole graph."""
    return f"A graph of {documents:,} document{'s' * (documents != 1)}"


def edge_key(subject: str, obj: str, data: Mapping[str, Any], symmetric: frozenset[str]) -> Key:
    """What the statements of an edge of the graph have in common."""
    return evidence.edge_key(subject, data["relation"], obj, data["polarity"], data["relation"] in symmetric)


def joined(names: Mapping[str, int]) -> dict[str, int]:
    """The numbers of documents by their names as lists that are joined with ``|`` hold them."""
    return {name.replace("|", "¦"): number for name, number in names.items()}


def pictured(
    graph: nx.MultiDiGraph[str],
    edges: Sequence[tuple[str, str, Any, Mapping[str, Any]]],
    ids: Mapping[str, int],
    communities: Mapping[str, int],
    names: Mapping[str, int],
    relations: Sequence[Row],
) -> tuple[list[Row], list[Row]]:
    """The rows of nodes and edges."""
    codes = {row["name"]: number for number, row in enumerate(relations)}
    return (
        [rows.entity_row(node, graph.nodes[node], names, communities.get(node, -1)) for node in ids],
        [rows.relation_row((one, other, data), ids, codes, names) for one, other, _, data in edges],
    )


def data_block(value: object) -> Markup:
    """JSON that may stand inside ``<script type="application/json">``: no ``<`` can end the element."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c"))


def render(network: Network, extra: Row) -> str:
    """Fill our template through pyvis."""
    style = bundle.style()
    scripts = (bundle.library(), bundle.program())
    network.set_template_dir(str(bundle.HERE), "template.html")
    # pyvis' own environment does not escape.
    network.templateEnv = jinja2.Environment(loader=jinja2.FileSystemLoader(bundle.HERE), autoescape=True)
    network.templateEnv.filters.update(columns=rows.columns, data_block=data_block)
    network.templateEnv.globals.update(
        policy=bundle.policy(scripts, style),
        style=Markup(style),
        scripts=[Markup(script) for script in scripts],
        extra=extra,
    )
    return str(network.generate_html())
