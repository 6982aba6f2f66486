"""Title, date, outlet and address of an article, from its first and last lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.documents import dates
from kg.documents.boilerplate import CLOSED, NAME, Block, is_prose, straight

REGION = 10  # lines at either end, clutter after it aside, in which an article speaks of itself
OPENING = 3  # paragraphs of prose that may hold "(Apr 28)"
TITLE_WORDS = 30
TITLE_CHARACTERS = 200

_FULL_STOP = re.compile(r"""(?<!\.)\.["')\]]*$|[,;:]$""")
_STOPPED_SHORT = re.compile(r"""(?:\bU\.S|\bU\.N|\bU\.K|\bE\.U|\bJr|\bSr|\bInc|\bLtd|\bNo)\.$""")
_CITY = r"[A-ZÀ-Þ][\w'-]+(?:[ /][A-ZÀ-Þ][\w'-]+){0,3}"
_STATE = r"(?:, [A-ZÀ-Þ][\w.'-]+(?: [A-ZÀ-Þ][\w.'-]+)*)?"
_DAY = rf"(?:[.,]? (?P<day>(?i:{dates.FULL}|{dates.PARTIAL}))[.,]?)?"
DATELINE = re.compile(
    rf"(?P<place>{_CITY}{_STATE}){_DAY}(?: ?[(/](?P<agency>{NAME}(?: ?[/,&] ?{NAME})*)[)/]\.?)?"
    r"(?: ?(?:--|[-–—:])|(?<=/\.)) "
)
_IN_BRACKETS = re.compile(rf"\((?P<day>(?i:{dates.PARTIAL}))\)")
_LABELLED = re.compile(r"(?:published|posted|issued|released|date\b)", re.IGNORECASE)
_OWNER = re.compile(
    r"(?:©|\(c\)|copyright)[\s©]*(?:(?:19|20)\d\d(?: ?[-–] ?(?:19|20)\d\d)?)[,.]? ?(?:by )?(?P<owner>[^.|]+)",
    re.IGNORECASE,
)
_RIGHTS = re.compile(r"[\s,.|–-]*(?:all rights (?:are )?reserved.*)?$", re.IGNORECASE)
_SOURCE = re.compile(
    rf"(?:(?:source|provided by|via|from) ?: ?(?:the )?|[(\[]|[-–—]+ ?)?"
    rf"(?P<outlet>[^)\]|•·]+?)(?:[)\]|•·].*|,? (?:with|and|live) .*|[,/–— -]+{dates.STAMP})?",
    re.IGNORECASE,
)
_AFTER_BYLINE = re.compile(r"by ?:? [^|]+\| ?(?P<outlet>.+)", re.IGNORECASE)
_OUTLET = r"(?:[A-Z][\w'-]+ ){1,4}(?:News|Radio|TV|Television|Times|Post|Agency|Press|Service)"
_SIGN_OFF = re.compile(rf"{NAME}, (?P<outlet>{_OUTLET})\.?")
_URL = re.compile(r"(?:https?://|www\.)\S+")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Header:
    """What is known of an article besides its text; an empty title and None where nothing is."""

    title: str = ""
    date: str | None = None
    source: str | None = None
    url: str | None = None


UNKNOWN = Header()


def recognise(blocks: Sequence[Block], known: Header) -> Header:
    """What ``known`` (metadata of the file) leaves open, filled from the paragraphs."""
    last = max((number for number, block in enumerate(blocks) if block.reason is None), default=0)
    ends = [*blocks[:REGION], *blocks[max(REGION, last + 1 - REGION) :]]
    return Header(
        known.title or title(blocks),
        known.date or date(blocks, ends),
        known.source or source(blocks, ends),
        known.url or next((block.text for block in ends if _URL.fullmatch(block.text)), None),
    )


def title(blocks: Sequence[Block]) -> str:
    """The headline: the first paragraph before the prose that looks like one, or an empty string."""
    for number, block in enumerate(blocks[:REGION]):
        if block.reason is not None:
            continue
        follows = any(later.reason is None for later in blocks[number + 1 :])
        if follows and is_headline(block.text):
            return block.text
        if is_prose(block.text):
            break
    return ""


def is_headline(text: str) -> bool:
    """Whether the paragraph is short, begins as a headline does and is not closed by a full stop."""
    text = straight(text)
    opening = text.lstrip("\"'([")[:1]
    open_end = not _FULL_STOP.search(text) or bool(_STOPPED_SHORT.search(text))
    return (
        open_end
        and len(text) <= TITLE_CHARACTERS
        and text.count(" ") < TITLE_WORDS
        and (opening.isupper() or opening.isdigit() or text[1:2].isupper())
    )


def date(blocks: Sequence[Block], ends: Sequence[Block]) -> str | None:
    """The day of publication (ISO 8601): of a line that gives it, else of the dateline or of "(Apr 28)"."""
    said = [block.text for block in ends if block.reason in ("date line", "byline", "source line")]
    said.sort(key=lambda text: not _LABELLED.match(text))
    for text in said:
        if day := dates.find_full(text):
            return day
    year = _year(ends)
    for text in [*said, *_brief_dates(blocks)]:
        if day := dates.find_full(text) or (dates.find_partial(text, year) if year else None):
            return day
    return None


def _brief_dates(blocks: Sequence[Block]) -> Iterator[str]:
    """Dates in datelines and in brackets at the opening of the prose."""
    prose = [block.text for block in blocks[:REGION] if block.reason is None and is_prose(block.text)]
    for text in prose[:OPENING]:
        if (line := DATELINE.match(straight(text))) and line["day"]:
            yield line["day"]
    for text in prose[:OPENING]:
        if day := _IN_BRACKETS.search(text):
            yield day["day"]


def _year(ends: Sequence[Block]) -> int | None:
    """The one year that the lines about the article name."""
    years = {int(year) for block in ends if block.reason is not None for year in _YEAR.findall(block.text)}
    return years.pop() if len(years) == 1 else None


def source(blocks: Sequence[Block], ends: Sequence[Block]) -> str | None:
    """The outlet: what the source line, byline, dateline, copyright line or sign-off names, in this order."""
    texts = {
        reason: [block.text for block in ends if block.reason == reason]
        for reason in ("source line", "byline", "copyright")
    }
    opening = [straight(block.text) for block in blocks[:REGION] if block.reason is None]
    opening += [f"{straight(block.text)} - " for block in ends if block.reason == "date line"]
    closing = [straight(block.text) for block in blocks[-REGION:] if block.reason is None]
    found = [
        *(
            match["outlet"]
            for text in sorted(texts["source line"], key=_unlabelled)
            if (match := _SOURCE.fullmatch(text))
        ),
        *(match["outlet"] for text in texts["byline"] if (match := _AFTER_BYLINE.match(text))),
        *(match["agency"] for text in opening if (match := DATELINE.match(text)) and match["agency"]),
        *(_RIGHTS.sub("", match["owner"]) for text in texts["copyright"] if (match := _OWNER.search(text))),
        *(match["outlet"] for text in closing if (match := _SIGN_OFF.fullmatch(text))),
    ]
    return next((name for text in found if (name := text.strip(" .,|"))), None)


def _unlabelled(text: str) -> bool:
    """Sorts "Source: ..." before bare names of outlets."""
    return ":" not in text


def without_repeats(blocks: Sequence[Block], headline: str) -> list[Block]:
    """The blocks, with copies of the headline after its first place among the opening lines left out."""
    result: list[Block] = []
    seen = False
    for number, block in enumerate(blocks):
        if block.reason is None and number < REGION and same(block.text, headline):
            block = replace(block, reason="repeated title") if seen else block
            seen = True
        result.append(block)
    return result


def same(one: str, other: str) -> bool:
    """Whether two lines are the same words, whatever their case, quotes and closing punctuation."""
    return _bare(one) == _bare(other) != ""


def begins_with(text: str, headline: str) -> bool:
    """Whether the text begins with the words of the headline."""
    start, words = _bare(text), _bare(headline)
    return start.startswith(words) and not start[len(words) : len(words) + 1].isalnum()


def _bare(text: str) -> str:
    return CLOSED.sub("", " ".join(straight(text).split())).casefold()
