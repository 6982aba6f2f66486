"""What is stated about an entity, in the order of time."""

from __future__ import annotations

from kg.records import Statement
from kg.store.reader import Reader, Source
from kg.store.rows import pack
from kg.store.ties import LATEST


def latest(
    store: Reader, entity: int, relations: tuple[str, ...], since: str | None, until: str | None, limit: int | None
) -> list[tuple[Statement, Source]]:
    """The latest statements about an entity within a span of days, months or years, the earliest of them first."""
    query, values = wanted("statement", entity, relations, since, until)
    chosen = f"statements.id IN ({query} ORDER BY day DESC, statement DESC LIMIT ?)"
    order = "ORDER BY coalesce(statements.date, documents.date, ''), statements.id"
    return list(store.sourced(f"{chosen} {order}", (*values, -1 if limit is None else limit)))


def number(store: Reader, entity: int, relations: tuple[str, ...], since: str | None, until: str | None) -> int:
    """How many statements there are about an entity within a span."""
    found: int = store.one(*wanted("count(*)", entity, relations, since, until))
    return found


def wanted(
    what: str, entity: int, relations: tuple[str, ...], since: str | None, until: str | None
) -> tuple[str, list[object]]:
    """The query for the statements about an entity, and its values."""
    query, values = f"SELECT {what} FROM moments WHERE entity = ?", list[object]([entity])
    if since:
        query += f" AND day <> '' AND day || '{LATEST}' >= ?"
        values.append(since)
    if until:
        query += " AND day <= ?"
        values.append(f"{until}{LATEST}")
    if relations:
        named = "SELECT value FROM json_each(?)"
        query += f" AND (SELECT relation FROM statements WHERE id = statement) IN ({named})"
        values.append(pack(relations))
    return query, values
