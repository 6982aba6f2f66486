"""The commands that ask about entities."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

import click

import kg
from kg import printing, terminal
from kg.commands.completing import ENTITY
from kg.commands.options import RELATION, SINCE, UNTIL, Form, answers, limits, narrows, print_in

if TYPE_CHECKING:
    from kg.queries import Graph
    from kg.queries.narrowing import Narrowing


@click.command()
@click.argument("name", type=ENTITY)
@narrows
@click.option("--depth", type=click.IntRange(1, 4), default=1, show_default=True, help="Steps to go.")
@limits(50, "edges")
@answers
def neighbors(
    name: str, depth: int, limit: int | None, form: Form | None, db: str, **narrowing: Unpack[Narrowing]
) -> None:
    """Show who is tied to NAME, and by what.

    An edge is one relation in one direction; it is listed with the number of documents that say so, whose word it is,
    and whether it is denied, contested or only possible.

    \b
    Examples:
      kg neighbors "Kim Jong Un" --relation meets --since 2025
      kg neighbors Russia --type organization --contested
    """
    with kg.open(db) as graph:
        mention(graph, name)
        found = graph.neighbors(name, depth=depth, limit=limit, **narrowing)
    print_in(form, printing.neighbors, found)
    printing.more(len(found), found.total, "edge")


@click.command()
@click.argument("name", metavar="A", type=ENTITY)
@click.argument("other", metavar="B", type=ENTITY)
@click.option("--via", metavar="NAME", type=ENTITY, help="Only ways over this entity.")
@click.option("--avoid", metavar="NAME", type=ENTITY, multiple=True, help="No ways over this entity. May be repeated.")
@click.option("--limit", metavar="N", type=click.IntRange(min=1), default=5, show_default=True, help="At most so many.")
@answers
def path(
    name: str, other: str, via: str | None, avoid: tuple[str, ...], limit: int, form: Form | None, db: str
) -> None:
    """Show how A and B are linked, with sentences.

    Ways have up to four steps, each with the sentence that states it. The most telling way comes first: a short one,
    not over those who are tied to everybody.

    \b
    Examples:
      kg path "Kim Jong Un" Ukraine
      kg path "Kim Jong Un" Ukraine --avoid Russia --limit 3
    """
    with kg.open(db) as graph:
        mention(graph, name, other, *avoid, *([via] if via else []))
        found = graph.path(name, other, via=via, avoid=avoid, limit=limit)
    print_in(form, printing.ways, found)


@click.command()
@click.argument("text")
@limits(20, "entities, and as many sentences")
@answers
def search(text: str, limit: int | None, form: Form | None, db: str) -> None:
    """Find names and sentences with the words TEXT.

    The best come first.

    "Words in quotes" stand side by side, and nucl* stands for all words that begin so.

    \b
    Examples:
      kg search "troops kursk"
      kg search '"mutual defence" treat*'
    """
    with kg.open(db) as graph:
        found = graph.search(text, limit=limit)
    print_in(form, printing.found, found)
    printing.more(len(found.entities), found.entities.total, "entity", "entities")
    printing.more(len(found.sentences), found.sentences.total, "sentence")


@click.command()
@click.argument("name", required=False, type=ENTITY)
@click.option("--document", metavar="ID", help="Show this document instead, and what was left out of it.")
@answers
def show(name: str | None, document: str | None, form: Form | None, db: str) -> None:
    """Show the entity NAME, its names and its ties.

    \b
    Examples:
      kg show "Kim Jong Un"
      kg show --document north-confirms-troops
    """
    if (name is None) == (document is None):
        raise click.UsageError("Give either NAME or --document ID.")
    with kg.open(db) as graph:
        if document is not None:
            print_in(form, printing.article, graph.document(document))
        elif name is not None:
            mention(graph, name)
            print_in(form, printing.profile, graph.show(name))


@click.command()
@click.argument("name", metavar="A", type=ENTITY)
@click.argument("other", metavar="[B]", required=False, type=ENTITY)
@narrows
@limits(50, "sentences")
@answers
def evidence(
    name: str, other: str | None, limit: int | None, form: Form | None, db: str, **narrowing: Unpack[Narrowing]
) -> None:
    """Print the sentences behind the ties of A, or of A and B.

    Each with where it stands, when it was said, and whose word it is.

    \b
    Examples:
      kg evidence Russia Kursk
      kg evidence Ukraine --relation attacks --since 2025-04
    """
    with kg.open(db) as graph:
        mention(graph, name, *([other] if other else []))
        found = graph.evidence(name, other, limit=limit, **narrowing)
    print_in(form, printing.evidence, found)
    printing.more(sum(len(item.sentences) for item in found), found.total, "sentence")


@click.command()
@click.argument("name", type=ENTITY)
@RELATION
@SINCE
@UNTIL
@limits(50, "statements, the latest ones")
@answers
def timeline(
    name: str,
    relation: tuple[str, ...],
    since: str | None,
    until: str | None,
    limit: int | None,
    form: Form | None,
    db: str,
) -> None:
    """List what is stated about NAME, in the order of time.

    \b
    Examples:
      kg timeline Kursk --since 2025-04 --until 2025-05
      kg timeline "Kim Jong Un" --relation meets
    """
    with kg.open(db) as graph:
        mention(graph, name)
        found = graph.timeline(name, relation=relation, since=since, until=until, limit=limit)
    print_in(form, printing.timeline, found)
    printing.more(len(found), found.total, "statement")


def mention(graph: Graph, *names: str) -> None:
    """Say how names were understood where a user may have meant something else."""
    for name in names:
        if understood := graph.understood(name):
            terminal.note(f"kg: {understood}")
