"""From bytes to text, the encoding told by its marks, by trial and, last, by a guess."""

from __future__ import annotations

import codecs
import re

# The longer marks first: UTF-32 begins as UTF-16 does.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE = 1 << 16  # bytes that are looked at to tell a binary file
BINARY_SHARE = 0.05
FOREIGN_SHARE = 0.1  # letters of English names and loan words that have accents: fewer than this
MAGIC = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\x7fELF",
    b"\x1f\x8b",
    b"BZh",
    b"7z\xbc",
    b"\xd0\xcf\x11",
)
CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1b")
# A capital with an accent in the middle of a word, or many such signs in a row, betray another encoding.
IMPLAUSIBLE = re.compile(r"[a-z][À-ÖØ-Þ]|[^\x00-\x7f]{4,}|[\x80-\x9f]")
ACCENTED = re.compile(r"[^\W\x00-\x7f]")
MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


class UnreadableError(ValueError):
    """The bytes are no text that can be read; the message says why."""


def decode(data: bytes) -> tuple[str, str | None]:
    """The text without its byte order mark, and a note where the bytes were not sound UTF-8 or UTF-16.

    Raises UnreadableError for a binary file and where no encoding fits.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding)
    if is_binary(data):
        raise UnreadableError("is a binary file")
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError:
        return _damaged(data) or _western(data) or _guessed(data)


def is_binary(data: bytes) -> bool:
    """Whether the bytes begin as a known binary format does, or hold many control characters."""
    sample = data[:SAMPLE]
    controls = len(sample) - len(sample.translate(None, CONTROLS))
    return data.startswith(MAGIC) or controls > BINARY_SHARE * len(sample)


def _marked(data: bytes, encoding: str) -> tuple[str, str | None]:
    try:
        return data.decode(encoding), None
    except UnicodeDecodeError:
        return data.decode(encoding, "ignore"), f"damaged {encoding.upper()}, unreadable bytes passed over"


def _damaged(data: bytes) -> tuple[str, str] | None:
    """UTF-8 with a few broken bytes: it has more sound characters above ASCII than broken ones."""
    broken = data.decode("utf-8", "replace").count("\ufffd")
    if len(MULTIBYTE.findall(data)) <= 2 * broken:
        return None
    return data.decode("utf-8", "ignore"), "damaged UTF-8, unreadable bytes passed over"


def _western(data: bytes) -> tuple[str, str] | None:
    """English with accents and typographic quotes: a statistical guess is often wrong on so few signs."""
    for encoding in ("cp1252", "mac_roman"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        few = len(ACCENTED.findall(text)) <= FOREIGN_SHARE * len(text)
        if few and not IMPLAUSIBLE.search(text):
            return text, f"not UTF-8, read as {encoding}"
    return None


def _guessed(data: bytes) -> tuple[str, str]:
    import charset_normalizer

    from kg.documents.quiet import quiet

    with quiet("charset_normalizer"):
        best = charset_normalizer.from_bytes(data).best()
    if best is None:
        raise UnreadableError("is in no known encoding")
    return str(best), f"not UTF-8, read as {best.encoding}"
