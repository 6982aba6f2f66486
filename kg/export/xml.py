"""Text and numbers as XML takes them, for the formats that are XML."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping

from kg.export.characters import FORBIDDEN, LEFT_OUT, UNSAFE
from kg.graph import Attribute

LONG = range(-(2**63), 2**63)
ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
# Readers turn line ends of every kind into line feeds, and in an attribute white space into a space.
ESCAPED = re.compile(f'[&<>"\t\n\r{UNSAFE}{FORBIDDEN}]')


def escape(text: str) -> str:
    """``text`` for an attribute or an element, without the characters that XML forbids."""
    return ESCAPED.sub(escaped, text)


def escaped(match: re.Match[str]) -> str:
    """What is written for one character."""
    char = match[0]
    return ESCAPES.get(char) or ("" if LEFT_OUT.match(char) else f"&#{ord(char)};")


def boolean(item: Attribute) -> str:
    """A truth value."""
    return "true" if item else "false"


def long(item: Attribute) -> str:
    """An integer of 64 bits; raises ValueError for a larger one."""
    if int(item) not in LONG:
        raise ValueError(f"{item} does not fit into 64 bits")
    return str(int(item))


def double(item: Attribute) -> str:
    """A number; raises ValueError for what is none."""
    if not math.isfinite(float(item)):
        raise ValueError(f"{item} is no number that XML can hold")
    return repr(float(item))


def string(item: Attribute) -> str:
    """A text."""
    return escape(str(item))


WRITERS: dict[str, Callable[[Attribute], str]] = {
    "boolean": boolean,
    "double": double,
    "long": long,
    "string": string,
}


class Cells:
    """Writes the attributes that a table names: each after ``before`` with its name, and followed by ``after``."""

    def __init__(self, table: Mapping[str, str], before: str, after: str) -> None:
        self._columns = [(name, WRITERS[type_], before.format(name)) for name, type_ in table.items()]
        self._after = after

    def write(self, data: Mapping[str, Attribute]) -> str:
        """The attributes of one node or edge but for those that are empty, which readers take for missing anyhow."""
        found = []
        for name, writer, before in self._columns:
            item = data.get(name, "")
            if item != "" and (text := writer(item)):
                found.append(f"{before}{text}{self._after}")
        return "".join(found)


class Ascending:
    """Escapes ids and holds that each is greater than the one before.

    So no two are alike, which readers lose or refuse, and none but the last has to be remembered.
    """

    def __init__(self) -> None:
        self._last = ""

    def escape(self, id_: str) -> str:
        """The escaped id. Raises ValueError for one that is not greater than the one before."""
        text = LEFT_OUT.sub("", id_)
        if text <= self._last:
            raise ValueError(f"the id {id_!r} is not unique, or not in order")
        self._last = text
        return escape(text)
