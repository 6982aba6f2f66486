"""The schema and the lexicon, read from ``data/`` and checked: what can be said, and how English says it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from kg.errors import SchemaError
from kg.records import ENTITY_TYPES, EntityType

DATA = files("kg") / "data"
GROUPS = ("structure", "cooperation", "conflict", "movement")
ACTOR: tuple[EntityType, ...] = ("person", "state", "organization")


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and the triples of one relation that must, or must not, be found in it."""

    text: str
    found: tuple[Mapping[str, Any], ...]
    absent: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation type: what it links and how it is read.

    ``standard`` maps a vocabulary to its codes: one that says the same, or several that say something near.
    A ``^`` before a code means that it runs from the object to the subject, as in SPARQL.
    """

    name: str
    label: str
    definition: str
    group: str
    domain: tuple[EntityType, ...]
    range: tuple[EntityType, ...]
    symmetric: bool
    standard: Mapping[str, tuple[str, ...]]
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """One way in which a sense expresses a relation.

    ``subject`` and ``object`` are the slots that may fill its ends, ``needs`` asks that another slot is
    filled by a word of one of the word classes, ``unless`` that none is, ``subject_types`` and
    ``object_types`` narrow what domain and range allow (empty: no narrowing).
    """

    relation: str
    subject: tuple[str, ...]
    object: tuple[str, ...]
    subject_types: tuple[EntityType, ...]
    object_types: tuple[EntityType, ...]
    needs: tuple[tuple[str, tuple[str, ...]], ...]
    unless: tuple[tuple[str, tuple[str, ...]], ...]
    possible: bool


@dataclass(frozen=True, slots=True)
class Sense:
    """Words that mean the same, with the frames they share.

    ``verbs`` are lemmas ("pull out" with its particle), ``nouns`` name the event ("deployment"),
    ``roles`` a participant ("ally", "signatory"), ``adjectives`` a state ("allied"), ``structures`` the
    constructions without a word of their own (a name inside a name), whose first fitting frame counts.
    """

    name: str
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    roles: tuple[str, ...]
    adjectives: tuple[str, ...]
    structures: tuple[str, ...]
    frames: tuple[Frame, ...]


@dataclass(frozen=True, slots=True)
class Post:
    """Titles, and the relation that they express to a state, to an organization, to a party (None: no relation)."""

    titles: tuple[str, ...]
    state: str | None
    organization: str | None
    party: str | None


@dataclass(frozen=True, slots=True)
class Schema:
    """Everything that the data say. ``words`` maps a word class to its lemmas."""

    relations: Mapping[str, Relation]
    senses: tuple[Sense, ...]
    posts: tuple[Post, ...]
    words: Mapping[str, frozenset[str]]


def strings(table: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
    """The list of strings under ``key``; raises SchemaError where it is anything else."""
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise SchemaError(f"{where}: {key} must be a list of strings, not {value!r}")
    return tuple(value)


def toml_files(folder: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The TOML files of a data folder in the order of their names, as (file name, content)."""
    entries: list[Traversable] = sorted((DATA / folder).iterdir(), key=lambda entry: entry.name)
    for entry in entries:
        if entry.name.endswith(".toml"):
            yield f"{folder}/{entry.name}", read_toml(f"{folder}/{entry.name}")


def read_toml(name: str) -> dict[str, Any]:
    """One file of ``data/``; raises SchemaError where it is no TOML."""
    try:
        return tomllib.loads((DATA / name).read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise SchemaError(f"{name}: {error}") from error


def entity_types(table: Mapping[str, Any], key: str, where: str) -> tuple[EntityType, ...]:
    """The entity types under ``key``, with ``actor`` for person, state and organization."""
    result: list[EntityType] = []
    for name in strings(table, key, where):
        if name == "actor":
            result.extend(ACTOR)
            continue
        known = [entity for entity in ENTITY_TYPES if entity == name]
        if not known:
            raise SchemaError(f"{where}: {key} names the unknown entity type {name!r}")
        result.extend(known)
    return tuple(result)


def required(table: Mapping[str, Any], key: str, where: str) -> Any:
    """The value under ``key``; raises SchemaError where there is none."""
    if key not in table:
        raise SchemaError(f"{where}: {key} is missing")
    return table[key]


def check_keys(table: Mapping[str, Any], allowed: frozenset[str], where: str) -> None:
    """Refuse keys that nothing reads: a misspelt one would be lost without a word."""
    if unknown := sorted(set(table) - allowed):
        raise SchemaError(f"{where}: unknown keys {', '.join(unknown)}")


RELATION_KEYS = frozenset({"label", "definition", "group", "domain", "range", "symmetric", "standard", "example"})


def relation(name: str, table: Mapping[str, Any], where: str) -> Relation:
    """One relation file, checked."""
    check_keys(table, RELATION_KEYS, where)
    if table.get("group") not in GROUPS:
        raise SchemaError(f"{where}: group must be one of {', '.join(GROUPS)}")
    examples = tuple(
        Example(item["text"], tuple(item.get("found", ())), tuple(item.get("absent", ())))
        for item in table.get("example", ())
    )
    if not any(item.found for item in examples):
        raise SchemaError(f"{where}: a relation needs an example in which it is found")
    standard = table.get("standard", {})
    return Relation(
        name,
        required(table, "label", where),
        required(table, "definition", where),
        table["group"],
        entity_types(table, "domain", where),
        entity_types(table, "range", where),
        bool(table.get("symmetric", False)),
        {vocabulary: strings(standard, vocabulary, where) for vocabulary in sorted(standard)},
        examples,
    )


FRAME_KEYS = frozenset(
    {"relation", "subject", "object", "subject_types", "object_types", "needs", "unless", "possible"}
)
SENSE_KEYS = frozenset({"name", "verbs", "nouns", "roles", "adjectives", "structures", "frames"})


def conditions(table: Mapping[str, Any], key: str, where: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The word classes that slots must, or must not, be filled from, as (slot, classes)."""
    slots = table.get(key, {})
    if not isinstance(slots, dict):
        raise SchemaError(f"{where}: {key} must name slots, not {slots!r}")
    return tuple((slot, strings(slots, slot, where)) for slot in sorted(slots))


def frame(table: Mapping[str, Any], where: str) -> Frame:
    """One frame of a sense, checked."""
    check_keys(table, FRAME_KEYS, where)
    return Frame(
        required(table, "relation", where),
        strings(table, "subject", where),
        strings(table, "object", where),
        entity_types(table, "subject_types", where),
        entity_types(table, "object_types", where),
        conditions(table, "needs", where),
        conditions(table, "unless", where),
        bool(table.get("possible", False)),
    )


def sense(table: Mapping[str, Any], where: str) -> Sense:
    """One sense of a predicate file, checked."""
    where = f"{where} [{table.get('name')}]"
    check_keys(table, SENSE_KEYS, where)
    words = {key: strings(table, key, where) for key in ("verbs", "nouns", "roles", "adjectives", "structures")}
    if not any(words.values()) or not table.get("frames"):
        raise SchemaError(f"{where}: a sense needs words and frames")
    return Sense(required(table, "name", where), **words, frames=tuple(frame(item, where) for item in table["frames"]))


def senses_of(table: Mapping[str, Any], where: str) -> tuple[Sense, ...]:
    """The senses of one predicate file, checked."""
    check_keys(table, frozenset({"sense"}), where)
    return tuple(sense(item, where) for item in table.get("sense", ()))


def posts() -> tuple[Post, ...]:
    """The titles of ``posts.toml``."""
    for item in read_toml("posts.toml")["post"]:
        check_keys(item, frozenset({"titles", "state", "organization", "party"}), "posts.toml")
    return tuple(
        Post(
            strings(item, "titles", "posts.toml"),
            item.get("state"),
            item.get("organization"),
            item.get("party", item.get("organization")),
        )
        for item in read_toml("posts.toml")["post"]
    )


def check(schema: Schema) -> Schema:
    """Hold the parts against each other; raises SchemaError."""
    for item in schema.senses:
        for way in item.frames:
            if way.relation not in schema.relations:
                raise SchemaError(f"sense {item.name}: unknown relation {way.relation!r}")
            for _, classes in (*way.needs, *way.unless):
                if unknown := sorted(set(classes) - set(schema.words)):
                    raise SchemaError(f"sense {item.name}: unknown word class {', '.join(unknown)}")
    for post in schema.posts:
        for name in (post.state, post.organization, post.party):
            if name is not None and name not in schema.relations:
                raise SchemaError(f"post {post.titles[0]}: unknown relation {name!r}")
    return schema


@cache
def load() -> Schema:
    """Read and check the whole of ``data/``; raises SchemaError."""
    relations = {}
    for where, table in toml_files("relations"):
        name = where.removeprefix("relations/").removesuffix(".toml")
        relations[name] = relation(name, table, where)
    senses = tuple(item for where, table in toml_files("predicates") for item in senses_of(table, where))
    classes = read_toml("words.toml")
    words = {name: frozenset(strings(classes, name, "words.toml")) for name in sorted(classes)}
    return check(Schema(relations, senses, posts(), words))
