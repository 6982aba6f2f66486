"""What a noun phrase beside its name tells of a body: "state news agency X", "X, the Chinese telecoms company".

It is an organ of the state where the phrase says so ("state", "ruling"), or where its noun is that of a public body;
any other has its seat there.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from spacy.tokens import Doc, Token

from kg.nlp import titles
from kg.nlp.chunks import POSSESSIVE
from kg.nlp.coreference import Ref, root_of
from kg.nlp.heads import head_word
from kg.nlp.lexicon import lexicon
from kg.nlp.offices import is_state
from kg.nlp.structure import Tie
from kg.schema import load

REACH = 8  # tokens that such a phrase may take
PHRASE = {"ADJ", "NOUN", "ADV", "NUM", "PROPN"}
PRIVATE = {"private", "privately", "independent", "non-governmental", "nongovernmental"}
NATIONAL = {"central", "national"}
ORIGIN = {"from", "in", "of"}


def find(doc: Doc, refs: list[Ref], home: int) -> Iterator[Tie]:
    """The ties of bodies to states; ``home`` is the state that the document speaks of, or -1."""
    owner = {
        t: root_of(refs, i)
        for i, ref in reversed(list(enumerate(refs)))
        if is_state(refs[root_of(refs, i)])
        for t in range(ref.start, ref.end)
        if doc[t].text[0].isupper()
    }
    states = {ref.canonical: i for i, ref in reversed(list(enumerate(refs))) if ref.canonical and is_state(ref)}
    for i, ref in enumerate(refs):
        if ref.kind == "name" and ref.type == "organization":
            for phrase in (before(doc, ref, owner), behind(doc, ref), after(doc, ref, owner)):
                kind, state = told(doc, ref, phrase, owner)
                if state < 0 and kind == "known":
                    state = states.get(ref.state, -1) if ref.state else home
                elif state >= 0 and ref.state and refs[state].canonical == ref.state:
                    kind = "known"
                if kind and state >= 0:
                    yield Tie(kind, i, state, doc[ref.start], None)


def before(doc: Doc, ref: Ref, owner: dict[int, int]) -> list[Token]:
    """The words of the phrase that ends where the name begins, from the last one to the name of a state."""
    phrase: list[Token] = []
    for i in range(ref.start - 1, max(-1, ref.start - 1 - REACH), -1):
        token = doc[i]
        if i not in owner and not (token.text in POSSESSIVE or token.text == "-" or inner(token)):
            break
        phrase.append(token)
        if i in owner or token.is_sent_start:
            break
    led = len(phrase) > 1 and phrase[-1].i in owner and phrase[-2].text == "-"  # "Russian-led"
    return [] if led else phrase


def behind(doc: Doc, ref: Ref) -> list[Token]:
    """The common nouns right behind the name, from the last one: "KCNA state news agency"."""
    phrase = list(takewhile(lambda token: token.text.islower() and inner(token), doc[ref.end : ref.end + 4]))
    return phrase[::-1]


def after(doc: Doc, ref: Ref, owner: dict[int, int]) -> list[Token]:
    """The words of the apposition behind the name, from the last one: "X, a militant group from Lebanon"."""
    i = ref.end
    if i < len(doc) and doc[i].text == "(":
        i = next((k + 1 for k in range(i, min(len(doc), i + 5)) if doc[k].text == ")"), len(doc))
    if i >= len(doc) or doc[i].text not in ",–—":
        return []
    phrase: list[Token] = []
    for token in doc[i + 1 : i + 2 + REACH]:
        origin = token.lower_ in ORIGIN and token.i + 1 in owner and phrase and phrase[-1].pos_ == "NOUN"
        if token.i not in owner and not (token.pos_ == "DET" or token.text in POSSESSIVE or inner(token) or origin):
            break
        phrase.append(token)
    end = i + 1 + len(phrase)
    closed = end >= len(doc) or doc[end].is_punct or any(token.lower_ in ORIGIN for token in phrase)
    return phrase[::-1] if closed else []


def inner(token: Token) -> bool:
    """May the word stand within such a phrase? Names other than those of states may not."""
    lower = token.pos_ in PHRASE and (token.text[0].islower() or token.text == "NGO")
    return lower or token.tag_ in ("VBN", "VBG", "CD") or token.text == "-"


def told(doc: Doc, ref: Ref, phrase: list[Token], owner: dict[int, int]) -> tuple[str, int]:
    """What the phrase makes of the body (known: an organ, seat: its seat is there, or nothing) and of which state."""
    lex = lexicon()
    nouns = [t for t in phrase if (t.pos_ == "NOUN" or t.text == "NGO") and t.i not in owner]
    words = {t.lower_ for t in phrase if t.i not in owner}
    state = next((owner[t.i] for t in phrase if t.i in owner), -1)
    body = {t.lower_ for t in nouns[:1]} | {head_word(doc[ref.start : ref.end])}
    if (words & lex.cues["official"] or (words & lex.cues["participles"] and "state" in words)) and (
        body & lex.cues["official_bodies"] or (state >= 0 and nouns)
    ):
        return "known", state
    if not nouns or nouns[0].tag_ not in ("NN", "NNP") or state < 0 or titles.at(doc, nouns[0].i):
        return "", -1
    private = words & lex.nouns["media"] or words & PRIVATE or (nouns[0].lower_ == "bank" and not words & NATIONAL)
    public = nouns[0].lower_ in load().words["public_body"] and not private
    return ("known" if public else "seat"), state
