from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.documents.traced import Traced, join, plain, trace

ORIGINALS = st.text(st.one_of(st.characters(), st.sampled_from(" \t\n\u200b\u00ad\u00a0\ud800\x00Ab.")), max_size=80)


def holds(traced: Traced, original: str) -> None:
    """Every segment is a verbatim copy, they ascend, and what they leave uncovered is white space put in."""
    at = 0
    for run in traced.segments:
        copy = traced.text[run.start : run.start + run.length]
        assert copy == original[run.origin : run.origin + run.length] != ""
        assert traced.text[at : run.start].strip() == ""
        at = run.start + run.length
    assert traced.text[at:].strip() == ""


@given(ORIGINALS)
def test_segments_are_verbatim(original: str) -> None:
    traced = trace(original)
    holds(traced, original)
    assert traced.text == " ".join(traced.text.split())


@given(ORIGINALS, st.integers(0, 80), st.integers(0, 80))
def test_cutting_keeps_the_way_back(original: str, one: int, other: int) -> None:
    traced = trace(original)
    start, end = sorted((min(one, len(traced.text)), min(other, len(traced.text))))
    part = traced.cut(start, end)
    assert part.text == traced.text[start:end]
    holds(part, original)
    rest = traced.without([(start, end)])
    assert rest.text == " ".join((traced.text[:start] + traced.text[end:]).split())
    holds(rest, original)


@given(st.lists(ORIGINALS, max_size=4))
def test_joining_keeps_the_way_back(originals: list[str]) -> None:
    whole = "\n".join(originals)
    starts = [sum(len(text) + 1 for text in originals[:number]) for number in range(len(originals))]
    parts = [trace(whole, start, start + len(text)) for start, text in zip(starts, originals, strict=True)]
    traced = join(parts, "\n\n")
    assert traced.text == "\n\n".join(part.text for part in parts)
    holds(traced, whole)


def test_what_cannot_be_seen_goes_and_spaces_become_plain() -> None:
    assert plain("\ufeffKim\u200b Jong\u00a0\u00a0Un\x00, de\u00adploy\ud800ed\t ") == "Kim Jong Un, deployed"
