"""What a page holds of a graph that is too large for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_news import News

from kg.view import evidence, page, part


def held(news: News, budget: int, around: str | None = None) -> list[str]:
    """The nodes that are held of the small graph."""
    symmetric = frozenset({"meets"})
    edges = news.graph.edges(keys=True, data=True)
    keys = {key: page.edge_key(one, other, data, symmetric) for one, other, key, data in edges}
    return part.held(news.graph, keys, evidence.grouped(news.statements, symmetric), around, budget)


def test_all_where_there_is_room(news: News) -> None:
    assert held(news, part.BUDGET) == sorted(news.graph)


def test_the_most_important_come_first(news: News) -> None:
    sizes = news.graph.nodes(data="size")
    kept = held(news, 3_000)
    assert 2 < len(kept) < 20
    assert min(sizes[node] for node in kept) >= max(sizes[node] for node in news.graph if node not in kept)


def test_the_nearest_come_first_around_a_node(news: News) -> None:
    assert held(news, 500, "organization/pair") == ["organization/pair", "place/pairville"]


@given(st.integers(0, 20_000))
def test_more_room_holds_more(news: News, budget: int) -> None:
    assert set(held(news, budget)) <= set(held(news, budget + 500))


def test_a_page_of_a_part_says_how_much_there_is(news: News, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(part, "BUDGET", 3_000)
    text = news.html()
    assert '"whole">{"entities":31,"relations":26}' in text
    assert "person/kim" in text
    assert "person/extra-13" not in text
