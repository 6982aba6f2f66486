"""Folding of names: what does not tell two names apart is taken away, for looking up and for comparing."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not decompose, in the spelling that English news gives them.
LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d", "ħ": "h"})
APOSTROPHES = "'’‘ʼʻ`´"
POSSESSIVE = re.compile(rf"(?:[{APOSTROPHES}]s|(?<=s)[{APOSTROPHES}])+\s*$")
ACRONYM = re.compile(r"\b(?:\w\.){2,}")
ARTICLE = re.compile(r"^the (?=.)")


@lru_cache(1 << 16)  # resolving looks at the same names many times
def fold(name: str) -> str:
    """A name without case, accents, hyphens, dots, possessive endings and punctuation.

    Words are parted by one space; a name of punctuation alone folds to nothing.
    """
    text = unicodedata.normalize("NFKD", name).casefold().translate(LETTERS)
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if unicodedata.category(c) not in ("Mn", "Cf"))
    text = POSSESSIVE.sub("", text)
    text = ACRONYM.sub(lambda match: match[0].replace(".", ""), text)
    text = re.sub(rf"[{APOSTROPHES}]", "", text)
    return " ".join(re.sub(r"[\W_]+", " ", text).split())


def key(name: str) -> str:
    """The folded name without its article: "The Kremlin" and "Kremlin" are one."""
    return ARTICLE.sub("", fold(name))
