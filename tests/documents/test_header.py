from __future__ import annotations

import pytest

from kg.documents import dates
from kg.documents.boilerplate import sweep
from kg.documents.header import UNKNOWN, Header, begins_with, is_headline, recognise, same
from kg.documents.traced import trace

PROSE = "The minister said on Monday that the troops would leave the border region."


def found(*lines: str, known: Header = UNKNOWN) -> Header:
    return recognise(sweep(trace(line) for line in lines), known)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025/04/28 10:00", "2025-04-28"),
        ("2025-04-28T04:39:00+09:00", "2025-04-28"),
        ("28 April 2025 04:39", "2025-04-28"),
        ("April 28th, 2025", "2025-04-28"),
        ("Mon, 28 Apr 2025 10:00:00 GMT", "2025-04-28"),
        ("28/04/2025", "2025-04-28"),
        ("04/28/2025", "2025-04-28"),
        ("05/05/2025", "2025-05-05"),
        ("04/05/2025", None),
        ("April 2025", None),
        ("28 April", None),
        ("31 February 2025", None),
        ("soon", None),
        ("", None),
    ],
)
def test_dates(text: str, day: str | None) -> None:
    assert dates.parse(text) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published on: 2025/04/28 10:00", "2025-04-28"),
        ("Monday, April 28, 2025", "2025-04-28"),
        ("Ann Example28 April 2025 04:39", "2025-04-28"),
        ("Updated 29 April 2025 | Published 28 April 2025", "2025-04-29"),
        ("SEOUL, 28 April 2025", "2025-04-28"),
    ],
)
def test_a_line_at_either_end_gives_the_date(line: str, day: str) -> None:
    assert found("A headline of some words", line, PROSE).date == day
    assert found("A headline of some words", *[PROSE] * 30, line).date == day


def test_published_goes_before_updated() -> None:
    assert found("Updated: 30 April 2025", "Published: 28 April 2025", PROSE).date == "2025-04-28"


def test_dates_of_the_prose_are_not_the_article_s() -> None:
    assert found("The treaty was signed on 19 June 2024 in the capital, he said.", PROSE).date is None
    assert found(*[PROSE] * 12, "28 April 2025", *[PROSE] * 12).date is None


@pytest.mark.parametrize(
    ("dateline", "source", "day"),
    [
        ("PYONGYANG, April 28, 2025 (Lakeside Wire) - ", "Lakeside Wire", "2025-04-28"),
        ("SEOUL (Reuters) - ", "Reuters", None),
        ("MOSCOW, April 28. /TASS/. ", "TASS", None),
        ("SEOUL, South Korea (AP) — ", "AP", None),
        ("SEOUL: ", None, None),
    ],
)
def test_datelines(dateline: str, source: str | None, day: str | None) -> None:
    header = found("A headline of some words", dateline + PROSE)
    assert (header.source, header.date) == (source, day)


def test_a_day_without_a_year_takes_the_one_that_the_page_names() -> None:
    line = "SEOUL: The troops will leave, the minister said on Monday (Apr 28) in the capital."
    assert found(line, PROSE, "© 2025 Hanover Post").date == "2025-04-28"
    assert found(line, PROSE).date is None
    assert found(line, PROSE, "© 2025 Hanover Post", "First published 2024", "Copyright 2024 Else").date is None
    assert found("PYONGYANG, April 28 (Wire) - " + PROSE, "© 2025 Hanover Post").date == "2025-04-28"


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Source: Example News", "Example News"),
        ("Provided by Example News", None),
        ("By Ann Example | Hanover Post", "Hanover Post"),
        ("© 2025 The Daily Example. All Rights Reserved.", "The Daily Example"),
        ("Copyright © 2024-2025 Example Media", "Example Media"),
        ("(Reuters)", "Reuters"),
        ("Lakeside Wire, 28 April 2025", "Lakeside Wire"),
        ("Ann Example, Lakeside News.", "Lakeside News"),
        ("Source: AP / Ann Example", None),
    ],
)
def test_outlets(line: str, source: str | None) -> None:
    assert found("A headline of some words", PROSE, line).source == source


def test_a_named_source_goes_before_bare_names() -> None:
    assert found("Hanover Post", "A headline of some words", PROSE, "Source: Example News").source == "Example News"


def test_an_address_alone_on_its_line() -> None:
    assert found("A headline of some words", PROSE, "https://example.org/a").url == "https://example.org/a"


def test_what_the_file_says_goes_before_the_text() -> None:
    known = Header("Title", "2020-01-01", "Outlet", "u")
    assert found("A headline of some words", "28 April 2025", PROSE, "Source: Example News", known=known) == known


@pytest.mark.parametrize(
    "line",
    [
        "Minister: troops to leave",
        "Will the troops leave?",
        "Envoy meets president in the U.S.",
        '"No deal," says minister',
        "12 dead in blast",
        "eBay leaves Russia",
    ],
)
def test_headlines(line: str) -> None:
    assert is_headline(line)
    assert found("World", line, "28 April 2025", PROSE).title == line


@pytest.mark.parametrize("line", [PROSE, "and more", "Those present:", "“It is over.”", "Word " * 40])
def test_no_headlines(line: str) -> None:
    assert not is_headline(line)


def test_an_article_may_have_no_headline() -> None:
    assert found(PROSE, "A heading amid the text", PROSE).title == ""
    assert found("A line alone").title == ""


def test_comparing_titles() -> None:
    assert same("“Kim’s” Visit", '"Kim\'s" visit.')
    assert not same("", "")
    assert begins_with("Kim's visit. He came on Monday.", "Kim’s Visit")
    assert not begins_with("Kim's visitors came.", "Kim's visit")
