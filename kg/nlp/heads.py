"""The head noun of a name."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Span, Token

LINKS = ("of", "for", "on", "in", "at", "to", "against", "between", "with")


def head_noun(name: Span) -> Token | None:
    """The word before "of" ("Ministry of Defence"), else the last word ("Defence Ministry"); None without words."""
    words = [token for token in name if token.is_alpha]
    for left, right in pairwise(words):
        if right.lower_ in LINKS:
            return left
    return words[-1] if words else None


def head_word(name: Span) -> str:
    """The head noun in lower case, or nothing."""
    head = head_noun(name)
    return head.lower_ if head is not None else ""
