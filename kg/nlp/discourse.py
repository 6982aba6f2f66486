"""Pronouns and descriptions: what they stand for among the entities that the reader has in mind."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.nlp import descriptions, posts, pronouns, syntax, titles
from kg.nlp.lexicon import lexicon
from kg.nlp.memory import REACH, Memory
from kg.nlp.name import Name
from kg.records import EntityType, MentionKind
from kg.schema import ACTOR

SUBJECT = {"nsubj", "nsubjpass", "agent"}
THINGS: frozenset[EntityType] = frozenset({"state", "organization"})
Rank = tuple[int, int, int]
Fits = Iterator[tuple[Rank, tuple[int, ...]]]
Reading = list[tuple[int, int, MentionKind, int]]


class Discourse:
    """The reading of a document from left to right."""

    def __init__(self, doc: Doc, known: list[Name], roots: list[int], types: list[EntityType]) -> None:
        self.doc, self.known, self.roots, self.types = doc, known, roots, types
        self.inside = {i for n in known for i in range(n.start, n.end)}
        held = posts.of(doc)
        self.memory = Memory(doc, known, roots, types, held)
        self.genders = pronouns.genders(doc, known, roots, held)
        self.describe = descriptions.Finder(doc, known, roots, types, held, self.memory)

    def read(self) -> Reading:
        """Pronouns and descriptions with what they stand for, as (start, end, kind, root)."""
        found: Reading = []
        names_at = {n.start: i for i, n in reversed(list(enumerate(self.known))) if not n.inside}
        for token in self.doc:
            if token.i in names_at:
                index = names_at[token.i]
                name = self.doc[self.known[index].start : self.known[index].end]
                self.memory.note(name.root, (self.roots[index],))
            elif token.i in self.inside:
                continue
            elif (form := pronouns.form_of(token)) is not None:
                roots = () if pronouns.means_nothing(token) else self.pronoun(token, form)
                found += [(token.i, token.i + 1, "pronoun", root) for root in roots]
                self.memory.note(token, roots)
            else:
                described = self.describe.at(token)
                found += [(start, end, "description", root) for start, end, root in described]
                self.memory.note(token, tuple(root for _, _, root in described))
        return found

    def pronoun(self, token: Token, form: str) -> tuple[int, ...]:
        """The antecedent of a third-person pronoun: subjects before others, the same sentence before earlier ones."""
        barred = self.memory.others(token)
        fits = [*self.single(token, form), *(self.several(token) if form == "group" else ())]
        fits = [item for item in fits if not barred.intersection(item[1])]
        told = self.told(token, form)
        if told is not None and told not in barred:
            return (told,)
        if not fits:
            return ()
        roots: tuple[int, ...] = max(fits)[1]
        if form in ("male", "female") and len({other for _, other in fits}) == 1:
            self.genders.setdefault(roots[0], form)  # nobody else can be meant
        return roots

    def told(self, token: Token, form: str) -> int | None:
        """Whom the grammar alone tells: "On his arrival, Putin said", "thanked Berg for her help"."""
        meant = (pronouns.announced(token), pronouns.judged_for(token))
        known = [self.memory.at[noun.i] for noun in meant if noun is not None and noun.i in self.memory.at]
        return next((root for root in known if self.agrees(root, form, None)), None)

    def single(self, token: Token, form: str) -> Fits:
        """Which single entity may be meant, with how prominent its mention is."""
        spoken = pronouns.speaks(token)
        wanted = pronouns.wanted(token) if form == "thing" else None
        for position, root in self.memory.lately(token):
            here = not self.memory.distance(token, position)
            if not self.agrees(root, form, wanted) or (spoken and here):
                continue
            one = form == "group" and self.types[root] == "state" and self.doc[position].tag_ != "NNPS"
            unsure = form == "female" and root not in self.genders  # most whom the news name are men
            yield self.rank(token, position, int(one or unsure)), (root,)

    def rank(self, token: Token, position: int, less: int = 0) -> Rank:
        """How prominent a mention is for a pronoun; ``less`` sentences are taken off."""
        distance = self.memory.distance(token, position)
        noun = bearer(self.doc[position])
        subject = noun.dep_ in SUBJECT or said_by(noun)
        return (-distance - less if subject or not distance else -distance - less - 1, int(subject), position)

    def several(self, token: Token) -> Fits:
        """Groups of entities that "they" may mean, and common nouns, which stand for nobody known."""
        groups = [group for group in self.memory.together(token) if self.types[group.roots[0]] in ACTOR]
        for group in groups:
            distance, subject, _ = self.rank(token, group.first)
            yield (distance, subject, group.last), group.roots
        taken = {group.first for group in groups} | self.inside | self.memory.at.keys()
        sentence = token.sent
        for _ in range(REACH + 1):
            for noun in sentence:
                if noun.i < token.i and noun.tag_ == "NNS" and noun.i not in taken:
                    yield from self.common(token, noun)
            if not sentence.start:
                return
            sentence = self.doc[sentence.start - 1].sent

    def common(self, token: Token, noun: Token) -> Fits:
        """A common noun in the plural as the antecedent: of "Russian troops" Russia, else nobody."""
        lex = lexicon()
        lemma = noun.lemma_.lower()
        acting = lemma in lex.nouns["actor"] or lemma in lex.forces
        below = [*syntax.children(noun, *pronouns.OWNERS), *(c for name, c in syntax.obliques(noun) if name == "of")]
        owners = [self.memory.at[c.i] for c in below if c.i in self.memory.at]
        if acting and len(owners) == 1 and self.types[owners[0]] in THINGS:
            yield self.rank(token, noun.i), (owners[0],)
            return
        people = lemma in lex.people | lex.insults or titles.at(self.doc, noun.i) is not None
        collective = acting or people or lemma in lex.heads["organization"]
        if collective:
            distance, _, position = self.rank(token, noun.i)
            yield (distance, 1, position), ()
        elif noun.dep_ in SUBJECT and not owners and not pronouns.acts(token):
            yield self.rank(token, noun.i), ()

    def agrees(self, root: int, form: str, wanted: frozenset[EntityType] | None) -> bool:
        """Can a pronoun of this form stand for the entity?"""
        kind = self.types[root]
        if form in ("male", "female"):
            return kind == "person" and self.genders.get(root, form) == form
        if form == "person":
            return kind == "person"
        if wanted is not None and not wanted & THINGS:
            return kind in wanted
        return kind in THINGS


def bearer(mention: Token) -> Token:
    """The noun with which a mention acts: "the Comoros government", "an EU statement"; else the mention itself."""
    cues = lexicon().cues
    acting = mention.head.lemma_.lower() in cues["governments"] | cues["reporting_nouns"]
    return mention.head if mention.dep_ in pronouns.OWNERS and acting else mention


def said_by(noun: Token) -> bool:
    """Is it the speaker behind the verb, which the parser takes for an object: "..., warned the declaration"?"""
    reports = noun.head.lemma_ in lexicon().cues["reporting"]
    return noun.dep_ == "dobj" and reports and not syntax.children(noun.head, *syntax.SUBJECTS)
