"""No prose of real articles is taken for boilerplate: every sentence that was annotated is still there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.documents import discover, read
from kg.records import Document

EVALUATION = Path(__file__).parents[2].parent / "shared" / "eval"

pytestmark = pytest.mark.skipif(not EVALUATION.is_dir(), reason=f"no annotated articles at {EVALUATION}")


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("part", [".", "dwie", "factuality"])
def test_annotated_sentences_are_kept(part: str) -> None:
    sources, errors = discover([str(EVALUATION / part / "texts")])
    assert errors == []
    lost = []
    for source in sources:
        (document,) = read(source)
        assert isinstance(document, Document)
        gold = json.loads((EVALUATION / part / "gold" / f"{document.stem}.json").read_text("utf-8"))
        evidence = {relation["evidence"] for relation in gold["relations"] if "evidence" in relation}
        lost += [(document.key, item) for item in sorted(evidence) if words(item) not in words(document.text)]
    assert lost == []


def test_articles_lose_little_but_clutter() -> None:
    sources, _ = discover([str(EVALUATION / "texts"), str(EVALUATION / "dwie" / "texts")])
    for source in sources:
        (document,) = read(source)
        assert isinstance(document, Document)
        for left in document.left_out:
            assert len(left.text) < 300
