"""From documents to readings."""

from __future__ import annotations

from pathlib import Path

from understanding import document

from kg.nlp import extract

TEXTS = ("Norway condemned Russia on Monday.", "Anna Berg met Marco Silva.\n\nThey spoke in Oslo.", "Kim went.")


def test_documents_read_together_are_read_as_alone() -> None:
    documents = [document(text * 20, f"d{i}") for i, text in enumerate(TEXTS)]
    alone = [pair for item in documents for pair in extract.read([item])]
    assert list(extract.read(documents)) == alone
    assert [item for item, _ in alone] == documents


def test_batches_hold_all_text_in_order_and_not_too_much() -> None:
    documents = [document("A word. \n" * size, f"d{size}") for size in (1, 3000, 3000, 60_000, 0, 1)]
    batches = list(extract.batches(documents))
    found = [(item.key, start, text) for batch in batches for item, start, text in batch]
    assert found == [(item.key, *piece) for item in documents for piece in extract.pieces(item.text)]
    assert all(len(batch) == 1 or sum(len(text) for *_, text in batch) <= extract.BATCH for batch in batches)


def test_the_weights_of_confidence_do_not_ask_for_another_reading() -> None:
    data = Path(extract.__file__).parents[1] / "data"
    walked = {entry.name for entry in extract.walk(data)}
    assert extract.WEIGHTS in walked
    names = {entry.name for entry in extract.read_from()}
    assert extract.WEIGHTS not in names
    assert {"posts.toml", "extract.py", "schema.py", "names.py"} <= names
