"""The notebooks run from their first cell to their last, and are kept without the output of a run."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from tests.corpus import CORPUS, Built

FOLDER = Path(__file__).parents[1] / "notebooks"
PICTURES = {"tour": {"plot"}, "analysis": {"communities", "centralities", "actors", "contested"}}  # by cells
QUIET = {"close"}  # cells that show nothing
NEEDED = ("ipykernel", "matplotlib", "nbclient", "nbformat", "pandas")
# In a process of its own: the libraries of notebooks warn of themselves.
EXECUTE = """
import sys
import nbformat
from nbclient import NotebookClient

notebook = nbformat.read(sys.argv[1], as_version=4)
NotebookClient(notebook, timeout=300).execute()
nbformat.write(notebook, sys.argv[1])
"""


def code_cells(path: Path) -> list[dict[str, Any]]:
    """The cells of a notebook that hold code."""
    return [cell for cell in json.loads(path.read_text("utf-8"))["cells"] if cell["cell_type"] == "code"]


def test_every_notebook_is_run() -> None:
    assert {path.stem for path in FOLDER.glob("*.ipynb")} == set(PICTURES)


@pytest.mark.parametrize("name", PICTURES)
def test_a_notebook_is_kept_without_output(name: str) -> None:
    cells = code_cells(FOLDER / f"{name}.ipynb")
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in cells)


@pytest.mark.parametrize("name", PICTURES)
def test_a_notebook_runs(name: str, built: Built, tmp_path: Path) -> None:
    missing = [library for library in NEEDED if find_spec(library) is None]
    if missing:
        assert "CI" not in os.environ, missing
        pytest.skip(f"make test installs what is missing: {', '.join(missing)}")
    copy = tmp_path / "notebooks" / f"{name}.ipynb"
    copy.parent.mkdir()
    shutil.copy(FOLDER / copy.name, copy)
    shutil.copytree(built.out, tmp_path / "out")
    (tmp_path / "corpus").symlink_to(CORPUS)
    command = [sys.executable, "-c", EXECUTE, str(copy)]
    run = subprocess.run(command, cwd=copy.parent, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    cells = {cell["id"]: cell["outputs"] for cell in code_cells(copy)}
    assert {cell for cell, outputs in cells.items() if not outputs} <= QUIET
    shown = {cell for cell, outputs in cells.items() if any("image/png" in item.get("data", {}) for item in outputs)}
    assert shown == PICTURES[name]
