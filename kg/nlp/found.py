"""A candidate for a relation as the components pass it on, in plain values."""

from __future__ import annotations

from typing import NamedTuple

from kg.nlp.dates import Tense

Argument = tuple[str, int, str]  # slot, mention (-1: none), lemma of the head


class Found(NamedTuple):
    """A candidate in plain values; ``token`` lies in its sentence, ``speakers`` are mentions.

    ``when`` is the date expression as the text has it, ``tense`` that of what it dates.
    """

    predicate: str
    pos: str
    arguments: list[Argument]
    token: int
    denied: bool
    possible: bool
    speakers: list[int]
    role: str | None
    rule: str
    hops: int
    when: str | None = None
    tense: Tense | None = None
