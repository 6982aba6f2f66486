"""README.md and docs/ show what the commands, the code and the data say today."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from kg.cli import cli

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
README = PAGES[0].read_text("utf-8")
LINK = re.compile(r"\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)")
NEEDED = ("cogapp", "pandas")


def test_the_pages_show_what_is_printed_today() -> None:
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        assert "CI" not in os.environ, missing
        pytest.skip(f"make test installs what is missing: {', '.join(missing)}")
    check = ["-m", "cogapp", "-I", "docs", "-p", "import listed, shown", "--check", "--diff", *map(str, PAGES)]
    run = subprocess.run([sys.executable, *check], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, f"run make docs\n{run.stdout}{run.stderr}"


@pytest.mark.parametrize("command", sorted(cli.commands))
def test_every_command_is_shown(command: str) -> None:
    assert f"\n$ kg {command} " in README


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for path, heading in LINK.findall(page.read_text("utf-8")):
        target = page.parent / path if path else page
        assert target.exists(), path
        if heading:
            anchors = {anchor(line) for line in target.read_text("utf-8").splitlines() if line.startswith("#")}
            assert heading in anchors, f"{path}#{heading}"


def anchor(heading: str) -> str:
    """How GitHub links to a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lstrip("#").strip().lower()).replace(" ", "-")


def test_the_index_lists_every_page() -> None:
    index = (ROOT / "docs" / "README.md").read_text("utf-8")
    listed = {path for path, _ in LINK.findall(index)}
    assert {page.name for page in PAGES if page.parent.name == "docs"} - listed == {"README.md"}
