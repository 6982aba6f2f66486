"""Definite descriptions: "the commission", "the country", "the Russian president", "the North", "the treaty"."""

from __future__ import annotations

from collections import Counter
from itertools import takewhile

from spacy.tokens import Doc, Token

from kg.nlp import appellations, syntax, titles
from kg.nlp.lexicon import lexicon
from kg.nlp.name import Name
from kg.nlp.posts import Held
from kg.records import EntityType

DEFINITE = {"the", "this", "that", "both"}
SIDES = {"north", "south", "east", "west"}
TYPES_OF_HEADS: tuple[EntityType, ...] = ("organization", "treaty", "event", "place")

Seen = list[tuple[int, int]]


class Finder:
    """What a definite noun phrase of this document stands for."""

    def __init__(
        self, doc: Doc, known: list[Name], roots: list[int], types: list[EntityType], held: list[Held]
    ) -> None:
        self.doc, self.known, self.roots, self.types = doc, known, roots, types
        self.posts: dict[str, list[tuple[int, int]]] = {}
        self.noted: list[Held] = []  # posts that only a description tells
        for post in held:
            for word in (post.key.split()[-1], post.key):
                of = roots[post.of] if post.of >= 0 else -1
                self.posts.setdefault(word, []).append((roots[post.holder], of))
        self.titled = {token.i for post in held for token in takewhile(before_phrase, doc[post.start : post.end])}
        self.starts = {i: roots[k] for k, name in enumerate(known) for i in range(name.start, name.end)}
        self.heads = [appellations.of(doc, name) for name in known]

    def at(self, token: Token, seen: Seen) -> list[tuple[int, int, int]]:
        """What the phrase headed by ``token`` describes, as (start, end, root); "the two leaders" are several."""
        if token.pos_ not in ("NOUN", "PROPN") or token.i in self.titled or token.i + 1 in self.starts:
            return []  # "the news agency MTI" is the name behind it
        start = self.definite(token)
        if start is None:
            root = self.office(token)
            return [] if root is None else [(token.i, token.i + 1, root)]
        roots: list[int | None]
        if token.lower_ in SIDES:
            roots = [self.side(token, start)]
        elif token.tag_ in ("NNS", "NNPS") and any(t.lower_ in ("two", "both") for t in self.doc[start : token.i]):
            roots = [*self.pair(token, seen)]
        else:
            roots = [self.resolve(token, start, seen)]
        return [(start, token.i + 1, root) for root in roots if root is not None]

    def pair(self, token: Token, seen: Seen) -> list[int]:
        """ "the two countries", "both leaders": the last two of the kind."""
        word = token.lemma_.lower()
        if word in lexicon().nouns["state_words"] | {
            "side",
            "ally",
            "neighbor",
            "neighbour",
            "partner",
            "government",
            "capital",
        }:
            kind = "state"
        elif word in ("man", "woman") or word in self.posts or titles.at(self.doc, token.i):
            kind = "person"
        else:
            return []
        heads = {holder for key, bearers in self.posts.items() if heads_state(key) for holder, _ in bearers}
        recent = dict.fromkeys(
            root for _, root in reversed(seen) if self.types[root] == kind and (root in heads or not heads_state(word))
        )
        return [*recent][:2] if len(recent) > 1 else []

    def office(self, token: Token) -> int | None:
        """ "Algeria's president", "the President of Russia": the bearer of the post of that state in the document.

        Where the document gives the post to nobody, it is the only person that it speaks of without a post.
        """
        states = self.states_of(token)
        if not states:
            return None
        word = token.lemma_.lower()
        fits = [holder for holder, of in self.posts.get(word, ()) if of in states]
        if fits:
            return fits[-1]
        title = titles.at(self.doc, token.i)
        if title is None or lexicon().titles[tuple(title[1].split())].state != "head_of" or word in self.posts:
            return None
        definite = any(child.lower_ == "the" or child.dep_ == "poss" for child in token.children)
        return self.unposted(token, title[1], states[0]) if definite and states[0] == self.main_state() else None

    def main_state(self) -> int | None:
        """The state that the document names most often, the first of equals."""
        count = Counter(root for root in self.roots if self.types[root] == "state")
        return min(count, key=lambda root: (-count[root], root), default=None)

    def states_of(self, token: Token) -> list[int]:
        """The states whose office or thing the noun names ("the Russian president", "the President of Russia")."""
        owners = [c for c in token.children if c.dep_ in ("poss", "amod", "compound", "nmod") and c.i in self.starts]
        owners += [noun for name, noun in syntax.obliques(token) if name == "of" and noun.i in self.starts]
        return [self.starts[owner.i] for owner in owners if self.types[self.starts[owner.i]] == "state"]

    def unposted(self, token: Token, key: str, state: int) -> int | None:
        """The only person named twice that has no post; the post is noted as held by it."""
        holders = {holder for bearers in self.posts.values() for holder, _ in bearers}
        count = Counter(self.roots[i] for i in range(len(self.known)) if self.types[self.roots[i]] == "person")
        free = [root for root in count if root not in holders and count[root] > 1]
        if len(free) != 1:
            return None
        holder = free[0]
        self.posts.setdefault(token.lemma_.lower(), []).append((holder, state))
        self.noted.append(Held(holder, state, key, token.i, token.i + 1))
        return holder

    def definite(self, token: Token) -> int | None:
        """Where the phrase begins, if it is definite and its own modifiers are few."""
        i = token.i
        while i > token.sent.start and self.doc[i - 1].pos_ in ("ADJ", "NOUN", "NUM") and token.i - i < 3:
            i -= 1
        return i - 1 if i and self.doc[i - 1].lower_ in DEFINITE and i > token.sent.start else None

    def side(self, token: Token, start: int) -> int | None:
        """ "the North": the state of the document whose name begins so, where the word does not begin a longer name."""
        if not token.text[0].isupper() or token.i - start > 1:
            return None
        named = [i for i, name in enumerate(self.known) if self.types[i] == "state" and name.end - name.start > 1]
        return next((self.roots[i] for i in named if self.doc[self.known[i].start].lower_ == token.lower_), None)

    def resolve(self, token: Token, start: int, seen: Seen) -> int | None:
        """The most recent entity that the head noun fits."""
        lex = lexicon()
        word = token.lemma_.lower()
        if word in lex.nouns["state_words"]:
            return self.latest(seen, lambda root: self.types[root] == "state")
        for kind in TYPES_OF_HEADS:
            if word in lex.heads[kind] or (kind == "organization" and word in appellations.MEDIA):
                fits = {self.roots[i] for i, heads in enumerate(self.heads) if word in heads and self.types[i] == kind}
                found = self.latest(seen, fits.__contains__)
                if found is None and word in lex.cues["bare_kinds"]:
                    found = self.latest(seen, self.headless(kind).__contains__)
                return found
        phrase = self.doc[start + 1 : token.i + 1].text.lower()
        office = self.office(token)
        if office is not None or self.states_of(token):
            return office
        bearers = self.posts.get(phrase) or self.posts.get(word)
        if bearers:
            holders = {holder for holder, _ in bearers}
            found = self.latest(seen, holders.__contains__)
            return next(iter(holders)) if found is None and len(holders) == 1 else found  # named further on
        return None

    def headless(self, kind: EntityType) -> set[int]:
        """The entities of a type whose names do not say of what kind they are ("Hamas", "CPDS", "Mariupol")."""
        words = lexicon().heads[kind]
        of_kind = {self.roots[i] for i in range(len(self.known)) if self.types[i] == kind}
        return of_kind - {self.roots[i] for i, heads in enumerate(self.heads) if heads & words}

    @staticmethod
    def latest(seen: Seen, fits: object) -> int | None:
        """The last mentioned entity that fits."""
        return next((root for _, root in reversed(seen) if fits(root)), None)  # type: ignore[operator]


def heads_state(key: str) -> bool:
    """Is the title that of the head of a state?"""
    post = lexicon().titles.get(tuple(key.split()))
    return post is not None and post.state == "head_of"


def before_phrase(token: Token) -> bool:
    """Is it still the title itself, and no phrase behind it ("for the ministry" in "spokesman for the ministry")?"""
    return token.lower_ not in ("for", "at", "with")
