"""A month or a year as the days that it has."""

from __future__ import annotations

import pytest

from kg.export.dates import first_day, last_day


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-12", "2023-12-01", "2023-12-31"),
        ("2024-06-15", "2024-06-15", "2024-06-15"),
        ("", "", ""),
    ],
)
def test_the_days_of_a_date(date: str, first: str, last: str) -> None:
    assert (first_day(date), last_day(date)) == (first, last)
