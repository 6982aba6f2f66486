"""The commands that ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

import kg
from kg import printing
from kg.commands.options import print_as, reads
from kg.records import ENTITY_TYPES, EntityType

if TYPE_CHECKING:
    from kg.answers import Direction


@click.command()
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


@click.command()
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


@click.command()
@click.argument("name", metavar="A")
@click.argument("other", metavar="[B]", required=False)
@reads
def evidence(name: str, other: str | None, db: str, as_json: bool) -> None:
    """Print the sentences behind every tie of A, or of A and B: where each stands, and whose word it is."""
    with kg.open(db) as graph:
        print_as(as_json, printing.evidence, graph.evidence(name, other))


@click.command()
@reads
def stats(db: str, as_json: bool) -> None:
    """Count what the graph holds, and name who is in the middle and what is contested."""
    with kg.open(db) as graph:
        print_as(as_json, printing.stats, graph.stats())


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def schema(as_json: bool) -> None:
    """List the types of entities, and the relations with what they link and mean."""
    from kg import schema

    relations = schema.load().relations
    described = {"types": ENTITY_TYPES, "relations": [relations[name] for name in sorted(relations)]}
    print_as(as_json, printing.schema, described)
