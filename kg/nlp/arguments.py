"""Which mentions a noun phrase stands for: its name, its antecedent, or the state behind "North Korean troops"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from kg.nlp import masters, metonymy, quotations, syntax, titles
from kg.nlp.coreference import Ref, root_of
from kg.nlp.events import MODIFIERS
from kg.nlp.heads import head_word
from kg.nlp.lexicon import lexicon
from kg.nlp.quotations import FIRST_PERSON
from kg.records import EntityType

ROW = 16  # tokens that a title with its body may take in a list
PLURAL = {"we", "us", "our"}


class Filler(NamedTuple):
    """A mention (index, or -1 for none), the lemma of the phrase's head, and the steps it took to get there."""

    mention: int
    head: str
    hops: int


class Phrases:
    """Noun phrases of one document.

    ``refs`` are its mentions, ``states`` maps a person's root to the state it heads, ``served`` to the one it heads or
    serves, ``titled`` the token of a title to its holder.
    """

    def __init__(
        self, doc: Doc, refs: list[Ref], states: dict[int, int], served: dict[int, int], titled: dict[int, int]
    ) -> None:
        self.doc, self.refs, self.states, self.served, self.titled = doc, refs, states, served, titled
        self.quotations = quotations.of(doc)
        self.owner: dict[int, int] = {}
        self.inner: dict[int, int] = {}  # token -> the smallest mention that holds it
        self.twins: dict[int, list[int]] = {}  # further mentions of the same words: "the two leaders"
        for index, ref in reversed(list(enumerate(refs))):
            for i in range(ref.start, ref.end):
                self.inner.setdefault(i, index)
                if i in self.owner and refs[self.owner[i]][:2] == ref[:2]:
                    self.twins.setdefault(index, []).append(self.owner[i])
                self.owner[i] = index

    def root(self, index: int) -> int:
        """The mention that a mention stands for."""
        return root_of(self.refs, index)

    def referents(self, tokens: list[Token], self_: int = -1) -> list[Filler]:
        """The fillers of the phrases headed by ``tokens``, their coordinated members included.

        ``self_`` is the mention that the predicate itself stands in: of it, the names inside are meant.
        """
        found: list[Filler] = []
        for token in tokens:
            for member in (token, *self.members(token)):
                if self_ >= 0 and self.owner.get(member.i) == self_:
                    inner = self.inner[member.i]
                    found.extend([Filler(inner, member.lemma_.lower(), 0)] if inner != self_ else [])
                else:
                    found.extend(self.single(member))
        return list(dict.fromkeys(found)) or [Filler(-1, measured(token), 0) for token in tokens[:1]]

    def named(self, token: Token) -> bool:
        """Does a token stand in a mention itself, or in the title of one?"""
        return token.i in self.owner or token.i in self.titled

    def acts(self, token: Token) -> bool:
        """Is it somebody who acts: an actor by name, or whose troops, officials, government they are?"""
        lex = lexicon()
        actors = lex.cues["governments"] | lex.nouns["actor"] | lex.forces
        return self.named(token) or token.lemma_.lower() in actors

    def known(self, tokens: list[Token]) -> list[Filler]:
        """The fillers that stand for entities."""
        return [filler for filler in self.referents(tokens) if filler.mention >= 0]

    def single(self, token: Token, depth: int = 3) -> list[Filler]:
        """The fillers of one phrase without its conjuncts."""
        head = token.lemma_.lower()
        index = self.owner.get(token.i, self.titled.get(token.i))
        if index is not None:
            ref = self.refs[index]
            if ref.kind == "demonym" and metonymy.citizen(token):
                return self.compatriot(token, index)
            word = head_word(self.doc[ref.start : ref.end]) if token.i in self.owner else head
            hops = 0 if ref.kind in ("name", "demonym") else 1
            return [Filler(i, word, hops) for i in (index, *self.twins.get(index, ()))]
        if token.lower_ in FIRST_PERSON and depth:
            said = [f for t in self.quotations.source(token).speakers for f in self.single(t, depth - 1)]
            if token.lower_ in PLURAL and token.head.lemma_ not in lexicon().cues["speech"]:
                said = [self.commanded(f, self.served) for f in said]  # an official's "we" is the state
            return [Filler(f.mention, head, f.hops + 1) for f in said]
        if depth == 0 or token.pos_ not in ("NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET"):
            return []
        lex = lexicon()
        found = self.exemplified(token, depth)
        if not found and token.tag_ == "NN":  # "Canada's envoy there, Nadia Theodore": she, not Canada
            found = [
                f
                for noun in syntax.children(token, "appos")
                if self.person_at(noun) is not None
                for f in self.single(noun, 1)
            ]
        if not found and (head in lex.nouns["actor"] or head in lex.forces or titles.at(self.doc, token.i)):
            found = self.behind_actor(token, head, depth)
        if not found and head in lex.heads["place"] | lex.cues["place_parts"]:
            found = [f for noun in self.place_names(token) for f in self.single(noun, depth - 1)]
        if not found:
            found = [f for noun in syntax.children(token, "appos") for f in self.single(noun, 1) if f.mention >= 0]
        if not found and head in lex.cues["partitives"]:
            inner = [noun for name, noun in syntax.obliques(token) if name == "of"]
            found = [f for noun in inner for f in self.single(noun, depth - 1)]
            head = found[0].head if found else head  # "a group of soldiers": they are soldiers
        if not found and token.dep_ == "appos" and token.head.i in self.owner and head not in lex.claims:
            found = self.single(token.head, 1)  # "the treaty, a pact signed by ...": the pact is the treaty
        if not found:
            meant = masters.perpetrators(token) or masters.equated(token)
            found = [f for noun in meant for f in self.single(noun, depth - 1) if f.mention >= 0]
        if not found and head in lex.cues["attributes"]:
            owned = [noun for name, noun in syntax.obliques(token) if name == "of"]
            found = [f for noun in owned for f in self.single(noun, depth - 1) if f.mention >= 0]
        if not found:
            found = self.owned(token, head)
        if self.private(token):
            found = [f for f in found if f.mention < 0 or self.refs[self.root(f.mention)].type != "state"]
        return [Filler(f.mention, head, f.hops + 1) for f in found]

    def owned(self, token: Token, head: str) -> list[Filler]:
        """Whose it is; of a person's country or party that state or body, where it is known."""
        lex = lexicon()
        found = [f for owner in self.owners(token, head) for f in self.single(owner, 1) if f.mention >= 0]
        kind = "state" if head in lex.nouns["state_words"] else "organization"
        if kind == "organization" and head not in lex.cues["bodies_of_members"]:
            return found
        led = [(self.kind(f), self.commanded(f, self.served)) for f in found]
        return [f for owner, f in led if owner != "person" or self.kind(f) == kind]

    def kind(self, filler: Filler) -> EntityType | None:
        """The type of what a filler stands for."""
        return self.refs[self.root(filler.mention)].type

    def compatriot(self, token: Token, index: int) -> list[Filler]:
        """Whom "the German" means: the person last named who has a post of that state, else nobody known."""
        state = self.root(index)
        own = {person for person, of in self.served.items() if self.root(of) == state}
        named = [i for i, ref in enumerate(self.refs) if ref.start < token.i and self.root(i) in own]
        definite = all(child.lower_ == "the" for child in token.children)
        return [Filler(named[-1], token.lemma_.lower(), 1)] if named and definite else []

    def owners(self, token: Token, head: str) -> list[Token]:
        """Whose thing it is, or whose word."""
        lex = lexicon()
        named = [c for c in token.children if c.dep_ == "poss" or (c.dep_ in MODIFIERS and c.i in self.owner)]
        if head in lex.heads["treaty"] | lex.cues["bargains"] and head not in lex.claims:
            return []  # who withdraws from "the Iran deal" does not withdraw from Iran
        if named or head not in lex.cues["reporting_nouns"]:
            return named or masters.holders(token)
        return [noun for name, noun in syntax.obliques(token) if name in ("by", "from")]

    def private(self, token: Token) -> bool:
        """Does nobody act for the state in it: an occupation or a medium, "a Belgian striker", "a British daily"?"""
        title = titles.at(self.doc, token.i)
        lex = lexicon()
        if token.lemma_.lower() in lex.nouns["media"]:
            return not any(child.lower_ in ("state", "official", "government") for child in token.children)
        if title is None or token.lemma_.lower() in lex.nouns["actor"] | lex.forces:
            return False
        return lex.titles[tuple(title[1].split())].state == "citizen_of"

    def exemplified(self, token: Token, depth: int) -> list[Filler]:
        """ "countries such as Iran and Syria", "allies including Japan"."""
        nouns = [noun for name, noun in syntax.obliques(token) if name in ("including", "as", "like")]
        return [f for noun in nouns for member in (noun, *self.members(noun)) for f in self.single(member, depth - 1)]

    def behind_actor(self, token: Token, head: str, depth: int) -> list[Filler]:
        """Whose troops, officials, leaders they are."""
        near = [c for child in token.lefts for c in (child, *child.lefts)]  # "the Boko Haram jihadist militants"
        owners = [c for c in near if c.dep_ in (*MODIFIERS, "poss", "npadvmod") and c.i in self.owner and not helps(c)]
        if not owners:
            owners = [noun for name, noun in syntax.obliques(token) if name in ("of", "from")]
        owners = owners or masters.of_actor(token)
        found = [
            f for owner in owners for member in (owner, *self.members(owner)) for f in self.single(member, depth - 1)
        ]
        if head in lexicon().forces | lexicon().cues["governments"]:
            found = [self.commanded(f, self.states) for f in found]
        return found

    def commanded(self, filler: Filler, states: dict[int, int]) -> Filler:
        """A leader's forces, and a leader's government, are those of the state."""
        state = states.get(self.root(filler.mention)) if filler.mention >= 0 else None
        return filler if state is None else Filler(state, filler.head, filler.hops + 1)

    def place_names(self, token: Token) -> list[Token]:
        """The name of "the border region of Kursk", "the Kursk region"."""
        return [noun for name, noun in syntax.obliques(token) if name == "of"] or [
            c for c in token.children if c.dep_ in (*MODIFIERS, "appos") and c.i in self.owner
        ]

    def members(self, token: Token) -> list[Token]:
        """The further members of a coordination that ``token`` heads; names of one kind in apposition are a list."""
        found = self.coordinated(token)
        if self.person_at(token) is not None or token.i in self.titled:
            for member in sorted([token, *found], key=lambda member: member.i):
                found += [name for name in self.row(member) if name not in found and name != token]
        return found

    def coordinated(self, token: Token) -> list[Token]:
        """The members as the tree has them."""
        found: list[Token] = []
        for child in token.children:
            listed = child.dep_ == "appos" and self.alike(token, child)
            if listed or (child.dep_ == "conj" and child.pos_ not in ("VERB", "AUX")):
                found += [child, *self.coordinated(child)]
        return found

    def row(self, last: Token) -> Iterator[Token]:
        """The persons that follow in a long list of titles and names, where the tree loses its thread."""
        index = self.titled.get(last.i) if last.i not in self.owner else self.person_at(last)
        while index is not None:
            i = self.refs[index].end
            separated = False
            while i < len(self.doc) and (self.doc[i].text in ",;" or self.doc[i].lower_ == "and"):
                i, separated = i + 1, True
            start = i
            while i < min(len(self.doc), start + ROW) and self.in_title(i) and self.person_at(self.doc[i]) is None:
                i += 1
            titled = any(k in self.titled for k in range(start, i))
            index = self.person_at(self.doc[i]) if separated and titled and i < len(self.doc) else None
            if index is not None:
                yield self.doc[self.refs[index].start : self.refs[index].end].root

    def in_title(self, i: int) -> bool:
        """May token ``i`` stand between the comma and the name in "..., Director of the Office NAME"?"""
        return (
            i in self.titled or i in self.owner or self.doc[i].pos_ in ("ADP", "DET", "ADJ", "PROPN", "CCONJ", "PART")
        )

    def person_at(self, token: Token) -> int | None:
        """The mention of a person's name at a token."""
        index = self.owner.get(token.i)
        if index is None or self.refs[index].kind != "name":
            return None
        return index if self.refs[self.root(index)].type == "person" else None

    def alike(self, token: Token, other: Token) -> bool:
        """Do both stand for entities of one type, but not for the same one?"""
        pair = [self.owner.get(t.i, self.titled.get(t.i)) for t in (token, other)]
        if pair[0] is None or pair[1] is None:
            return False
        a, b = self.root(pair[0]), self.root(pair[1])
        return (
            a != b
            and bool(self.refs[a].votes and self.refs[b].votes)
            and self.refs[a].votes[0][0] == self.refs[b].votes[0][0]
        )


def helps(name: Token) -> bool:
    """Does it only back what another does: "Iran-backed", "UN-recognized"?"""
    after = name.doc[name.i + 1 : name.i + 3]
    return len(after) == 2 and after[0].text == "-" and after[1].tag_ == "VBN" and after[1].lower_ != "led"


def measured(token: Token) -> str:
    """The lemma of a noun, or of what it measures ("containers of munitions")."""
    if token.lemma_.lower() in lexicon().cues["quantities"] | lexicon().cues["partitives"]:
        for name, below in syntax.obliques(token):
            if name == "of":
                return below.lemma_.lower()
    return token.lemma_.lower()
