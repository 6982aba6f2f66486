"""The commands that judge a graph."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from kg import terminal
from kg.commands.options import print_as, reads
from kg.errors import KgError
from kg.printing import count

if TYPE_CHECKING:
    from kg.evaluate import Report
    from kg.evaluate.measures import Figure
    from kg.evaluate.misses import Misses

Row = Sequence[str | int]


@click.command()
@click.argument("gold", type=click.Path(exists=True, file_okay=False))
@click.option("--only", metavar="PREFIXES", help="Only documents whose ids start so; parted by commas.")
@click.option("--details", is_flag=True, help="List what is missing and what is too much, with the sentences.")
@reads
def evaluate(gold: str, only: str | None, details: bool, db: str, as_json: bool) -> None:
    """Measure the graph against annotated documents.

    GOLD is a folder with a JSON file of annotations for each document. Prints precision, recall and F1 of entities,
    of relations and their qualifiers, and of each relation.

    \b
    Examples:
      kg evaluate gold/
      kg evaluate gold/ --only wire,radio --details
    """
    from kg.evaluate import evaluate

    report = evaluate(db, gold, [prefix for prefix in (only or "").split(",") if prefix])
    for name in report.unseen:
        terminal.note(f"kg: no entity of the graph stands in document {name}")
    if as_json:
        shown = {name: value for name, value in terminal.record(report).items() if details or name != "misses"}
        terminal.as_json(shown)
        return
    if details:
        for item in report.misses:
            print_misses(item)
    print_report(report)


def print_report(report: Report) -> None:
    """The tables of figures."""
    terminal.line(count(report.documents, "document"))
    terminal.line()
    print_figures("Measure", report.figures)
    terminal.line()
    rows: list[Row] = [[name, f"{item.share:.3f}", item.hits, item.of] for name, item in report.shares.items()]
    terminal.table(["Share", "", "Hits", "Of"], rows)
    terminal.line()
    print_figures("Relation", report.relations)


def print_figures(heading: str, figures: Mapping[str, Figure]) -> None:
    """A table of figures."""
    rows: list[Row] = [
        [name, f"{f.precision:.3f}", f"{f.recall:.3f}", f"{f.f1:.3f}", f.hits, f.predicted, f.gold]
        for name, f in figures.items()
    ]
    terminal.table([heading, "Precision", "Recall", "F1", "Hits", "Predicted", "Gold"], rows)


def print_misses(item: Misses) -> None:
    """What a document lacks and has too much."""
    terminal.line(f"{item.document}: {item.title}")
    for heading, entities in (("missed", item.missed_entities), ("spurious", item.spurious_entities)):
        for kind, name in entities:
            terminal.line(f"{heading} {kind}: {name}", "  ")
    for heading, relations in (("missed", item.missed), ("spurious", item.spurious)):
        for triple, sentence in relations:
            terminal.line(f"{heading} relation: {' | '.join(triple)}", "  ")
            terminal.line(f"“{sentence}”", "    ")


@click.command()
@reads
def check(db: str, as_json: bool) -> None:
    """See whether the graph is whole.

    Checks the file, all references, and that every sentence stands where it is said to stand. Prints a line for each
    fault, and ends with status 1 if there is any.

    \b
    Examples:
      kg check
      kg check --db archive/kg.db
    """
    from kg.store.check import faults

    found = list(faults(db))
    print_as(as_json, print_lines, found)
    if found:
        raise KgError(f"{db}: {count(len(found), 'fault')}; run kg build --rebuild")
    terminal.note(f"{db}: no faults")


def print_lines(lines: Sequence[str]) -> None:
    """One after the other."""
    for text in lines:
        terminal.line(text)
