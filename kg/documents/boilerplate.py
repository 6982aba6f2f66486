"""What a saved page carries besides its article: told by cue patterns (data) and by where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kg.documents import dates
from kg.documents.traced import Traced
from kg.errors import SchemaError
from kg.schema import read_toml, strings

DATA = "cues/boilerplate.toml"
LONGEST_RUN = 500  # characters without a space: the tokenizer needs time quadratic in them
LONGEST_CUE = 500  # characters of a paragraph that may be boilerplate as a whole
LONGEST_TAIL = 160
PROSE_WORDS = 5
MENU_WORDS, MENU_LINES = 4, 3
RELATED_WORDS = 5

STRAIGHT = str.maketrans("‘’‚“”„`´", "''\"\"\"\"''")
PARTICLES = "&|of|the|de|da|di|do|dos|del|du|la|le|van|von|der|den|bin|ibn|al|el"
NAME = rf"(?-i:[A-ZÀ-Þ][\w.'-]*(?: (?:[A-ZÀ-Þ][\w.'-]*|{PARTICLES})){{0,4}})"
RUN = re.compile(rf"\S{{{LONGEST_RUN + 1},}}")
CLOSED = re.compile(r"""[.!?…]["')\]]*$""")
LOOSE_END = re.compile(r"[\s.:!…»›>*|]+$")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, and why it is no part of the article (None: it is)."""

    body: Traced
    reason: str | None = None

    @property
    def text(self) -> str:
        """The characters of the paragraph."""
        return self.body.text


@dataclass(frozen=True, slots=True)
class Cues:
    """The compiled data: patterns by reason, reasons that close an article, forms that show a sentence."""

    whole: tuple[tuple[str, re.Pattern[str]], ...]
    tail: tuple[tuple[str, re.Pattern[str]], ...]
    closing: frozenset[str]
    verb: re.Pattern[str]


@cache
def cues() -> Cues:
    """The cues of the data file; raises SchemaError where a pattern is none."""
    table = read_toml(DATA)
    words = {name: "|".join(strings(table["words"], name, DATA)) for name in table["words"]}
    words |= {"name": NAME, "date": dates.STAMP}
    words["outlet"] = rf"(?-i:(?:[A-ZÀ-Þ][\w.'-]* ){{1,3}}(?i:{words['paper']}))"
    verbs = "|".join(map(re.escape, strings(table, "verbs", DATA)))
    return Cues(
        tuple((reason, _compiled(table["whole"], reason, words, r"\W*(?:{})")) for reason in table["whole"]),
        tuple((reason, _compiled(table["tail"], reason, words, r"(?:^|(?<=\s))(?:{})$")) for reason in table["tail"]),
        frozenset(strings(table, "closing", DATA)),
        re.compile(rf"\b(?:{verbs}|\w+ed)\b", re.IGNORECASE),
    )


def _compiled(table: dict[str, object], reason: str, words: dict[str, str], frame: str) -> re.Pattern[str]:
    pattern = "|".join(f"(?:{item})" for item in strings(table, reason, DATA))
    for name, alternatives in words.items():
        pattern = pattern.replace(f"{{{name}}}", f"(?:{alternatives})")
    try:
        return re.compile(frame.replace("{}", pattern), re.IGNORECASE)
    except re.error as error:
        raise SchemaError(f"{DATA}: {reason}: {error}") from error


def straight(text: str) -> str:
    """The text with straight quotes, of the same length."""
    return text.translate(STRAIGHT)


def is_prose(text: str) -> bool:
    """Whether the paragraph reads as a sentence: long enough, closed by punctuation, with a finite verb."""
    text = straight(text)
    return bool(CLOSED.search(text)) and text.count(" ") + 1 >= PROSE_WORDS and bool(cues().verb.search(text))


def sweep(paragraphs: Iterable[Traced]) -> list[Block]:
    """All paragraphs in order, those that belong to no article marked with the reason."""
    blocks = [piece for paragraph in paragraphs for piece in _pieces(paragraph)]
    prose = [block.reason is None and is_prose(block.text) for block in blocks]
    if True not in prose:
        return blocks
    first, last = prose.index(True), len(prose) - 1 - prose[::-1].index(True)
    blocks = _related(blocks, prose)
    blocks = _ended(blocks, last)
    return _head(blocks[:first]) + blocks[first : last + 1] + _menus(blocks[last + 1 :])


def _pieces(paragraph: Traced) -> list[Block]:
    """One paragraph parted into what stays and what cues leave out of it."""
    runs = [match.span() for match in RUN.finditer(paragraph.text)]
    dropped = [Block(paragraph.cut(*span), "run without spaces") for span in runs]
    paragraph = paragraph.without(runs)
    if not paragraph.text:
        return dropped
    if reason := cue(paragraph.text):
        return [*dropped, Block(paragraph, reason)]
    body, tails = _without_tail(paragraph)
    return [*dropped, Block(body), *tails]


def cue(text: str) -> str | None:
    """Why the paragraph as a whole is boilerplate by its wording, or None."""
    if len(text) > LONGEST_CUE:
        return None
    text = straight(text)
    short = LOOSE_END.sub("", text)
    for reason, pattern in cues().whole:
        if pattern.fullmatch(text) or pattern.fullmatch(short):
            return reason
    return None


def _without_tail(paragraph: Traced) -> tuple[Traced, list[Block]]:
    size = len(paragraph.text)
    window = max(0, size - LONGEST_TAIL)
    for reason, pattern in cues().tail:
        match = pattern.search(straight(paragraph.text[window:]))
        if match and window + match.start() > 0:
            start = window + match.start()
            return paragraph.without([(start, size)]), [Block(paragraph.cut(start, size), reason)]
    return paragraph, []


def _related(blocks: Sequence[Block], prose: Sequence[bool]) -> list[Block]:
    """Headlines under a heading such as "Related stories" are links, up to the next paragraph of prose."""
    result: list[Block] = []
    under = False
    for block, is_sentence in zip(blocks, prose, strict=True):
        heading = block.reason == "related link" and block.text.count(" ") < RELATED_WORDS
        under = heading or (under and not is_sentence)
        if under and block.reason is None:
            block = replace(block, reason="related link")
        result.append(block)
    return result


def _ended(blocks: Sequence[Block], last: int) -> list[Block]:
    """Whatever follows a closing cue after the last paragraph of prose is no part of the article."""
    closing = cues().closing
    result: list[Block] = []
    over = False
    for number, block in enumerate(blocks):
        over = over or (number > last and block.reason in closing)
        result.append(replace(block, reason="after the end") if over and block.reason is None else block)
    return result


def _head(blocks: Sequence[Block]) -> list[Block]:
    """What precedes the prose: where nothing else can be the headline, the last short line may be it."""
    kept = [number for number, block in enumerate(blocks) if block.reason is None]
    if not kept or any(blocks[number].text.count(" ") >= MENU_WORDS for number in kept):
        return _menus(blocks)
    return [*_menus(blocks[: kept[-1]]), *blocks[kept[-1] :]]


def _menus(blocks: Sequence[Block]) -> list[Block]:
    """Short lines without punctuation in a row, outside the body: a menu, unless a colon announces them."""
    result: list[Block] = []
    run: list[Block] = []
    announced = False
    for block in blocks:
        if block.text.count(" ") < MENU_WORDS and not CLOSED.search(block.text) and not block.text.endswith(":"):
            run.append(block)
            continue
        result += _menu(run, announced)
        run, announced = [], block.text.endswith(":")
        result.append(block)
    return result + _menu(run, announced)


def _menu(run: list[Block], announced: bool) -> list[Block]:
    if announced or len(run) < MENU_LINES:
        return run
    return [replace(block, reason=block.reason or "section or menu") for block in run]
