"""Options that commands have in common, and how an answer is printed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import click

from kg import terminal

Answer = TypeVar("Answer")


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
