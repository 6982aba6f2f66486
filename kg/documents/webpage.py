"""Web pages: trafilatura takes article and metadata out of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, BinaryIO

from kg.documents.article import Draft, Note
from kg.documents.boilerplate import cue, is_prose
from kg.documents.decoding import UnreadableError, decode, is_binary
from kg.documents.header import Header
from kg.documents.quiet import quiet
from kg.documents.traced import Traced, plain
from kg.errors import InputError
from kg.records import LeftOut

if TYPE_CHECKING:
    from trafilatura.settings import Document as Page

CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?([\w-]+)", re.IGNORECASE)
HEAD = 4096  # bytes in which a page names its encoding
BULLET = re.compile(r"^[-–•*] +")
SHORT = 40  # characters up to which a line of the page counts as kept only if it is one of the article
HIDDEN = ("title", "script", "style", "noscript", "template", "svg")
BLOCKS = (
    "address",
    "article",
    "aside",
    "blockquote",
    "br",
    "button",
    "caption",
    "dd",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "label",
    "li",
    "main",
    "nav",
    "ol",
    "option",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "td",
    "th",
    "time",
    "tr",
    "ul",
)
LOGGERS = ("trafilatura", "htmldate", "courlan", "justext", "charset_normalizer")


def drafts(key: str, stem: str, stream: BinaryIO) -> Iterator[Draft | InputError | Note]:
    """The one article of a page. No segments: the text is the library's."""
    page, note = _decode(stream.read())
    if note:
        yield Note(key, note)
    if not page.strip():
        yield InputError(key, "is empty")
        return
    found = _extract(page)
    if found is None:
        yield InputError(key, "holds no article that can be told from the rest of the page")
        return
    kept = list(_lines(found.text or ""))
    known = Header(found.title or "", found.date, found.sitename, found.url)
    yield Draft(key, stem, [Traced(line) for line in kept], known, tuple(_passed_over(page, kept)))


def _decode(data: bytes) -> tuple[str, str | None]:
    """The page in UTF-8, else in the encoding that it names, else as any other file."""
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError:
        named = CHARSET.search(data[:HEAD])
    if named and not is_binary(data):
        try:
            return data.decode(named[1].decode("ascii")), None
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)


def _extract(page: str) -> Page | None:
    """What the library finds on the page: text, title, date, sitename and url."""
    import trafilatura
    from trafilatura.settings import Document as Page

    with quiet(*LOGGERS):
        try:
            found = trafilatura.bare_extraction(page, with_metadata=True, include_comments=False)
        except Exception as error:  # whatever a parser of foreign pages trips over, the user gets one line
            raise UnreadableError(f"cannot be read as HTML ({type(error).__name__})") from error
    return found if isinstance(found, Page) and plain(found.text or "") else None


def _lines(text: str) -> Iterator[str]:
    """The lines of the text, list marks gone; of tables the cells that hold prose."""
    for line in text.splitlines():
        if line.startswith("|"):
            yield from (cell for cell in map(plain, line.split("|")) if is_prose(cell))
        elif bare := plain(BULLET.sub("", line)):
            yield bare


def _passed_over(page: str, kept: list[str]) -> Iterator[LeftOut]:
    """What the page shows besides the lines that were kept, run by run."""
    whole, lines = " ".join(kept), frozenset(kept)
    others = (line for line in _shown(page) if line not in (whole if len(line) > SHORT else lines))
    for reason, run in groupby(others, key=lambda line: cue(line) or "outside the article"):
        yield LeftOut("\n".join(run), reason)


def _shown(page: str) -> Iterator[str]:
    """The text of the page, a line for each block."""
    from trafilatura.utils import load_html

    with quiet(*LOGGERS):
        tree = load_html(page)
    if tree is None:
        return
    for element in list(tree.iter(*HIDDEN)):
        element.drop_tree()
    for element in tree.iter(*BLOCKS):
        element.text = f"\n{element.text or ''}"
        element.tail = f"\n{element.tail or ''}"
    yield from filter(None, map(plain, str(tree.text_content()).split("\n")))
