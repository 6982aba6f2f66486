"""Dates as news writes them: finding the words, and what day they mean."""

from __future__ import annotations

import re
from datetime import datetime

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?<!\d)(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d(?!\d)"
FULL = (
    rf"(?:(?<!\d){_YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?!\d)|{_DAY} {_MONTH},? {_YEAR}"
    rf"|{_MONTH} {_DAY},? {_YEAR}|(?<!\d)\d{{1,2}}[/.-]\d{{1,2}}[/.-]{_YEAR})"
)
PARTIAL = rf"(?:{_MONTH} {_DAY}(?!\d)|{_DAY} {_MONTH})"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]? ?)"
_TIME = (
    r"(?:T|,? ?(?:at|[-–—|]) ?|,? )\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?"
    r"(?: ?[ap]\.?m\b\.?)?(?: ?(?:\(?[A-Z]{1,5}(?:[+-]\d{1,2})?\)?|[+-]\d{2}:?\d{2})(?![a-z]))?"
)
STAMP = rf"{_WEEKDAY}?(?:{FULL}|{PARTIAL})(?:{_TIME})?"

_FULL = re.compile(FULL, re.IGNORECASE)
_PARTIAL = re.compile(PARTIAL, re.IGNORECASE)
_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b", re.IGNORECASE)


def find_full(text: str) -> str | None:
    """The first date with a year in the text that is a day of the calendar, as ISO 8601."""
    return next((day for match in _FULL.finditer(text) if (day := parse(match[0]))), None)


def find_partial(text: str, year: int) -> str | None:
    """The first date of the text, its year not stated but known from elsewhere, as ISO 8601."""
    match = _PARTIAL.search(text)
    return parse(f"{match[0]} {year}") if match else None


def parse(text: str) -> str | None:
    """The day that the text means, as ISO 8601; None where it names none, or may mean several.

    "04/05/2025" is April or May: no guess is made.
    """
    from dateutil import parser

    numeric = _NUMERIC.match(text)
    if numeric and int(numeric[1]) <= 12 and int(numeric[2]) <= 12 and numeric[1] != numeric[2]:
        return None
    text = _ORDINAL.sub("", text)
    day_first = bool(numeric and int(numeric[1]) > 12)
    try:
        # A part that the text leaves out is filled from the default: two defaults tell.
        days = {
            parser.parse(text, default=default, dayfirst=day_first, ignoretz=True).date()
            for default in (datetime(2000, 1, 1), datetime(2001, 2, 2))
        }
    except (ValueError, OverflowError):
        return None
    return days.pop().isoformat() if len(days) == 1 else None
