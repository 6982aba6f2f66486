"""What questions are answered with: frozen records, which ``--json`` prints field by field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kg.records import Edge, Entity, LeftOut, Modality, Polarity

Direction = Literal["out", "in", "both"]


@dataclass(frozen=True, slots=True)
class Named:
    """An entity as it is shown in an answer about another."""

    id: str
    label: str
    type: str


@dataclass(frozen=True, slots=True)
class Neighbor:
    """An edge that leads on to a neighbor.

    ``depth`` counts the steps from the entity that was asked for, ``via`` is the entity one step nearer to
    it. ``direction`` is ``out`` where ``via`` is the subject, ``in`` where it is the object, ``both`` where
    the relation is symmetric. ``relation`` is in words ("heads").
    """

    depth: int
    via: Named
    direction: Direction
    relation: str
    neighbor: Named
    edge: Edge


@dataclass(frozen=True, slots=True)
class Ties:
    """How many edges of one relation run in one direction. ``relation`` is in words."""

    direction: Direction
    relation: str
    edges: int


@dataclass(frozen=True, slots=True)
class Profile:
    """An entity, and its ties, the most frequent first."""

    entity: Entity
    ties: tuple[Ties, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """A document without its text, which has ``characters``; ``left_out`` is what is no part of it.

    ``copy_of`` is the name of the document that it is a near copy of, ``copies`` are those of its own near copies.
    """

    name: str
    key: str
    title: str
    date: str | None
    source: str | None
    url: str | None
    characters: int
    entities: int
    statements: int
    copy_of: str | None
    copies: tuple[str, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Where an edge is stated: the sentence, its place in the text of the document, and whose word it is.

    ``date`` is the date of the document, ``stated`` that of what is stated, where the text gives it. ``speakers`` are
    labels of entities.
    """

    sentence: str
    document: str
    title: str
    source: str | None
    url: str | None
    start: int
    end: int
    date: str | None
    stated: str | None
    speakers: tuple[str, ...]
    polarity: Polarity
    modality: Modality
    role: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """An edge with all its sentences, in the order of their dates. ``relation`` is in words."""

    subject: Named
    relation: str
    object: Named
    edge: Edge
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Hub:
    """An entity, and the number of its edges."""

    entity: Named
    edges: int


@dataclass(frozen=True, slots=True)
class Claim:
    """A triple in words."""

    subject: str
    relation: str
    object: str


@dataclass(frozen=True, slots=True)
class Stats:
    """Counts of a graph. Mappings run from the most frequent value to the least.

    ``central`` are the entities with the most edges, ``contested`` what some affirm and others deny.
    """

    documents: int
    statements: int
    entities: int
    edges: int
    types: dict[str, int]
    relations: dict[str, int]
    polarities: dict[str, int]
    modalities: dict[str, int]
    central: tuple[Hub, ...]
    contested: tuple[Claim, ...]
