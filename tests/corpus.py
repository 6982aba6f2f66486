"""The sample corpus and its graph, built as a user builds it, in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

CORPUS = Path(__file__).parents[1] / "corpus"
OFFLINE = """
import sys

def refuse(event, arguments):
    if event.startswith("socket."):
        raise OSError("sockets are forbidden")

sys.addaudithook(refuse)
from kg.cli import main
sys.exit(main())
"""


@dataclass(frozen=True)
class Built:
    """The folder that ``kg build`` wrote to, its exit status, and what it printed on stdout and stderr."""

    out: Path
    status: int
    printed: str
    complaints: str


def build_offline(out: Path) -> Built:
    """Build the graph of the corpus with sockets forbidden and warnings as errors."""
    command = [sys.executable, "-W", "error", "-c", OFFLINE, "build", str(CORPUS), "-o", str(out)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    return Built(out, run.returncode, run.stdout, run.stderr)
