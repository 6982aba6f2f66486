"""The commands that ask about the graph as a whole."""

from __future__ import annotations

import click

import kg
from kg import printing, terminal
from kg.commands.options import Form, answers, forms, print_in
from kg.kinds import ENTITY_TYPES


@click.command()
@answers
def stats(form: Form | None, db: str) -> None:
    """Count what there is, and name who is in the middle.

    Lists the types and relations, who has most edges, who lies between others, who belongs together, and which claims
    are most contested.

    \b
    Examples:
      kg stats
      kg stats --json
    """
    with kg.open(db) as graph:
        print_in(form, printing.stats, graph.stats())


@click.command()
@forms
def schema(form: Form | None) -> None:
    """List the types and relations, and what they mean.

    \b
    Examples:
      kg schema
      kg schema --csv > relations.csv
    """
    from kg import schema
    from kg.columns import rows

    relations = schema.load().relations
    listed = [relations[name] for name in sorted(relations)]
    if form == "csv":
        terminal.as_csv(rows(listed))
    else:
        print_in(form, printing.schema, {"types": ENTITY_TYPES, "relations": listed})
