"""Pronouns and descriptions: what they stand for among the entities that the reader has in mind."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from kg.nlp import descriptions, posts
from kg.nlp.lexicon import lexicon
from kg.nlp.name import Name
from kg.records import EntityType, MentionKind

PRONOUNS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("he", "him", "his", "himself"), ("male",)),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("female",)),
    **dict.fromkeys(("it", "its", "itself"), ("thing",)),
    **dict.fromkeys(("they", "them", "their", "themselves"), ("group",)),
}
SUBJECT = {"nsubj", "nsubjpass", "agent"}
BEFORE_SPEAKER = {",", '"', "”"}
EMPTY = {"seem", "appear", "emerge", "transpire", "rain", "snow"}
MEMORY = 3  # sentences back that a pronoun may reach


class Discourse:
    """The entities of a document as a reader has them in mind, from left to right."""

    def __init__(self, doc: Doc, known: list[Name], roots: list[int], types: list[EntityType]) -> None:
        self.doc, self.known, self.roots, self.types = doc, known, roots, types
        self.inside = {i for n in known for i in range(n.start, n.end)}
        self.sentence = {t.i: number for number, s in enumerate(doc.sents) for t in s}
        self.seen: list[tuple[int, int]] = []  # (token, root) of every mention so far
        self.genders = genders(doc, known, roots)
        self.describe = descriptions.Finder(doc, known, roots, types, posts.of(doc))

    def read(self) -> list[tuple[int, int, MentionKind, int]]:
        """Pronouns and descriptions with what they stand for, as (start, end, kind, root)."""
        found: list[tuple[int, int, MentionKind, int]] = []
        names_at = {n.start: i for i, n in reversed(list(enumerate(self.known))) if not n.inside}
        for token in self.doc:
            if token.i in names_at:
                index = names_at[token.i]
                self.seen.append((self.doc[self.known[index].start : self.known[index].end].root.i, self.roots[index]))
            elif token.i in self.inside:
                continue
            elif token.lower_ in PRONOUNS and not empty(token):
                root = self.pronoun(token)
                if root is not None:
                    found.append((token.i, token.i + 1, "pronoun", root))
                    self.seen.append((token.i, root))
            else:
                for start, end, root in self.describe.at(token, self.seen):
                    found.append((start, end, "description", root))
                    self.seen.append((token.i, root))
        return found

    def pronoun(self, token: Token) -> int | None:
        """The antecedent of a third-person pronoun: subjects before others, the same sentence before earlier ones."""
        (form,) = PRONOUNS[token.lower_]
        here = self.sentence[token.i]
        spoken = speaks(token)
        best: tuple[tuple[int, int, int], int] | None = None
        for position, root in reversed(self.seen):
            distance = here - self.sentence[position]
            if distance > MEMORY:
                break
            other = self.doc[position]
            if not self.agrees(root, form) or clashes(token, other) or (spoken and not distance):
                continue
            subject = other.dep_ in SUBJECT
            rank = (-distance if subject or not distance else -distance - 1, int(subject), position)
            if best is None or rank > best[0]:
                best = (rank, root)
        return best[1] if best else None

    def agrees(self, root: int, form: str) -> bool:
        """Can a pronoun of this form stand for the entity?"""
        kind = self.types[root]
        if form in ("male", "female"):
            return kind == "person" and self.genders.get(root, form) == form
        if form == "thing":
            return kind in ("state", "organization")
        return kind == "organization" or kind == "state"


def clashes(pronoun: Token, other: Token) -> bool:
    """Those who take part in one clause differ ("Kim met him", "Kim sat beside him")."""
    verb = pronoun.head
    while verb.dep_ in ("prep", "agent"):
        verb = verb.head
    return (
        verb == other.head
        and pronoun.dep_ in ("dobj", "dative", "nsubj", "nsubjpass", "pobj")
        and other.dep_ in ("nsubj", "nsubjpass", "dobj")
        and pronoun.dep_ != other.dep_
        and not pronoun.lower_.endswith(("self", "selves"))
    )


def empty(pronoun: Token) -> bool:
    """Does "it" only announce the clause behind: "it is clear that", "it was agreed to"?"""
    verb = pronoun.head
    announced = any(child.i > verb.i and child.dep_ in ("ccomp", "xcomp", "csubj", "advcl") for child in verb.children)
    adjectival = any(child.dep_ in ("acomp", "attr") for child in verb.children)
    return (
        pronoun.lower_ == "it"
        and pronoun.dep_ in ("nsubj", "nsubjpass")
        and (verb.lemma_ in EMPTY or (verb.lemma_ == "be" and adjectival and announced))
    )


def speaks(pronoun: Token) -> bool:
    """Is it the speaker of the words before it ("..., he said"), of which he is no part by name?"""
    verb = pronoun.head
    left = min(pronoun.i, verb.i)
    return (
        pronoun.dep_ == "nsubj"
        and verb.lemma_ in lexicon().cues["reporting"]
        and left > pronoun.sent.start
        and pronoun.doc[left - 1].text in BEFORE_SPEAKER
    )


def genders(doc: Doc, known: list[Name], roots: list[int]) -> dict[int, str]:
    """Root -> gender, as honorifics and words of kinship beside a name tell it."""
    lex = lexicon()
    found: dict[int, str] = {}
    for i, name in enumerate(known):
        if name.type != "person" or not name.start:
            continue
        word = doc[name.start - 1].lower_.rstrip(".")
        for gender in ("male", "female"):
            if word in lex.nouns[f"{gender}_honorifics"] or lex.kinship.get(word) == gender:
                found.setdefault(roots[i], gender)
    return found
