"""The user's decisions win."""

from __future__ import annotations

from pathlib import Path

import pytest
from understanding import document

from kg.errors import InputError
from kg.nlp import extract
from kg.resolve import NamedDocument, resolve
from kg.resolve.decisions import read

TEXTS = (
    "Anna Berg met Marco Silva in Oslo.",
    "Ana Berg visited Lima.",
    "Minister Marco Silva visited Quito.",
)


def labels(tmp_path: Path, text: str) -> dict[str, tuple[str, ...]]:
    """Label -> reasons of the persons in ``TEXTS`` under a file of decisions."""
    path = tmp_path / "decisions.toml"
    path.write_text(text, encoding="utf-8")
    documents = [NamedDocument(f"d{i}", document(item, f"d{i}")) for i, item in enumerate(TEXTS)]
    found = resolve(documents, [extract.read(item.document) for item in documents], path)
    return {e.label: e.reasons for e in found.entities if e.type == "person"}


def test_same(tmp_path: Path) -> None:
    assert "Ana Berg" not in labels(tmp_path, 'same = [["Anna Berg", "Ana Berg"]]')


def test_different(tmp_path: Path) -> None:
    assert {"Anna Berg", "Ana Berg"} <= set(labels(tmp_path, 'different = [["Anna Berg", "Ana Berg"]]'))


def test_rename(tmp_path: Path) -> None:
    assert "Marco da Silva" in labels(tmp_path, '[rename]\n"Marco Silva" = "Marco da Silva"')


@pytest.mark.parametrize("text", ["same = 1", 'same = [["one"]]', 'different = [["a", "b", "c"]]', "what = 1", "= ="])
def test_unreadable_decisions_are_refused_in_one_line(tmp_path: Path, text: str) -> None:
    path = tmp_path / "decisions.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"decisions\.toml"):
        read(path)
