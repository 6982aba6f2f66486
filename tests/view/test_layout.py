"""The layout: the same for the same graph, nothing on top of anything else, all of it near."""

from __future__ import annotations

import itertools
import math
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.view import layout

NAMES = [f"n{number:02}" for number in range(40)]
PAIRS = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES), st.floats(0.5, 9))


def star(hub: str, leaves: int) -> list[tuple[str, str, float]]:
    """A hub with leaves."""
    return [(hub, f"{hub}-{number}", 1.0) for number in range(leaves)]


@settings(max_examples=25)
@given(st.lists(PAIRS, max_size=60), st.integers())
def test_does_not_depend_on_the_order_of_its_input(edges: list[tuple[str, str, float]], seed: int) -> None:
    shuffled, nodes = list(edges), list(NAMES)
    random.Random(seed).shuffle(shuffled)
    random.Random(seed).shuffle(nodes)
    assert layout.positions(nodes, shuffled) == layout.positions(NAMES, edges)


@settings(max_examples=25)
@given(st.lists(PAIRS, max_size=60))
def test_no_two_nodes_overlap(edges: list[tuple[str, str, float]]) -> None:
    places, sizes = layout.positions(NAMES, edges), layout.sizes(NAMES, edges)
    for one, other in itertools.combinations(NAMES, 2):
        assert math.dist(places[one], places[other]) >= sizes[one] + sizes[other]


def test_a_direction_and_a_loop_change_nothing_but_weights_add_up() -> None:
    once = [("a", "b", 2.0), ("b", "c", 1.0)]
    twice = [("b", "a", 1.0), ("a", "b", 1.0), ("c", "b", 1.0), ("c", "c", 1e-9)]
    assert layout.positions("abc", once) == layout.positions("abc", twice)


def test_components_lie_near_each_other_and_apart() -> None:
    edges = [*star("big", 60), *star("small", 5), *star("other", 5)]
    nodes = sorted({node for edge in edges for node in edge[:2]} | {"alone"})
    places = layout.positions(nodes, edges)
    assert max(math.hypot(*point) for point in places.values()) < 3 * layout.SPACING * math.sqrt(len(nodes))
    hub = places["small"]
    nearest = sorted(nodes, key=lambda node: math.dist(hub, places[node]))[:6]
    assert {node.split("-")[0] for node in nearest} == {"small"}


def test_grows_with_the_square_root_of_the_number_of_nodes() -> None:
    def extent(number: int) -> float:
        ring = [(f"r{i:04}", f"r{(i + step) % number:04}", 1.0) for i in range(number) for step in (1, 7)]
        places = layout.positions([f"r{i:04}" for i in range(number)], ring)
        return max(math.hypot(*point) for point in places.values())

    assert extent(800) / extent(200) == pytest.approx(2, rel=0.35)


def test_nothing_and_one() -> None:
    assert layout.positions([], []) == {}
    assert layout.positions(["a"], []) == {"a": (0.0, 0.0)}


def test_an_unknown_end_is_refused() -> None:
    with pytest.raises(KeyError, match="ghost"):
        layout.positions(["a"], [("a", "ghost", 1.0)])


def test_sizes_grow_with_weight_up_to_a_bound() -> None:
    sizes = layout.sizes(["a", "b", "c"], [("a", "b", 1.0), ("a", "c", 1e6)])
    assert layout.SMALLEST < sizes["b"] < sizes["c"] == sizes["a"] == layout.LARGEST
