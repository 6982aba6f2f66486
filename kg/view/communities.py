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
    network, names = simple(graph)
    found = nx.community.louvain_communities(network, seed=SEED) if network.size() else []
    large = sorted((sorted(part) for part in found if len(part) >= LEAST), key=lambda part: (-len(part), part))
    return {names[node]: number for number, part in enumerate(large) for node in part}


def simple(graph: nx.MultiDiGraph[str]) -> tuple[nx.Graph[int], list[str]]:
    """The most important nodes with the edges among them, whichever way they run, and the names of the nodes.

    Nodes are numbers in sorted order: a method must not see an order of hashes.
    """
    nodes = sorted(graph, key=lambda node: (-graph.nodes[node]["size"], node))[:MOST]
    names = sorted(nodes)
    index = {node: number for number, node in enumerate(names)}
    network: nx.Graph[int] = nx.Graph()
    network.add_nodes_from(range(len(names)))
    for one, other, weight in sorted(graph.edges(nodes, data="weight")):
        if one in index and other in index and one != other:
            ends = index[one], index[other]
            before = network.get_edge_data(*ends, {"weight": 0})["weight"]
            network.add_edge(*ends, weight=before + weight)
    return network, names
