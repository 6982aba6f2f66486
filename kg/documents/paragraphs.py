"""From the lines of a file to the paragraphs of an article: hard-wrapped lines are joined, others alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.documents.traced import BREAK, Traced, join, trace

NARROWEST, WIDEST = 40, 100  # characters in a hard-wrapped line
CONTINUED = 0.4  # share of lines that go on in lower case, from which a file counts as hard-wrapped
SLACK = 0.85  # share of the width that a line must leave unused to have been ended on purpose
SENTENCE_END = re.compile(r"""[.!?…]["'”’»)\]]*$""")
HYPHEN = re.compile(r"(\w+)-$")
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file (empty where it is blank), and how many blanks it was indented by."""

    body: Traced
    indent: int = 0


def lines(original: str) -> list[Line]:
    """The lines of the original in order, the blank ones included."""
    result, at = [], 0
    for match in BREAK.finditer(original):
        result.append(_line(original, at, match.start()))
        at = match.end()
    return [*result, _line(original, at, len(original))]


def _line(original: str, start: int, end: int) -> Line:
    body = trace(original, start, end)
    return Line(body, body.segments[0].origin - start if body.segments else 0)


def paragraphs(given: Sequence[Line], wrapped: bool | None = None) -> list[Traced]:
    """The paragraphs of the lines.

    ``wrapped`` says whether a line break inside a paragraph means nothing (None: judged by the lines).
    Words broken at a line's end are made whole.
    """
    groups = list(_groups(given))
    if wrapped is None:
        wrapped = _is_wrapped(groups)
    if not wrapped:
        return [line.body for group in groups for line in group]
    width = _width(groups)
    words = frozenset(word for group in groups for line in group for word in line.body.text.split())
    return [_joined(part, words) for group in groups for part in _split(group, width)]


def _groups(given: Sequence[Line]) -> Iterator[list[Line]]:
    """Runs of lines between blank ones."""
    group: list[Line] = []
    for line in given:
        if line.body.text:
            group.append(line)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _is_wrapped(groups: Sequence[Sequence[Line]]) -> bool:
    """Whether most lines that are followed by another fit a narrow column and break off amid a sentence."""
    neighbours = [(a.body.text, b.body.text) for group in groups for a, b in pairwise(group)]
    pairs = [(line, following) for line, following in neighbours if len(line) >= NARROWEST]
    fitting = sum(len(line) <= WIDEST and not SENTENCE_END.search(line) for line, _ in pairs)
    continued = sum(following[0].islower() for _, following in pairs)
    return fitting > len(pairs) / 2 and continued >= CONTINUED * len(pairs)


def _width(groups: Sequence[Sequence[Line]]) -> int:
    """The width that most wrapped lines keep to: what nine of ten do not exceed."""
    lengths = sorted(len(line.body.text) for group in groups for line in group[:-1])
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _split(group: Sequence[Line], width: int) -> Iterator[list[Line]]:
    """A run of lines parted where a line was ended on purpose: its successor's first word had room there."""
    part = [group[0]]
    for line, following in pairwise(group):
        needed = len(line.body.text) + 1 + len(following.body.text.split(" ", 1)[0])
        deliberate = needed < width * SLACK and not following.body.text[0].islower()
        if deliberate or following.indent > line.indent + 1:
            yield part
            part = []
        part.append(following)
    yield part


def _joined(part: Sequence[Line], words: frozenset[str]) -> Traced:
    """One paragraph of its lines."""
    pieces = [_ended(line.body, following.body.text, words) for line, following in pairwise(part)]
    return join([*pieces, part[-1].body], "")


def _ended(line: Traced, following: str, words: frozenset[str]) -> Traced:
    """A line as it precedes the next: with a space, or without the hyphen of a word broken at its end.

    The hyphen stays where the document has the hyphenated word elsewhere, and before a capital.
    """
    broken, rest = HYPHEN.search(line.text), WORD.match(following)
    if not broken or not rest:
        return join([line, Traced(" ")], "")
    compound = not rest[0][0].islower() or f"{broken[1]}-{rest[0]}" in words
    return line if compound else line.cut(0, len(line.text) - 1)
