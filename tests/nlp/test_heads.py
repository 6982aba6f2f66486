"""The head noun of a name."""

from __future__ import annotations

import pytest
from parsed import parse

from kg.nlp.heads import head_noun, head_word


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("Defence/NNP/compound>Ministry Ministry/NNP/ROOT", "ministry"),
        ("Ministry/NNP/ROOT of/IN/prep>Ministry Defence/NNP/pobj>of", "ministry"),
        ("Joint/NNP/compound>Chiefs Chiefs/NNPS/ROOT of/IN/prep>Chiefs Staff/NNP/pobj>of", "chiefs"),
        ("Treaty/NNP/ROOT on/IN/prep>Treaty Open/NNP/compound>Skies Skies/NNPS/pobj>on", "treaty"),
        ("Euro/NNP/ROOT 2024/CD/nummod>Euro", "euro"),
    ],
)
def test_head(name: str, head: str) -> None:
    assert head_word(parse(name)[:]) == head


def test_a_name_without_words_has_no_head() -> None:
    span = parse("2024/CD/ROOT")[:]
    assert head_noun(span) is None
    assert head_word(span) == ""
