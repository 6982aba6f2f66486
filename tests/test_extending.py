"""docs/extending.md is right: its steps, taken on a copy of the package, give what it promises."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "extending.md"


@pytest.fixture(scope="module")
def extended(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the steps of the page were taken, with the tests beside the package."""
    spec = importlib.util.spec_from_file_location("following", ROOT / "docs" / "following.py")
    assert spec is not None
    assert spec.loader is not None
    following = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(following)
    folder = tmp_path_factory.mktemp("extended")
    following.follow(PAGE, folder / "project")
    unwanted = shutil.ignore_patterns("__pycache__", "node_modules", "screenshots")
    shutil.copytree(ROOT / "tests", folder / "project" / "tests", ignore=unwanted)
    shutil.copy(ROOT / "pyproject.toml", folder / "project")
    return folder / "project"


def run(folder: Path, *arguments: str) -> str:
    """What a module prints in a folder, where it must succeed."""
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    command = [sys.executable, "-m", *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_new_relation_and_a_new_predicate_are_found(extended: Path) -> None:
    run(extended, "kg", "build", "news")
    found = json.loads(run(extended, "kg", "evidence", "Luis Ortega", "--json"))
    triples = {(item["subject"]["label"], item["edge"]["relation"], item["object"]["label"]) for item in found}
    assert triples == {("Ana Ruiz", "succeeds", "Luis Ortega"), ("Luis Ortega", "visits", "Chile")}


def test_the_examples_of_the_page_hold(extended: Path) -> None:
    chosen = "tests/nlp/test_examples.py::test_example"
    printed = run(extended, "pytest", "-q", "-p", "no:cacheprovider", chosen, "-k", "succeeds")
    number = PAGE.read_text("utf-8").count("[[example]]")
    assert f"{number} passed" in printed


def test_the_data_of_the_page_are_sound(extended: Path) -> None:
    run(extended, "pytest", "-q", "-p", "no:cacheprovider", "tests/test_schema.py", "-k", "not guidelines")
