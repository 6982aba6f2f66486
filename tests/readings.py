"""Readings of documents made by hand, so that tests of the resolver need no model."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from understanding import document

from kg.records import Argument, Candidate, EntityType, Mention, MentionKind, Reading
from kg.resolve import NamedDocument


def mention(
    text: str,
    kind: EntityType = "person",
    canonical: str | None = None,
    refers: int | None = None,
    *,
    how: MentionKind = "name",
) -> Mention:
    """A mention with one vote."""
    return Mention(0, len(text), text, how, ((kind, 1.0),), canonical, refers)


def state(name: str, text: str | None = None) -> Mention:
    """A state that the gazetteer knows, as the text calls it."""
    return mention(text or name, "state", name)


def candidate(predicate: str, pos: str, *arguments: tuple[Any, ...], **more: Any) -> Candidate:
    """A candidate with its arguments as (slot, mention[, lemma of the head]); ``more`` are its other fields."""
    filled = tuple(Argument(slot, number, *(head or ("",))) for slot, number, *head in arguments)
    plain = Candidate(predicate, pos, filled, 0, 9, "affirmed", "actual", (), None, None, "active", 0)
    return replace(plain, **more)


def inside(part: int, whole: int) -> Candidate:
    """A name inside another."""
    return candidate("inside", "structure", ("part", part), ("whole", whole), rule="inside")


def reading(*mentions: Mention, candidates: tuple[Candidate, ...] = ()) -> Reading:
    """All that a document says."""
    return Reading(mentions, candidates)


def named_document(name: str, text: str = "The sentence.", date: str | None = None) -> NamedDocument:
    """A document under its name."""
    return NamedDocument(name, document(text, name, date))
