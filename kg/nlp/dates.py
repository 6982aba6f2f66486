"""What day, month or year an expression of the text means, seen from the day of publication.

The library ``dateparser`` does the reckoning. Only expressions of known shapes reach it, and what may mean several days
is left open: a wrong date is worse than none. What is found is an interval, and the answer the shortest ISO 8601 date
that holds it: ``2024-06-15``, ``2024-06`` or ``2024``.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any, Literal

from kg.schema import read_toml

Tense = Literal["past", "future"]
Interval = tuple[date, date]  # the first and the last day
FAR = timedelta(days=270)  # "announced a conference in August" of a June means the August to come

WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
YEAR = r"(?:1[89]|20)\d\d"
SEASON = r"(?:spring|summer|autumn|fall)"
UNIT = r"(?:day|week|month|year)"
SMALL = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d)"

HEDGE = re.compile(r"^(?:(?:the|early|late|mid|earlier|later)[ -])+(?:(?:in|on) )?|(?:['’]s?)$")
PART_OF_DAY = re.compile(r"(?<=\w) (?:early |late )?(?:morning|afternoon|evening|night|local time)$")
OF_YEAR = re.compile(rf"^(.*{MONTH}.*?)(?:,| of| in)? (this|last|next) year$")
BESIDE_DAY = re.compile(rf"^{WEEKDAY},? (?=\S*\d|{MONTH} )|(?<=today),? {WEEKDAY}$")
ABSOLUTE = re.compile(
    rf"{DAY} (?:of )?{MONTH},? {YEAR}|{MONTH} {DAY},? {YEAR}|{YEAR}-\d\d-\d\d|{MONTH},?(?: of)? {YEAR}|{YEAR}"
)
YEARLY = re.compile(rf"{DAY} (?:of )?{MONTH}|{MONTH} {DAY}|{MONTH}")
WEEKLY = re.compile(WEEKDAY)
NEAR = re.compile(
    rf"today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening)|{SMALL} {UNIT}s? ago"
    rf"|last {WEEKDAY}|(?:last|this|next) (?:week|month|year)"
)
SEASONAL = re.compile(rf"(?:(last|this) )?({SEASON})(?:(?: of)? ({YEAR}))?")
LAST_MONTH = re.compile(rf"last ({MONTH})")


def normalised(expression: str, published: str | None, tense: Tense | None) -> str | None:
    """What an expression means, as ISO 8601; None where that is not sure.

    ``published`` is the day of publication (ISO 8601), ``tense`` tells on which side of it the predicate lies.
    """
    today = date.fromisoformat(published) if published else None
    found = interval(plain(expression, today), today, tense)
    if found is None:
        return None
    first, last = found
    if today and ((tense == "past" and first > today) or (tense == "future" and last < today)):
        return None  # the expression, or the clause that it belongs to, is misread
    return shortest(first, last)


def plain(expression: str, today: date | None) -> str:
    """The expression in lower case without what narrows it down ("early", "Saturday night"), its year in digits."""
    text = " ".join(expression.lower().split()).strip(" ,.-–—")
    while text != (text := PART_OF_DAY.sub("", HEDGE.sub("", text))):
        pass
    text = BESIDE_DAY.sub("", text)
    if today and (match := OF_YEAR.fullmatch(text)):
        text = f"{match[1]} {today.year + ('last', 'this', 'next').index(match[2]) - 1}"
    return text


def interval(text: str, today: date | None, tense: Tense | None) -> Interval | None:
    """The days that a plain expression means."""
    if ABSOLUTE.fullmatch(text):
        return parsed(text, today or date(2000, 1, 1), "past")
    if match := SEASONAL.fullmatch(text):
        return season(match[1], match[2], match[3], today)
    if today is None:
        return None
    if match := LAST_MONTH.fullmatch(text):
        found = parsed(match[1], today, "past")  # later in the year "last June" may mean either
        return found if found and found[0].year < today.year else None
    if NEAR.fullmatch(text):
        return parsed(text, today, "past")
    if tense and YEARLY.fullmatch(text):
        found = parsed(text, today, tense)
        return found if found and abs(found[-1 if tense == "past" else 0] - today) <= FAR else None
    if tense and WEEKLY.fullmatch(text):
        # "on Saturday" of a report printed on a Saturday is that day; for the library it is another week's.
        return parsed(text, today + timedelta(days=1 if tense == "past" else -1), tense)
    return None


@lru_cache(maxsize=4096)
def parsed(text: str, base: date, prefer: Tense) -> Interval | None:
    """The days that the library takes the text to mean, widened to the unit that the text speaks in."""
    from dateparser.date import DateDataParser

    settings: Any = {"RELATIVE_BASE": datetime(base.year, base.month, base.day), "PREFER_DATES_FROM": prefer}
    found = DateDataParser(languages=["en"], settings=settings).get_date_data(text.replace(" of ", " "))
    if found.date_obj is None:
        return None
    day = found.date_obj.date()
    if found.period == "week":
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)
    if found.period == "month":
        return day.replace(day=1), (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    if found.period == "year":
        return date(day.year, 1, 1), date(day.year, 12, 31)
    return day, day


def season(which: str | None, name: str, year: str | None, today: date | None) -> Interval | None:
    """The year of a season; "last summer" may mean either as soon as this year's is over."""
    if year:
        number = int(year)
    elif today is None or which is None:
        return None
    elif which == "this":
        number = today.year
    elif today.month <= read_toml("cues/dates.toml")["seasons"][name]:
        number = today.year - 1
    else:
        return None
    return date(number, 1, 1), date(number, 12, 31)


def shortest(first: date, last: date) -> str | None:
    """The shortest ISO 8601 date that holds an interval; None where no year does."""
    if first == last:
        return first.isoformat()
    if first.year != last.year:
        return None
    return f"{first:%Y-%m}" if first.month == last.month else f"{first:%Y}"
