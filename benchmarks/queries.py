"""How soon questions to a graph of a million edges are answered, each by a process of its own.

    .venv/bin/python benchmarks/queries.py

The graph is made up and written as a build writes it, once, into a folder of the temporary files. As in news, few
are tied to many: the middle of it has more than 100,000 edges. Each command runs seven times; what is printed is the
median, in milliseconds, and how many times as long as importing click alone takes.
"""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from kg import schema
from kg.atomic import replacing
from kg.records import ENTITY_TYPES, Document, Edge, Entity, Statement
from kg.store import Place, Writer
from kg.store.reader import Label

STORE = Path(tempfile.gettempdir()) / "kg-benchmark/queries.db"
ENTITIES, EDGES, DOCUMENTS, WORDS, RUNS = 200_000, 1_000_000, 100_000, 40_000, 7
SYLLABLES = [first + second for first in "bdfgklmnprstvz" for second in ("a", "e", "i", "o", "u", "an", "el", "or")]
# As installed: compiled once, and not at each start.
COMPILED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
QUICK, PATIENT, HELP = 150, 500, 1.5  # milliseconds, milliseconds, times the import of click


def main() -> int:
    """Print a line for each command; 1 if one of them takes longer than it may."""
    if not STORE.exists():
        STORE.parent.mkdir(exist_ok=True)
        began = time.perf_counter()
        with replacing(STORE) as path:
            write(path)
        print(f"written in {time.perf_counter() - began:.0f} s, {STORE.stat().st_size / 1e6:,.0f} MB")
    click = median(["-W", "ignore", "-c", "import click"])
    print(f"{'':44} {'ms':>6} {'x click':>8}\n{'import click':44} {click:6.0f} {1:8.1f}")
    good = True
    for arguments, most in questions():
        taken = median(["-m", "kg", *arguments])
        good = good and taken <= most * (click if arguments == ["--help"] else 1)
        print(f"{' '.join(arguments):44} {taken:6.0f} {taken / click:8.1f}")
    return 0 if good else 1


def questions() -> Iterator[tuple[list[str], float]]:
    """Commands, and the milliseconds that each may take (of help: how many times the import of click)."""
    yield ["--help"], HELP
    hub, large, usual, rare = (named(number).label for number in (0, 100, 20_000, ENTITIES - 5))
    for name in (hub, large, usual, rare):
        yield ["neighbors", name], QUICK
        yield ["show", name], QUICK
    for options in (["--type", "treaty"], ["--contested"], ["--since", "2025-06"], ["--depth", "3"]):
        yield ["neighbors", hub, *options], QUICK
    for text in (hub, word(0), f"{word(0)} {word(1)}", word(2000), f"{word(20)} {word(30_000)}"):
        yield ["search", text], QUICK
    for one, other in ((usual, rare), (hub, rare), (hub, large), (large, named(101).label)):
        yield ["path", one, other], PATIENT
    yield ["evidence", hub], PATIENT
    yield ["timeline", hub], PATIENT
    yield ["stats"], PATIENT


def median(arguments: list[str]) -> float:
    """The median time of a process of Python, in milliseconds."""
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        done = subprocess.run(
            [sys.executable, *arguments, *database(arguments)], capture_output=True, check=False, env=COMPILED
        )
        times.append(1000 * (time.perf_counter() - began))
        if done.returncode:
            raise RuntimeError(f"{arguments} failed: {done.stderr.decode()}")
    return statistics.median(times)


def database(arguments: list[str]) -> list[str]:
    """The option that names the store, for commands that ask it."""
    return ["--db", str(STORE)] if arguments[0] == "-m" and arguments[2] != "--help" else []


def write(path: Path) -> None:
    """Write the store as a build does."""
    chance = random.Random(1)
    names = sorted(schema.load().relations)
    edges: dict[tuple[str, str, str, str], Statement] = {}
    while len(edges) < EDGES:
        one, other = (named(int(ENTITIES * chance.random() ** power)).id for power in (5.5, 1.5))
        claim = (one, chance.choice(names), other, "denied" if chance.random() < 0.02 else "affirmed")
        if one != other:
            edges.setdefault(claim, stated(*claim, chance))
    with Writer(path) as store:
        for number in range(DOCUMENTS):
            store.add_document(document(number))
        store.set_names({f"article-{number}": f"article-{number}" for number in range(DOCUMENTS)})
        store.add_relations(schema.load().relations.values())
        chosen = [entity(number) for number in range(ENTITIES)]
        store.add_entities(chosen, {item.id: Place(0.0, 0.0, 1.0) for item in chosen})
        store.add_graph(edges.values(), [edge(item, edges) for item in edges.values()])
        store.add_figures({}, {item.id: number % 50 for number, item in enumerate(chosen[:3000])})


def word(number: int) -> str:
    """A made-up word, each number another."""
    size = len(SYLLABLES)
    return SYLLABLES[number % size] + SYLLABLES[number // size % size] + SYLLABLES[number // size**2 % size]


@cache
def named(number: int) -> Label:
    """The name of a made-up entity, of two words."""
    label = f"{word(number % 3000)} {word(number)}".title()
    type_ = ENTITY_TYPES[number % len(ENTITY_TYPES)]
    return Label(f"{type_}/{label.lower().replace(' ', '-')}", label, type_)


def entity(number: int) -> Entity:
    """A made-up entity; the first ones stand in many documents."""
    id_, label, _ = named(number)
    documents = tuple(f"article-{place}" for place in range(0, min(DOCUMENTS, 2 * DOCUMENTS // (number + 2)), 2))
    type_ = ENTITY_TYPES[number % len(ENTITY_TYPES)]
    return Entity(id_, label, type_, (label, label.split()[1]), documents, ENTITIES - number, ())


def document(number: int) -> Document:
    """A made-up document; its text plays no part in questions."""
    date = f"2025-{1 + number % 12:02}-{1 + number % 28:02}"
    key = f"article-{number}"
    return Document(key, key, f"What was said on day {number}", date, "Wire", None, "", (), (), str(number))


def stated(subject: str, relation: str, object_: str, polarity: str, chance: random.Random) -> Statement:
    """A made-up statement in a sentence as long as those of news are, with words as frequent as words are."""
    number = chance.randrange(DOCUMENTS)
    start = chance.randrange(5000)
    words = (word(int(WORDS * chance.random() ** 6)) for _ in range(24))
    names = (id_.partition("/")[2].replace("-", " ").title() for id_ in (subject, object_))
    sentence = f"{' '.join(names)} {' '.join(words)}."
    return Statement(
        subject,
        relation,
        object_,
        "denied" if polarity == "denied" else "affirmed",
        "actual",
        (),
        None,
        f"article-{number}",
        start,
        start + len(sentence),
        sentence,
        None,
        "rule",
        round(chance.uniform(0.3, 1), 2),
    )


def edge(item: Statement, edges: dict[tuple[str, str, str, str], Statement]) -> Edge:
    """The edge of one statement."""
    claim = (item.subject, item.relation, item.object)
    other = "affirmed" if item.polarity == "denied" else "denied"
    return Edge(
        "/".join((*claim, item.polarity)),
        *claim,
        item.polarity,
        item.modality,
        (*claim, other) in edges,
        (),
        None,
        (item.document,),
        1,
        1,
        item.confidence,
        item.sentence,
        date := document(int(item.document.partition("-")[2])).date,
        date,
    )


if __name__ == "__main__":
    sys.exit(main())
