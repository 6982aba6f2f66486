from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.documents import decode
from kg.documents.decoding import UnreadableError

ENGLISH = "The minister’s visit to a café in Kraków was “short”, he said. "


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (ENGLISH.encode(), ENGLISH),
        (codecs.BOM_UTF8 + ENGLISH.encode(), ENGLISH),
        (ENGLISH.encode("utf-16"), ENGLISH),
        (codecs.BOM_UTF16_BE + ENGLISH.encode("utf-16-be"), ENGLISH),
        (ENGLISH.encode("utf-32"), ENGLISH),
        (b"", ""),
    ],
)
def test_unicode_needs_no_note(data: bytes, text: str) -> None:
    assert decode(data) == (text, None)


def test_western_text_is_told_even_where_it_is_short() -> None:
    text = "Zelenskyy’s visit – “short”"
    assert decode(text.encode("cp1252")) == (text, "not UTF-8, read as cp1252")


def test_other_encodings_are_guessed() -> None:
    text = "делегация вернулась в столицу в понедельник, сообщило министерство. " * 10
    decoded, note = decode(text.encode("cp1251"))
    assert decoded == text
    assert note is not None
    assert note.startswith("not UTF-8, read as ")


def test_mac_quotes_are_not_taken_for_accents() -> None:
    assert decode("He said “don’t go there”, and left. ".encode("mac_roman"))[0].startswith("He said “don’t go")


def test_a_broken_byte_does_not_cost_the_rest() -> None:
    text, note = decode(ENGLISH.encode() * 2 + b"\xe2\x80")
    assert text == ENGLISH * 2
    assert note == "damaged UTF-8, unreadable bytes passed over"
    assert decode(ENGLISH.encode("utf-16") + b"\x00") == (
        ENGLISH,
        "damaged UTF-16-LE, unreadable bytes passed over",
    )


@pytest.mark.parametrize("data", [bytes(range(256)) * 20, b"\x89PNG\r\n", b"PK\x03\x04abc", b"\x7fELF", b"%PDF-1.7"])
def test_binary_files_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="is a binary file"):
        decode(data)


@given(st.binary(max_size=300))
def test_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        text, note = decode(data)
    except UnreadableError:
        return
    assert isinstance(text, str)
    assert note is None or "\n" not in note
