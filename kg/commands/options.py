"""Options that commands have in common, and how an answer is printed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeVar

import click

from kg import terminal
from kg.kinds import ENTITY_TYPES

Answer = TypeVar("Answer")
DATABASE = "out/kg.db"
Command = Callable[..., None]
Form = Literal["json", "csv"]


def print_as(as_json: bool, for_people: Callable[[Answer], None], answer: Answer) -> None:
    """Print an answer for a program or for people."""
    print_in("json" if as_json else None, for_people, answer)


def print_in(form: Form | None, for_people: Callable[[Answer], None], answer: Answer) -> None:
    """Print an answer in a form for programs, or for people, with a pager where it is long."""
    if form == "json":
        terminal.as_json(answer)
    elif form == "csv":
        from kg.columns import rows

        terminal.as_csv(rows(answer))
    else:
        with terminal.paged():
            for_people(answer)


def day(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """A day, month or year as it is."""
    from kg.queries import narrowing

    try:
        return narrowing.day(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


RELATION = click.option(
    "--relation", metavar="R", multiple=True, help="Only this relation: its name, or its words. May be repeated."
)
SINCE = click.option("--since", metavar="DATE", callback=day, help="Only from this day, month or year on (2025-04).")
UNTIL = click.option("--until", metavar="DATE", callback=day, help="Only up to this day, month or year.")
NARROWING = (
    RELATION,
    click.option("--type", type=click.Choice(ENTITY_TYPES), help="Only neighbors of this type."),
    click.option(
        "--direction",
        type=click.Choice(["in", "out", "both"]),
        default="both",
        show_default=True,
        help="Only what NAME does (out), or what is done to it (in).",
    ),
    SINCE,
    UNTIL,
    click.option("--polarity", type=click.Choice(["affirmed", "denied"]), help="Only what is affirmed, or denied."),
    click.option("--contested", is_flag=True, help="Only what some affirm and others deny."),
    click.option(
        "--min-documents", metavar="N", type=click.IntRange(min=1), default=1, help="Only what N documents say."
    ),
    click.option(
        "--min-confidence",
        metavar="P",
        type=click.FloatRange(0, 1),
        default=0,
        help="Only what is at least so sure, 0 to 1.",
    ),
)


def narrows(command: Command) -> Command:
    """The options that narrow which edges count: those of ``kg.queries.narrowing.Narrowing``."""
    return together(NARROWING)(command)


def together(options: tuple[Callable[[Command], Command], ...]) -> Callable[[Command], Command]:
    """Several options in the order in which help is to list them."""

    def put(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return put


def limits(default: int, what: str) -> Callable[[Command], Command]:
    """The option that keeps answers short; 0 stands for all, which is None."""
    return click.option(
        "--limit",
        metavar="N",
        type=click.IntRange(min=0),
        default=default,
        show_default=True,
        callback=lambda context, option, value: value or None,
        help=f"At most so many {what}; 0 for all.",
    )


def answers(command: Command) -> Command:
    """The options of every command that prints records: ``form`` and ``db``."""
    return forms(asks(command))


def forms(command: Command) -> Command:
    """The options that choose a form for programs."""
    return together(
        (
            click.option("--json", "form", flag_value="json", help="Print JSON."),
            click.option("--csv", "form", flag_value="csv", help="Print CSV, for spreadsheets."),
        )
    )(command)


def reads(command: Command) -> Command:
    """The options of every command that prints what it reads in a graph, but in no table."""
    return asks(click.option("--json", "as_json", is_flag=True, help="Print JSON.")(command))


def asks(command: Command) -> Command:
    """The option of every command that reads a graph."""
    return click.option(
        "--db",
        envvar="KG_DB",
        default=DATABASE,
        show_default=True,
        show_envvar=True,
        help="The graph to ask.",
    )(command)
