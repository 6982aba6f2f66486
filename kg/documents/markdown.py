"""Markdown: the markup goes, the words stay where they stood."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from kg.documents import dates
from kg.documents.article import Draft, Note
from kg.documents.decoding import decode
from kg.documents.header import Header
from kg.documents.paragraphs import Line, lines, paragraphs
from kg.documents.traced import Traced, plain

FENCE = re.compile(r"(?:```|~~~)")
FIELD = re.compile(r"(\w+) ?: ?(.*)")
RULE = re.compile(r"(?:[-*_=] ?){3,}|\|?[ :|-]+\|[ :|-]*|<!--.*-->|\[[^]]+\]: ?\S+.*")
HEADING = re.compile(r"#{1,6} ")
OWN_LINE = re.compile(r"#{1,6} |[-*+] |\d{1,3}[.)] |> ?|\|")
# What goes from a line, outermost first: group "keep", where there is one, stays.
MARKUP = (
    re.compile(r"^(?:> ?)+"),
    re.compile(r"^(?:#{1,6} |[-*+] (?:\[[ xX]\] )?|\d{1,3}[.)] )"),
    re.compile(r" #+$"),
    re.compile(r"!\[[^]]*\](?:\([^)]*\)|\[[^]]*\])"),
    re.compile(r"\[\^[^]]+\]:?"),
    re.compile(r"\[(?P<keep>[^]]*)\](?:\([^)]*\)|\[[^]]*\])"),
    re.compile(r"<(?P<keep>https?://[^>\s]+)>"),
    re.compile(r"</?[a-zA-Z][^<>]*>"),
    re.compile(r"(?<!\w)(?P<mark>\*{1,3}|_{1,3}|~~|`{1,2})(?=\S)(?P<keep>.+?)(?<=\S)(?P=mark)(?!\w)"),
    re.compile(r"\*\*(?P<keep>[^*]+)\*\*|(?<=\w)\*(?P<keep2>[^*\s]+)\*"),
    re.compile(r"\\(?=[!-/:-@\[-`{-~])"),
    re.compile(r"\\$"),
)


def drafts(key: str, stem: str, stream: BinaryIO) -> Iterator[Draft | Note]:
    """The one article of a Markdown file; front matter and the first heading tell of it."""
    original, note = decode(stream.read())
    if note:
        yield Note(key, note)
    given = lines(original)
    known, given = _front_matter(given)
    if not known.title:
        headings = (line.body.text for line in given if HEADING.match(line.body.text))
        known = replace(known, title=_bare(Traced(next(headings, ""))).text)
    yield Draft(key, stem, paragraphs(list(_bared(given)), wrapped=True), known)


def _front_matter(given: list[Line]) -> tuple[Header, list[Line]]:
    """What the lines between ``---`` at the top say, and the lines after them."""
    texts = [line.body.text for line in given]
    if texts[0] != "---" or "---" not in texts[1:]:
        return Header(), given
    end = texts.index("---", 1)
    fields = {m[1].lower(): m[2].strip("\"' ") for text in texts[1:end] if (m := FIELD.fullmatch(text))}
    date = dates.parse(fields["date"]) if fields.get("date") else None
    known = Header(plain(fields.get("title", "")), date, fields.get("source"), fields.get("url"))
    return known, given[end + 1 :]


def _bared(given: list[Line]) -> Iterator[Line]:
    """The lines without markup, a blank one wherever a paragraph ends."""
    blank = Line(Traced(""))
    fenced = False
    for line in given:
        text = line.body.text
        if FENCE.match(text):
            fenced = not fenced
        if fenced or FENCE.match(text) or RULE.fullmatch(text):
            yield blank
        elif OWN_LINE.match(text):
            yield blank
            yield Line(_bare(line.body))
            if HEADING.match(text):
                yield blank
        else:
            yield Line(_bare(line.body))


def _bare(body: Traced) -> Traced:
    for pattern in MARKUP:
        spans: list[tuple[int, int]] = []
        for match in pattern.finditer(body.text):
            kept = next((name for name, value in match.groupdict().items() if name != "mark" and value), None)
            start, end = match.span()
            spans += [(start, match.start(kept)), (match.end(kept), end)] if kept else [(start, end)]
        body = body.without(spans)
    return body
