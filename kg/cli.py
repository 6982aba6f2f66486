"""The command line: parse, call, print."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any

import click

import kg
from kg import terminal
from kg.commands import asking, building, completing, counting, deciding, judging, sharing
from kg.errors import KgError

DONE, REFUSED, MISUSED, INTERRUPTED = 0, 1, 2, 130


class Commands(click.Group):
    """Commands in groups, whose reader may go away: ``kg neighbors X | head`` is no failure."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands by what a user is about."""
        width = max(map(len, self.commands))
        for title, commands in GROUPS.items():
            with formatter.section(title):
                room = formatter.width - width - 4
                formatter.write_dl([(item.name or "", item.get_short_help_str(room)) for item in commands], width)

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
    if completing.VARIABLE in os.environ:
        import kg.commands.shells  # noqa: F401 (click finds there what it needs)
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


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(kg.__version__, prog_name="kg", message="%(prog)s %(version)s")
def cli() -> None:
    """Read a folder of news and ask who is tied to whom, by what, according to whom, and where it says so.

    \b
    Examples:
      kg build news/                             make the graph of a folder
      kg neighbors "Kim Jong Un"                 who is tied to somebody, by what
      kg path "Kim Jong Un" Ukraine              how two are linked
      kg evidence Russia Kursk                   the sentences that say so
      kg search '"mutual defence" treat*'        names and sentences
      kg view --focus "Kim Jong Un" --open       the picture of it
    """


GROUPS: dict[str, tuple[click.Command, ...]] = {
    "Build": (building.build,),
    "Ask": (
        asking.neighbors,
        asking.path,
        asking.search,
        asking.show,
        asking.evidence,
        asking.timeline,
        counting.stats,
        counting.schema,
    ),
    "Share": (sharing.view, sharing.export),
    "Judge": (deciding.resolve, deciding.take_in, judging.evaluate, judging.check),
    "Shell": (completing.completion,),
}
for group in GROUPS.values():
    for command in group:
        cli.add_command(command)
