"""What goes into a store comes out of it, in whatever order it went in, and only a store is read as one."""

from __future__ import annotations

import random
import sqlite3
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import StoreError
from kg.records import Argument, Candidate, Mention, Reading
from kg.store import Reader, Writer, figures, rows
from kg.store.tables import VERSION
from tests import sample


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables, those of the full-text index too."""
    with sqlite3.connect(path) as db:
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        found = {table: sorted(db.execute(f'SELECT * FROM "{table}"'), key=repr) for table in tables}
    db.close()
    return found


def test_records_come_back_as_they_were(sample_db: Path) -> None:
    with Reader(sample_db) as store:
        by_key = sorted(sample.DOCUMENTS, key=lambda item: item.key)
        assert list(store.documents()) == by_key
        assert list(store.entities()) == sorted(sample.ENTITIES, key=lambda item: item.id)
        assert list(store.edges()) == sorted(sample.EDGES, key=lambda item: item.id)
        assert sorted(store.statements(), key=repr) == sorted(sample.STATEMENTS, key=repr)
        assert store.places() == sample.PLACES
        assert store.meta() == {"fingerprint": sample.FINGERPRINT}
        rows_ = [store.reading_row(item.digest) for item in by_key]
    assert [rows.to_reading(*row) for row in rows_ if row] == [sample.reading(item.text) for item in by_key]


def test_every_statement_is_found_under_its_edge_whichever_way_round(sample_db: Path) -> None:
    with Reader(sample_db) as store:
        edges = store.edges_by(range(1, len(sample.EDGES) + 1))
        found = {edge.id: [item for item, _ in store.statements_of(number)] for number, edge in edges.items()}
    assert sorted(len(items) for items in found.values()) == [1, 1, 1, 1, 2]
    meeting = found["person/kim-jong-un/meets/person/vladimir-putin/affirmed"]
    assert [item.subject for item in meeting] == ["person/vladimir-putin"]


def test_statements_of_no_edge_are_kept(tmp_path: Path) -> None:
    sample.write(tmp_path / "kg.db", edges=())
    with Reader(tmp_path / "kg.db") as store:
        assert len(list(store.statements())) == len(sample.STATEMENTS)


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_what_goes_in_does_not_matter(sample_db: Path, tmp_path: Path, seed: int) -> None:
    def shuffled(items: tuple[Any, ...]) -> list[Any]:
        return random.Random(seed).sample(items, len(items))

    sample.write(
        tmp_path / "kg.db",
        shuffled(sample.DOCUMENTS),
        shuffled(sample.STATEMENTS),
        shuffled(sample.EDGES),
        shuffled(sample.ENTITIES),
    )
    assert content(tmp_path / "kg.db") == content(sample_db)


def test_only_what_changed_is_read_and_the_result_equals_a_fresh_one(tmp_path: Path) -> None:
    north, kyiv, feed = sample.DOCUMENTS
    changed = sample.document("kyiv.md", kyiv.text + " So it says.", "2025-04-29", "Gazette")
    added = sample.document("new.txt", "Nothing else happened.")
    gone = sample.document("gone.txt", "This leaves.")
    sample.write(tmp_path / "old.db", (gone, north, kyiv))
    with Reader(tmp_path / "old.db") as old:
        read = sample.write(tmp_path / "next.db", (added, changed, feed, north), old=old)
    assert read == ["feed.jsonl#7", "kyiv.md", "new.txt"]
    sample.write(tmp_path / "fresh.db", (north, feed, changed, added))
    assert content(tmp_path / "next.db") == content(tmp_path / "fresh.db")


def test_documents_of_one_digest_are_read_once_and_all_have_the_reading(tmp_path: Path) -> None:
    twins = (sample.document("a.txt", "North again."), sample.document("b.txt", "North again."))
    with Writer(tmp_path / "kg.db") as store:
        for item in twins:
            store.add_document(item)
        assert store.unread() == ["a.txt"]
        store.add_reading(twins[0].digest, sample.reading("North again."))
        assert len(list(store.readings())) == 2
        assert store.unread() == []


def test_adopted_documents_give_way_to_those_given(tmp_path: Path) -> None:
    sample.write(tmp_path / "old.db")
    newer = sample.document("kyiv.md", "Kyiv says something else.")
    with Reader(tmp_path / "old.db") as old, Writer(tmp_path / "kg.db") as store:
        store.add_document(newer)
        store.adopt_documents(old)
        assert {item.key: item.digest for item in store.documents()} == {
            **old.digests(),
            "kyiv.md": newer.digest,
        }


def test_another_thread_may_take_documents_while_readings_are_written(tmp_path: Path) -> None:
    taken: list[str] = []
    with Writer(tmp_path / "kg.db") as store:
        for item in sample.DOCUMENTS:
            store.add_document(item)
        feeder = Thread(target=lambda: taken.extend(item.key for item in store.documents_of(store.unread())))
        feeder.start()
        feeder.join()
    assert len(taken) == len(sample.DOCUMENTS)


def test_a_reader_cannot_write(sample_db: Path) -> None:
    with Reader(sample_db) as store, pytest.raises(StoreError, match="readonly"):
        list(store.select("DELETE FROM edges"))


@pytest.mark.parametrize("name", ["kg.db", "a b?mode=rw#%41.db"])
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    sample.write(tmp_path / name)
    with Reader(tmp_path / name) as store:
        assert figures.total(store, "edges") == len(sample.EDGES)
    assert [item.name for item in tmp_path.iterdir()] == [name]


def test_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"no graph here; run kg build first"):
        Reader(tmp_path / "kg.db")
    with pytest.raises(StoreError, match="no graph here"):
        Reader(tmp_path)


@pytest.mark.parametrize("foreign", [b"", b"SQLite format 3\0 but no more", b"plain text " * 500])
def test_foreign_files(tmp_path: Path, foreign: bytes) -> None:
    path = tmp_path / "kg.db"
    path.write_bytes(foreign)
    with pytest.raises(StoreError, match="not a graph written by kg"):
        Reader(path, any_version=True)


def test_a_foreign_database(tmp_path: Path) -> None:
    db = sqlite3.connect(tmp_path / "kg.db")
    db.execute("CREATE TABLE edges (id)")
    db.close()
    with pytest.raises(StoreError, match="not a graph written by kg"):
        Reader(tmp_path / "kg.db")


def test_another_version_asks_for_a_rebuild(tmp_path: Path) -> None:
    path = tmp_path / "kg.db"
    sample.write(path)
    db = sqlite3.connect(path)
    db.execute(f"PRAGMA user_version = {VERSION + 1}")
    db.close()
    with pytest.raises(StoreError, match="another version of kg; build the graph again"):
        Reader(path)
    Reader(path, any_version=True).close()


def test_a_damaged_store_is_told_in_one_line(sample_db: Path, tmp_path: Path) -> None:
    path = tmp_path / "kg.db"
    path.write_bytes(sample_db.read_bytes()[:8192])
    with Reader(path) as store, pytest.raises(StoreError, match=r"damaged .*run kg build --rebuild"):
        list(store.edges())


def test_a_store_that_cannot_be_written_is_told_in_one_line(tmp_path: Path) -> None:
    store = Writer(tmp_path / "kg.db")
    store._db.execute("PRAGMA max_page_count = 30")  # as a full disk
    large = sample.document("a.txt", "x" * 1_000_000)
    with pytest.raises(StoreError, match="cannot be written"), store:
        store.add_document(large)


texts = st.text(alphabet=st.characters(exclude_categories=("Cs",)))
mentions = st.builds(
    Mention,
    st.integers(0),
    st.integers(0),
    texts,
    st.sampled_from(["name", "pronoun"]),
    st.lists(st.tuples(st.sampled_from(["person", "state"]), st.floats(0, 1)), max_size=3).map(tuple),
    st.none() | texts,
    st.none() | st.integers(0),
)
candidates = st.builds(
    Candidate,
    texts,
    texts,
    st.lists(st.builds(Argument, texts, st.none() | st.integers(0), texts), max_size=3).map(tuple),
    st.integers(0),
    st.integers(0),
    st.sampled_from(["affirmed", "denied"]),
    st.sampled_from(["actual", "possible"]),
    st.lists(st.integers(0), max_size=3).map(tuple),
    st.none() | texts,
    st.none() | texts,
    texts,
    st.integers(0),
)


@given(st.builds(Reading, st.lists(mentions, max_size=3).map(tuple), st.lists(candidates, max_size=3).map(tuple)))
def test_readings_survive_their_stored_form(reading: Reading) -> None:
    assert rows.to_reading(rows.pack(reading.mentions), rows.pack(reading.candidates)) == reading
