"""Answers as people read them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from kg.records import Edge
from kg.terminal import line, note, table

if TYPE_CHECKING:
    from kg.answers import Article, Evidence, Neighbor, Profile, Sentence, Stats

ARROWS = {"out": "->", "in": "<-", "both": "--"}


def neighbors(found: Sequence[Neighbor]) -> None:
    """A table; where some are further than a step away, with the entity before them."""
    if not found:
        note("no neighbors")
        return
    far = any(item.depth > 1 for item in found)
    columns = ["Relation", "Neighbor", "Type", "Documents", "Flags", "Said by", "Dates"]
    rows: list[list[str | int]] = [
        [
            f"{ARROWS[item.direction]} {item.relation}",
            item.neighbor.label,
            item.neighbor.type,
            item.edge.weight,
            ", ".join(flags(item.edge)),
            ", ".join(item.edge.attribution),
            dates(item.edge),
            item.via.label,
        ]
        for item in found
    ]
    table([*columns, "Via"], rows) if far else table(columns, [row[:-1] for row in rows])


def flags(edge: Edge) -> list[str]:
    """What a reader must know before believing an edge."""
    marks = {
        "contested": edge.contested,
        "denied": edge.polarity == "denied",
        "possible": edge.modality == "possible",
    }
    return [mark for mark, holds in marks.items() if holds]


def dates(edge: Edge) -> str:
    """The first and the last day of an edge."""
    return " to ".join(dict.fromkeys(day for day in (edge.first_date, edge.last_date) if day))


def profile(found: Profile) -> None:
    """An entity in paragraphs."""
    entity = found.entity
    line(f"{entity.label} ({entity.type}, {entity.id})")
    line(f"names: {', '.join(entity.aliases)}", "  ")
    line(f"{count(entity.mentions, 'mention')} in {count(len(entity.documents), 'document')}", "  ")
    line(f"documents: {', '.join(entity.documents)}", "  ")
    for reason in entity.reasons:
        line(f"merged: {reason}", "  ")
    for ties in found.ties:
        line(f"{ARROWS[ties.direction]} {ties.relation}: {ties.edges}", "  ")


def article(found: Article) -> None:
    """A document's metadata, and the blocks that were left out, each after the reason."""
    line(f"{found.name}: {found.title}")
    known = {"file": found.key, "date": found.date, "source": found.source, "url": found.url}
    for name, value in known.items():
        line(f"{name}: {value or 'unknown'}", "  ")
    line(f"{found.characters} characters, {found.entities} entities, {found.statements} statements", "  ")
    if found.copy_of:
        line(f"near copy of: {found.copy_of}", "  ")
    if found.copies:
        line(f"near copies: {', '.join(found.copies)}", "  ")
    line(f"left out: {count(len(found.left_out), 'block')}", "  ")
    for block in found.left_out:
        line(f"[{block.reason}] {block.text}", "    ")


def evidence(found: Sequence[Evidence]) -> None:
    """Each edge with its sentences."""
    if not found:
        note("no evidence")
    for item in found:
        marks = [count(item.edge.weight, "document"), *flags(item.edge)]
        line(f"{item.subject.label} -> {item.relation} -> {item.object.label} ({', '.join(marks)})")
        for sentence in item.sentences:
            line(f"“{sentence.sentence}”", "  ")
            line(origin(sentence), "    ")


def origin(sentence: Sentence) -> str:
    """Where a sentence stands, whose word it is, and how it is meant."""
    parts = [
        sentence.document,
        sentence.source,
        sentence.date,
        f"tells of {sentence.stated}" if sentence.stated and sentence.stated != sentence.date else None,
        f"said by {', '.join(sentence.speakers)}" if sentence.speakers else None,
        f"as {sentence.role}" if sentence.role else None,
        sentence.polarity,
        "possible" if sentence.modality == "possible" else None,
    ]
    return " · ".join(part for part in parts if part)


def stats(found: Stats) -> None:
    """Totals, then a table for each count."""
    totals = [count(found.documents, "document"), count(found.statements, "statement")]
    line(f"{', '.join(totals)}, {count(found.entities, 'entity', 'entities')}, {count(found.edges, 'edge')}")
    for name, counts in (
        ("Type", found.types),
        ("Relation", found.relations),
        ("Polarity", found.polarities),
        ("Modality", found.modalities),
    ):
        line()
        table([name, "Number"], list(counts.items()))
    line()
    table(
        ["In the middle", "Type", "Edges"],
        [[hub.entity.label, hub.entity.type, hub.edges] for hub in found.central],
    )
    line()
    for claim in found.contested:
        line(f"contested: {claim.subject} -> {claim.relation} -> {claim.object}")


def schema(described: Mapping[str, Any]) -> None:
    """The entity types, and a table of the relations."""
    line(f"types: {', '.join(described['types'])}")
    rows = [
        [
            item.name,
            item.label,
            " ".join(item.domain),
            ARROWS["both" if item.symmetric else "out"],
            " ".join(item.range),
            item.definition,
        ]
        for item in described["relations"]
    ]
    table(["Relation", "Words", "From", "", "To", "Meaning"], rows)


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun."""
    return f"{number} {one if number == 1 else many or one + 's'}"
