"""Who bears a name: by the whole folded name, or by words of it."""

from __future__ import annotations

from kg.names import key
from kg.store.reader import Reader

MAXIMAL = "\U0010ffff"  # the last of all characters


def bearers(store: Reader, folded: str) -> list[tuple[str, bool]]:
    """Entities that bear this folded name, as (id, whether it is the label), the best known first."""
    query = (
        "SELECT entity, max(aliases.label) FROM aliases JOIN entities ON entities.id = entity "
        "WHERE folded = ? GROUP BY entity ORDER BY mentions DESC, entity"
    )
    return [(id_, bool(is_label)) for id_, is_label in store.select(query, (folded,))]


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
