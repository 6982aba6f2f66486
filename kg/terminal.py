"""What is printed: tables and lines for people, JSON and CSV for programs, and nothing that a terminal would obey."""

from __future__ import annotations

import os
import re
import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TextIO

import click

UNBOUNDED = 1_000_000  # the width of what no terminal shows: a cell is never cut or wrapped
# Control characters, and characters that turn round the order of what follows them.
UNSAFE = "\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c"
FORMULA = re.compile("[=+@\\-\t\r＝＋－＠]")  # how a cell begins that a spreadsheet would run
BOLD, USUAL = "\ufdd0", "\ufdd1"  # marks around what stands out; Unicode promises that they are no characters
_page: ContextVar[list[str] | None] = ContextVar("page", default=None)  # what is held back for the pager
CONTROL, UNESCAPED = re.compile(f"[\x00-\x1f{UNSAFE}]"), re.compile(f"[{UNSAFE}]")


def plain(text: str) -> str:
    """``text`` on one line, with a mark in the place of what could command a terminal."""
    return CONTROL.sub("\N{REPLACEMENT CHARACTER}", " ".join(re.split(r"[\t\n\r\f\v ]+", text)))


def line(text: str = "", indent: str = "", bold: Iterable[tuple[int, int]] = ()) -> None:
    """Print a line on stdout; a terminal gets it wrapped with an indent, and what ``bold`` spans stands out."""
    shown = sys.stdout.isatty()
    width = shutil.get_terminal_size().columns if shown else UNBOUNDED
    filled = textwrap.fill(
        plain(marked(text, bold) if shown else text),
        max(width, 40),
        initial_indent=indent,
        subsequent_indent=indent,
        break_on_hyphens=False,
    )
    put(filled.replace(BOLD, "\x1b[1m").replace(USUAL, "\x1b[0m") if shown else filled)


def marked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """``text`` with marks around the (start, end) that are to stand out, and no others."""
    text = text.replace(BOLD, " ").replace(USUAL, " ")
    pieces, place = [], 0
    for start, end in spans:
        pieces += [text[place:start], BOLD, text[start:end], USUAL]
        place = end
    return "".join([*pieces, text[place:]])


def put(text: str) -> None:
    """Print lines on stdout, or hold them for the pager."""
    held = _page.get()
    if held is None:
        click.echo(text)
    else:
        held.append(f"{text}\n")


@contextmanager
def paged() -> Iterator[None]:
    """Show what is printed within the block by the pager where a terminal has too few lines for it."""
    if not sys.stdout.isatty():
        yield
        return
    held: list[str] = []
    token = _page.set(held)
    try:
        yield
    finally:
        _page.reset(token)
        text = "".join(held)
        if text.count("\n") < shutil.get_terminal_size().lines:
            click.echo(text, nl=False)
        else:
            click.echo_via_pager(text)


def note(text: str) -> None:
    """Print a line on stderr."""
    click.echo(plain(text), err=True)


def as_json(value: object) -> None:
    """Print records, or containers of them, as JSON; control characters are escaped."""
    import json

    from kg import columns

    text = json.dumps(columns.plain(value), ensure_ascii=False, indent=2)
    click.echo(UNESCAPED.sub(lambda char: f"\\u{ord(char[0]):04x}", text))


def record(value: Any) -> dict[str, Any]:
    """The fields of a record by name."""
    from kg.columns import fields_of

    return fields_of(value)


def as_csv(rows: Iterable[dict[str, Any]]) -> None:
    """Print rows, which all have the same columns, as CSV with a header.

    No cell is a formula to a spreadsheet (https://owasp.org/www-community/attacks/CSV_Injection).
    """
    import csv

    writer = csv.writer(sys.stdout, lineterminator="\n")
    for number, row in enumerate(rows):
        if not number:
            writer.writerow(row)
        writer.writerow(cell(value) for value in row.values())


def cell(value: Any) -> Any:
    """A value as a cell: lists joined with ``|``, texts on one line and never a formula."""
    if isinstance(value, list | tuple):
        value = "|".join(str(item).replace("|", "¦") for item in value)
    if not isinstance(value, str):
        return value
    text = f"'{value}" if FORMULA.match(value) else value
    return plain(text)


def table(columns: Sequence[str], rows: Iterable[Sequence[str | int]]) -> None:
    """Print a table; numbers stand on the right. A terminal gets it in its width, a file in full."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    rows = list(rows)
    cells = [[plain(str(cell)) for cell in row] for row in (columns, *rows)]
    console = Console(width=None if sys.stdout.isatty() else UNBOUNDED, highlight=False)
    frame = 3 * len(columns) - 1  # two blanks and a line between two columns, and one at each side
    sizes = fit([list(column) for column in zip(*cells, strict=True)], console.width - frame)
    grid = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for number, size in enumerate(sizes):
        numeric = bool(rows) and isinstance(rows[0][number], int)
        grid.add_column(Text(cells[0][number]), justify="right" if numeric else "left", width=size)
    for row in cells[1:]:
        grid.add_row(*map(Text, row))
    console.width = max(console.width, sum(sizes) + frame)
    with console.capture() as capture:
        console.print(grid)
    printed = "\n".join(text.rstrip() for text in capture.get().split("\n"))
    put(printed.strip("\n"))


def fit(columns: Sequence[Sequence[str]], room: int) -> list[int]:
    """The widths of columns: the widest are narrowed until all fit, but never below their longest word."""
    from rich.cells import cell_len

    sizes = [max(map(cell_len, cells)) for cells in columns]
    least = [max(cell_len(word) for cell in cells for word in cell.split() or [""]) for cells in columns]
    while sum(sizes) > room:
        wide = [number for number in range(len(sizes)) if sizes[number] > least[number]]
        if not wide:
            break
        sizes[max(wide, key=lambda number: sizes[number])] -= 1
    return sizes


def settle(stream: TextIO) -> None:
    """Write what a stream still holds, or nowhere if it takes no more, so that leaving is quiet."""
    try:
        stream.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
