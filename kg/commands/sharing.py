"""The commands that write what others open."""

from __future__ import annotations

import click

import kg
from kg import terminal
from kg.commands.completing import ENTITY
from kg.commands.options import asks
from kg.export import FOLDERS, FORMATS


@click.command()
@click.option("--focus", metavar="NAME", type=ENTITY, help="Only what lies around this entity.")
@click.option("--depth", type=click.IntRange(1, 4), default=2, show_default=True, help="Steps to go from there.")
@click.option("-o", "--out", metavar="FILE", help="The page to write; by default it stands beside the graph.")
@click.option("--open", "opened", is_flag=True, help="Open it in the browser.")
@asks
def view(focus: str | None, depth: int, out: str | None, opened: bool, db: str) -> None:
    """Write the page of the graph, whole or around an entity.

    Prints where it is. The page is one file that needs no network: a picture, and the sentence behind every edge.
    """
    from pathlib import Path

    from kg.atomic import replacing

    with kg.open(db) as graph:
        name = "graph" if focus is None else graph.lookup(focus).id.replace("/", "-")
        page = Path(out) if out else Path(db).parent / f"{name}.html"
        text = graph.page(focus, depth)
    with replacing(page) as file:
        file.write_text(text, encoding="utf-8", newline="\n")
    terminal.line(str(page))
    if opened:
        import webbrowser

        webbrowser.open(page.absolute().as_uri())


@click.command(epilog="\b\n" + "\n".join(f"{name:8} {summary}" for name, summary in FORMATS.items()))
@click.argument("format", type=click.Choice(list(FORMATS)), metavar="FORMAT")
@click.option("-o", "--out", metavar="FILE", help="Where to write, and print that; by default standard output.")
@asks
def export(format: str, out: str | None, db: str) -> None:
    """Write the graph in a FORMAT that other programs read.

    docs/formats.md says what each holds, and how to open it.
    """
    if out is None and format in FOLDERS:
        raise click.UsageError(f"{format} is more than one file: name a folder or a .zip file with -o.")
    with kg.open(db) as graph:
        if out is None:
            with click.open_file("-", "w", encoding="utf-8") as stream:
                graph.export(format, stream)
        else:
            graph.export(format, out)
            terminal.line(out)
