"""Near copies are found in any order, and documents count as sources only where they are independent."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st
from readings import named_document

from kg.resolve.independence import independent, near_copies

WORDS = [f"word{i}" for i in range(400)]


def prose(seed: int, words: int = 200) -> str:
    """Text of words in an order that no other seed gives."""
    return " ".join(random.Random(seed).choices(WORDS, k=words))


def copies(**texts: str) -> dict[str, str]:
    """The near copies among texts."""
    return near_copies([named_document(name, text) for name, text in texts.items()])


def test_a_copy_with_a_byline_and_a_changed_paragraph() -> None:
    story = prose(1)
    edited = f"SEOUL (Wire) - {story[: len(story) // 2]} {prose(2, 20)} {story[len(story) // 2 :]}"
    assert copies(a=edited, b=story) == {"b": "a"}


def test_case_and_punctuation_do_not_matter() -> None:
    assert copies(a=prose(1), b=prose(1).upper().replace(" ", ", ")) == {"b": "a"}


def test_an_excerpt_is_a_copy() -> None:
    story = prose(1, 600)
    assert copies(excerpt=story[900:1400], whole=story) == {"excerpt": "whole"}


def test_texts_that_quote_the_same_words_are_no_copies() -> None:
    quote = prose(3, 40)
    assert copies(a=f"{prose(1)} {quote}", b=f"{prose(2)} {quote}") == {}


def test_several_copies_have_one_original() -> None:
    story = prose(1)
    assert copies(a=story, b=story, c=f"{story} the end", d=prose(2)) == {"a": "c", "b": "c"}


def test_texts_without_words_are_no_copies() -> None:
    assert copies(a="", b="", c="Too short.", d="Too short.") == {}


@given(st.permutations("abcdef"))
def test_the_order_of_documents_does_not_matter(order: list[str]) -> None:
    story = prose(1)
    texts = dict(zip("abcdef", (story, story[:700], story[300:], prose(2), prose(2) + story[:300], ""), strict=True))
    found = near_copies([named_document(name, texts[name]) for name in order])
    assert found == {"b": "a", "c": "a", "d": "e"}


@given(st.lists(st.integers(0, 5), max_size=8), st.integers(2, 60))
def test_originals_are_no_copies(seeds: list[int], words: int) -> None:
    found = near_copies([named_document(str(i), prose(seed, words)) for i, seed in enumerate(seeds)])
    assert not set(found) & set(found.values())


def test_independent_sources() -> None:
    assert independent([]) == 0
    assert independent([("times", "a"), ("times", "b")]) == 1
    assert independent([("times", "a"), ("post", "a")]) == 1
    assert independent([("times", "a"), ("post", "b")]) == 2
    # The Post prints the story of the Times, and has one of its own.
    assert independent([("post", "a"), ("post", "b"), ("times", "a")]) == 2


@given(st.lists(st.tuples(st.sampled_from("ABCD"), st.sampled_from("abcd")), max_size=8), st.randoms())
def test_independent_documents_are_the_most_that_can_be_chosen(
    documents: list[tuple[str, str]], order: random.Random
) -> None:
    def most(rest: list[tuple[str, str]]) -> int:
        if not rest:
            return 0
        outlet, story = rest[0]
        free = [item for item in rest[1:] if item[0] != outlet and item[1] != story]
        return max(most(rest[1:]), 1 + most(free))

    shuffled = order.sample(documents, len(documents))
    assert independent(shuffled) == most(documents)
