"""The steps of docs/extending.md, taken: a page that says which files to make is followed to the letter."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

ROOT = Path(__file__).parents[1]
STEP = re.compile(r"^(Create|Append to) `([^`]+)`:\n\n```\w*\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def follow(page: Path, folder: Path) -> None:
    """Copy the package into a new ``folder`` and take there the steps of ``page``, in their order.

    ``Create `path`:`` before a block of code makes a file of it, ``Append to `path`:`` adds it to one that is there.
    """
    shutil.copytree(ROOT / "kg", folder / "kg", ignore=shutil.ignore_patterns("__pycache__"))
    for verb, name, text in STEP.findall(page.read_text("utf-8")):
        path = folder / name
        if path.exists() != (verb == "Append to"):
            raise FileNotFoundError(f"{page}: cannot {verb.lower()} {name}")
        path.parent.mkdir(exist_ok=True)
        before = path.read_text("utf-8") + "\n" if path.exists() else ""
        path.write_text(before + text, "utf-8", newline="\n")
