"""Who bears a name: by the whole folded name, or by words of it."""

from __future__ import annotations

from typing import NamedTuple

from kg.names import key
from kg.store.reader import Reader

MAXIMAL = "\U0010ffff"  # the last of all characters


class Bearer(NamedTuple):
    """An entity that bears a name; ``called`` is true where it is shown under it."""

    id: str
    type: str
    called: bool


def bearers(store: Reader, folded: str) -> list[Bearer]:
    """Entities that bear this folded name, the best known first."""
    query = (
        "SELECT entity, type, max(aliases.label) FROM aliases JOIN entities ON entities.id = entity "
        "WHERE folded = ? GROUP BY entity ORDER BY mentions DESC, entity"
    )
    return [Bearer(id_, type_, bool(called)) for id_, type_, called in store.select(query, (folded,))]


def bearers_of_words(store: Reader, words: str) -> list[str]:
    """Ids of entities with these folded words, in this order, within a name, the best known first."""
    query = (
        "SELECT entity FROM names JOIN aliases ON aliases.id = names.rowid "
        "JOIN entities ON entities.id = entity WHERE names MATCH ? "
        "GROUP BY entity ORDER BY mentions DESC, entity"
    )
    return [id_ for (id_,) in store.select(query, (f'"{words}"',))]


def known(store: Reader) -> dict[str, str]:
    """All folded names, each with a label of an entity that bears it."""
    query = (
        "SELECT folded, entities.label FROM aliases JOIN entities ON entities.id = entity "
        "ORDER BY mentions, entity DESC"
    )
    return dict(store.select(query))


def beginning(store: Reader, text: str, limit: int) -> list[tuple[str, str, str]]:
    """Names that begin so, folded, with the label and the type of who bears them, the best known first."""
    start = key(text)
    query = (
        "SELECT name, entities.label, type FROM aliases JOIN entities ON entities.id = entity "
        "WHERE folded >= ? AND folded < ? ORDER BY aliases.label DESC, mentions DESC, name, entity LIMIT ?"
    )
    return list(store.select(query, (start, start + MAXIMAL, limit)))
