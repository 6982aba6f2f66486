"""The README shows what the commands print today."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from kg.cli import cli

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def test_the_readme_shows_what_is_printed_today() -> None:
    if find_spec("cogapp") is None:
        assert "CI" not in os.environ, "cogapp is not installed"
        pytest.skip("cogapp is not installed: make test installs it")
    check = ["-m", "cogapp", "-I", "docs", "-p", "import shown", "--check", "--diff", "README.md"]
    run = subprocess.run([sys.executable, *check], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, f"run make readme\n{run.stdout}{run.stderr}"


@pytest.mark.parametrize("command", sorted(cli.commands))
def test_every_command_is_shown(command: str) -> None:
    assert f"\n$ kg {command} " in README
