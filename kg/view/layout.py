"""Where the nodes stand: ForceAtlas2 for each component, overlaps removed, components side by side.

Everything is computed from sorted input with a fixed seed, so that the same graph gives the same picture
whatever the order of its nodes and edges.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import networkx as nx
import numpy as np
from crategraph_forceatlas2 import layout as forceatlas2
from numpy.typing import NDArray

Edges = Sequence[tuple[str, str, float]]
Points = NDArray[np.float64]
Cell = tuple[int, int]

SPACING = 52.0  # side of the square that a node has on average, in the unit of ``sizes``
CELL = 32.0  # side of the squares on which components are put side by side
MARGIN = 24.0  # least distance between the rims of two nodes: leaves room for a name
SMALLEST, LARGEST = 7.0, 34.0
SEED = 20250428
ITERATIONS = (80, 600)
WORK = 600_000  # nodes times iterations: keeps 5,000 nodes and 20,000 edges within a few seconds
ROUNDS = 100


def places(nodes: Sequence[str], edges: Edges) -> dict[str, tuple[float, float, float]]:
    """Where each node is drawn, and its radius: ``positions`` and ``sizes`` together."""
    radius = sizes(nodes, edges)
    return {node: (*point, radius[node]) for node, point in positions(nodes, edges).items()}


def positions(nodes: Sequence[str], edges: Edges) -> dict[str, tuple[float, float]]:
    """Coordinates of every node, the middle of the largest component near (0, 0).

    ``edges`` are (node, node, weight > 0); direction is ignored, parallel edges add up, loops are skipped.
    The picture grows with the square root of the number of nodes, and no two nodes overlap when drawn with
    the radii of ``sizes``. Raises KeyError for an edge whose end is not among the nodes.
    """
    radius = sizes(nodes, edges)
    graph = simple_graph(nodes, edges)
    parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda part: (-len(part), part))
    arranged = [arrange(part, graph, [radius[node] for node in part]) for part in parts]
    shifts = pack(arranged)
    return {
        node: (round(float(x), 1), round(float(y), 1))
        for part, points, shift in zip(parts, arranged, shifts, strict=True)
        for node, (x, y) in zip(part, points + shift, strict=True)
    }


def sizes(nodes: Sequence[str], edges: Edges) -> dict[str, float]:
    """The radius of every node: it grows with the square root of the weight of its edges."""
    total = dict.fromkeys(nodes, 0.0)
    for one, other, weight in sorted(edges):
        total[one] += weight
        total[other] += weight
    return {node: round(min(LARGEST, SMALLEST + 2.0 * math.sqrt(total[node])), 1) for node in sorted(total)}


def simple_graph(nodes: Sequence[str], edges: Edges) -> nx.Graph[str]:
    """The undirected graph without loops, parallel edges and weights, built in sorted order.

    Weights would pull what is often spoken of together into one spot; they show in the width of lines.
    """
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(sorted(nodes))
    for one, other, _ in sorted(edges):
        if one not in graph or other not in graph:
            raise KeyError(one if one not in graph else other)
        if one != other:
            graph.add_edge(one, other)
    return graph


def arrange(part: Sequence[str], graph: nx.Graph[str], radius: Sequence[float]) -> Points:
    """The points of one connected component, around (0, 0), without overlaps. Shape (len(part), 2)."""
    if len(part) == 1:
        return np.zeros((1, 2))
    index = {node: number for number, node in enumerate(part)}
    links = sorted(tuple(sorted((index[a], index[b]))) for a, b in graph.edges(part))
    points = np.asarray(
        forceatlas2(
            len(part),
            links,
            init=np.random.default_rng(SEED).random((len(part), 2)) * SPACING * math.sqrt(len(part)),
            iterations=max(ITERATIONS[0], min(ITERATIONS[1], WORK // len(part))),
            threads=1,
            linLogMode=True,  # separates communities (Noack 2009)
            strongGravityMode=True,  # fills the disc, so that labels have room
            gravity=0.004,
            scalingRatio=2,
            barnesHutOptimize=len(part) > 2000,
            barnesHutTheta=0.6,
        )
    )
    return push_apart(to_scale(points), np.asarray(radius))


def to_scale(points: Points) -> Points:
    """Centred, and stretched so that a node has ``SPACING`` squared of room on average."""
    points = points - points.mean(axis=0)
    spread = float(np.sqrt((points**2).sum(axis=1).mean()))
    # A disc that is filled evenly has its root mean square at R / sqrt(2).
    wanted = SPACING * math.sqrt(len(points) / math.pi / 2)
    return points * (wanted / spread) if spread > 0 else points


def push_apart(points: Points, radius: NDArray[np.float64]) -> Points:
    """Move nodes that overlap away from each other until none do, or ``ROUNDS`` are over."""
    points = points.copy()
    reach = 2 * float(radius.max()) + MARGIN
    for _ in range(ROUNDS):
        order = np.lexsort((np.arange(len(points)), points[:, 0]))
        shift = np.zeros_like(points)
        for step in range(1, len(points)):
            one, other = order[:-step], order[step:]
            way = points[other] - points[one]
            if way[:, 0].min() > reach:
                break
            length = np.hypot(way[:, 0], way[:, 1])
            gap = np.maximum(0.0, radius[one] + radius[other] + MARGIN - length)
            # Two nodes on one spot part along the y axis.
            unit = np.where(length[:, None] > 0, way / np.maximum(length, 1e-9)[:, None], (0.0, 1.0))
            push = unit * (gap * 0.52)[:, None]
            shift[one] -= push
            shift[other] += push
        if not shift.any():
            break
        points += shift
    return points


def pack(parts: Sequence[Points]) -> list[Points]:
    """How far to move each component, the largest first, so that all lie near each other and none overlap."""
    taken: set[Cell] = set()
    shifts: list[Points] = []
    walks: dict[int, Iterator[Cell]] = {}
    for points in parts:
        low = points.min(axis=0)
        side = 1 + int(np.ceil((points.max(axis=0) - low).max() / CELL))
        if not shifts:
            shifts.append(np.zeros(2))
            taken |= surroundings(points)
            continue
        # Squares of one size never fit where an earlier one of the size did not: go on from there.
        walk = walks.setdefault(side, spiral())
        corner = next(cell for cell in walk if taken.isdisjoint(square(cell, side)))
        taken.update(square(corner, side))
        middle = low + (points.max(axis=0) - low) / 2
        shifts.append((np.asarray(corner) + side / 2) * CELL - middle)
    return shifts


def surroundings(points: Points, margin: int = 2) -> set[Cell]:
    """The cells of the grid that hold a point or lie at most ``margin`` cells from one."""
    cells = {(int(x), int(y)) for x, y in np.floor(points / CELL)}
    span = range(-margin, margin + 1)
    return {(x + dx, y + dy) for x, y in cells for dx in span for dy in span}


def square(corner: Cell, side: int) -> list[Cell]:
    """The cells of a square."""
    return [(corner[0] + dx, corner[1] + dy) for dx in range(side) for dy in range(side)]


def spiral() -> Iterator[Cell]:
    """All cells in rings around (0, 0), each ring by distance from the middle."""
    yield (0, 0)
    ring = 1
    while True:
        inner, outer = (ring - 1) ** 2, ring**2
        cells = ((x, y) for x in range(-ring, ring + 1) for y in range(-ring, ring + 1))
        yield from sorted(
            (cell for cell in cells if inner < cell[0] ** 2 + cell[1] ** 2 <= outer),
            key=lambda cell: (cell[0] ** 2 + cell[1] ** 2, cell),
        )
        ring += 1
