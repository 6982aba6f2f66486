"""Answers as people read them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from kg.terminal import line, note, table

if TYPE_CHECKING:
    from kg.answers import (
        Article,
        Evidence,
        Found,
        Hub,
        Moment,
        Neighbor,
        Profile,
        Sentence,
        Stats,
        Step,
        Way,
    )
    from kg.records import Edge

ARROWS = {"out": "->", "in": "<-", "both": "--"}
Rows = list[list[str | int]]
MARKS = ("denied", "possible")
LISTED = 20  # names of documents that are worth reading


def neighbors(found: Sequence[Neighbor]) -> None:
    """A table; where some are further than a step away, with the entity before them."""
    if not found:
        note("no neighbors")
        return
    far = any(item.depth > 1 for item in found)
    columns = ["Relation", "Neighbor", "Type", "Documents", "Flags", "Said by", "Dates"]
    rows: Rows = [
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
    left = len(entity.documents) - LISTED
    line(f"documents: {', '.join(entity.documents[:LISTED])}{f' and {left:,} more' if left > 0 else ''}", "  ")
    for reason in entity.reasons:
        line(f"merged: {reason}", "  ")
    for ties in found.ties:
        line(f"{ARROWS[ties.direction]} {ties.relation}: {ties.edges:,}", "  ")


def ways(found: Sequence[Way]) -> None:
    """Each way on a line, then its steps with their sentences."""
    if not found:
        note("no way of up to four steps")
    for number, way in enumerate(found, 1):
        first, *_ = way.steps
        others = "".join(f" {ARROWS[step.direction]} {step.target.label}" for step in way.steps)
        line(f"{number}. {first.source.label}{others}")
        for step in way.steps:
            passage(step)


def passage(step: Step) -> None:
    """A step of a way in words, and the sentence that states it."""
    ends = (step.target, step.source) if step.direction == "in" else (step.source, step.target)
    marks = [count(step.edge.weight, "document"), *flags(step.edge)]
    if step.ties > 1:
        marks.append(count(step.ties - 1, "other tie"))
    line(f"{ends[0].label} -> {step.relation} -> {ends[1].label} ({', '.join(marks)})", "   ")
    if step.sentence:
        line(f"“{step.sentence.sentence}”", "     ")
        line(origin(step.sentence), "       ")


def found(found: Found) -> None:
    """A table of entities, then the sentences with what they state."""
    if not found.entities and not found.sentences:
        note("nothing found")
    if found.entities:
        rows: Rows = [[item.entity.label, item.entity.type, item.mentions, item.entity.id] for item in found.entities]
        table(["Name", "Type", "Mentions", "Id"], rows)
    for number, hit in enumerate(found.sentences):
        if number or found.entities:
            line()
        line(f"“{hit.sentence}”", bold=[(start + 1, end + 1) for start, end in hit.spans])
        line(" · ".join(part for part in (hit.document, hit.source, hit.date) if part), "  ")
        for claim in hit.claims:
            denied = " (denied)" * (claim.polarity == "denied")
            line(f"{claim.subject} -> {claim.relation} -> {claim.object}{denied}", "  ")


def timeline(found: Sequence[Moment]) -> None:
    """A table of statements."""
    if not found:
        note("no statements")
        return
    rows = [
        [
            item.date or "",
            f"{item.subject.label} -> {item.relation} -> {item.object.label}",
            ", ".join(mark for mark in MARKS if mark in (item.sentence.polarity, item.sentence.modality)),
            ", ".join(item.sentence.speakers),
            item.sentence.document,
        ]
        for item in found
    ]
    table(["Date", "Statement", "Flags", "Said by", "Document"], rows)


def more(shown: int, total: int | None, one: str, many: str | None = None) -> None:
    """Say on stderr how many more there are than are shown."""
    if total is None:
        note(f"kg: the first {shown:,} {many or one + 's'}; there are more (--limit)")
    elif total > shown:
        note(f"kg: {shown:,} of {total:,} {many or one + 's'} (--limit)")


def article(found: Article) -> None:
    """A document's metadata, and the blocks that were left out, each after the reason."""
    line(f"{found.name}: {found.title}")
    known = {"file": found.key, "date": found.date, "source": found.source, "url": found.url}
    for name, value in known.items():
        line(f"{name}: {value or 'unknown'}", "  ")
    line(f"{found.characters:,} characters, {found.entities} entities, {found.statements} statements", "  ")
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
    hubs("In the middle", found.central)
    hubs("Between others", found.between)
    if found.communities:
        line()
        rows: Rows = [[", ".join(item.label for item in group.leading), group.entities] for group in found.communities]
        table(["Community of", "Entities"], rows)
    if found.contested:
        line()
        claims: Rows = [
            [f"{item.subject} -> {item.relation} -> {item.object}", item.affirmed, item.denied]
            for item in found.contested
        ]
        table(["Contested", "Affirmed by", "Denied by"], claims)


def hubs(title: str, found: Sequence[Hub]) -> None:
    """A table of entities with their figures."""
    if found:
        line()
        rows: Rows = [[hub.entity.label, hub.entity.type, hub.edges, f"{hub.betweenness:.3f}"] for hub in found]
        table([title, "Type", "Edges", "Betweenness"], rows)


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
    return f"{number:,} {one if number == 1 else many or one + 's'}"
