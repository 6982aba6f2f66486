"""What questions are answered with: frozen records, which ``--json`` prints field by field.

``--csv`` prints the same in columns: those of a record within a record are named after both (``neighbor_label``),
lists are joined with ``|``. What is a row is said where it is not the record itself. They are named tuples, which take
a tenth of the time that dataclasses take to be made, and every question waits for that.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple, Self, TypeVar

from kg.records import Edge, Entity, LeftOut, Modality, Polarity

Direction = Literal["out", "in", "both"]
Item = TypeVar("Item")


class Listing(tuple[Item, ...]):
    """As many items as were asked for, the first ones first. In JSON it is a list.

    ``total`` is how many there are without a limit, or None where that was not counted.
    """

    total: int | None

    def __new__(cls, items: Iterable[Item], total: int | None) -> Self:
        """Items and their number without a limit."""
        made = super().__new__(cls, tuple(items))
        made.total = total
        return made


class Named(NamedTuple):
    """An entity as it is shown in an answer about another."""

    id: str
    label: str
    type: str


class Neighbor(NamedTuple):
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


class Ties(NamedTuple):
    """How many edges of one relation run in one direction. ``relation`` is in words."""

    direction: Direction
    relation: str
    edges: int


class Profile(NamedTuple):
    """An entity, and its ties, the most frequent first. In CSV a row is an element of ``ties``."""

    entity: Entity
    ties: tuple[Ties, ...]


class Article(NamedTuple):
    """A document without its text, which has ``characters``; ``left_out`` is what is no part of it.

    ``copy_of`` is the name of the document that it is a near copy of, ``copies`` are those of its own near copies.
    In CSV a row is an element of ``left_out``.
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


class Sentence(NamedTuple):
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


class Evidence(NamedTuple):
    """An edge with its sentences, in the order of their dates. ``relation`` is in words.

    ``edge.statements`` is the number of sentences there are. In CSV a row is a sentence.
    """

    subject: Named
    relation: str
    object: Named
    edge: Edge
    sentences: tuple[Sentence, ...]


class Step(NamedTuple):
    """One step of a way, from ``source`` to ``target``, over the best documented of the ``ties`` edges there.

    ``direction`` is ``out`` where ``source`` is the subject, ``in`` where it is the object, ``both`` where
    the relation is symmetric. ``relation`` is in words, ``sentence`` the surest one that states the edge.
    """

    source: Named
    direction: Direction
    relation: str
    target: Named
    edge: Edge
    ties: int
    sentence: Sentence | None


class Way(NamedTuple):
    """How one entity is linked to another. The lower ``cost``, the more telling. In CSV a row is a step.

    A step costs 1, and each entity on the way the binary logarithm of the number of its edges: to share a
    neighbor that everybody has says little.
    """

    cost: float
    steps: tuple[Step, ...]


class Moment(NamedTuple):
    """What is stated about an entity, and when.

    ``date`` is when it was or will be, where the text gives no date for it that of the document, or None.
    ``relation`` is in words.
    """

    date: str | None
    subject: Named
    relation: str
    object: Named
    sentence: Sentence


class Claim(NamedTuple):
    """A triple in words."""

    subject: str
    relation: str
    object: str
    polarity: Polarity


class Match(NamedTuple):
    """An entity of which the name ``name`` was found."""

    entity: Named
    name: str
    mentions: int


class Hit(NamedTuple):
    """A sentence that was found, and what it states. ``spans`` are the (start, end) in it that were looked for."""

    sentence: str
    document: str
    title: str
    date: str | None
    source: str | None
    url: str | None
    start: int
    end: int
    spans: tuple[tuple[int, int], ...]
    claims: tuple[Claim, ...]


class Found(NamedTuple):
    """What a search found: entities by their names, the best known first, and sentences, the best first.

    In CSV a row is either, with ``kind`` (``entity`` or ``sentence``), ``id`` (of the entity or the document) and
    ``text`` (a name or the sentence).
    """

    entities: Listing[Match]
    sentences: Listing[Hit]


class Hub(NamedTuple):
    """An entity, the number of its edges, its betweenness (0..1), and the number of its community.

    Betweenness is the share of the shortest ways between others that lead over the entity.
    """

    entity: Named
    edges: int
    betweenness: float
    community: int | None


class Community(NamedTuple):
    """Entities that are tied to each other more than to the rest: their number, and those with most edges."""

    number: int
    entities: int
    leading: tuple[Named, ...]


class Dispute(NamedTuple):
    """A claim in words that some affirm and others deny, with the numbers of documents."""

    subject: str
    relation: str
    object: str
    affirmed: int
    denied: int


class Stats(NamedTuple):
    """Counts of a graph. Mappings run from the most frequent value to the least.

    ``central`` are the entities with the most edges, ``between`` those with the greatest betweenness,
    ``communities`` the largest ones, ``contested`` the claims that most documents dispute. In CSV a row is a count:
    ``of`` names what is counted, ``value`` the entity, type or other value, ``number`` how many or how much.
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
    between: tuple[Hub, ...]
    communities: tuple[Community, ...]
    contested: tuple[Dispute, ...]
