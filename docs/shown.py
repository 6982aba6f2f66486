"""What README.md and these pages show: commands and Python as they are typed, each with what it really prints.

``make docs`` has cog run the calls that stand in comments of the pages. All work in one temporary folder in which
``corpus`` is the sample corpus and ``out`` its graph, so that they can be run exactly as they are shown.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

import cog
import following

from kg.nlp import pipeline

_temporary = tempfile.TemporaryDirectory()
FOLDER, EXTENDED = Path(_temporary.name) / "news", Path(_temporary.name) / "extended"
ENVIRONMENT = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "PYTHONUTF8": "1"}
ENVIRONMENT["COLUMNS"] = "80"
ENVIRONMENT.pop("KG_DB", None)
FOLDER.mkdir()
(FOLDER / "corpus").symlink_to(Path(__file__).parents[1] / "corpus")
(FOLDER / pipeline.MODEL).symlink_to(pipeline.locate(None))  # what spaCy loads by this name


def command(line: str) -> None:
    """Show a command of the shell with all that it prints; raises RuntimeError where it fails."""
    if not line.startswith("kg build"):
        build()
    fence("console", f"$ {line}\n{run(['sh', '-c', line])}")


def python(code: str) -> None:
    """Show a program and what it prints; raises RuntimeError where it fails."""
    build()
    code = code.strip()
    fence("python", code)
    fence("", run([sys.executable, "-W", "ignore", "-c", code]))


def extended(line: str) -> None:
    """Show a command as it works once the steps of the page so far were taken on a copy of the package."""
    if not EXTENDED.exists():
        following.follow(Path(cog.inFile), EXTENDED)
    fence("console", f"$ {line}\n{run(['sh', '-c', line], EXTENDED, {'PYTHONPATH': str(EXTENDED)})}")


@cache
def build() -> None:
    """See to it that the graph of the corpus is there, whichever page comes first."""
    if not (FOLDER / "out").exists():
        run([sys.executable, "-m", "kg", "build", "corpus"])


def run(arguments: list[str], folder: Path = FOLDER, environment: dict[str, str] | None = None) -> str:
    """What a process prints on both streams; raises RuntimeError where it fails."""
    done = subprocess.run(
        arguments,
        cwd=folder,
        env=ENVIRONMENT | (environment or {}),
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if done.returncode:
        raise RuntimeError(f"{arguments} ended with {done.returncode}:\n{done.stdout}")
    return done.stdout


def fence(language: str, text: str) -> None:
    """Put out a block of code."""
    cog.outl(f"```{language}\n{text.rstrip()}\n```")
