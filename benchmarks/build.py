"""How much longer a build takes than the language model alone, and how much memory it needs.

    .venv/bin/python benchmarks/build.py                        the sample corpus
    .venv/bin/python benchmarks/build.py ../shared/eval/texts   other texts

First feeds of two sizes, made up of the paragraphs of the texts, are built by a process each: what reading needs at
most should not grow with the feed. Then the model's own ``nlp.pipe``, the pipeline with our components, and a whole
build into a folder of the temporary files take turns five times over the same texts; what is printed is the median of
their processor time, and of the ratios to the first.
"""

from __future__ import annotations

import json
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import kg
from kg.documents import discover, read
from kg.nlp import extract, pipeline
from kg.records import Document

CORPUS = Path(__file__).parents[1] / "corpus"
RUNS = 5
MOST = 4 / 3  # times as long as the model alone that it may take with our components
FEEDS = (100, 400)  # documents
PARAGRAPHS = 12
MEGABYTE = 1 << 20 if sys.platform == "darwin" else 1 << 10  # in the units of the operating system
FEED = "--feed"  # how a process of its own is told to build a feed


def main(folder: Path) -> int:
    """Print both; 1 where our components take longer than they may."""
    texts = [document.text for document in articles(folder)]
    print(f"{len(texts)} documents, {sum(len(text.split()) for text in texts)} words")
    remember(texts)  # first: Linux counts what the process had in use that starts another
    nlp = extract.load(None)
    own = ["kg_sentences", *pipeline.COMPONENTS]

    def bare() -> None:
        with nlp.select_pipes(disable=own):
            list(nlp.pipe(texts))

    def whole() -> None:
        list(nlp.pipe(texts))

    with tempfile.TemporaryDirectory() as out:
        _, ratio, _ = compared({
            "the model alone": bare,
            "the model and our components": whole,
            "a whole build": lambda: kg.build([folder], out, rebuild=True),
        })  # fmt: skip
    return int(ratio > MOST)


def articles(folder: Path) -> list[Document]:
    """The documents of a folder."""
    sources, _ = discover([str(folder)])
    return [item for source in sources for item in read(source) if isinstance(item, Document)]


def compared(works: dict[str, Callable[[], object]]) -> list[float]:
    """The medians of the ratios to the first, printed with the seconds; the first round only warms up."""
    rounds = [[seconds(work) for work in works.values()] for _ in range(RUNS + 1)][1:]
    ratios = [statistics.median(row[i] / row[0] for row in rounds) for i in range(len(works))]
    for i, name in enumerate(works):
        print(f"{name:30} {statistics.median(row[i] for row in rounds):6.2f} s {ratios[i]:6.2f}")
    return ratios


def seconds(work: Callable[[], object]) -> float:
    """The processor time that it takes: that of this process alone, however busy the machine is."""
    began = time.process_time()
    work()
    return time.process_time() - began


def remember(texts: Sequence[str]) -> None:
    """Print how much memory builds of feeds need."""
    with tempfile.TemporaryDirectory() as folder:
        for size in FEEDS:
            feed = Path(folder) / f"feed-{size}.jsonl"
            write_feed(feed, texts, size)
            answer = subprocess.run([sys.executable, __file__, FEED, str(feed)], check=True, capture_output=True)
            print(answer.stdout.decode(), end="")


def write_feed(path: Path, texts: Sequence[str], size: int) -> None:
    """A feed of made-up articles: paragraphs of the texts, and a name that no other article has."""
    chance = random.Random(size)
    paragraphs = [paragraph for text in texts for paragraph in text.split("\n") if paragraph]
    with path.open("w", encoding="utf-8") as file:
        for number in range(size):
            name = "".join(chance.choices("abdeiklmnorstu", k=8)).title()
            chosen = [*chance.sample(paragraphs, PARAGRAPHS), f"Anna {name} met the president of Norway."]
            file.write(
                json.dumps({"id": f"d{number}", "title": f"Report {number}", "text": "\n\n".join(chosen)}) + "\n"
            )


def build_feed(feed: Path) -> None:
    """Build a feed, and print the most memory that was in use by the end of reading and by the end."""
    peaks: list[float] = []

    def progress(done: int, total: int) -> None:
        if done in (total // 4, total):
            peaks.append(peak())

    kg.build([feed], feed.with_suffix(""), progress=progress)
    quarter, read_all = peaks
    print(
        f"{feed.stem}: at most {quarter:.0f} MB when a quarter is read, {read_all:.0f} MB then, {peak():.0f} MB in all"
    )


def peak() -> float:
    """The most memory that this process has used so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE


if __name__ == "__main__":
    if sys.argv[1:2] == [FEED]:
        build_feed(Path(sys.argv[2]))
    else:
        sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS))
