"""Date expressions seen from the day of publication, Thursday 20 June 2024."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.nlp.dates import Tense, normalised, shortest

PUBLISHED = "2024-06-20"
DAYS = st.dates(date(1990, 1, 1), date(2040, 1, 1))


@pytest.mark.parametrize(
    ("expression", "meant"),
    [
        ("24 February 2022", "2022-02-24"),
        ("Feb. 24, 2022", "2022-02-24"),
        ("the 24th of February, 2022", "2022-02-24"),
        ("2022-02-24", "2022-02-24"),
        ("June 2023", "2023-06"),
        ("early June 2023", "2023-06"),
        ("2014", "2014"),
        ("late 2014", "2014"),
        ("the summer of 2021", "2021"),
    ],
)
def test_what_names_its_year_needs_no_day_of_publication(expression: str, meant: str) -> None:
    assert normalised(expression, None, "past") == normalised(expression, PUBLISHED, "past") == meant


@pytest.mark.parametrize(
    ("expression", "meant"),
    [
        ("Saturday", "2024-06-15"),
        ("Thursday", "2024-06-20"),  # on the day itself
        ("last Thursday", "2024-06-13"),
        ("Saturday night", "2024-06-15"),
        ("Saturday's", "2024-06-15"),
        ("Saturday, June 15", "2024-06-15"),
        ("June 20", "2024-06-20"),
        ("12 March", "2024-03-12"),
        ("November 12 last year", "2023-11-12"),
        ("November", "2023-11"),
        ("January this year", "2024-01"),
        ("yesterday", "2024-06-19"),
        ("earlier today", "2024-06-20"),
        ("three days ago", "2024-06-17"),
        ("last week", "2024-06"),
        ("earlier this month", "2024-06"),
        ("two months ago", "2024-04"),
        ("last year", "2023"),
        ("late last year", "2023"),
        ("last fall", "2023"),
        ("last August", "2023-08"),
        ("this spring", "2024"),
    ],
)
def test_the_past(expression: str, meant: str) -> None:
    assert normalised(expression, PUBLISHED, "past") == meant
    assert normalised(expression, None, "past") is None


@pytest.mark.parametrize(
    ("expression", "meant"),
    [("Saturday", "2024-06-22"), ("Thursday", "2024-06-20"), ("July 3", "2024-07-03"), ("next month", "2024-07")],
)
def test_the_future(expression: str, meant: str) -> None:
    assert normalised(expression, PUBLISHED, "future") == meant


@pytest.mark.parametrize(
    "expression",
    [
        "three days",
        "the past week",
        "the 1990s",
        "2014-2018",
        "between March and June",
        "recent days",
        "89-year-old",
        "the weekend",
        "last winter",  # of two years
        "last March",  # of this year or the one before
        "more than two years ago",
        "20 years ago",
        "the same day",
        "February 30",
        "August",  # the one to come is nearer
        "June 2025",  # no past
        "",
    ],
)
def test_what_is_not_sure_is_left_open(expression: str) -> None:
    assert normalised(expression, "2024-06-20", "past") is None


@pytest.mark.parametrize("expression", ["Saturday", "June 25", "March"])
def test_without_a_tense_either_side_is_possible(expression: str) -> None:
    assert normalised(expression, PUBLISHED, None) is None


@given(DAYS, st.sampled_from(["%A", "%d %B %Y", "%B %d, %Y", "%d %B"]), st.integers(0, 6))
def test_a_day_of_the_week_before_is_found_again(published: date, form: str, back: int) -> None:
    meant = published - timedelta(days=back)
    assert normalised(meant.strftime(form), published.isoformat(), "past") in (meant.isoformat(), None)
    assert normalised(meant.strftime("%A"), published.isoformat(), "past") == meant.isoformat()


@given(st.text(max_size=30), DAYS, st.sampled_from(["past", "future", None]))
def test_any_text_means_a_date_or_nothing(text: str, published: date, tense: Tense | None) -> None:
    found = normalised(text, published.isoformat(), tense)
    assert found is None or date.fromisoformat((found + "-01-01")[:10])


@given(DAYS, st.integers(0, 800))
def test_the_shortest_date_holds_the_interval(first: date, days: int) -> None:
    last = first + timedelta(days=days)
    found = shortest(first, last)
    assert found == first.isoformat() if days == 0 else True
    assert (found is None) == (first.year != last.year)
    assert found is None or (first.isoformat().startswith(found) and last.isoformat().startswith(found))
