"""Questions about a graph, answered from the store: nothing is loaded but what the answer needs."""

from kg.queries.graph import Graph

__all__ = ["Graph"]
