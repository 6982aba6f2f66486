"""Which documents are near copies of others, and how many of several documents are independent of each other.

News travels: agencies syndicate, outlets cut and reprint. A document whose text stands for the most part in another
adds no word of its own. Texts are compared by their shingles, runs of words, as in A. Broder, "On the resemblance and
containment of documents" (1997); by containment rather than resemblance, so that an excerpt is a copy too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.resolve import NamedDocument

WORDS = 5  # of a shingle
SHARED = 0.5  # of the shorter text's shingles; independent reports of one event with the same quotes share a tenth
WORD = re.compile(r"\w+")


def near_copies(documents: Sequence[NamedDocument]) -> dict[str, str]:
    """The name of each near copy -> the name of the fullest version, which is itself no copy.

    Documents are met from the longest to the shortest, and each is compared with those that are no copies.
    """
    shingled = shingles({item.name: item.document.text for item in documents})
    sizes = {name: len(own) for name, own in shingled.items()}
    common = in_several(shingled.values())
    bearers: dict[int, list[str]] = {}
    copies: dict[str, str] = {}
    for name in sorted(shingled, key=lambda name: (-sizes[name], name)):
        own = shingled[name] & common
        met = Counter(chain.from_iterable(bearers.get(shingle, ()) for shingle in own))
        original = min(met, key=lambda other: (-met[other], other), default=None)
        if original is not None and met[original] >= SHARED * sizes[name]:
            copies[name] = original
            continue
        for shingle in own:
            bearers.setdefault(shingle, []).append(name)
    return copies


def shingles(texts: Mapping[str, str]) -> dict[str, set[int]]:
    """The shingles of each text as hashes of the numbers of their words (those of numbers are the same every time)."""
    numbers: dict[str, int] = {}
    found = {}
    for name, text in sorted(texts.items()):
        words = [numbers.setdefault(word, len(numbers)) for word in WORD.findall(text.casefold())]
        found[name] = set(map(hash, zip(*(words[i:] for i in range(WORDS)), strict=False)))
    return found


def in_several(sets: Iterable[set[int]]) -> set[int]:
    """What is in more than one of the sets: all else need not be looked up."""
    seen: set[int] = set()
    common: set[int] = set()
    for one in sets:
        common |= seen & one
        seen |= one
    return common


def independent(documents: Iterable[tuple[str, str]]) -> int:
    """The most documents, each an (outlet, story) pair, of which no two share the outlet or the story.

    That is a maximum matching of outlets and stories, found by augmenting paths.
    """
    stories: dict[str, set[str]] = {}
    for outlet, story in documents:
        stories.setdefault(outlet, set()).add(story)
    taken: dict[str, str] = {}

    def place(outlet: str, tried: set[str]) -> bool:
        for story in sorted(stories[outlet] - tried):
            tried.add(story)
            if story not in taken or place(taken[story], tried):
                taken[story] = outlet
                return True
        return False

    return sum(place(outlet, set()) for outlet in sorted(stories))
