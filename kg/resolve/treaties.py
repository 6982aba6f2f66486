"""Which states a treaty binds, as the statements tell: that tells treaties apart when their names do not."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from kg.records import Statement
from kg.resolve.entities import Entities, Place


def parties(statements: Sequence[Statement], known: Entities) -> dict[Place, frozenset[str]]:
    """(document, root mention) of a treaty -> ids of the states that signed it, themselves or by their heads."""
    heads: dict[str, Counter[str]] = defaultdict(Counter)
    for statement in statements:
        if statement.relation == "head_of" and known.types[statement.object] == "state":
            heads[statement.subject][statement.object] += 1
    signed: dict[tuple[str, str], set[str]] = defaultdict(set)
    for statement in statements:
        if statement.relation != "signatory_of":
            continue
        signer = statement.subject
        if known.types[signer] == "person":
            signer = headed(heads[signer])
        if signer:
            signed[statement.document, statement.object].add(signer)
    return {
        (name, root): frozenset(signed[name, id_]) for (name, root), id_ in known.ids.items() if (name, id_) in signed
    }


def headed(states: Mapping[str, int]) -> str:
    """The state of which it is said most often that a person heads it; nothing where there is none."""
    return min(states, key=lambda state: (-states[state], state), default="")
