"""The records that pass between the rooms of kg: frozen, plain, and free of any library's types.

Dates are ISO 8601, as precise as they are known: ``2024-06-15``, ``2024-06`` or ``2024``. They are compared as text, so
that a month comes before its days.

Offsets are character offsets (Unicode code points, end exclusive) into ``Document.text``.
Mentions of a document are numbered from 0 in the order of their start; arguments, speakers and
antecedents name a mention by that number.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.kinds import ENTITY_TYPES, EntityType, MentionKind, Modality, Polarity

__all__ = [
    "ENTITY_TYPES",
    "Argument",
    "Candidate",
    "Document",
    "Edge",
    "Entity",
    "EntityType",
    "LeftOut",
    "Mention",
    "MentionKind",
    "Modality",
    "Polarity",
    "Reading",
    "Segment",
    "Statement",
]


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of characters copied verbatim: ``text[start:start+length] == original[origin:origin+length]``."""

    start: int
    origin: int
    length: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A block of the original that is no part of the article, and why it was left out."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it was read from a file.

    ``key`` identifies it within a build: the path relative to the folder that was given, in POSIX form,
    with ``#id`` for a record of a feed. ``stem`` is the short name that it asks for; the build gives
    each document its ``name`` (the stem, or the key where stems clash). ``date`` is a day or None.
    ``digest`` is the SHA-256 of all that the reading of it depends on.
    """

    key: str
    stem: str
    title: str
    date: str | None
    source: str | None
    url: str | None
    text: str
    segments: tuple[Segment, ...]
    left_out: tuple[LeftOut, ...]
    digest: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A place of the text that names or stands for an entity.

    ``votes`` are the provisional types with their weights, the best first. ``canonical`` is the name that a
    gazetteer gives ("North Korea" for "Pyongyang" where the capital acts), or None. ``refers`` is
    the number of the mention of the same document that this one stands for ("he", "the ministry",
    "Kim"), or None where it stands for itself.
    """

    start: int
    end: int
    text: str
    kind: MentionKind
    votes: tuple[tuple[EntityType, float], ...]
    canonical: str | None
    refers: int | None


@dataclass(frozen=True, slots=True)
class Argument:
    """What fills one slot of a predicate: a mention, and the lemma of the phrase's head ("troop").

    ``slot`` is ``agent``, ``patient``, ``recipient``, ``of``, or a preposition.
    ``mention`` is None where the filler stands for no entity.
    """

    slot: str
    mention: int | None
    head: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A predicate with its arguments, before types are settled and a relation is chosen.

    ``predicate`` is the key of a sense list of the schema: ``deploy`` with ``pos`` ``verb``, or a
    structure (``post``, ``part``). ``start, end`` is the sentence. ``speakers`` are the mentions
    whose word it is, the original speaker first. ``role`` is the post or the kinship in words.
    ``date`` is when the text says it was or will be, if it does. ``rule`` names the construction that found it,
    ``hops`` counts the steps of coreference and metonymy that the arguments needed.
    """

    predicate: str
    pos: str
    arguments: tuple[Argument, ...]
    start: int
    end: int
    polarity: Polarity
    modality: Modality
    speakers: tuple[int, ...]
    role: str | None
    date: str | None
    rule: str
    hops: int


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one document says: the result of reading it, which depends on it alone."""

    mentions: tuple[Mention, ...]
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing of the world. ``id`` is stable and readable (``person/kim-jong-un``).

    ``aliases`` are all names in use, the most frequent first, without pronouns and descriptions. ``documents``
    are names of documents.
    ``reasons`` explain in a sentence each why names were merged.
    """

    id: str
    label: str
    type: EntityType
    aliases: tuple[str, ...]
    documents: tuple[str, ...]
    mentions: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """Where a name stands: a place in the text of a document, which goes by its name."""

    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Merge:
    """Two names that were taken for one thing (``merged``), or kept apart although they look alike.

    ``entity`` and ``other`` are ids of entities, the same one where ``merged``. ``names`` are as written, each with
    an example. ``rule`` names what joined them or nearly did, ``reason`` says it in a sentence. ``score`` in 0..1 is
    how sure it is that they are one thing.
    """

    entity: str
    other: str
    names: tuple[str, str]
    examples: tuple[Example, Example]
    merged: bool
    rule: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of one document that states one triple.

    ``subject``, ``object`` and ``attribution`` are ids of entities, ``document`` is its name,
    ``start, end`` the sentence in its text, ``sentence`` that sentence, ``date`` when the text says that it was or
    will be, if it does (the date of the document is the document's). ``confidence`` lies in 0..1.
    """

    subject: str
    relation: str
    object: str
    polarity: Polarity
    modality: Modality
    attribution: tuple[str, ...]
    role: str | None
    document: str
    start: int
    end: int
    sentence: str
    date: str | None
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Edge:
    """All statements of one subject, relation, object and polarity, taken together.

    Of a symmetric relation the smaller id is the subject. ``attribution`` holds labels of entities,
    ``documents`` names of documents, ``sources`` counts independent ones, ``evidence`` is the best sentence.
    ``first_date`` and ``last_date`` are of what is stated, where a text gives no date for it that of the document.
    ``contested`` is true where statements of the other polarity exist as well.
    """

    id: str
    subject: str
    relation: str
    object: str
    polarity: Polarity
    modality: Modality
    contested: bool
    attribution: tuple[str, ...]
    role: str | None
    documents: tuple[str, ...]
    sources: int
    statements: int
    confidence: float
    evidence: str
    first_date: str | None
    last_date: str | None

    @property
    def weight(self) -> int:
        """The number of documents."""
        return len(self.documents)
