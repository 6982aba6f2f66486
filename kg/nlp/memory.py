"""What the reader of a document has in mind: its entities and groups, from left to right."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.nlp import groups, pronouns, quotations
from kg.nlp.groups import Group
from kg.nlp.name import Name
from kg.nlp.posts import Held
from kg.records import EntityType

REACH = 3  # sentences back that a pronoun or a plural may reach


class Memory:
    """``seen`` are (token, root) of the mentions so far, ``at`` maps the head of a mention or a title to its root."""

    def __init__(
        self, doc: Doc, known: list[Name], roots: list[int], types: list[EntityType], held: list[Held]
    ) -> None:
        self.doc, self.types = doc, types
        self.sentence = {t.i: number for number, s in enumerate(doc.sents) for t in s}
        self.seen: list[tuple[int, int]] = []
        self.at = {i: roots[post.holder] for post in held for i in range(post.start, post.end)}
        self.at |= {doc[n.start : n.end].root.i: roots[i] for i, n in reversed(list(enumerate(known))) if not n.inside}
        self.groups = groups.find(doc, self.at, types)
        self.quotations = quotations.of(doc)

    def note(self, token: Token, roots: tuple[int, ...]) -> None:
        """Keep in mind what a name, a pronoun or a description stands for."""
        if len(roots) == 1:
            self.seen.append((token.i, roots[0]))
            self.at.setdefault(token.i, roots[0])
        elif roots:
            self.groups.append(Group(token.i, token.i, roots))

    def distance(self, token: Token, other: int) -> int:
        """Sentences between a token and an earlier one."""
        return self.sentence[token.i] - self.sentence[other]

    def lately(self, token: Token) -> Iterator[tuple[int, int]]:
        """The mentions that a pronoun reaches, the latest first."""
        for position, root in reversed(self.seen):
            if self.distance(token, position) > REACH:
                return
            yield position, root

    def together(self, token: Token) -> list[Group]:
        """The groups that a plural reaches, the latest first."""
        known = [group for group in self.groups if group.last < token.i and self.distance(token, group.last) <= REACH]
        return sorted(known, key=lambda group: (-group.last, group.first))

    def others(self, phrase: Token) -> set[int]:
        """Whom a pronoun or a description cannot mean: who takes part in the same clause, and who utters the words."""
        barred = (*pronouns.others(phrase), *self.quotations.source(phrase).speakers)
        return {self.at[other.i] for other in barred if other.i in self.at}
