"""What an entity of many names is called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

from kg.names import key
from kg.records import EntityType
from kg.resolve import bodies
from kg.schema import read_toml

LEGAL_FORMS = {"inc", "ltd", "llc", "plc", "gmbh", "ev", "e.v", "s.a", "n.v", "incorporated", "limited"}
OWNERS = {"US": "United States", "U.S.": "United States", "UN": "United Nations", "U.N.": "United Nations"}
IN_FULL = {"corp": "Corporation", "co": "Company", "bros": "Brothers", "assn": "Association", "dept": "Department"}


def shortened(name: str, kind: EntityType) -> set[str]:
    """The shorter names by which a thing of this name may be looked up, too."""
    return {without_title(name, kind), without_owner(name, kind), without_region(name, kind)} - {name}


def without_region(name: str, kind: EntityType) -> str:
    """The name of a place without the common noun of a region or a camp behind it ("Kursk region")."""
    bare, _, last = name.rpartition(" ")
    return bare if kind == "place" and bare and last in {"camp", *regional()} else name


@cache
def regional() -> frozenset[str]:
    """Common nouns of regions, which stand behind their names."""
    return frozenset(read_toml("cues/syntax.toml")["regional"])


def without_title(name: str, kind: EntityType) -> str:
    """The name of a monarch or a cleric without the title ("King Abdullah" -> "Abdullah")."""
    words = name.split()
    titles = regnal()
    while kind == "person" and len(words) > 1 and (words[0].lower() in titles or words[0] == "Crown"):
        words = words[1:]
    return " ".join(words)


def without_honorific(name: str) -> str:
    """A personal name of three words or more without "Dr" and the like before it."""
    first, _, rest = name.partition(" ")
    honorifics = read_toml("names.toml")["honorifics"]
    return rest if " " in rest and first.rstrip(".").lower() in honorifics else name


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
    best = without_region(fullest(names, kind, states), kind)
    if kind == "person":
        return without_honorific(best)
    if kind != "organization":
        return best
    return spelled_out(bodies.label(best, state, states.get(state, ())) if state else best)


def spelled_out(name: str) -> str:
    """The name of a body without the legal form of a company; "Corporation", "Company", "United States" in full."""
    owner, _, body = name.partition(" ")
    if owner in OWNERS and body[:1].isupper():
        name = f"{OWNERS[owner]} {body}"
    *rest, last = re.sub(r"\bCorp\.? (?=of )", "Corporation ", name).split()
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
