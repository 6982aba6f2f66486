"""Definite descriptions: "the commission", "the country", "the Russian president", "the North", "the treaty"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from spacy.tokens import Doc, Token

from kg.nlp import appellations, gazetteer, syntax, titles
from kg.nlp.bearers import Bearers, heads_state
from kg.nlp.lexicon import lexicon
from kg.nlp.memory import Memory
from kg.nlp.name import Name
from kg.nlp.posts import Held
from kg.nlp.pronouns import OWNERS
from kg.records import EntityType

DEFINITE = {"the", "this", "that", "both"}
SIDES = {"north", "south", "east", "west"}
TYPES_OF_HEADS: tuple[EntityType, ...] = ("organization", "treaty", "event", "place")


class Finder:
    """What a definite noun phrase of this document stands for."""

    def __init__(
        self,
        doc: Doc,
        known: list[Name],
        roots: list[int],
        types: list[EntityType],
        held: list[Held],
        memory: Memory,
    ) -> None:
        self.doc, self.known, self.roots, self.types, self.memory = doc, known, roots, types, memory
        self.starts = {i: roots[k] for k, name in enumerate(known) for i in range(name.start, name.end)}
        self.bearers = Bearers(doc, roots, held, self.starts)
        self.noted: list[Held] = []  # posts that only a description tells
        self.heads = [appellations.of(doc, name) for name in known]

    def at(self, token: Token) -> list[tuple[int, int, int]]:
        """What the phrase headed by ``token`` describes, as (start, end, root); "the two leaders" are several."""
        if token.pos_ not in ("NOUN", "PROPN") or token.i in self.bearers.titled or token.i + 1 in self.starts:
            return []  # "the news agency MTI" is the name behind it
        start = self.definite(token)
        if start is None:
            root = None if token.tag_ in ("NNS", "NNPS") else self.office(token, token.i)
            return [] if root is None else [(token.i, token.i + 1, root)]
        if self.names_another(token):
            return []
        roots: list[int | None]
        if token.lower_ in SIDES:
            roots = [self.side(token, start)]
        elif token.tag_ in ("NNS", "NNPS"):
            counted = any(t.lower_ in ("two", "both") for t in self.doc[start : token.i])
            roots = [*self.group(token, counted)] or ([] if counted else [self.resolve(token, start)])
        else:
            roots = [self.resolve(token, start)]
        return [(start, token.i + 1, root) for root in roots if root is not None]

    def names_another(self, token: Token) -> bool:
        """Does the phrase say itself what it means ("the town of Martuni"), or is it no state ("state television")?"""
        lex = lexicon()
        lemma = token.lemma_.lower()
        part_of_title = token.nbor(-1).lower_ == "of" and self.bearers.title_before(token) is not None
        if part_of_title or (lemma == "state" and (token.dep_ == "compound" or following(token) == "of")):
            return True  # "head of government", "the state of affairs"
        told = [noun for name, noun in syntax.obliques(token) if name == "of"]
        if token.tag_ == "NNS":
            return bool(told)
        place = lemma in lex.nouns["state_words"] | lex.heads["place"]
        return place and any(noun.i in self.starts for noun in told)

    def group(self, token: Token, counted: bool) -> list[int]:
        """ "the two countries", "both leaders", "the sides": who was last spoken of together, else the last two."""
        word = token.lemma_.lower()
        cues = lexicon().cues
        kinds: tuple[EntityType, ...] = ()
        if word in cues["sides"]:
            kinds = ("state", "person", "organization")
        elif word in lexicon().nouns["state_words"] | cues["state_groups"]:
            kinds = ("state",)
        elif word in ("man", "woman") or titles.at(self.doc, token.i):
            kinds = ("person",)
        lesser = self.bearers.holders() - self.bearers.heads() if heads_state(word) else set()

        def fits(root: int) -> bool:
            return self.types[root] in kinds and root not in lesser

        for group in self.memory.together(token):
            if len(group.roots) == 2 and all(map(fits, group.roots)):
                return [*group.roots]
        recent = dict.fromkeys(r for _, r in reversed(self.memory.seen) if self.types[r] in kinds[:1] and fits(r))
        return [*recent][:2] if counted and len(recent) > 1 else []

    def office(self, token: Token, start: int) -> int | None:
        """ "Algeria's president", "the NATO chief": the bearer of the post of that state or body in the document.

        Where the document gives the post to nobody, it is the only person that it speaks of without a post.
        """
        owners = self.owners(token)
        if not owners:
            return None
        fits = self.bearers.fitting(token, start, self.kindred(owners))
        if fits:
            return fits[-1]
        main = owners[0] == self.main_state()
        bare = set(self.bearers.fitting(token, start, (-1,))) if main else set()
        if bare:  # "President Khan": of the state that the text is about, unless others are more in its mind
            return bare.pop() if len(bare) == 1 and bare <= {self.foremost()} else None
        key = self.bearers.called(start, token)
        if key is None or lexicon().titles[tuple(key.split())].state != "head_of" or self.types[owners[0]] != "state":
            return None
        definite = start < token.i or any(child.lower_ == "the" or child.dep_ == "poss" for child in token.children)
        return self.unposted(token, key, owners[0], main) if definite else None

    def kindred(self, owners: list[int]) -> set[int]:
        """Whose post it may be: the owners, and bodies whose longer name has the same words ("President's Office")."""
        bodies = {of for of in self.bearers.bodies() if self.types[of] == "organization"}
        longer = {
            of
            for of in bodies
            for root in owners
            if self.types[root] == "organization" and self.words(root) < self.words(of)
        }
        return longer.union(owners)

    def words(self, root: int) -> set[str]:
        """The words of a name that are no mere links."""
        name = self.known[root]
        return {token.lower_ for token in self.doc[name.start : name.end] if token.pos_ in ("PROPN", "NOUN", "ADJ")}

    def main_state(self) -> int | None:
        """The state that the document names most often, the first of equals."""
        count = Counter(root for root in self.roots if self.types[root] == "state")
        return min(count, key=lambda root: (-count[root], root), default=None)

    def foremost(self) -> int | None:
        """The person that the document names most often, of those to whom it gives no state."""
        placed = {bearer.holder for bearer in self.bearers.all if bearer.of >= 0}
        count = Counter(root for root in self.roots if self.types[root] == "person" and root not in placed)
        return min(count, key=lambda root: (-count[root], root), default=None)

    def owners(self, token: Token) -> list[int]:
        """Whose office the noun names ("the Russian president", "the President of Russia", "the party leader")."""
        beside = [*syntax.children(token, *OWNERS), *(n for name, n in syntax.obliques(token) if name == "of")]
        known = [self.starts.get(noun.i, self.memory.at.get(noun.i, -1)) for noun in beside]
        return [root for root in known if root >= 0 and self.types[root] in ("state", "organization")]

    def unposted(self, token: Token, key: str, state: int, main: bool) -> int | None:
        """The only person named twice that has no post, of another state one just spoken of; the post is noted."""
        holders = self.bearers.holders()
        count = Counter(self.roots[i] for i in range(len(self.known)) if self.types[self.roots[i]] == "person")
        free = [root for root in count if root not in holders and count[root] > 1]
        if len(free) != 1 or not (main or free[0] in {root for _, root in self.memory.lately(token)}):
            return None
        holder = free[0]
        self.bearers.add(holder, state, key)
        self.noted.append(Held(holder, state, key, token.i, token.i + 1))
        return holder

    def definite(self, token: Token) -> int | None:
        """Where the phrase begins, if it is definite and its own modifiers are few."""
        before = self.bearers.title_before(token)
        i = token.i if before is None else before
        while i > token.sent.start and self.doc[i - 1].pos_ in ("ADJ", "NOUN", "NUM") and token.i - i < 3:
            i -= 1
        return i - 1 if i and self.doc[i - 1].lower_ in DEFINITE and i > token.sent.start else None

    def side(self, token: Token, start: int) -> int | None:
        """ "the North": the state of the document whose name begins so, where the word does not begin a longer name."""
        if not token.text[0].isupper() or token.i - start > 1:
            return None
        named = [i for i, name in enumerate(self.known) if self.types[i] == "state" and name.end - name.start > 1]
        return next((self.roots[i] for i in named if self.doc[self.known[i].start].lower_ == token.lower_), None)

    def resolve(self, token: Token, start: int) -> int | None:
        """The most recent entity that the head noun fits."""
        lex = lexicon()
        plural = token.tag_ in ("NNS", "NNPS")
        word = token.lower_ if plural else token.lemma_.lower()
        if word in lex.nouns["state_words"]:
            named = [noun for name, noun in syntax.obliques(token) if name == "of" and noun.i in self.starts]
            if named and word in lex.cues["places_of_one"]:
                return None  # "the southern state of Chiapas"
            return self.state(token, word)
        for kind in TYPES_OF_HEADS:
            if word in lex.heads[kind] or (kind == "organization" and word in appellations.MEDIA):
                fits = {self.roots[i] for i, heads in enumerate(self.heads) if word in heads and self.types[i] == kind}
                found = self.latest(token, fits.__contains__)
                if found is None and word in lex.cues["bare_kinds"]:
                    found = self.latest(token, self.headless(kind).__contains__)
                return found
        office = self.office(token, start)
        if office is not None or plural or any(i in self.starts for i in range(start, token.i)):
            return office
        holders = self.bearers.fitting(token, start, ())
        found = self.latest(token, holders.__contains__)
        return holders[0] if found is None and len({*holders}) == 1 else found  # named further on

    def state(self, token: Token, word: str) -> int | None:
        """ "the country", "the kingdom": the last state that is one; no mere adjective where another was spoken of."""
        inside = [noun for name, noun in syntax.obliques(token) if name == "in"]
        told = [root for noun in inside if (root := self.starts.get(noun.i, -1)) >= 0 and self.types[root] == "state"]
        if told:
            return told[0]  # "the government in South Africa"
        forms = gazetteer.load().forms.get(word)
        named = {self.roots[i] for i, name in enumerate(self.known) if forms is None or name.canonical in forms}
        named = {root for root in named if self.types[root] == "state"}
        barred = self.memory.others(token)
        lately = [(i, root) for i, root in self.memory.lately(token) if root in named - barred]
        found = next((root for i, root in lately if spoken_of(self.doc[i])), None)
        found = self.latest(token, named.__contains__) if found is None else found
        return named.pop() if found is None and forms is not None and len(named) == 1 else found

    def headless(self, kind: EntityType) -> set[int]:
        """The entities of a type whose names do not say of what kind they are ("Hamas", "CPDS", "Mariupol")."""
        words = lexicon().heads[kind]
        of_kind = {self.roots[i] for i in range(len(self.known)) if self.types[i] == kind}
        return of_kind - {self.roots[i] for i, heads in enumerate(self.heads) if heads & words}

    def latest(self, token: Token, fits: Callable[[int], bool]) -> int | None:
        """The last mentioned entity that fits and takes no other part in the same clause."""
        barred = self.memory.others(token)
        return next((root for _, root in reversed(self.memory.seen) if root not in barred and fits(root)), None)


def spoken_of(mention: Token) -> bool:
    """Is it more than an adjective beside a thing: not "French" in "her French exile", but in "French voters"?"""
    lex = lexicon()
    noun = mention.head
    kinds = lex.nouns["actor"] | lex.nouns["state_words"] | lex.forces | lex.heads["organization"] | lex.heads["place"]
    thing = noun.tag_ == "NN" and noun.lemma_.lower() not in kinds and titles.at(mention.doc, noun.i) is None
    return mention.dep_ not in ("amod", "compound", "nmod") or not thing


def following(token: Token) -> str:
    """The next word."""
    return token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
