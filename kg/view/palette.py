"""The colours and shapes of entity types and of groups of relations, as ``palette.toml`` says."""

from __future__ import annotations

import tomllib
from dataclasses import asdict, dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Look:
    """How a type or a group is drawn. Colours are ``#rrggbb``; groups have neither shape nor singular."""

    label: str
    light: str
    dark: str
    shape: str | None = None
    singular: str | None = None

    def row(self, name: str) -> dict[str, str | None]:
        """The look as a row of the page's data."""
        return {"name": name, **asdict(self)}


@dataclass(frozen=True, slots=True)
class Palette:
    """The looks by the name of the type, and by the name of the group."""

    types: dict[str, Look]
    groups: dict[str, Look]


@cache
def load() -> Palette:
    """Read ``palette.toml``."""
    data = tomllib.loads((files("kg.view") / "palette.toml").read_text("utf-8"))
    return Palette(
        {name: Look(**look) for name, look in data["type"].items()},
        {name: Look(**look) for name, look in data["group"].items()},
    )
