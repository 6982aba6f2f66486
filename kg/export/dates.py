"""Dates for formats that know days only, and by the types that XML Schema has for them.

A date is ISO 8601, as precise as it is known: ``2024-06-15``, ``2024-06`` or ``2024``.
"""

from __future__ import annotations

from calendar import monthrange

DAY, MONTH, YEAR = len("2024-06-15"), len("2024-06"), len("2024")
XSD = {DAY: "xsd:date", MONTH: "xsd:gYearMonth", YEAR: "xsd:gYear"}  # https://www.w3.org/TR/xmlschema-2/


def first_day(date: str) -> str:
    """The day with which a day, month or year begins."""
    return date + "-01-01"[len(date) - YEAR :] if date else ""


def last_day(date: str) -> str:
    """The day with which a day, month or year ends."""
    if len(date) == YEAR:
        return f"{date}-12-31"
    if len(date) == MONTH:
        return f"{date}-{monthrange(int(date[:YEAR]), int(date[YEAR + 1 :]))[1]}"
    return date
