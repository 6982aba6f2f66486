"""The command line: parse, call, print."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

import kg
from kg import printing, terminal
from kg.atomic import replacing
from kg.errors import KgError
from kg.printing import count
from kg.records import ENTITY_TYPES, EntityType

if TYPE_CHECKING:
    from kg.answers import Direction

Answer = TypeVar("Answer")
DONE, REFUSED, MISUSED, INTERRUPTED = 0, 1, 2, 130


class Commands(click.Group):
    """Commands whose reader may go away: ``kg neighbors X | head`` is no failure."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was named, and see that what it printed is out."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            terminal.settle(sys.stdout)
            return DONE
        return result


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``kg`` with arguments (those of the process by default); returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        return cli.main(arguments, prog_name="kg", standalone_mode=False) or DONE
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return MISUSED
    except click.UsageError as error:
        help_ = f" See {error.ctx.command_path} --help." if error.ctx else ""
        terminal.note(f"kg: {error.format_message()}{help_}")
        return MISUSED
    except KgError as error:
        terminal.note(f"kg: {error}")
    except OSError as error:
        terminal.settle(sys.stdout)
        where = f"{os.fsdecode(error.filename)}: " if error.filename else ""
        terminal.note(f"kg: {where}{error.strerror or error}")
    except (click.Abort, KeyboardInterrupt):
        terminal.note("kg: interrupted")
        return INTERRUPTED
    return REFUSED


def print_as(as_json: bool, for_people: Callable[[Answer], None], answer: Answer) -> None:
    """Print an answer for a program or for people."""
    if as_json:
        terminal.as_json(answer)
    else:
        for_people(answer)


def reads(command: Callable[..., None]) -> Callable[..., None]:
    """The options of every command that prints what it reads in a graph."""
    return asks(click.option("--json", "as_json", is_flag=True, help="Print JSON.")(command))


def asks(command: Callable[..., None]) -> Callable[..., None]:
    """The option of every command that reads a graph."""
    return click.option(
        "--db",
        envvar="KG_DB",
        default="out/kg.db",
        show_default=True,
        show_envvar=True,
        help="The graph to ask.",
    )(command)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(kg.__version__, prog_name="kg", message="%(prog)s %(version)s")
def cli() -> None:
    """Read a folder of news and ask who is tied to whom, by what, according to whom, and where it says so."""


@cli.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("-o", "--out", default="out", show_default=True, help="The folder to write to.")
@click.option("--add", is_flag=True, help="Keep what the graph has besides.")
@click.option("--model", metavar="NAME", help="A spaCy pipeline with a parser and named entities.")
@click.option("--workers", type=click.IntRange(min=1), default=1, show_default=True, help="Processes that read.")
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


@cli.command()
@click.argument("name")
@click.option("--relation", metavar="R", help="Only this relation: its name, or its words.")
@click.option("--type", type=click.Choice(ENTITY_TYPES), help="Only neighbors of this type.")
@click.option("--direction", type=click.Choice(["in", "out", "both"]), default="both", show_default=True)
@click.option("--depth", type=click.IntRange(1, 4), default=1, show_default=True, help="Steps to go.")
@click.option("--limit", type=click.IntRange(min=1), help="Print at most so many.")
@reads
def neighbors(
    name: str,
    relation: str | None,
    type: EntityType | None,
    direction: Direction,
    depth: int,
    limit: int | None,
    db: str,
    as_json: bool,
) -> None:
    """Show who is tied to NAME, by what, how often, and whether that is contested."""
    with kg.open(db) as graph:
        found = graph.neighbors(name, relation, type, direction, depth, limit)
    print_as(as_json, printing.neighbors, found)


@cli.command()
@click.argument("name", required=False)
@click.option("--document", metavar="ID", help="Show this document instead, and what was left out of it.")
@reads
def show(name: str | None, document: str | None, db: str, as_json: bool) -> None:
    """Show the entity NAME: its names, why they were merged, its ties."""
    if (name is None) == (document is None):
        raise click.UsageError("Give either NAME or --document ID.")
    with kg.open(db) as graph:
        if document is not None:
            print_as(as_json, printing.article, graph.document(document))
        elif name is not None:
            print_as(as_json, printing.profile, graph.show(name))


@cli.command()
@click.argument("name", metavar="A")
@click.argument("other", metavar="[B]", required=False)
@reads
def evidence(name: str, other: str | None, db: str, as_json: bool) -> None:
    """Print the sentences behind every tie of A, or of A and B: where each stands, and whose word it is."""
    with kg.open(db) as graph:
        print_as(as_json, printing.evidence, graph.evidence(name, other))


@cli.command()
@reads
def stats(db: str, as_json: bool) -> None:
    """Count what the graph holds, and name who is in the middle and what is contested."""
    with kg.open(db) as graph:
        print_as(as_json, printing.stats, graph.stats())


@cli.command()
@click.option("--focus", metavar="NAME", help="Only what lies around this entity.")
@click.option("--depth", type=click.IntRange(1, 4), default=2, show_default=True, help="Steps to go from there.")
@click.option("-o", "--out", metavar="FILE", help="The page to write; by default it stands beside the graph.")
@click.option("--open", "opened", is_flag=True, help="Open it in the browser.")
@asks
def view(focus: str | None, depth: int, out: str | None, opened: bool, db: str) -> None:
    """Write the page of the graph, or of the part around an entity, and print where it is.

    The page is one file that needs no network: a picture, and the sentence behind every edge.
    """
    with kg.open(db) as graph:
        name = "graph" if focus is None else graph.lookup(focus).id.replace("/", "-")
        page = Path(out) if out else Path(db).parent / f"{name}.html"
        text = graph.page(focus, depth)
    with replacing(page) as file:
        file.write_text(text, encoding="utf-8", newline="\n")
    terminal.line(str(page))
    if opened:
        import webbrowser

        webbrowser.open(page.absolute().as_uri())


@cli.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def schema(as_json: bool) -> None:
    """List the types of entities, and the relations with what they link and mean."""
    from kg import schema

    relations = schema.load().relations
    described = {"types": ENTITY_TYPES, "relations": [relations[name] for name in sorted(relations)]}
    print_as(as_json, printing.schema, described)
