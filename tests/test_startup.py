"""Questions start quickly: what is heavy is not imported for them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kg.export import FOLDERS, FORMATS

HEAVY = {"spacy", "networkx", "pyvis", "numpy", "jinja2", "trafilatura", "importlib.metadata", "rapidfuzz"}
PROGRAM = """
import sys
from kg.cli import main
status = main(sys.argv[1:])
print(*sys.modules, file=sys.stderr)
sys.exit(status)
"""


def modules(*arguments: str) -> set[str]:
    """What is imported when a command has run."""
    run = subprocess.run([sys.executable, "-c", PROGRAM, *arguments], capture_output=True, text=True, check=True)
    return set(run.stderr.splitlines()[-1].split())


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["neighbors", "--help"]])
def test_help_needs_neither_rich_nor_sqlite(arguments: list[str]) -> None:
    assert not modules(*arguments) & (HEAVY | {"rich", "sqlite3", "dataclasses", "pathlib"})


@pytest.mark.parametrize(
    "arguments",
    [
        ["neighbors", "Kim Jong Un"],
        ["evidence", "Kursk"],
        ["show", "Kursk"],
        ["stats"],
        ["path", "Kim Jong Un", "Kursk"],
        ["search", "Kursk"],
        ["timeline", "Kursk"],
        ["neighbors", "Kursk", "--depth", "3"],
        *(["export", format, "-o", "/dev/null"] for format in sorted(FORMATS.keys() - FOLDERS)),
    ],
)
def test_questions_need_no_library_of_language_or_graphs(sample_db: Path, arguments: list[str]) -> None:
    assert not modules(*arguments, "--db", str(sample_db)) & HEAVY


def test_json_needs_no_rich(sample_db: Path) -> None:
    assert "rich" not in modules("neighbors", "Kursk", "--json", "--db", str(sample_db))


def test_the_package_itself_is_light() -> None:
    run = subprocess.run(
        [sys.executable, "-c", "import kg, sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert not set(run.stdout.split()) & (HEAVY | {"click", "rich", "sqlite3"})
