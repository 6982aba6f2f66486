"""How soon a page is drawn after it is opened, and whether anything moves afterwards.

    .venv/bin/python benchmarks/page.py                  the graphs below, where their texts are there
    .venv/bin/python benchmarks/page.py out/graph.html   pages that are there

Each page is opened five times in a fresh tab of Chromium; the time runs from the start of the navigation to the
page's own mark ``kg-drawn``, which it sets when the first whole frame is painted. The last of the graphs is made
up: 20,000 entities and 100,000 relations. Graphs are built once, into a folder of the temporary files.
"""

from __future__ import annotations

import gzip
import random
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import networkx as nx
from playwright.sync_api import sync_playwright

import kg
from kg.records import Statement
from kg.view import page
from kg.view.communities import communities

ROOT = Path(__file__).parents[1]
KEPT = Path(tempfile.gettempdir()) / "kg-benchmark"
OPENINGS = 5
LARGEST = 15  # MB
SETTLED = 1500  # milliseconds after the first frame in which nothing may move
LARGE, TIES, DOCUMENTS = 20_000, 100_000, 5_000
DRAWN = """() => new Promise((done) => {
  const look = () => {
    const [mark] = performance.getEntriesByName("kg-drawn");
    if (mark) done(mark.startTime); else setTimeout(look, 5);
  };
  look();
})"""
SHIFTS = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value; }))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 0);
})"""
# Where the parts of the page stand, and how the picture is framed.
PLACES = """() => [...document.querySelectorAll("header, main > *, #canvas, #status, #panel > *")].map((element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [element.id, x, y, width, height].join(" ");
}).join("\\n")"""


class Result(NamedTuple):
    """What the openings of a page took (milliseconds), and how much of its layout shifted (0 to 1)."""

    times: list[float]
    shift: float
    moved: bool


def main(arguments: list[str]) -> int:
    """Measure pages and print a line for each; 1 if one of them is too large, or moves after it was drawn."""
    pages = [(name, Path(name)) for name in arguments] or list(graphs())
    print(f"{'page':28} {'MB':>6} {'median ms':>10} {'slowest':>8} {'shift':>7}")
    good = True
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        for name, path in pages:
            found = measure(browser, path)
            size = path.stat().st_size / 1e6
            moved = " moved" * found.moved
            print(
                f"{name:28} {size:6.2f} {statistics.median(found.times):10.0f} {max(found.times):8.0f} "
                f"{found.shift:7.4f}{moved}"
            )
            good = good and size < LARGEST and not found.moved and found.shift == 0
        browser.close()
    return 0 if good else 1


def measure(browser: Any, path: Path) -> Result:
    """Open a page several times."""
    times: list[float] = []
    shift, moved = 0.0, False
    for _ in range(OPENINGS):
        tab = browser.new_page(viewport={"width": 1280, "height": 800})
        tab.goto(path.absolute().as_uri())
        times.append(tab.evaluate(DRAWN))
        before = tab.evaluate(PLACES)
        tab.wait_for_timeout(SETTLED)
        moved = moved or tab.evaluate(PLACES) != before
        shift = max(shift, tab.evaluate(SHIFTS))
        tab.close()
    return Result(times, shift, moved)


def graphs() -> Iterator[tuple[str, Path]]:
    """Names of graphs with their pages, built where they are not there yet."""
    news = ROOT.parent / "shared/news/government.jsonl.gz"
    for name, source in (
        ("corpus", ROOT / "corpus"),
        ("86 articles", ROOT.parent / "shared/eval/texts"),
        ("1,788 documents", news),
    ):
        if source.exists():
            yield name, built(name, source)
    made_up = KEPT / "large.html"
    made_up.parent.mkdir(exist_ok=True)
    made_up.write_text(large(), encoding="utf-8")
    yield f"{LARGE:,} and {TIES:,}", made_up


def built(name: str, source: Path) -> Path:
    """The page of a folder or of a packed feed; the page alone is made anew where the graph is there."""
    out = KEPT / name.replace(" ", "-")
    out.mkdir(parents=True, exist_ok=True)
    if not (out / "kg.db").exists():
        if source.suffix == ".gz":
            feed = out / source.stem
            feed.write_bytes(gzip.decompress(source.read_bytes()))
            source = feed
        kg.build([source], out)
    with kg.open(out / "kg.db") as graph:
        (out / "graph.html").write_text(graph.page(), encoding="utf-8")
    return out / "graph.html"


def large() -> str:
    """The page of a made-up graph in which few are tied to many, as in news."""
    chance = random.Random(1)
    documents = {f"article-{number:04}": about(number) for number in range(DOCUMENTS)}
    names = list(documents)
    people = [f"person/person-{number:05}" for number in range(LARGE)]
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    statements: dict[tuple[str, str, str], Statement] = {}
    while len(statements) < TIES:
        one, other = (people[int(LARGE * chance.random() ** power)] for power in (4, 1.5))
        relation = chance.choice(["attacks", "condemns", "meets", "member_of", "visits"])
        if one < other:
            statements[one, relation, other] = said(one, relation, other, chance.choice(names))
    where: dict[str, set[str]] = {person: {names[0]} for person in people}
    ties = dict.fromkeys(people, 0)
    for (one, relation, other), item in statements.items():
        graph.add_edge(one, other, key=f"{one}/{relation}/{other}/affirmed", **tie(item))
        for end in (one, other):
            where[end].add(item.document)
            ties[end] += 1
    side = int(52 * LARGE**0.5)
    for person in people:
        size = min(34.0, 7 + 2 * ties[person] ** 0.5)
        place = {"x": float(chance.randrange(side)), "y": float(chance.randrange(side)), "size": size}
        label = person.removeprefix("person/").replace("-", " ").title()
        listed = "|".join(sorted(where[person]))
        graph.add_node(
            person, label=label, type="person", aliases=label, documents=listed, mentions=ties[person], **place
        )
    return page.html(graph, list(statements.values()), documents, "A large graph", communities(graph))


def about(number: int) -> dict[str, str | None]:
    """A made-up document."""
    date = f"2025-{1 + number % 12:02}-{1 + number % 28:02}"
    return {"title": f"What was said on day {number}", "date": date, "source": "Wire", "url": None}


def said(one: str, relation: str, other: str, document: str) -> Statement:
    """A made-up statement, in a sentence as long as those of news are."""
    words = " and nobody in the capital was willing to say on the record what had been agreed there"
    sentence = f"{one} {relation} {other}, officials told reporters in {document}{words}."
    return Statement(
        one, relation, other, "affirmed", "actual", (), None, document, 0, len(sentence), sentence, None, "rule", 0.7
    )


def tie(item: Statement) -> dict[str, Any]:
    """The attributes of the edge of one statement."""
    return {
        "relation": item.relation,
        "polarity": item.polarity,
        "modality": item.modality,
        "contested": False,
        "attribution": "",
        "role": "",
        "documents": item.document,
        "weight": 1,
        "sources": 1,
        "statements": 1,
        "confidence": item.confidence,
        "first_date": "2025-01-01",
        "last_date": "2025-01-01",
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
