"""What the README shows: commands and Python as they are typed, each with what it really prints.

``make readme`` has cog run the calls that stand in comments of README.md. All of them work in one temporary folder in
which ``corpus`` is the sample corpus, so that they can be run exactly as they are shown.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

import cog

from kg import schema

_temporary = tempfile.TemporaryDirectory()
FOLDER = Path(_temporary.name)
(FOLDER / "corpus").symlink_to(Path(__file__).parents[1] / "corpus")
ENVIRONMENT = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "PYTHONUTF8": "1"}
ENVIRONMENT.pop("KG_DB", None)


def command(line: str) -> None:
    """Show a command of the shell with all that it prints; raises RuntimeError where it fails."""
    fence("console", f"$ {line}\n{run(['sh', '-c', line])}")


def python(code: str) -> None:
    """Show a program and what it prints; raises RuntimeError where it fails."""
    code = code.strip()
    fence("python", code)
    fence("", run([sys.executable, "-c", code]))


def relations() -> None:
    """Show the relation types by their groups, each under its name."""
    groups: dict[str, list[str]] = defaultdict(list)
    for item in schema.load().relations.values():
        groups[item.group].append(f"`{item.name}`")
    for group in schema.GROUPS:
        cog.outl(f"- {group}: {', '.join(sorted(groups[group]))}")


def run(arguments: list[str]) -> str:
    """What a process prints on both streams; raises RuntimeError where it fails."""
    done = subprocess.run(
        arguments, cwd=FOLDER, env=ENVIRONMENT, check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    if done.returncode:
        raise RuntimeError(f"{arguments} ended with {done.returncode}:\n{done.stdout}")
    return done.stdout


def fence(language: str, text: str) -> None:
    """Put out a block of code."""
    cog.outl(f"```{language}\n{text.rstrip()}\n```")
