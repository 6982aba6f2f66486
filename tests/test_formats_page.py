"""docs/formats.md tells of every format and field, and what it shows can be done as shown."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from kg.export import FORMATS
from kg.export.attributes import EDGE, NODE
from kg.export.jsonl import row
from tests import contents
from tests.corpus import Built

PAGE = (Path(__file__).parents[1] / "docs/formats.md").read_text("utf-8")
PROGRAMS = re.findall(r"^```python\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
COMMANDS = re.findall(r"^\$ kg (.*)$", PAGE, re.MULTILINE)
LIBRARY = re.compile(r"^import (\w+)", re.MULTILINE)


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_has_a_section_and_a_command(format: str) -> None:
    assert f"\n## {format}\n" in PAGE
    assert any(command.startswith(f"export {format} ") for command in COMMANDS)


def test_every_field_is_explained(sample_db: Path) -> None:
    told = contents.of_store(sample_db).statements[0]
    fields = {*NODE, *EDGE, *row(told, "")}
    assert {field for field in fields if f"`{field}`" not in PAGE} == set()


@pytest.fixture(scope="module")
def folder(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the commands of the page were run."""
    path = tmp_path_factory.mktemp("page")
    (path / "out").symlink_to(built.out)
    for command in COMMANDS:
        run(path, "-m", "kg", *command.split())
    return path


def run(folder: Path, *arguments: str) -> str:
    """What Python prints in a folder, where it must succeed."""
    root = str(Path(__file__).parents[1])
    command = [sys.executable, *arguments]
    done = subprocess.run(
        command, cwd=folder, capture_output=True, encoding="utf-8", env={**os.environ, "PYTHONPATH": root}, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_the_columns_that_cypher_names_are_there(folder: Path) -> None:
    loads = PAGE.split("LOAD CSV WITH HEADERS FROM 'file:///")[1:]
    assert len(loads) == 2
    for load in loads:
        table = (folder / "tables" / load.partition("'")[0]).read_text("utf-8")
        columns = table.splitlines()[0].split(",")
        assert set(re.findall(r"row\['(.*?)'\]", load)) <= set(columns)


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.splitlines()[-1])
def test_a_program_of_the_page_runs(folder: Path, program: str) -> None:
    for library in LIBRARY.findall(program):
        if find_spec(library) is None:
            pytest.skip(f"{library} is not installed")
    printed = run(folder, "-c", program)
    assert bool(printed.strip()) == ("print(" in program)
