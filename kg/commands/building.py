"""The command that builds."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import click

import kg
from kg import terminal
from kg.printing import count


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("-o", "--out", default="out", show_default=True, help="The folder to write to.")
@click.option("--add", is_flag=True, help="Keep what the graph has besides.")
@click.option("--model", metavar="NAME", help="A spaCy pipeline with a parser and named entities.")
@click.option("--workers", type=click.IntRange(min=1), help="Processes that read (by default, what is worth it).")
@click.option("--decisions", type=click.Path(exists=True, dir_okay=False), help="A file of your decisions.")
@click.option("--rebuild", is_flag=True, help="Read everything anew.")
def build(paths: tuple[str, ...], out: str, **options: Any) -> None:
    """Make the graph of files, folders, globs or - (standard input).

    Reads .txt, .md, .html, .pdf and .jsonl. Only what is new or changed since the last time is read, and what
    is not given any more leaves the graph. Writes kg.db, graph.graphml and graph.html.
    """
    with progress_bar() as progress:
        done = kg.build(paths, out, report=lambda line: terminal.note(f"kg: {line}"), progress=progress, **options)
    terminal.note(
        f"{count(done.documents, 'document')}: {done.read} read, {done.reused} unchanged, "
        f"{done.removed} removed, {done.skipped} skipped"
    )
    found = [
        count(done.entities, "entity", "entities"),
        count(done.edges, "edge"),
        count(done.statements, "statement"),
    ]
    terminal.note(f"{found[0]} and {found[1]}, from {found[2]}, in {out}")


@contextmanager
def progress_bar() -> Iterator[Callable[[int, int], None]]:
    """A function that is told how many of how many are done, and shows it where a terminal listens."""
    with ExitStack() as stack:
        bars: list[Any] = []

        def step(done: int, total: int) -> None:
            if not bars:
                bar = click.progressbar(length=total, label="reading", file=sys.stderr)
                bars.append(stack.enter_context(bar))
            bars[0].update(done - bars[0].pos)

        yield step if sys.stderr.isatty() else lambda done, total: None
