"""Completion in shells: commands and options as click knows them, and names from the graph."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import click

from kg import terminal
from kg.commands.options import DATABASE
from kg.errors import KgError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

MOST = 50  # names that are offered
VARIABLE = "_KG_COMPLETE"  # by which the shells' scripts ask click


class EntityName(click.ParamType[str]):
    """A name of an entity, completed from the graph that the command asks."""

    name = "name"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem[Any]]:
        """Names that begin so, whatever their case and accents; the best known first."""
        from click.shell_completion import CompletionItem

        from kg.store import Reader
        from kg.store.naming import beginning

        db = ctx.params.get("db") or os.environ.get("KG_DB") or DATABASE
        try:
            with Reader(db) as store:
                found = beginning(store, incomplete, MOST)
        except (KgError, OSError):
            return []
        # A shell goes back to what the offers have in common: other spellings would take away what was typed.
        alike = [item for item in found if item[0].startswith(incomplete)] or found
        bearers = {name: kind if name == label else f"{label}, {kind}" for name, label, kind in reversed(alike)}
        return [
            CompletionItem(terminal.plain(name), help=terminal.plain(bearer))
            for name, bearer in reversed(bearers.items())
        ]


ENTITY = EntityName()


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print the script by which a shell completes.

    It completes commands, options, and names from the graph. In ~/.bashrc or, after compinit, in ~/.zshrc:
    eval "$(kg completion bash)". For fish: kg completion fish > ~/.config/fish/completions/kg.fish

    \b
    Example:
      echo 'eval "$(kg completion bash)"' >> ~/.bashrc
    """
    from kg.commands.shells import SHELLS

    click.echo(SHELLS[shell](ctx.find_root().command, {}, "kg", VARIABLE).source())
