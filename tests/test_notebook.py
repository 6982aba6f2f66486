"""The tour runs from its first cell to its last, and is kept without the output of a run."""

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

TOUR = Path(__file__).parents[1] / "notebooks" / "tour.ipynb"
NEEDED = ("ipykernel", "matplotlib", "nbclient", "nbformat")
# In a process of its own: the libraries of notebooks warn of themselves.
EXECUTE = """
import sys
import nbformat
from nbclient import NotebookClient

tour = nbformat.read(sys.argv[1], as_version=4)
NotebookClient(tour, timeout=300).execute()
nbformat.write(tour, sys.argv[1])
"""


def code_cells(path: Path) -> list[dict[str, Any]]:
    """The cells of a notebook that hold code."""
    return [cell for cell in json.loads(path.read_text("utf-8"))["cells"] if cell["cell_type"] == "code"]


def test_the_tour_is_kept_without_output() -> None:
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in code_cells(TOUR))


def test_the_tour_runs(built: Built, tmp_path: Path) -> None:
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        assert "CI" not in os.environ, missing
        pytest.skip(f"make test installs what is missing: {', '.join(missing)}")
    copy = tmp_path / "notebooks" / TOUR.name
    copy.parent.mkdir()
    shutil.copy(TOUR, copy)
    shutil.copytree(built.out, tmp_path / "out")
    (tmp_path / "corpus").symlink_to(CORPUS)
    command = [sys.executable, "-c", EXECUTE, str(copy)]
    run = subprocess.run(command, cwd=copy.parent, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    cells = {cell["id"]: cell["outputs"] for cell in code_cells(copy)}
    assert all(cells[name] for name in cells if name != "close")
    assert any("image/png" in output.get("data", {}) for output in cells["plot"])
