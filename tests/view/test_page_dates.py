"""Dates in the page: when a text says that it was, which may be a month or a year, else when it was reported."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from browsing import DESKTOP, Tab, opened
from small_news import DOCUMENTS, STATEMENTS, News, graph_of

from kg.view import evidence

TOLD = {
    "Kim signed the pact.": "1961",
    "Moscow has retaken Kursk.": "2024-08",
    "Kim, the leader of the DPRK, smiled.": "2025",  # in a document without a date
}
DATED = [replace(item, date=TOLD.get(item.sentence)) for item in STATEMENTS]


@pytest.fixture(scope="module")
def dated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the small graph, in which some sentences tell of another time."""
    path = tmp_path_factory.mktemp("dated") / "graph.html"
    path.write_text(News(graph_of(DATED), DATED, DOCUMENTS).html(), "utf-8")
    return path


@pytest.fixture
def dated(browser: Any, dated_file: Path) -> Iterator[Tab]:
    yield from opened(browser, dated_file, viewport=DESKTOP)


def test_what_was_before_the_first_document_has_a_bar_of_its_own(dated: Tab) -> None:
    dated.visit()
    assert dated.page.locator(".histogram rect").count() == 3
    assert dated.page.locator(".histogram .outside").count() == 1
    assert dated.page.locator(".dates output").inner_text() == "1961 – 29 Apr 2025 · 11 relations, 15 undated"
    slider = dated.page.get_by_role("slider", name="Last day")
    slider.focus()
    slider.press("Home")
    dated.page.get_by_text("Showing 5 entities, 3 relations.").wait_for()
    assert dated.fragment() == "#until=2025-04-27"
    assert dated.page.locator(".dates output").inner_text() == "1961 – 27 Apr 2025 · 3 relations"


@pytest.mark.parametrize(
    ("span", "sentences"),
    [
        ("until=1961", ["Kim signed the pact."]),
        ("since=2024-08-20&until=2024-12", ["Moscow has retaken Kursk."]),
        ("since=2024-09&until=2024-12", []),
        ("since=2025-03&until=2025-03-09", ["Kim, the leader of the DPRK, smiled."]),
        ("since=2025-04-29", ["Kim, the leader of the DPRK, smiled.", "Kyiv denies that Russia holds Kursk."]),
    ],
)
def test_a_month_or_a_year_meets_every_span_that_it_touches(dated: Tab, span: str, sentences: list[str]) -> None:
    dated.visit(f"#view=table&rows=statements&types=event&find=k&relations=condemns,visits,works_for&{span}")
    caption = f"{len(sentences)} row{'s' * (len(sentences) != 1)}"
    dated.page.locator("#table caption", has_text=caption).wait_for()
    assert dated.page.locator("#table td.long").all_inner_texts() == sentences


def test_a_statement_tells_both_when_it_was_and_when_it_was_reported(dated: Tab) -> None:
    dated.visit("#edge=state/russia/controls/place/kursk/affirmed")
    words = dated.panel().inner_text()
    assert "The Wire · 28 Apr 2025 · tells of Aug 2024 · confidence 75 %" in words
    dated.visit("#entity=person/kim")
    assert "Reported\n28 Apr 2025" in dated.panel().inner_text()


def test_support_counts_independent_sources_apart_from_documents(dated: Tab) -> None:
    dated.visit("#edge=person/kim/head_of/state/north-korea/affirmed")
    assert "2 documents, 2 independent sources" in dated.panel().inner_text()
    dated.visit("#edge=state/north-korea/deploys_to/place/kursk/affirmed")
    assert "independent" not in dated.panel().inner_text()


def test_only_documents_that_tell_of_another_time_have_rows_of_dates() -> None:
    keys = sorted({evidence.key_of(item, frozenset()) for item in DATED})
    numbers = {name: number for number, name in enumerate(sorted(DOCUMENTS))}
    head = keys.index(("person/kim", "head_of", "state/north-korea", "affirmed"))
    rows = evidence.dates(DATED, keys, frozenset(), numbers)
    assert [row for row in rows if row["edge"] == head] == [
        {"edge": head, "document": numbers["note"], "date": date} for date in ("", "2025")
    ]
    assert {row["date"] for row in rows if row["edge"] != head} == {"1961", "2024-08"}
