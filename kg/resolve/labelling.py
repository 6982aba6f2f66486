"""What an entity of many names is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache

from kg.names import key
from kg.records import EntityType
from kg.resolve import bodies
from kg.schema import read_toml

LEGAL_FORMS = {"inc", "ltd", "llc", "plc", "gmbh", "ev", "e.v", "s.a", "n.v", "incorporated", "limited"}
IN_FULL = {"corp": "Corporation", "co": "Company", "bros": "Brothers", "assn": "Association", "dept": "Department"}


def shortened(name: str, kind: EntityType) -> set[str]:
    """The shorter names by which a thing of this name may be looked up, too."""
    return {without_title(name, kind), without_owner(name, kind)} - {name}


def without_title(name: str, kind: EntityType) -> str:
    """The name of a monarch or a cleric without the title ("King Abdullah" -> "Abdullah")."""
    words = name.split()
    titles = regnal()
    while kind == "person" and len(words) > 1 and (words[0].lower() in titles or words[0] == "Crown"):
        words = words[1:]
    return " ".join(words)


def without_owner(name: str, kind: EntityType) -> str:
    """The name of a body of several words without whose it is ("Executive Committee of the Labour Party")."""
    body, _, owner = name.partition(" of the ")
    return body if kind == "organization" and owner[:1].isupper() and " " in body else name


@cache
def regnal() -> frozenset[str]:
    """The titles that go with the name of a monarch or a cleric."""
    return frozenset(read_toml("cues/syntax.toml")["regnal"])


def label(names: Counter[str], kind: EntityType, state: str | None, states: Mapping[str, frozenset[str]]) -> str:
    """What to call an entity of these names; ``state`` is that of a public body, ``states`` the names of states."""
    best = fullest(names, kind, states)
    if kind != "organization":
        return best
    return bodies.label(best, state, states.get(state, ())) if state else spelled_out(best)


def spelled_out(name: str) -> str:
    """The name of a company without its legal form, and with "Corporation" and "Company" in full."""
    *rest, last = name.split()
    short = last.rstrip(".").lower()
    if rest and short in LEGAL_FORMS:
        return " ".join(rest).rstrip(",")
    return " ".join([*rest, IN_FULL.get(short, last)])


def fullest(names: Counter[str], kind: EntityType, states: Mapping[str, frozenset[str]]) -> str:
    """The fullest name in common use: the most frequent one of several words, of equals the longest.

    Of the names of an event those with the most states come first, and descriptions ("war in Ukraine") last.
    """
    several = {n: c for n, c in names.items() if " " in n and not n.isupper()} or dict(names)
    if kind == "person":
        several = {n: c for n, c in several.items() if without_title(n, kind) == n} or several
        return min(several, key=lambda n: (-several[n], -len(n), n))
    if kind == "event":
        several = {n: c for n, c in several.items() if not n[0].islower()} or several
        parties = {n: sum(bool(forms & set(key(n).split())) for forms in states.values()) for n in several}
        several = {n: c for n, c in several.items() if parties[n] == max(parties.values())}
    return min(several, key=lambda n: (-several[n] - 0.1 * n.count(" "), -len(n), n))
