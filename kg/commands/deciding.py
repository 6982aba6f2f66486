"""The commands by which the user decides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

import kg
from kg import terminal
from kg.commands.completing import ENTITY
from kg.commands.options import asks, print_as, reads
from kg.errors import NotFoundError

if TYPE_CHECKING:
    from pathlib import Path

    from kg.decisions import Decision, Kind
    from kg.review import Doubt


def as_path(context: click.Context, option: click.Parameter, value: str) -> Path:
    """The path of a file; not by ``path_type``, which would make all commands wait for pathlib."""
    from pathlib import Path

    return Path(value)


DECISIONS = click.option(
    "--decisions",
    "path",
    metavar="FILE",
    default="decisions.toml",
    show_default=True,
    type=click.Path(dir_okay=False),
    callback=as_path,
    help="The file of your decisions.",
)


DONE = {"same": "merged", "different": "kept apart", "rename": "renamed", "delete": "deleted"}


@click.group(invoke_without_command=True)
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="List at most so many.")
@reads
@click.pass_context
def resolve(ctx: click.Context, limit: int, db: str, as_json: bool) -> None:
    """List doubtful merges of names, and decide on them.

    Without a command it lists merges, and names kept apart that look alike, with reasons and examples. The commands
    enter a decision into a file, a line for each: delete the line to undo it. kg build --decisions applies them.

    \b
    Examples:
      kg resolve --limit 5
      kg resolve same Kim person/kim-jong-un
    """
    if ctx.invoked_subcommand is None:
        from kg.review import doubts

        print_as(as_json, print_doubts, doubts(db, limit))
    elif any(ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE for name in ctx.params):
        raise click.UsageError(f"Options of kg resolve {ctx.invoked_subcommand} come after its name.")


def print_doubts(found: Sequence[Doubt]) -> None:
    """Each pair with its reason, an example for each name, and what to enter if it is wrong."""
    if not found:
        terminal.note("no doubts")
    for item in found:
        merge, (one, other) = item.merge, item.merge.names
        verdict = f"one thing, {merge.entity}" if merge.merged else f"two things, {merge.entity} and {merge.other}"
        terminal.line(f"{one} / {other}: {verdict} ({merge.score:.2f})")
        terminal.line(f"because: {merge.reason}", "  ")
        for context, example in zip(item.contexts, merge.examples, strict=True):
            terminal.line(f"“{context}” ({example.document})", "    ")


@resolve.command()
@click.argument("names", metavar="A B...", nargs=-1, required=True, type=ENTITY)
@DECISIONS
@asks
def same(names: tuple[str, ...], path: Path, db: str) -> None:
    """Take the names or ids A, B and so on for one thing.

    \b
    Example:
      kg resolve same "Kim Jong Un" "the Marshal"
    """
    if len(names) < 2:
        raise click.UsageError("Give two names or more.")
    known(db, names)
    enter(path, "same", names)


@resolve.command()
@click.argument("one", metavar="A", type=ENTITY)
@click.argument("other", metavar="B", type=ENTITY)
@DECISIONS
@asks
def different(one: str, other: str, path: Path, db: str) -> None:
    """Keep the names or ids A and B apart.

    \b
    Example:
      kg resolve different "John Smith" "Jon Smith"
    """
    known(db, (one, other))
    enter(path, "different", (one, other))


@resolve.command()
@click.argument("name", metavar="A", type=ENTITY)
@click.argument("label", metavar="NAME")
@DECISIONS
@asks
def rename(name: str, label: str, path: Path, db: str) -> None:
    """Call NAME what is called A or has this id.

    \b
    Example:
      kg resolve rename Burma Myanmar
    """
    known(db, (name,))
    enter(path, "rename", (name, label))


@resolve.command()
@click.argument("names", metavar="A [RELATION B [POLARITY]]", nargs=-1, required=True, type=ENTITY)
@DECISIONS
@asks
def delete(names: tuple[str, ...], path: Path, db: str) -> None:
    """Take A out of the graph, or an edge.

    The edge is named by A, RELATION and B, and by POLARITY (affirmed or denied) if only one is to go.

    \b
    Examples:
      kg resolve delete "State Affairs"
      kg resolve delete "Kim Jong Un" meets Rome
    """
    if len(names) not in (1, 3, 4) or names[3:] not in ((), ("affirmed",), ("denied",)):
        raise click.UsageError("Give a name, or a subject, a relation, an object, and affirmed or denied.")
    from kg.store import Reader

    known(db, names[:3:2])
    with Reader(db) as store:
        if names[1:] and names[1] not in store.relations():
            raise NotFoundError(names[1])
    enter(path, "delete", names)


@click.command(name="import")
@click.argument("file", metavar="GRAPHML", type=click.Path(exists=True, dir_okay=False), callback=as_path)
@DECISIONS
@reads
def take_in(file: Path, path: Path, db: str, as_json: bool) -> None:
    """Take back a graph that was edited elsewhere.

    What was renamed, merged and deleted in an exported GRAPHML, in Gephi for instance, is entered into your file of
    decisions, a line for each. A node that is not in the file counts as deleted: export the whole graph.

    \b
    Examples:
      kg import edited.graphml
      kg import edited.graphml --decisions mine.toml
    """
    from kg import decisions, edited

    changes = edited.changes(db, file)
    entered = decisions.add(path, changes.decisions) if changes.decisions else []
    for text in changes.notes:
        terminal.note(f"kg: {text}")
    print_as(as_json, print_decisions, entered)
    if entered:
        kinds = Counter(DONE[item.kind] for item in entered)
        announce(path, f"{', '.join(f'{number} {kind}' for kind, number in kinds.items())}: {path} has it")
    else:
        terminal.note("nothing was renamed, merged or deleted")


def known(db: str, names: Sequence[str]) -> None:
    """Refuse names that the graph does not know, or that may mean several."""
    with kg.open(db) as graph:
        for name in names:
            graph.lookup(name)


def enter(path: Path, kind: Kind, names: tuple[str, ...]) -> None:
    """One decision more, and what to do next."""
    from kg import decisions

    entered = decisions.add(path, [decisions.Decision(kind, names)])
    print_decisions(entered)
    announce(path, f"{path} has it")


def print_decisions(entered: Sequence[Decision]) -> None:
    """Decisions with their lines in the file."""
    for item in entered:
        terminal.line(item.label)


def announce(path: Path, done: str) -> None:
    """How decisions come into the graph and out of it again."""
    terminal.note(f"{done}; kg build PATH... --decisions {path} applies it; delete the line to undo it")
