"""The examples in the relation data hold: what is to be found is found, what is not is not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from understanding import matching, understand

from kg import schema
from kg.records import Statement
from kg.resolve import Resolution

EXAMPLES = [
    pytest.param(relation, example, id=f"{relation.name}-{number}")
    for relation in schema.load().relations.values()
    for number, example in enumerate(relation.examples)
]
QUALIFIERS = ("polarity", "modality", "role")


def stated(found: Resolution, relation: schema.Relation, triple: Mapping[str, Any]) -> list[Statement]:
    """The statements of an example's triple, either way round where the relation is symmetric."""
    ends = [(triple["subject"], triple["object"])]
    if relation.symmetric:
        ends.append(ends[0][::-1])
    hits = [s for subject, object_ in ends for s in matching(found, subject, relation.name, object_)]
    labels = {e.id: {e.label, *e.aliases} for e in found.entities}
    for name in QUALIFIERS:
        if name in triple:
            hits = [s for s in hits if getattr(s, name) == triple[name]]
    for source in triple.get("attribution", ()):
        hits = [s for s in hits if any(source in labels[id_] for id_ in s.attribution)]
    return hits


@pytest.mark.parametrize(("relation", "example"), EXAMPLES)
def test_example(relation: schema.Relation, example: schema.Example) -> None:
    found = understand(example.text)
    for triple in example.found:
        assert stated(found, relation, triple), f"not found: {triple} in {example.text!r}"
    for triple in example.absent:
        assert not stated(found, relation, triple), f"found: {triple} in {example.text!r}"


@pytest.mark.parametrize("relation", schema.load().relations.values(), ids=lambda relation: relation.name)
def test_both_sides_of_a_relation_are_shown(relation: schema.Relation) -> None:
    assert sum(bool(example.found) for example in relation.examples) >= 8
    assert sum(bool(example.absent) for example in relation.examples) >= 3
