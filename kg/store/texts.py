"""Full-text search over names and sentences, in a syntax that nothing a user types can break."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from kg.records import Polarity
from kg.store.reader import Label, Reader
from kg.store.rows import GIVEN, pack

RANKED = 10_000  # matches that are still compared with each other: more sentences hold words like "said"
START, END = "\ufdd0", "\ufdd1"  # what Unicode promises to be no character of any text
Triple = tuple[str, str, str, Polarity]
WORDLESS = re.compile(r"[\W_]+")
PIECE = re.compile(r'"([^"]*)"|([^\s"]+)')


class Passage(NamedTuple):
    """A sentence that fits, the number of its document's text that it starts and ends at, and what fits in it.

    ``spans`` are (start, end) within the sentence.
    """

    id: int
    document: str
    start: int
    end: int
    sentence: str
    spans: tuple[tuple[int, int], ...]


def expression(text: str, fold: Callable[[str], str] = lambda piece: WORDLESS.sub(" ", piece).strip()) -> str:
    """What a user typed as an expression of FTS5: all words, "words side by side", beginnings of words (``nucl*``).

    Whatever else means something to FTS5 is taken literally; empty where the text holds no word. ``fold`` makes
    words of a piece that the index knows. https://www.sqlite.org/fts5.html#full_text_query_syntax
    """
    pieces = [(phrase or word, not phrase and word.endswith("*")) for phrase, word in PIECE.findall(text)]
    terms = [(fold(piece), begins) for piece, begins in pieces]
    return " ".join(f'"{words}"{"*" if begins else ""}' for words, begins in terms if words)


def passages(store: Reader, wanted: str, limit: int | None, ranked: bool) -> list[Passage]:
    """Sentences that fit an expression, the best first by BM25, or in the order of the store where not ``ranked``."""
    query = (
        'SELECT found.id, document, start, "end", sentence, '
        f"(SELECT highlight(sentences, 0, '{START}', '{END}') FROM sentences "
        "WHERE sentences MATCH ? AND rowid = found.id) FROM (SELECT rowid AS id FROM sentences "
        f"WHERE sentences MATCH ? ORDER BY {'rank, rowid' if ranked else 'rowid'} LIMIT ?) AS found "
        "CROSS JOIN passages ON passages.id = found.id"
    )
    rows = store.select(query, (wanted, wanted, -1 if limit is None else limit))
    return [Passage(row[0], row[1], row[2], row[3], row[4], spans(row[5])) for row in rows]


def number(store: Reader, wanted: str) -> int:
    """How many sentences fit an expression, at most ``RANKED``."""
    query = "SELECT count(*) FROM (SELECT 1 FROM sentences WHERE sentences MATCH ? LIMIT ?)"
    found: int = store.one(query, (wanted, RANKED))
    return found


def spans(highlighted: str) -> tuple[tuple[int, int], ...]:
    """Where the marks of a highlighted text stand in the text without them."""
    found, place = [], 0
    for before, marked in re.findall(f"([^{START}]*){START}([^{END}]*){END}", highlighted):
        found.append((place + len(before), place + len(before) + len(marked)))
        place = found[-1][1]
    return tuple(found)


def entities(store: Reader, wanted: str, limit: int | None) -> list[tuple[Label, str, int]]:
    """Entities one of whose names fits an expression, with that name and the number of mentions, best known first."""
    query = (
        "SELECT entities.id, entities.label, type, aliases.name, mentions FROM names "
        "JOIN aliases ON aliases.id = names.rowid JOIN entities ON entities.id = aliases.entity "
        "WHERE names MATCH ? GROUP BY entities.id HAVING max(aliases.label) ORDER BY mentions DESC, number LIMIT ?"
    )
    return [(Label(*row[:3]), row[3], row[4]) for row in store.select(query, (wanted, -1 if limit is None else limit))]


def stated(store: Reader, passages: list[int]) -> dict[int, list[Triple]]:
    """Subject, relation, object and polarity of what each passage states, by its id."""
    query = (
        f"SELECT passage, subject, relation, object, polarity FROM {GIVEN} "
        "CROSS JOIN statements ON passage = given ORDER BY passage, statements.id"
    )
    found: dict[int, list[Triple]] = {id_: [] for id_ in passages}
    for passage, *claim in store.select(query, (pack(passages),)):
        found[passage].append((claim[0], claim[1], claim[2], claim[3]))
    return found
