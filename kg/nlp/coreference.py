"""The component ``kg_coreference``: which names, descriptions and pronouns of a document mean the same.

Names are joined by form (short names, acronyms), then the text is read from left to right: a pronoun or a
description takes the most prominent entity before it that agrees. Where nothing agrees it is left alone.
``doc._.kg_mentions`` is a list of ``Ref`` in the order of the text.
"""

from __future__ import annotations

from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.names import key
from kg.nlp import descriptions, names, posts
from kg.nlp.lexicon import lexicon
from kg.nlp.name import Name, ranked
from kg.records import EntityType, MentionKind

PRONOUNS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("he", "him", "his", "himself"), ("male",)),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("female",)),
    **dict.fromkeys(("it", "its", "itself"), ("thing",)),
    **dict.fromkeys(("they", "them", "their", "themselves"), ("group",)),
}
SUBJECT = {"nsubj", "nsubjpass", "agent"}
MEMORY = 3  # sentences back that a pronoun may reach


class Ref(NamedTuple):
    """A mention: tokens ``start:end``. ``refers`` is the index of the mention it stands for, or -1 for itself."""

    start: int
    end: int
    kind: MentionKind
    votes: tuple[tuple[EntityType, float], ...]
    canonical: str | None
    state: str | None
    refers: int

    @property
    def type(self) -> EntityType | None:
        """The type with the most votes; None of a pronoun or a description."""
        return self.votes[0][0] if self.votes else None


def root_of(refs: list[Ref], index: int) -> int:
    """The mention that mention ``index`` stands for, itself where it stands for itself."""
    refers = refs[index].refers
    return refers if refers >= 0 else index


if not Doc.has_extension("kg_mentions"):
    Doc.set_extension("kg_mentions", default=None)


def of(doc: Doc) -> list[Ref]:
    """The mentions that the component found."""
    return [Ref(*item) for item in doc._.kg_mentions or ()]


@Language.component("kg_coreference", requires=["doc._.kg_names", "doc._.kg_posts"], assigns=["doc._.kg_mentions"])
def coreference(doc: Doc) -> Doc:
    """Resolve the mentions of ``doc``."""
    known = names.of(doc)
    roots, types = link(doc, known)
    discourse = Discourse(doc, known, roots, types)
    extra = discourse.read()
    doc._.kg_posts = [*(doc._.kg_posts or ()), *discourse.describe.noted]
    # A name is (start, end, its index); what stands for a name is (start, end, -1, the index of that name).
    spans = [(n.start, n.end, i, i) for i, n in enumerate(known)] + [(s, e, -1, root) for s, e, _, root in extra]
    spans.sort(key=lambda item: (item[0], -item[1], item[2]))
    place = {item[2]: number for number, item in enumerate(spans) if item[2] >= 0}
    kinds = {(s, e): kind for s, e, kind, _ in extra}
    refs: list[Ref] = []
    for start, end, index, target in spans:
        if index >= 0:
            refs.append(of_name(known[index], types[index], place[roots[index]] if roots[index] != index else -1))
        else:
            refs.append(Ref(start, end, kinds[start, end], (), None, None, place[target]))
    doc._.kg_mentions = refs
    return doc


def of_name(name: Name, kind: EntityType, refers: int) -> Ref:
    """The mention of a name, its type in the document first."""
    votes = name.votes if kind == name.type else ((kind, 1.0), *name.votes)
    mention_kind: MentionKind = "demonym" if name.kind == "demonym" else "name"
    return Ref(name.start, name.end, mention_kind, votes, name.canonical, name.state, refers)


def link(doc: Doc, known: list[Name]) -> tuple[list[int], list[EntityType]]:
    """For each name the index of the name it is the same as (itself for the fullest), and its type in the document."""
    texts = [key(doc[n.start : n.end].text) for n in known]
    totals: dict[str, dict[EntityType, float]] = {}
    for name, text in zip(known, texts, strict=True):
        for kind, weight in name.votes:
            votes = totals.setdefault(text, {})
            votes[kind] = votes.get(kind, 0.0) + weight
    types: list[EntityType] = [
        name.type if name.canonical else ranked(totals[text])[0][0] for name, text in zip(known, texts, strict=True)
    ]
    surnames(texts, types, known)
    roots = list(range(len(known)))
    first: dict[tuple[str, str], int] = {}
    for i, name in enumerate(known):
        label = f"={name.canonical}" if name.canonical else texts[i]
        roots[i] = first.setdefault((types[i], label), i)
    join_persons(texts, types, roots)
    join_organizations(doc, known, texts, types, roots)
    return [settle(roots, i) for i in range(len(roots))], types


def settle(roots: list[int], i: int) -> int:
    """Follow the chain of roots to its end."""
    while roots[i] != i:
        i = roots[i]
    return i


SUFFIXES = {"jr", "sr", "ii", "iii", "iv"}


def family(text: str) -> str:
    """The last word of a folded personal name that is no suffix."""
    words = [word for word in text.split() if word not in SUFFIXES]
    return words[-1] if words else text


def surnames(texts: list[str], types: list[EntityType], known: list[Name]) -> None:
    """A single word that ends a personal name of the document is that person, whatever the recognizer says."""
    full = [text for text, kind in zip(texts, types, strict=True) if kind == "person" and " " in text]
    last = {word for text in full for word in (family(text), text.split()[0])}
    for i, text in enumerate(texts):
        if text in last and types[i] != "person" and known[i].canonical is None and not known[i].inside:
            types[i] = "person"


def join_persons(texts: list[str], types: list[EntityType], roots: list[int]) -> None:
    """A surname, or a first name of East Asian order, stands for the person last named in full (else the next)."""
    full = [i for i, text in enumerate(texts) if types[i] == "person" and " " in text]
    for i, text in enumerate(texts):
        if types[i] != "person" or " " in text or not text:
            continue
        fits = [j for j in full if family(texts[j]) == text] or [j for j in full if texts[j].split()[0] == text]
        before = [j for j in fits if j < i]
        if fits:
            roots[i] = roots[before[-1] if before else fits[0]]
    for i in full:
        longer = next((j for j in full if shortens(texts[i], texts[j]) and settle(roots, j) != settle(roots, i)), None)
        if longer is not None:
            roots[settle(roots, i)] = settle(roots, longer)


def shortens(text: str, other: str) -> bool:
    """Is a folded personal name of several words a short form of the other: beginning, end, or first and last?"""
    if len(other) <= len(text):
        return False
    ends = (text.split()[0], text.split()[-1]) == (other.split()[0], other.split()[-1])
    return ends or other.startswith(f"{text} ") or other.endswith(f" {text}")


def join_organizations(
    doc: Doc, known: list[Name], texts: list[str], types: list[EntityType], roots: list[int]
) -> None:
    """Acronyms in brackets or by initials, and short forms that end a longer name ("Foreign Ministry")."""
    full = [i for i, text in enumerate(texts) if types[i] in ("organization", "treaty", "event") and " " in text]
    for i, text in enumerate(texts):
        if known[i].canonical or types[i] not in ("organization", "treaty", "event", "person", "place"):
            continue
        raw = doc[known[i].start : known[i].end].text
        bracket = known[i].start >= 2 and doc[known[i].start - 1].text == "("
        for j in full:
            if j == i or (known[j].inside and texts[j] == text):
                continue
            introduced = bracket and known[j].end == known[i].start - 1 and len(raw) <= 12
            named_in = known[i].inside and doc[known[i].start - 1].lower_ in ("of", "the", "for")
            longer = types[i] == types[j] and len(texts[j]) > len(text) and texts[j].endswith(f" {text}")
            shortened = " " in text and longer and not named_in
            if introduced or shortened or (raw.isupper() and len(raw) > 2 and initials(doc, known[j]) == raw):
                types[i] = types[j]
                roots[i] = roots[j]
                break


def initials(doc: Doc, name: Name) -> str:
    """The first letters of the capitalised words of a name."""
    return "".join(token.text[0] for token in doc[name.start : name.end] if token.text[0].isupper())


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
            elif token.lower_ in PRONOUNS:
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
        best: tuple[tuple[int, int, int], int] | None = None
        for position, root in reversed(self.seen):
            distance = here - self.sentence[position]
            if distance > MEMORY:
                break
            if not self.agrees(root, form) or self.clashes(token, self.doc[position]):
                continue
            subject = self.doc[position].dep_ in SUBJECT
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

    @staticmethod
    def clashes(pronoun: Token, other: Token) -> bool:
        """Subject and object of one verb differ ("Kim met him")."""
        return (
            pronoun.head == other.head
            and pronoun.dep_ in ("dobj", "dative", "nsubj")
            and other.dep_ in ("nsubj", "nsubjpass", "dobj")
            and pronoun.dep_ != other.dep_
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
