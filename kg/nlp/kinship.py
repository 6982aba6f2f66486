"""Kinship: "Kim's sister, Kim Yo Jong", "his wife Olena", "X, son of Y"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.nlp import syntax, titles
from kg.nlp.coreference import Ref
from kg.nlp.events import MODIFIERS
from kg.nlp.lexicon import lexicon
from kg.nlp.structure import Tie


def find(doc: Doc, refs: list[Ref]) -> Iterator[Tie]:
    """The ties of kinship of ``doc``, each with the noun as its role."""
    lex = lexicon()
    owner = {
        t: i
        for i, ref in reversed(list(enumerate(refs)))
        if ref.kind in ("name", "demonym")
        for t in range(ref.start, ref.end)
    }
    everyone = {t: i for i, ref in reversed(list(enumerate(refs))) for t in range(ref.start, ref.end)}
    for token in doc:
        if token.pos_ != "NOUN" or token.lemma_.lower() not in lex.kinship:
            continue
        whose = [everyone[c.i] for c in syntax.children(token, "poss") if c.i in everyone]
        whose += [everyone[n.i] for name, n in syntax.obliques(token) if name in ("of", "to") and n.i in everyone]
        who = [owner[c.i] for c in syntax.children(token, "appos") if c.i in owner]
        who = [i for i in who if not titles.before(doc, refs[i].start)]
        if token.dep_ in ("appos", *MODIFIERS) and token.head.i in owner:
            who.append(owner[token.head.i])
        if token.dep_ == "attr":
            who += [everyone[s.i] for s in syntax.children(token.head, "nsubj") if s.i in everyone]
        if not who and (named := following(doc, token, owner, refs)) is not None:
            who.append(named)
        yield from (Tie("kin", a, b, token, token.text) for a in who for b in whose if a != b)


def following(doc: Doc, token: Token, owner: dict[int, int], refs: list[Ref]) -> int | None:
    """The name behind the noun, with a title or without: "his wife Olena", "his uncle, the late President Khan".

    "His daughter, Minister X and Y" is a list, in which nobody is the daughter.
    """
    i = token.i + 1
    while i < min(len(doc), token.i + 5) and (doc[i].text == "," or doc[i].pos_ in ("ADJ", "DET", "NUM")):
        i += 1
    title = titles.at(doc, i) if i < len(doc) else None
    index = owner.get(title[0] if title else i)
    if index is None:
        return None
    end = refs[index].end
    behind = doc[end : end + 3]
    listed = any(t.lower_ == "and" and (t.i + 1 in owner or titles.at(doc, t.i + 1)) for t in behind)
    return None if title and listed else index
