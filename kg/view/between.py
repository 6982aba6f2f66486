"""Which nodes lie between others: betweenness, the same for the same graph."""

from __future__ import annotations

import networkx as nx

from kg.view.communities import SEED, simple

PIVOTS = 200  # nodes whose shortest ways are followed: so many estimate well what all would give in minutes


def betweenness(graph: nx.MultiDiGraph[str]) -> dict[str, float]:
    """The share (0 to 1) of the shortest ways between two others that lead over each node, where there are any.

    ``graph`` is as for ``communities``, and the most important nodes alone are looked at, too. Method: U. Brandes and
    C. Pich, "Centrality estimation in large networks" (2007), as networkx has it.
    """
    network, names = simple(graph)
    pivots = min(PIVOTS, len(names)) or None
    found = nx.betweenness_centrality(network, k=pivots, seed=SEED)
    return {names[node]: round(share, 6) for node, share in sorted(found.items()) if share > 0}
