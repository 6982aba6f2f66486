"""Places within places by the order of words, where the tree hangs the phrase elsewhere, and capitals.

"a camp near Zakho in northern Iraq": the parser ties "in" to the camp; "the capital, Manila".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc

from kg.nlp import gazetteer
from kg.nlp.chunks import POSSESSIVE
from kg.nlp.coreference import Ref, root_of
from kg.nlp.lexicon import lexicon
from kg.nlp.structure import Tie, is_kind

REACH = 7  # tokens from "in" to the name: "in the eastern German city of Dresden"


def find(doc: Doc, refs: list[Ref], home: int) -> Iterator[Tie]:
    """The ties of places (and of bodies in places); ``home`` is the state that the document speaks of, or -1."""
    begins = {ref.start: i for i, ref in reversed(list(enumerate(refs))) if ref.kind == "name"}
    states = {ref.end: i for i, ref in enumerate(refs) if refs[root_of(refs, i)].type == "state"}
    known = gazetteer.load().entries
    for i, ref in enumerate(refs):
        if ref.kind != "name":
            continue
        text = doc[ref.start : ref.end].text
        entry = known.get(text)
        seat = entry if entry is not None and entry.kind == "capital" else None
        whole = within(doc, ref, begins, refs)
        if whole is not None and (seat is None or refs[whole].canonical == seat.canonical):
            yield Tie("within", i, whole, doc[ref.start], None)
        if seat is not None and of_capital(doc, ref):
            state = next((k for k, r in enumerate(refs) if r.canonical == seat.canonical and r.type == "state"), home)
            if state >= 0 and refs[root_of(refs, state)].canonical == seat.canonical:
                yield Tie("capital", i, state, doc[ref.start], None)
        elif ref.type == "place" and (whole := capital(doc, ref, begins, states)) is not None:
            yield Tie("capital", i, whole, doc[ref.start], None)


def capital(doc: Doc, ref: Ref, begins: Mapping[int, int], states: Mapping[int, int]) -> int | None:
    """Of what a place is called the capital: "Erbil, the capital of X", "Kiev, Ukraine's capital", "X's capital, Y"."""
    i = ref.end + 1
    last = next((k for k in range(i, min(len(doc), i + REACH)) if doc[k].lower_ == "capital"), -1)
    if last > 0 and doc[ref.end].text in ",(" and plain(doc, last):
        behind = next((k for k in range(i, last) if k in states), None)
        if behind is not None and doc[behind].text in POSSESSIVE:
            return states[behind]
        if all(t.pos_ in ("DET", "ADJ") for t in doc[i:last]) and doc[min(last + 1, len(doc) - 1)].lower_ == "of":
            return next((begins[k] for k in range(last + 2, min(len(doc), last + 5)) if k in begins), None)
    if of_capital(doc, ref):
        word = ref.start - 1 - (doc[ref.start - 1].text == ",")
        end = word - (doc[word - 1].text in POSSESSIVE)
        return states.get(end) if plain(doc, word) else None
    return None


def plain(doc: Doc, i: int) -> bool:
    """Is it a capital without an adjective that makes it another ("provincial capital", "financial capital")?"""
    return doc[i - 1].pos_ != "ADJ" or doc[i - 1].ent_type_ == "NORP"


def within(doc: Doc, ref: Ref, begins: Mapping[int, int], refs: list[Ref]) -> int | None:
    """The place named behind "in" right after a name, behind a bracket, a comma or what it is ("X, a firm in Y")."""
    i = ref.end
    if i < len(doc) and doc[i].text == "(":
        i = next((k + 1 for k in range(i, min(len(doc), i + 5)) if doc[k].text == ")"), len(doc))
    if i < len(doc) and doc[i].text == ",":
        i = described(doc, ref, i + 1)
    if i >= len(doc) or doc[i].lower_ != "in":
        return None
    last = min(len(doc), i + REACH)
    i += 1
    while i < last and i not in begins and (doc[i].pos_ in ("DET", "ADJ") or doc[i].tag_ == "NN" or seat(doc, i)):
        i += 1
    if i < last and doc[i].lower_ == "of" and is_kind(doc[i - 1]):
        i += 1
    index = begins.get(i) if i < last else None
    if index is not None and doc[min(refs[index].end, len(doc) - 1)].text in POSSESSIVE:
        index = begins.get(refs[index].end + 1)  # "in Lebanon's Bekaa"
    if index is None or refs[index].type not in ("place", "state"):
        return None
    end = refs[index].end
    return None if end < len(doc) and doc[end].text in POSSESSIVE else index


def described(doc: Doc, ref: Ref, i: int) -> int:
    """Behind the noun phrase at ``i`` that says what a body is ("a risk consultancy"), or ``i`` where none does."""
    if ref.type != "organization" or i >= len(doc) or doc[i].lower_ not in ("a", "an", "the"):
        return i
    end = i + 1
    while (end < min(len(doc), i + REACH) and doc[end].pos_ in ("ADJ", "NOUN")) or doc[
        min(end, len(doc) - 1)
    ].text == "-":
        end += 1
    noun = doc[end - 1]
    return end if noun.lemma_.lower() in lexicon().heads["organization"] else i


def seat(doc: Doc, i: int) -> bool:
    """Is it the comma of "the Lithuanian capital, Vilnius"?"""
    return doc[i].text == "," and doc[i - 1].lower_ in ("capital", "city")


def of_capital(doc: Doc, ref: Ref) -> bool:
    """Is the place called the capital right before its name ("the capital, Manila")?"""
    i = ref.start - 1
    if i > 0 and doc[i].text == ",":
        i -= 1
    return i > 0 and doc[i].lower_ == "capital"


def whole(doc: Doc, ref: Ref) -> int:
    """The end of the name of a place, a common noun behind it taken in that names no other place ("Kursk region")."""
    end = ref.end
    if ref.kind != "name" or ref.type != "place" or end >= len(doc) or not doc[end].text.islower():
        return end
    camp = doc[end].lower_ == "camp" and doc[ref.start : end].text not in gazetteer.load().places
    return end + 1 if camp or doc[end].lower_ in lexicon().cues["regional"] else end
