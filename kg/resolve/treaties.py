"""Which states a treaty binds, as the statements tell: that tells treaties apart when their names do not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from kg.records import Reading, Statement
from kg.resolve.entities import Entities, Place


def parties(
    statements: Sequence[Statement], readings: Iterable[tuple[str, Reading]], known: Entities
) -> dict[Place, frozenset[str]]:
    """(document, root mention) of a treaty -> ids of the states that signed it, themselves or by their heads."""
    heads: dict[str, set[str]] = defaultdict(set)
    for statement in statements:
        if statement.relation == "head_of" and known.types[statement.object] == "state":
            heads[statement.subject].add(statement.object)
    signed: dict[tuple[str, str], set[str]] = defaultdict(set)
    for statement in statements:
        if statement.relation != "signatory_of":
            continue
        states = heads[statement.subject] if known.types[statement.subject] == "person" else {statement.subject}
        if len(states) == 1:
            signed[statement.document, statement.object] |= states
    return {
        (name, root): frozenset(signed[name, id_]) for (name, root), id_ in known.ids.items() if (name, id_) in signed
    }
