"""A small corpus as records, resolved by hand, for tests of the store, of questions and of commands."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from kg.records import (
    Argument,
    Candidate,
    Document,
    Edge,
    Entity,
    Example,
    LeftOut,
    Mention,
    Merge,
    Reading,
    Segment,
    Statement,
)
from kg.schema import Relation
from kg.store import Place, Reader, Writer

FINGERPRINT = "model 1"


def document(key: str, text: str, date: str | None = "2025-04-28", source: str | None = "Wire") -> Document:
    """A document with a block left out."""
    stem = Path(key).stem
    digest = hashlib.sha256(text.encode()).hexdigest()
    left_out = (LeftOut("Share this", "share line"),)
    segments = (Segment(0, 3, len(text)),)
    return Document(key, stem, f"On {stem}", date, source, None, text, segments, left_out, digest)


def reading(text: str) -> Reading:
    """A reading that depends on the text alone."""
    word = text.split()[0]
    mention = Mention(0, len(word), word, "name", (("state", 0.75), ("place", 0.25)), None, None)
    pronoun = Mention(len(word), len(word) + 2, "it", "pronoun", (), "Nörth", 0)
    arguments = (Argument("agent", 0, "north"), Argument("to", None, "troop"))
    candidate = Candidate(
        "deploy",
        "verb",
        arguments,
        0,
        len(text),
        "denied",
        "possible",
        (0,),
        None,
        "2025-04-28",
        "rule",
        2,
    )
    return Reading((mention, pronoun), (candidate,))


DOCUMENTS = (
    document("asia/north.txt", "North Korea sent troops to Kursk, KCNA said. Kim Jong Un leads it."),
    document("kyiv.md", "Kyiv denies that Russia holds Kursk, and Putin met Kim.", "2025-04-29", "Gazette"),
    document("feed.jsonl#7", "Russia holds Kursk.", None, None),
)
KIM = Entity("person/kim-jong-un", "Kim Jong Un", "person", ("Kim Jong Un", "Kim"), ("kyiv", "north"), 9, ("the same",))
YO = Entity("person/kim-yo-jong", "Kim Yo Jong", "person", ("Kim Yo Jong", "Kim"), ("north",), 1, ())
PUTIN = Entity("person/vladimir-putin", "Vladimir Putin", "person", ("Putin", "Mr Putin"), ("kyiv",), 4, ())
NORTH = Entity("state/north-korea", "North Korea", "state", ("North Korea", "the North"), ("north",), 5, ())
RUSSIA = Entity("state/russia", "Russia", "state", ("Russia", "Moscow"), ("feed.jsonl#7", "kyiv"), 3, ())
MOSCOW = Entity("place/moscow", "Moscow", "place", ("Moscow",), ("kyiv",), 1, ())
KURSK = Entity("place/kursk", "Kursk", "place", ("Kursk",), ("feed.jsonl#7", "kyiv", "north"), 3, ())
KCNA = Entity("organization/kcna", "KCNA|A", "organization", ("KCNA|A",), ("north",), 1, ())
ENTITIES = (KIM, YO, PUTIN, NORTH, RUSSIA, MOSCOW, KURSK, KCNA)
RELATIONS = tuple(
    Relation(name, label, "", "structure", ("person",), ("state",), symmetric, {}, ())
    for name, label, symmetric in (
        ("head_of", "heads", False),
        ("meets", "meets", True),
        ("deploys_to", "deploys to", False),
        ("controls", "controls", False),
    )
)


def statement(
    subject: Entity,
    relation: str,
    object_: Entity,
    name: str,
    sentence: str,
    speakers: Sequence[Entity] = (),
    denied: bool = False,
    date: str | None = None,
    role: str | None = None,
) -> Statement:
    """A statement of a document."""
    text = next(item.text for item in DOCUMENTS if name_of(item) == name)
    start = text.index(sentence)
    return Statement(
        subject.id,
        relation,
        object_.id,
        "denied" if denied else "affirmed",
        "actual",
        tuple(speaker.id for speaker in speakers),
        role,
        name,
        start,
        start + len(sentence),
        sentence,
        date,
        "rule",
        0.5,
    )


def name_of(item: Document) -> str:
    """The name that the sample gives a document."""
    return item.key if "#" in item.key else item.stem


STATEMENTS = (
    statement(KIM, "head_of", NORTH, "north", "Kim Jong Un leads it.", role="leader"),
    statement(NORTH, "deploys_to", KURSK, "north", "North Korea sent troops to Kursk, KCNA said.", [KCNA]),
    statement(RUSSIA, "controls", KURSK, "kyiv", DOCUMENTS[1].text, [PUTIN], denied=True, date="2025-04-29"),
    statement(RUSSIA, "controls", KURSK, "kyiv", DOCUMENTS[1].text, date="2025-04-29"),
    statement(RUSSIA, "controls", KURSK, "feed.jsonl#7", "Russia holds Kursk."),
    statement(PUTIN, "meets", KIM, "kyiv", DOCUMENTS[1].text, date="2025-04-29"),
)


def edge(
    subject: Entity,
    relation: str,
    object_: Entity,
    documents: Sequence[str],
    *,
    denied: bool = False,
    contested: bool = False,
    attribution: Sequence[str] = (),
    role: str | None = None,
    evidence: str = "",
    date: str | None = None,
) -> Edge:
    """An edge of the sample."""
    polarity = "denied" if denied else "affirmed"
    return Edge(
        f"{subject.id}/{relation}/{object_.id}/{polarity}",
        subject.id,
        relation,
        object_.id,
        "denied" if denied else "affirmed",
        "actual",
        contested,
        tuple(attribution),
        role,
        tuple(documents),
        1,
        len(documents),
        0.5,
        evidence,
        date,
        date,
    )


EDGES = (
    edge(KIM, "head_of", NORTH, ["north"], role="leader", evidence="Kim Jong Un leads it."),
    edge(NORTH, "deploys_to", KURSK, ["north"], attribution=["KCNA|A"], date="2025-04-28"),
    edge(RUSSIA, "controls", KURSK, ["feed.jsonl#7", "kyiv"], contested=True),
    edge(RUSSIA, "controls", KURSK, ["kyiv"], denied=True, contested=True, attribution=["Vladimir Putin"]),
    edge(KIM, "meets", PUTIN, ["kyiv"], date="2025-04-29"),
)
MERGES = (
    Merge(KIM.id, KIM.id, ("Kim", "Kim Jong Un"), (Example("kyiv", 51, 54), Example("north", 45, 56)), True,
          "the only bearer of the surname", 0.65, "the only Kim"),
    Merge(KIM.id, YO.id, ("Kim Jong Un", "Kim Yo Jong"), (Example("north", 45, 56), Example("kyiv", 0, 4)), False,
          "nearly the same name", 0.45, "they look alike"),
)  # fmt: skip
PLACES = {entity.id: Place(float(number), -1.5, 7.0) for number, entity in enumerate(ENTITIES)}


def write(
    path: Path,
    documents: Iterable[Document] = DOCUMENTS,
    statements: Iterable[Statement] = STATEMENTS,
    edges: Sequence[Edge] = EDGES,
    entities: Sequence[Entity] = ENTITIES,
    old: Reader | None = None,
    places: Mapping[str, Place] = PLACES,
) -> list[str]:
    """Write a store, with the readings of ``old`` where it has them; returns the keys that were read."""
    with Writer(path) as store:
        store.set_meta({"fingerprint": FINGERPRINT})
        for item in documents:
            store.add_document(item)
        store.set_names({item.key: name_of(item) for item in store.documents()})
        if old:
            store.adopt_readings(old)
        unread = store.unread()
        for item in store.documents_of(unread):
            store.add_reading(item.digest, reading(item.text))
        store.set_originals({"feed.jsonl#7": "kyiv"})
        store.add_relations(RELATIONS)
        store.add_entities(entities, places)
        store.add_graph(statements, edges)
        store.add_merges(MERGES)
        store.add_figures({KURSK.id: 0.25, NORTH.id: 0.5}, {KURSK.id: 0, NORTH.id: 0})
    return unread
