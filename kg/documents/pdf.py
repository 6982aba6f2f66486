"""PDF: the text of the pages, running headers and page numbers out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from kg.documents.article import Draft
from kg.documents.decoding import UnreadableError
from kg.documents.header import Header
from kg.documents.paragraphs import SENTENCE_END, Line, lines, paragraphs
from kg.documents.quiet import quiet
from kg.documents.traced import Traced
from kg.errors import InputError
from kg.records import LeftOut

if TYPE_CHECKING:
    from pypdf import PageObject

EDGE = 2  # lines at the top and the bottom of a page where running headers and page numbers stand
GAP = re.compile(r"\S {6,}\S")
COLUMNS = 0.2  # share of lines with a wide gap, from which a page counts as set in columns
NUMBER = re.compile(r"(?:page )?[-–—]? ?\d{1,4} ?(?:[-–—]|(?:/|of) ?\d{1,4})?", re.IGNORECASE)
DIGITS = re.compile(r"\d+")
NO_TITLE = re.compile(r"(?:microsoft|untitled|document\d*$|.*\.(?:docx?|pdf|indd|txt|html?|pages|odt)$)", re.IGNORECASE)


def drafts(key: str, stem: str, stream: BinaryIO) -> Iterator[Draft | InputError]:
    """The one article of a PDF."""
    title, pages = _extract(stream.read())
    kept, left_out = _without_edges([lines(page) for page in pages])
    if not kept:
        yield InputError(key, "holds no text (scanned pages?)")
        return
    known = Header("" if NO_TITLE.match(title) else title)
    bare = [Traced(body.text) for body in paragraphs(kept, wrapped=True)]
    yield Draft(key, stem, bare, known, left_out)


def _extract(data: bytes) -> tuple[str, list[str]]:
    """The title of the metadata and the text of each page; raises UnreadableError if there is none."""
    if not data:
        raise UnreadableError("is empty")
    import pypdf
    from pypdf.errors import DependencyError

    with quiet("pypdf"):
        try:
            reader = pypdf.PdfReader(BytesIO(data))
            if reader.is_encrypted and not reader.decrypt(""):
                raise UnreadableError("is encrypted")
            title = reader.metadata.title if reader.metadata else None
            return str(title or ""), [_page(page) for page in reader.pages]
        except UnreadableError:
            raise
        except DependencyError as error:
            raise UnreadableError("is encrypted in a way that cannot be read") from error
        except Exception as error:  # whatever a parser of broken files trips over, the user gets one line
            raise UnreadableError(f"is a broken PDF ({type(error).__name__})") from error


def _page(page: PageObject) -> str:
    """The text of a page as laid out, which shows paragraphs; of one set in columns, as stored."""
    laid_out = page.extract_text(extraction_mode="layout")
    filled = [line for line in laid_out.splitlines() if line.strip()]
    if sum(bool(GAP.search(line)) for line in filled) > COLUMNS * len(filled):
        return page.extract_text()
    return laid_out


def _without_edges(pages: Sequence[Sequence[Line]]) -> tuple[list[Line], tuple[LeftOut, ...]]:
    """The lines of all pages in a row less page numbers and lines that stand at the edge of most pages."""
    edges = [_edge(page) for page in pages]
    counts = Counter(
        text for page, edge in zip(pages, edges, strict=True) for text in {_shape(page[at]) for at in edge}
    )
    kept: list[Line] = []
    left_out: list[LeftOut] = []
    for page, edge in zip(pages, edges, strict=True):
        body: list[Line] = []
        for at, line in enumerate(page):
            text = line.body.text
            if at in edge and NUMBER.fullmatch(text):
                left_out.append(LeftOut(text, "page number"))
            elif at in edge and counts[_shape(line)] > max(1, len(pages) / 2) and not SENTENCE_END.search(text):
                left_out.append(LeftOut(text, "running header"))
            else:
                body.append(line)
        kept = _continued(kept, body)
    return kept, tuple(left_out)


def _edge(page: Sequence[Line]) -> frozenset[int]:
    filled = [number for number, line in enumerate(page) if line.body.text]
    return frozenset(filled[:EDGE] + filled[-EDGE:])


def _shape(line: Line) -> str:
    return DIGITS.sub("0", line.body.text)


def _continued(before: list[Line], page: Sequence[Line]) -> list[Line]:
    """The next page put to those before; a sentence that runs over the page break is not parted."""
    filled = [number for number, line in enumerate(page) if line.body.text]
    if not filled:
        return before
    page = page[filled[0] : filled[-1] + 1]
    runs_on = bool(before) and not SENTENCE_END.search(before[-1].body.text) and page[0].body.text[0].islower()
    return [*before, *([] if runs_on or not before else [Line(Traced(""))]), *page]
