"""What does not tell two names apart when they are measured; more is forgiven than when the graph is asked."""

from __future__ import annotations

import re

from kg.names import APOSTROPHES, fold

INNER_POSSESSIVE = re.compile(rf"[{APOSTROPHES}]s\b|(?<=s)[{APOSTROPHES}](?=\s|$)")
ARTICLE = re.compile(r"^(the|a|an) (?=.)")


def folded(name: str) -> str:
    """A name without case, accents, hyphens, dots, punctuation, all possessive endings and the article before it."""
    return ARTICLE.sub("", fold(INNER_POSSESSIVE.sub("", name)))


def alike(text: str, gold: str, share: float) -> bool:
    """Does ``text`` have at least this share of the words of ``gold``?"""
    have, wanted = (set(folded(item).split()) for item in (text, gold))
    return bool(wanted) and len(have & wanted) >= share * len(wanted)
