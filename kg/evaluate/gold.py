"""Gold files -> records."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from kg import schema
from kg.errors import InputError
from kg.evaluate.folding import folded

Triple = tuple[str, str, str, str]  # subject, relation, object, polarity


@cache
def symmetric() -> frozenset[str]:
    """The relations that hold either way round."""
    return frozenset(name for name, relation in schema.load().relations.items() if relation.symmetric)


def triple(subject: str, relation: str, object_: str, polarity: str) -> Triple:
    """What makes two relations one; of a symmetric one the smaller end comes first."""
    if relation in symmetric() and object_ < subject:
        subject, object_ = object_, subject
    return subject, relation, object_, polarity


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """An annotated entity. ``names`` are all its names, folded."""

    name: str
    type: str
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class GoldRelation:
    """An annotated relation. ``sentences``, ``roles`` and ``said_anywhere`` are those of its triple in all documents.

    An edge of the graph is one for all its documents: what it says may be taken from any of them.
    """

    triple: Triple
    modality: str
    attribution: tuple[str, ...]
    role: str | None
    evidence: str
    sentences: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    said_anywhere: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """The annotations of a document. ``scope`` is None where all relations are annotated."""

    id: str
    title: str
    entities: tuple[GoldEntity, ...]
    relations: Mapping[Triple, GoldRelation]
    ignored: frozenset[str]
    scope: frozenset[str] | None


def read(folder: Path, only: tuple[str, ...]) -> list[GoldDocument]:
    """The gold files of a folder in the order of their names. Raises InputError."""
    if not folder.is_dir():
        raise InputError(str(folder), "no folder of gold files")
    documents = united([document(path) for path in sorted(folder.glob("*.json"))])
    chosen = [item for item in documents if not only or item.id.startswith(only)]
    if not chosen:
        raise InputError(str(folder), f"no gold files{' of ' + ', '.join(only) if only else ''}")
    return chosen


def document(path: Path) -> GoldDocument:
    """The annotations of a file."""
    try:
        data = json.loads(path.read_text("utf-8"))
        entities = tuple(map(entity, data["entities"]))
        relations = tuple(map(relation, data["relations"]))
        known = frozenset[str]().union(*(item.names for item in entities))
        ignored = frozenset(folded(name) for name in data.get("ignore", ())) - known
        scope = frozenset(data["scope"]) if "scope" in data else None
        # Of one triple that is written twice the last entry counts.
        by_triple = {item.triple: item for item in relations}
        return GoldDocument(data["id"], data.get("title") or "", entities, by_triple, ignored, scope)
    except (OSError, ValueError) as error:
        raise InputError(str(path), f"no gold file ({error})") from error
    except (AttributeError, KeyError, TypeError) as error:
        raise InputError(str(path), f"no gold file (it lacks or misplaces {error})") from error


def entity(data: Mapping[str, Any]) -> GoldEntity:
    """An entry of ``entities``."""
    names = frozenset(folded(name) for name in [data["name"], *data.get("aliases", ())])
    return GoldEntity(data["name"], data["type"], names - {""})


def relation(data: Mapping[str, Any]) -> GoldRelation:
    """An entry of ``relations``."""
    return GoldRelation(
        triple(data["subject"], data["relation"], data["object"], data.get("polarity", "affirmed")),
        data.get("modality") or "actual",
        tuple(data.get("attribution") or ()),
        data.get("role"),
        data.get("evidence") or "",
    )


def united(documents: list[GoldDocument]) -> list[GoldDocument]:
    """The same documents, each relation with what the others say of its triple."""
    same: dict[Triple, list[GoldRelation]] = defaultdict(list)
    for item in documents:
        for relation_ in item.relations.values():
            same[relation_.triple].append(relation_)
    return [
        replace(item, relations={key: with_all(value, same[key]) for key, value in item.relations.items()})
        for item in documents
    ]


def with_all(relation_: GoldRelation, same: list[GoldRelation]) -> GoldRelation:
    """A relation with what is annotated of its triple anywhere."""
    return replace(
        relation_,
        sentences=tuple(other.evidence for other in same),
        roles=tuple(other.role for other in same if other.role),
        said_anywhere=tuple(name for other in same for name in other.attribution),
    )
