from __future__ import annotations

import textwrap

import pytest

from kg.documents.paragraphs import lines, paragraphs

ONE = (
    "The foreign minister told reporters in the capital on Tuesday that talks with the neighbouring state "
    "had been long, difficult and in the end useful, and that both sides would meet again before the summer."
)
TWO = (
    "A spokesman for the long-standing mediator said that no date had been agreed, although the delegations "
    "were ready to travel at short notice and had left their experts behind."
)


def parts(original: str, wrapped: bool | None = None) -> list[str]:
    return [part.text for part in paragraphs(lines(original), wrapped)]


@pytest.mark.parametrize("width", [50, 72, 90])
def test_hard_wrapped_lines_are_joined(width: int) -> None:
    original = "\n\n".join(textwrap.fill(text, width) for text in (ONE, TWO))
    assert parts(original) == [ONE, TWO]
    assert parts(original.replace("\n", "\r\n")) == [ONE, TWO]


def test_a_saved_page_has_a_paragraph_a_line() -> None:
    menu = [
        "World news",
        "Business",
        "An overview of all the day's stories from our newsroom",
        "A guide to capitals",
    ]
    assert parts("\n".join([ONE, TWO, *menu])) == [ONE, TWO, *menu]


def test_lines_ended_on_purpose_end_a_paragraph() -> None:
    body = textwrap.fill(ONE, 90)
    head = "Talks to go on\nBy Ann Example\n"
    assert parts(head + body + "\n" + textwrap.fill(TWO, 90)) == [
        "Talks to go on",
        "By Ann Example",
        ONE,
        TWO,
    ]


def test_an_indent_begins_a_paragraph() -> None:
    original = textwrap.fill(ONE, 72) + "\n" + textwrap.fill(TWO, 72, initial_indent="    ")
    assert parts(original) == [ONE, TWO]


def test_broken_words_are_made_whole() -> None:
    assert parts("the deploy-\nment of troops", wrapped=True) == ["the deployment of troops"]
    assert parts("a well-known man, and a well-\nknown place", wrapped=True) == [
        "a well-known man, and a well-known place"
    ]
    assert parts("the North-\nSouth talks - they\nsaid -\nended", wrapped=True) == [
        "the North-South talks - they said - ended"
    ]


def test_any_line_end_counts() -> None:
    assert parts("One.\rTwo.\u2028Three.\x85Four.\n\n\nFive.\f") == [
        "One.",
        "Two.",
        "Three.",
        "Four.",
        "Five.",
    ]
