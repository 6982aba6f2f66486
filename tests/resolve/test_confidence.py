"""Confidence: features of a statement, and the probability that the fitted weights make of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readings import candidate, mention, named_document, reading

from kg import schema
from kg.records import ENTITY_TYPES, Candidate
from kg.resolve.confidence import Features, confidence, features, repeated, weights

TEXT = "On Monday Kim Jong Un, who rarely travels, met Putin in Moscow."
KIM, PUTIN = (
    replace(mention(name), start=(at := TEXT.index(name)), end=at + len(name)) for name in ("Kim Jong Un", "Putin")
)
MET = candidate("meet", "verb", ("agent", 0), ("patient", 1), start=0, end=len(TEXT))


def found(met: Candidate = MET) -> Features:
    """The features of a meeting of the two."""
    document = named_document("d", TEXT).document
    return features("meets", met, met.arguments, ("person", "person"), document, reading(KIM, PUTIN))


def test_features_tell_how_a_statement_was_found() -> None:
    assert {name for name in found() if "=" in name} == {
        "relation=meets", "rule=active", "types=person person", "subject=name", "object=name",
    }  # fmt: skip
    assert (found()["hops"], found()["attributed"]) == (0, 0)
    assert found(replace(MET, hops=2, speakers=(1,)))["hops"] == 0.5


@given(st.integers(0, 100))
def test_quantities_stay_in_bounds(hops: int) -> None:
    assert all(0 <= value <= 1.5 for value in found(replace(MET, hops=hops)).values())


def test_the_order_of_the_ends_does_not_change_what_lies_between() -> None:
    turned = replace(MET, arguments=MET.arguments[::-1])
    assert found(turned)["words between"] == found()["words between"] > 0


@given(st.dictionaries(st.sampled_from(sorted(weights())) | st.text(), st.floats(0, 1), max_size=12))
def test_confidence_is_a_probability(some: dict[str, float]) -> None:
    assert 0 < confidence(some) < 1
    assert confidence(some) == confidence({name: value for name, value in some.items() if name in weights()})


@pytest.mark.parametrize("kind", ["relation", "types"])
def test_weights_are_of_what_there_is(kind: str) -> None:
    named = {name.partition("=")[2] for name in weights() if name.startswith(f"{kind}=")}
    assert named
    if kind == "relation":
        assert named <= schema.load().relations.keys()
    else:
        assert {part for name in named for part in name.split()} <= set(ENTITY_TYPES)


def test_more_steps_are_less_sure() -> None:
    sure = [confidence(found(replace(MET, hops=hops))) for hops in range(4)]
    assert sure == sorted(sure, reverse=True)
    assert sure[0] > sure[-1]


def test_what_is_said_again_is_surer() -> None:
    sure = [confidence(repeated(found(), sentences)) for sentences in range(1, 6)]
    assert sure == sorted(sure)
    assert sure[0] < sure[-1]
