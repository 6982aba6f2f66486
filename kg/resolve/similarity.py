"""When two names are one: features with a reason each.

A string distance alone fails on names ("Kim Jong Un" ~ "Kim Yo Jong"), so names are compared word by word.
"""

from __future__ import annotations

import re

from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

SAME_WORD = 0.88  # Jaro-Winkler of two transliterations of one name: "Zelensky", "Zelenskiy" 0.98; "Un", "Il" 0
SPELLINGS_OF_ONE = "two spellings of one name"
PARTICLES = {"al", "el", "bin", "ibn", "de", "da", "van", "von", "der", "abu"}
GENERIC = re.compile(r"\b(of|the|for|and|on|affair|national|state|central)\b")
SPELLINGS = {
    "defense": "defence",
    "organisation": "organization",
    "labor": "labour",
    "centre": "center",
    "programme": "program",
    "corp": "corporation",
    "co": "company",
}
LEGAL_FORMS = {"inc", "ltd", "llc", "plc", "gmbh", "ev", "incorporated", "limited"}


def words(name: str) -> list[str]:
    """The words of a folded personal name without particles."""
    return [word for word in name.split() if word not in PARTICLES] or name.split()


def same_person(a: str, b: str) -> str | None:
    """Why two folded personal names are one person's, or None."""
    one, other = words(a), words(b)
    if one == other:
        return "the same name"
    if len(one) < 2 or len(other) < 2:
        return None
    if len(one) != len(other):
        if (one[0], one[-1]) == (other[0], other[-1]):
            return "the same first and last name"
        short, long = sorted((one, other), key=len)
        if long[: len(short)] == short or long[-len(short) :] == short:
            return "a part of the full name"
        return None
    if (
        all(JaroWinkler.similarity(x, y) >= SAME_WORD for x, y in zip(one, other, strict=True))
        and max(map(len, one)) > 3
    ):
        return SPELLINGS_OF_ONE
    return None


def closeness(a: str, b: str) -> float:
    """How much alike two folded names are, in 0..1: the least alike of their words, or the whole if one has more words.

    Names with different numbers are not alike at all: "resolution 1874" and "resolution 2397".
    """
    one, other = words(a), words(b)
    if re.findall(r"\d+", a) != re.findall(r"\d+", b):
        return 0.0
    if len(one) != len(other):
        return fuzz.ratio(a, b) / 100
    return min(JaroWinkler.similarity(x, y) for x, y in zip(one, other, strict=True))


def organization(name: str) -> str:
    """A folded name of an organization in American spelling, without the legal form of a company."""
    *rest, last = name.replace("co operation", "cooperation").split()
    kept = rest if rest and last in LEGAL_FORMS else [*rest, last]
    return " ".join(SPELLINGS.get(word, word) for word in kept)


def body(name: str) -> str:
    """A folded name of a public body in one form: "ministry of foreign affairs" and "foreign ministry" are the same."""
    plain = " ".join(SPELLINGS.get(word, word).removesuffix("s") for word in name.split())
    rest = GENERIC.sub(" ", plain).replace("armed force", "military").split()
    return " ".join(sorted(rest or plain.split()))
