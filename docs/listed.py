"""Lists that pages take from the code and the data: commands, relations, the Python interface, tables."""

from __future__ import annotations

import inspect
from collections import defaultdict
from collections.abc import Iterator
from textwrap import dedent
from typing import Any

import click
import cog
from click.testing import CliRunner

import kg
from kg import answers, records, schema
from kg.build import Summary
from kg.cli import GROUPS, cli
from kg.queries import Graph
from kg.queries.frames import Frames
from kg.queries.narrowing import Narrowing
from kg.store import tables

WIKIDATA = "https://www.wikidata.org/wiki/Property:"
EXAMPLES = 2  # of each relation
INNER = (records.Entity, records.Edge, records.LeftOut, Narrowing, Summary)  # what is within, goes in, or is built


def commands() -> None:
    """The help of every command, in the groups of ``kg --help``."""
    for title, group in GROUPS.items():
        cog.outl(f"## {title}\n")
        for command in group:
            for words in spelled(command, ()):
                shown = CliRunner().invoke(cli, [*words, "--help"], prog_name="kg", env={"COLUMNS": "80"})
                name = " ".join(("kg", *words))
                cog.outl(f"### {name}\n\n```console\n$ {name} --help\n{shown.output.rstrip()}\n```\n")


def spelled(command: click.Command, before: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A command as it is typed, and those below it."""
    words = (*before, command.name or "")
    yield words
    if isinstance(command, click.Group):
        for inner in command.commands.values():
            yield from spelled(inner, words)


def relations() -> None:
    """The names of the relation types by their groups."""
    groups: dict[str, list[str]] = defaultdict(list)
    for item in schema.load().relations.values():
        groups[item.group].append(f"`{item.name}`")
    for group in schema.GROUPS:
        cog.outl(f"- {group}: {', '.join(sorted(groups[group]))}")


def relation_types() -> None:
    """Every relation type by group: its meaning, what it links, its codes, and sentences that state it."""
    known = schema.load().relations
    for group in schema.GROUPS:
        cog.outl(f"## {group.capitalize()}\n")
        for name in sorted(name for name, relation in known.items() if relation.group == group):
            relation_type(known[name])


def relation_type(relation: schema.Relation) -> None:
    """One relation type."""
    arrow = "↔" if relation.symmetric else "→"
    cog.outl(f"### {relation.name}\n\n*{relation.label}*: {relation.definition}\n")
    cog.outl(f"- links: {', '.join(relation.domain)} {arrow} {', '.join(relation.range)}")
    if relation.standard:
        cog.outl(f"- elsewhere: {', '.join(code(*item) for item in relation.standard.items())}")
    for example in [item for item in relation.examples if item.found][:EXAMPLES]:
        cog.outl(f"- “{example.text}”")
        for triple in example.found:
            cog.outl(f"  - {triple['subject']} {arrow} {triple['object']}{qualified(triple)}")
    cog.outl("")


def code(vocabulary: str, codes: tuple[str, ...]) -> str:
    """The codes of a vocabulary; ``^`` says that one runs from object to subject."""
    if vocabulary != "wikidata":
        return f"{vocabulary.upper()} {', '.join(codes)}"
    linked = (f"[{item.strip('^')}]({WIKIDATA}{item.strip('^')}){' reversed' * ('^' in item)}" for item in codes)
    return f"Wikidata {', '.join(linked)}"


def qualified(triple: Any) -> str:
    """What an example says of a triple besides its ends."""
    said = [f"{name}: {triple[name]}" for name in ("polarity", "modality", "role") if name in triple]
    said += [f"attribution: {', '.join(triple['attribution'])}"] if triple.get("attribution") else []
    return f" ({', '.join(said)})" if said else ""


def methods() -> None:
    """The functions of ``kg`` and the methods of a graph, with their docstrings."""
    for function in (kg.build, kg.open):
        described(f"kg.{function.__name__}", function)
    for name, function in inspect.getmembers(Graph, inspect.isfunction):
        if not name.startswith("_"):
            described(f"Graph.{name}", function)


def described(name: str, function: Any) -> None:
    """A function as it is declared, and its docstring."""
    declared = dedent(inspect.getsource(function)).partition('    """')[0].strip()
    cog.outl(f"### {name}\n\n```python\n{declared}\n```\n\n{markdown(function)}\n")


def answer_records() -> None:
    """The records that answers are made of: what each is, and its fields."""
    found = [item for _, item in inspect.getmembers(answers, inspect.isclass) if item.__module__ == answers.__name__]
    for item in (*found, *INNER, Frames):
        cog.outl(f"### {item.__name__}\n\n{markdown(item)}\n")
        for name, kind in inspect.get_annotations(item).items():
            cog.outl(f"- `{name}: {getattr(kind, '__forward_arg__', kind)}`")  # a named tuple wraps it
        cog.outl("")


def markdown(item: Any) -> str:
    """The docstring of something as Markdown."""
    return (inspect.getdoc(item) or "").replace("``", "`")


def store_tables() -> None:
    """The tables of a store, as they are made."""
    cog.outl(f"```sql\n{tables.TABLES.strip()}\n```")
