"""Text and numbers as XML takes them, for the formats that are XML."""

from __future__ import annotations

import math
import re

from kg.export.characters import FORBIDDEN, UNSAFE
from kg.graph import Attribute

LONG = range(-(2**63), 2**63)
ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
# Readers turn line ends of every kind into line feeds, and in an attribute white space into a space.
ESCAPED = re.compile(f'[&<>"\t\n\r{UNSAFE}]')


def escape(text: str) -> str:
    """``text`` for an attribute or an element, without the characters that XML forbids."""
    return ESCAPED.sub(lambda match: ESCAPES.get(match[0]) or f"&#{ord(match[0])};", FORBIDDEN.sub("", text))


def value(type_: str, item: Attribute) -> str:
    """An attribute's value as text of its type; nothing for an empty string.

    Raises ValueError for a number that the type cannot hold.
    """
    if item == "":
        return ""
    if type_ == "boolean":
        return "true" if item else "false"
    if type_ == "long":
        if int(item) not in LONG:
            raise ValueError(f"{item} does not fit into 64 bits")
        return str(int(item))
    if type_ == "double":
        if not math.isfinite(float(item)):
            raise ValueError(f"{item} is no number that XML can hold")
        return repr(float(item))
    return escape(str(item))


class Unique:
    """Escapes ids and holds that no two are alike, since readers lose or refuse what shares an id."""

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def escape(self, id_: str) -> str:
        """The escaped id. Raises ValueError for one that was there before."""
        text = escape(id_)
        if text in self._seen:
            raise ValueError(f"the id {id_!r} is not unique in XML")
        self._seen.add(text)
        return text
