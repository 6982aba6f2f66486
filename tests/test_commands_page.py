"""Every command, argument and option is documented, and docs/commands.md has the help that is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from kg import decisions
from kg.cli import cli
from kg.evaluate import gold

PAGE = (Path(__file__).parents[1] / "docs/commands.md").read_text("utf-8")
GENERAL = PAGE.partition("\n## Build\n")[0]


def spelled(command: click.Command, before: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command that does something, as it is typed."""
    for name, inner in getattr(command, "commands", {}).items():
        yield (*before, name), inner
        yield from spelled(inner, (*before, name))


COMMANDS = list(spelled(cli))
EACH = pytest.mark.parametrize(("words", "command"), COMMANDS, ids=[" ".join(words) for words, _ in COMMANDS])


def section(words: tuple[str, ...]) -> str:
    """What the page says of a command."""
    heading = f"\n### kg {' '.join(words)}\n"
    assert PAGE.count(heading) == 1
    return PAGE.partition(heading)[2].partition("\n##")[0]


@EACH
def test_a_command_is_on_the_page_with_its_options(words: tuple[str, ...], command: click.Command) -> None:
    told = section(words)
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{parameter.name} says nothing of itself"
            missing = {option for option in parameter.opts if option not in told}
        else:
            missing = {word for word in [parameter.make_metavar(click.Context(command))] if word not in told}
        assert missing == set()


@EACH
def test_its_help_is_what_is_printed(words: tuple[str, ...], command: click.Command) -> None:
    printed = CliRunner().invoke(cli, [*words, "--help"], prog_name="kg", env={"COLUMNS": "80"}).output
    assert f"```console\n$ kg {' '.join(words)} --help\n{printed.rstrip()}\n```" in section(words)


@pytest.mark.parametrize("option", [option for parameter in cli.params for option in parameter.opts] + ["--help"])
def test_options_of_all_commands_are_told_first(option: str) -> None:
    assert option in GENERAL


@pytest.mark.parametrize("name", ["KG_DB", "NO_COLOR", "PAGER"])
def test_variables_are_told(name: str) -> None:
    assert f"`{name}`" in GENERAL


def block(language: str) -> str:
    """The only block of a language on the page."""
    (found,) = re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    assert isinstance(found, str)
    return found


def test_the_file_of_decisions_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "decisions.toml"
    path.write_text(block("toml"), "utf-8")
    assert {item.kind for item in decisions.read(path).lines} == {"same", "different", "delete", "rename"}


def test_the_annotated_document_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "andes.json").write_text(block("json"), "utf-8")
    (document,) = gold.read(tmp_path, ())
    assert (document.id, len(document.entities), len(document.relations)) == ("andes", 2, 1)
