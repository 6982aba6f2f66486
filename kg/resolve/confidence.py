"""How sure a statement is: a logistic regression over what is known of how it was found.

The weights are data, ``data/confidence.toml``, fitted on annotated articles by ``benchmarks/confidence.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from math import exp, log2

from kg.records import Argument, Candidate, Document, EntityType, Reading
from kg.schema import read_toml

Features = Mapping[str, float]
Sureness = Callable[[Features], float]


def features(
    relation: str,
    candidate: Candidate,
    ends: Sequence[Argument],
    types: Sequence[EntityType],
    document: Document,
    reading: Reading,
) -> Features:
    """What speaks for and against a statement of ``relation`` from the first of ``ends`` to the second.

    ``types`` are their types as the corpus has settled them. A feature is a fact of a kind, "relation=meets", which
    holds (1), or a quantity between 0 and about 1.
    """
    one, other = (reading.mentions[end.mention] for end in ends if end.mention is not None)
    between = document.text[min(one.end, other.end) : max(one.start, other.start)]
    sentence = document.text[candidate.start : candidate.end]
    return {
        f"relation={relation}": 1.0,
        f"rule={candidate.rule}": 1.0,
        f"types={types[0]} {types[1]}": 1.0,
        f"subject={one.kind}": 1.0,
        f"object={other.kind}": 1.0,
        "attributed": float(bool(candidate.speakers)),
        "hops": min(candidate.hops, 4) / 4,
        "words between": log2(1 + len(between.split())) / 5,
        "words of the sentence": log2(1 + len(sentence.split())) / 6,
    }


def repeated(found: Features, sentences: int) -> Features:
    """The features of a statement that so many sentences of the document make, this one included."""
    return {**found, "further sentences": min(sentences - 1, 3) / 3}


def confidence(found: Features) -> float:
    """The probability that a statement of these features is right; a feature without weight counts for nothing."""
    fitted = weights()
    return round(
        1 / (1 + exp(-fitted["bias"] - sum(fitted.get(name, 0.0) * value for name, value in found.items()))), 3
    )


@cache
def weights() -> Mapping[str, float]:
    """The weight of each feature, and the bias."""
    table: dict[str, float] = read_toml("confidence.toml")["weights"]
    return table
