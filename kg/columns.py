"""Answers as JSON has them, field by field, and as rows of a table, for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from kg.answers import Article, Evidence, Found, Profile, Stats, Way
from kg.records import Edge

Row = dict[str, Any]


def is_record(value: Any) -> bool:
    """Whether a value is a dataclass or a named tuple."""
    return is_dataclass(value) or hasattr(value, "_fields")


def fields_of(value: Any) -> Row:
    """The fields of a record by name. Raises TypeError for what is no record."""
    if not is_record(value):
        raise TypeError(f"{value!r} is no record")
    if not is_dataclass(value):
        named: Row = value._asdict()
        return named
    found = {field.name: getattr(value, field.name) for field in fields(value)}
    return {**found, "weight": value.weight} if isinstance(value, Edge) else found


def plain(value: Any) -> Any:
    """A value with its records as mappings, for JSON."""
    if is_record(value):
        return {name: plain(item) for name, item in fields_of(value).items()}
    if isinstance(value, Mapping):
        return {name: plain(item) for name, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, list | tuple) else value


def flat(value: Any, prefix: str = "") -> Row:
    """The fields of a record, and of the records within it under the names of both."""
    found: Row = {}
    for name, item in fields_of(value).items():
        found.update(flat(item, f"{prefix}{name}_") if is_record(item) else {f"{prefix}{name}": item})
    return found


def rows(answer: Any) -> Iterator[Row]:
    """The rows of an answer: those of its parts where it has several."""
    if isinstance(answer, Profile):
        yield from parts({"id": answer.entity.id, "label": answer.entity.label}, answer.ties)
    elif isinstance(answer, Article):
        yield from parts({"document": answer.name}, answer.left_out)
    elif isinstance(answer, Found):
        yield from found_rows(answer)
    elif isinstance(answer, Stats):
        yield from count_rows(answer)
    elif isinstance(answer, Iterable):
        for number, item in enumerate(answer, 1):
            yield from item_rows(item, number)


def item_rows(item: Any, number: int) -> Iterator[Row]:
    """The rows of one item of a list."""
    if isinstance(item, Evidence):
        ends = {**flat(item.subject, "subject_"), "relation": item.relation, **flat(item.object, "object_")}
        yield from parts({**ends, "edge": item.edge.id, "contested": item.edge.contested}, item.sentences)
    elif isinstance(item, Way):
        for place, step in enumerate(item.steps, 1):
            known = {"way": number, "cost": item.cost, "step": place}
            told = flat(step.sentence) if step.sentence else {}
            row = {name: value for name, value in flat(step).items() if not name.startswith(("edge_", "sentence"))}
            yield {**known, **row, "edge": step.edge.id, "documents": step.edge.weight, **sentence(told)}
    else:
        yield flat(item)


def sentence(told: Mapping[str, Any]) -> Row:
    """The columns of the sentence of a step, empty where there is none."""
    return {name: told.get(name) for name in ("sentence", "document", "date", "polarity", "modality", "speakers")}


def parts(whole: Row, items: Iterable[Any]) -> Iterator[Row]:
    """A row for each part, after what the whole has in common."""
    for item in items:
        yield {**whole, **flat(item)}


def found_rows(found: Found) -> Iterator[Row]:
    """Entities, then sentences, in the same columns."""
    for match in found.entities:
        entity = match.entity
        yield {"kind": "entity", "id": entity.id, "label": entity.label, "text": match.name, "date": None, "url": None}
    for hit in found.sentences:
        known = {"kind": "sentence", "id": hit.document, "label": hit.title}
        yield {**known, "text": hit.sentence, "date": hit.date, "url": hit.url}


def count_rows(stats: Stats) -> Iterator[Row]:
    """Each count as what is counted, the value, and the number."""

    def counted(of: str, numbers: Mapping[str, float]) -> Iterator[Row]:
        for value, number in numbers.items():
            yield {"of": of, "value": value, "number": number}

    yield from counted("total", {name: getattr(stats, name) for name in TOTALS})
    for name in ("types", "relations", "polarities", "modalities"):
        yield from counted(name, getattr(stats, name))
    yield from counted("edges", {hub.entity.id: hub.edges for hub in stats.central})
    yield from counted("betweenness", {hub.entity.id: hub.betweenness for hub in stats.between})
    for community in stats.communities:
        yield from counted("community", {", ".join(item.label for item in community.leading): community.entities})
    for item in stats.contested:
        claim = f"{item.subject} {item.relation} {item.object}"
        yield from counted("affirmed", {claim: item.affirmed})
        yield from counted("denied", {claim: item.denied})


TOTALS = ("documents", "statements", "entities", "edges")
