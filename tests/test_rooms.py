"""Who may import whom: the data run one way, and what is left of a room does not know it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import kg

ROOT = Path(kg.__file__).parent
ROOMS: dict[str, set[str]] = {
    "errors": set(),
    "kinds": set(),
    "records": {"kinds"},
    "names": set(),
    "atomic": set(),
    "schema": {"errors", "records"},
    "documents": {"errors", "records", "schema"},
    "nlp": {"errors", "names", "records", "schema"},
    "decisions": {"atomic", "errors", "names", "records"},
    "resolve": {"decisions", "errors", "names", "records", "schema"},
    "store": {"errors", "names", "records", "schema"},
    "view": {"records", "schema"},
    "graph": {"records", "view"},
    "export": {"atomic", "errors", "graph", "records", "schema", "store"},
    "answers": {"records"},
    "columns": {"answers", "records"},
    "queries": {"answers", "errors", "export", "graph", "names", "records", "store", "view"},
    "evaluate": {"errors", "names", "records", "schema", "store"},
    "edited": {"decisions", "errors", "names", "records", "store"},
    "review": {"records", "store"},
    "build": {
        "atomic", "documents", "errors", "export", "graph", "nlp", "records", "resolve", "schema", "store",
        "view",
    },
    "__init__": {"build", "errors", "queries"},
    "terminal": {"columns"},
    "printing": {"answers", "records", "terminal"},
    "commands": {
        "__init__", "answers", "atomic", "columns", "decisions", "edited", "errors", "evaluate", "export", "kinds",
        "printing", "queries", "review", "schema", "store", "terminal",
    },
    "cli": {"__init__", "commands", "errors", "terminal"},
    "__main__": {"cli"},
}  # fmt: skip
LIBRARIES = {
    "spacy": {"nlp"},
    "networkx": {"graph", "view"},
    "pyvis": {"view"},
    "click": {"cli", "commands", "terminal"},
    "pandas": {"queries"},
    "rich": {"terminal"},
    "sqlite3": {"store"},
}


def room(path: Path) -> str:
    """The room of a module: its folder or file directly below the package."""
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """The modules that a file imports, at its top or within functions."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def rooms_of(module: str) -> str | None:
    """The room that an imported module belongs to, if it is ours."""
    package, _, rest = module.partition(".")
    if package != "kg":
        return None
    name = rest.partition(".")[0]
    return name if name in ROOMS else "__init__"


MODULES = sorted(ROOT.rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_what_its_room_may(path: Path) -> None:
    own = room(path)
    found = {name for name in map(rooms_of, imported(path)) if name}
    assert found - {own} <= ROOMS[own]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_library_stays_in_its_rooms(path: Path) -> None:
    found = {module.partition(".")[0] for module in imported(path)}
    assert {library for library in found & LIBRARIES.keys() if room(path) not in LIBRARIES[library]} == set()


def test_no_two_rooms_know_each_other() -> None:
    assert not [(one, other) for one, known in ROOMS.items() for other in known if one in ROOMS[other]]


def test_the_page_on_architecture_tells_of_every_room() -> None:
    page = (ROOT.parent / "docs" / "architecture.md").read_text("utf-8")
    rooms = ROOMS.keys() - {"__init__", "__main__"}
    assert {name for name in rooms if f"`{name}`" not in page and f"`{name}/`" not in page} == set()


def test_the_table_holds_nothing_that_is_not_there() -> None:
    assert {room(path) for path in MODULES} == set(ROOMS)
