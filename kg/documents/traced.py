"""Text that knows where each of its characters stood in the original."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kg.records import Segment

# Controls, soft hyphen, zero-width and direction marks, byte order mark, lone surrogates, non-characters:
# they cannot be seen, but they split names and upset databases and XML.
INVISIBLE = (
    r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    r"\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff"
)
CHUNK = re.compile(rf"[^\s{INVISIBLE}]+(?: [^\s{INVISIBLE}]+)*")
BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
SPACE = re.compile(r"\s")
EXTRA_SPACE = re.compile(r"^ +| +$|(?<= ) +")


@dataclass(frozen=True, slots=True)
class Traced:
    """A text and its verbatim runs; characters that no segment covers were put in (a space, a title)."""

    text: str
    segments: tuple[Segment, ...] = ()

    def cut(self, start: int, end: int) -> Traced:
        """The characters ``start`` to ``end`` (exclusive), with ``0 <= start <= end <= len(text)``."""
        segments = []
        for run in self.segments:
            first, last = max(run.start, start), min(run.start + run.length, end)
            if first < last:
                segments.append(Segment(first - start, run.origin + first - run.start, last - first))
        return Traced(self.text[start:end], tuple(segments))

    def without(self, spans: Iterable[tuple[int, int]]) -> Traced:
        """The text less the given spans (ascending, disjoint), with no space doubled or left at an end."""
        rest = self._less(spans)
        return rest._less([match.span() for match in EXTRA_SPACE.finditer(rest.text)])

    def _less(self, spans: Iterable[tuple[int, int]]) -> Traced:
        parts, at = [], 0
        for start, end in spans:
            parts.append(self.cut(at, start))
            at = end
        return join([*parts, self.cut(at, len(self.text))], "") if parts else self


def trace(original: str, start: int = 0, end: int | None = None) -> Traced:
    """A stretch of the original as one line: invisible characters gone, any white space one plain space."""
    end = len(original) if end is None else end
    parts: list[str] = []
    segments: list[Segment] = []
    length, last = 0, start
    for match in CHUNK.finditer(original, start, end):
        if parts and SPACE.search(original, last, match.start()):
            parts.append(" ")
            length += 1
        segments.append(Segment(length, match.start(), len(match[0])))
        parts.append(match[0])
        length += len(match[0])
        last = match.end()
    return Traced("".join(parts), tuple(segments))


def join(parts: Iterable[Traced], glue: str) -> Traced:
    """All parts in a row, ``glue`` between them."""
    texts: list[str] = []
    segments: list[Segment] = []
    length = 0
    for part in parts:
        if texts:
            length += len(glue)
        segments.extend(Segment(run.start + length, run.origin, run.length) for run in part.segments)
        texts.append(part.text)
        length += len(part.text)
    return Traced(glue.join(texts), tuple(segments))


def plain(text: str) -> str:
    """A title or a name from elsewhere as one clean line."""
    return trace(text).text
