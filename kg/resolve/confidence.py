"""How sure a statement is, from the construction that found it."""

from __future__ import annotations

from kg.records import Candidate

PRIOR = {
    "title": 0.9,
    "title at": 0.8,
    "title of part": 0.75,
     "inside": 0.9, "comma": 0.85, "genitive": 0.75,
    "compound": 0.75, "of": 0.75, "in": 0.7, "at": 0.7, "kin": 0.8,
    "title without state": 0.75, "active": 0.7, "passive": 0.7, "relative": 0.65, "control": 0.6,
    "nominalisation": 0.6, "light verb": 0.65, "role": 0.7, "adjective": 0.7,
}  # fmt: skip
HOP = 0.9  # what each step of coreference or metonymy leaves


def confidence(candidate: Candidate, relation: str) -> float:
    """A number in 0..1 for a statement that ``candidate`` makes of ``relation``."""
    return round(PRIOR.get(candidate.rule, 0.6) * HOP**candidate.hops, 3)
