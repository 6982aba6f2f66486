"""Which entity is meant by a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kg.errors import AmbiguousError, NotFoundError
from kg.names import fold, key
from kg.store import naming
from kg.store.naming import Bearer
from kg.store.reader import Reader

SUGGESTIONS = 3
RESEMBLANCE = 72  # rapidfuzz score (0..100) below which a suggestion would puzzle rather than help
WORD = 4  # letters that a word of a name needs to be suggested for; shorter ones resemble anything


class Meant(NamedTuple):
    """The id of the entity that is meant by a name.

    ``others`` are entities that bear it as well, but are called otherwise; ``partly`` is true where the name is
    only a part of a name of the entity.
    """

    id: str
    others: tuple[str, ...] = ()
    partly: bool = False


def meant(store: Reader, name: str) -> Meant:
    """The entity that is meant by an id, a label or an alias in any spelling, or by a part of a name.

    Raises NotFoundError where no entity bears it and AmbiguousError where several do.
    """
    if "/" in name and store.entity(name):
        return Meant(name)
    folded = key(name)
    bearers = naming.bearers(store, folded)
    found = preferred(bearers)
    partly = not found and bool(folded)
    if partly:
        found = naming.bearers_of_words(store, folded)
    if not found:
        raise NotFoundError(name, resembling(folded, naming.known(store)))
    if len(found) > 1:
        raise AmbiguousError(name, found)
    return Meant(found[0], tuple(item.id for item in bearers if item.id != found[0]), partly)


def preferred(bearers: Sequence[Bearer]) -> list[str]:
    """The ids of those, the best known first, who may be meant by a name that all of them bear.

    What is called so outranks what is also called so: "Moscow" is the city before it is Russia. But one of the same
    type that is better known may be meant as well: "Putin" is hardly somebody of whom no more is known.
    """
    types = {item.type for item in bearers if item.called}
    last = max((place for place, item in enumerate(bearers) if item.called), default=len(bearers))
    return [
        item.id
        for place, item in enumerate(bearers)
        if item.called or not types or (item.type in types and place < last)
    ]


def relation(store: Reader, text: str) -> str:
    """The name of a relation type, from its name or its words. Raises NotFoundError."""
    known = {fold(word): item.name for item in store.relations().values() for word in (item.label, item.name)}
    if fold(text) not in known:
        raise NotFoundError(text, resembling(fold(text), known))
    return known[fold(text)]


def resembling(folded: str, known: Mapping[str, str]) -> list[str]:
    """Values of ``known`` whose folded keys, or a word of them, resemble a name, the best first."""
    from rapidfuzz import fuzz, process

    words = {word: value for name, value in known.items() for word in name.split() if len(word) >= WORD}
    forms = words | dict(known)
    best = process.extract(folded, forms.keys(), scorer=fuzz.ratio, score_cutoff=RESEMBLANCE, limit=None)
    ordered = sorted(best, key=lambda hit: (-hit[1], hit[0]))
    return list(dict.fromkeys(forms[hit[0]] for hit in ordered))[:SUGGESTIONS]
