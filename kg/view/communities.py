"""Which nodes belong together: communities by modularity, the same for the same graph."""

from __future__ import annotations

import networkx as nx

SEED = 20250428
MOST = 3000  # nodes, the most important ones, that are looked at: on many more the method takes minutes
LEAST = 4  # nodes that make a community worth showing


def communities(graph: nx.MultiDiGraph[str]) -> dict[str, int]:
    """The number of the community of each node that has one, the largest community first.

    ``graph`` has ``size`` on its nodes and ``weight`` on its edges. Method: V. D. Blondel et al., "Fast
    unfolding of communities in large networks" (2008), as networkx has it.
    """
    nodes = sorted(graph, key=lambda node: (-graph.nodes[node]["size"], node))[:MOST]
    # Numbers in sorted order: the method must not see an order of hashes.
    simple: nx.Graph[int] = nx.Graph()
    index = {node: number for number, node in enumerate(sorted(nodes))}
    simple.add_nodes_from(range(len(index)))
    for one, other, weight in sorted(graph.edges(nodes, data="weight")):
        if one in index and other in index and one != other:
            ends = index[one], index[other]
            before = simple.get_edge_data(*ends, {"weight": 0})["weight"]
            simple.add_edge(*ends, weight=before + weight)
    found = nx.community.louvain_communities(simple, seed=SEED) if simple.size() else []
    large = sorted((sorted(part) for part in found if len(part) >= LEAST), key=lambda part: (-len(part), part))
    names = sorted(index)
    return {names[node]: number for number, part in enumerate(large) for node in part}
