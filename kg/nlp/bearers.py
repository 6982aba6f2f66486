"""Who bears a post in a document: "the foreign minister", "Algeria's president", "the NATO chief"."""

from __future__ import annotations

from collections.abc import Collection
from itertools import takewhile
from typing import NamedTuple

from spacy.tokens import Doc, Token

from kg.nlp import titles
from kg.nlp.lexicon import lexicon
from kg.nlp.posts import Held


class Bearer(NamedTuple):
    """``holder`` has the post ``key`` of the entity ``of`` (-1: the text names none); both are roots.

    ``words`` are those of the role in the text, ``former`` tells that it was held before.
    """

    holder: int
    of: int
    key: str
    words: frozenset[str]
    former: bool


class Bearers:
    """The posts of a document. ``titled`` are the tokens of titles that stand beside their holder.

    ``inside`` are the tokens of names, with which no title begins: a "NATO chief" is a chief.
    """

    def __init__(self, doc: Doc, roots: list[int], held: list[Held], inside: Collection[int]) -> None:
        self.doc, self.inside = doc, inside
        self.all: list[Bearer] = []
        for post in held:
            words = frozenset(token.lower_ for token in doc[post.start : post.end])
            of = roots[post.of] if post.of >= 0 else -1
            self.all.append(Bearer(roots[post.holder], of, post.key, words, bool(words & lexicon().cues["former"])))
        self.titled = {token.i for post in held for token in takewhile(before_phrase, doc[post.start : post.end])}

    def add(self, holder: int, of: int, key: str) -> None:
        """A post that only a description tells."""
        self.all.append(Bearer(holder, of, key, frozenset(key.split()), False))

    def holders(self) -> set[int]:
        """All who have a post."""
        return {bearer.holder for bearer in self.all}

    def bodies(self) -> set[int]:
        """Whatever somebody has a post of."""
        return {bearer.of for bearer in self.all if bearer.of >= 0}

    def heads(self) -> set[int]:
        """The heads of states."""
        return {bearer.holder for bearer in self.all if heads_state(bearer.key)}

    def fitting(self, token: Token, start: int, of: Collection[int]) -> list[int]:
        """Who may be meant by the phrase ``start:token``, in the order of the text; ``of`` is whose post it is."""
        key = self.called(start, token)
        if key is None:
            return []
        known = [bearer for bearer in self.all if not of or bearer.of in of]
        fits = [b for b in known if same(key, b)] or [b for b in known if alike(key, b.key)]
        former = any(t.lower_ in lexicon().cues["former"] for t in self.doc[start : token.i])
        then = [bearer.holder for bearer in fits if bearer.former == former]
        alone = {bearer.holder for bearer in fits}
        return then or ([*alone] if len(alone) == 1 else [])

    def called(self, start: int, token: Token) -> str | None:
        """The title that a phrase ends with ("foreign minister"), or begins with at its head ("head of state")."""
        spans = [titles.at(self.doc, i) for i in range(start, token.i + 1) if i not in self.inside]
        keys = (key for end, key in filter(None, spans) if end == token.i + 1)
        long = spans[-1] if spans and self.doc[token.i + 1 : token.i + 2].text.lower() in ("of", "for") else None
        return long[1] if long is not None else next(keys, None)

    def title_before(self, token: Token) -> int | None:
        """Where a longer title begins that ends with the token: "prime" in "prime minister"."""
        if not titles.ends(token):
            return None
        for i in range(max(token.sent.start, token.i - 3), token.i):
            title = titles.at(self.doc, i) if i not in self.inside else None
            if title is not None and title[0] == token.i + 1:
                return i
        return None


def same(key: str, bearer: Bearer) -> bool:
    """Is it the bearer's title, or does his role in words say the same: "minister of foreign affairs"?"""
    if key == bearer.key.split()[-1]:
        return heads_state(bearer.key) or not heads_state(key)  # "the president" is no vice president
    return key == bearer.key or (bearer.key == key.split()[-1] and bearer.words.issuperset(key.split()))


def alike(key: str, other: str) -> bool:
    """Do two titles mean the same office: "premier" and "prime minister", "leader" and any head?"""
    cues, known = lexicon().cues, lexicon().titles
    if key in cues["any_head"]:
        return "head_of" in (known[tuple(other.split())].state, known[tuple(other.split())].organization)
    return {key, other} <= cues["heads_of_government"]


def heads_state(key: str) -> bool:
    """Is the title that of the head of a state?"""
    post = lexicon().titles.get(tuple(key.split()))
    return post is not None and post.state == "head_of"


def before_phrase(token: Token) -> bool:
    """Is it still the title itself, and no phrase behind it ("for the ministry" in "spokesman for the ministry")?"""
    return token.lower_ not in ("for", "at", "with")
