"""Places within places by the order of words, where the tree hangs the phrase elsewhere, and capitals.

"a camp near Zakho in northern Iraq": the parser ties "in" to the camp; "the capital, Manila".
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from kg.nlp import gazetteer
from kg.nlp.chunks import POSSESSIVE
from kg.nlp.coreference import Ref, root_of
from kg.nlp.structure import Tie, is_kind

REACH = 7  # tokens from "in" to the name: "in the eastern German city of Dresden"


def find(doc: Doc, refs: list[Ref], home: int) -> Iterator[Tie]:
    """The ties of places (and of bodies in places); ``home`` is the state that the document speaks of, or -1."""
    begins = {ref.start: i for i, ref in reversed(list(enumerate(refs))) if ref.kind == "name"}
    known = gazetteer.load().entries
    for i, ref in enumerate(refs):
        if ref.kind != "name":
            continue
        text = doc[ref.start : ref.end].text
        entry = known.get(text)
        seat = entry if entry is not None and entry.kind == "capital" else None
        whole = within(doc, ref.end, begins, refs)
        if whole is not None and (seat is None or refs[whole].canonical == seat.canonical):
            yield Tie("within", i, whole, doc[ref.start], None)
        if seat is not None and of_capital(doc, ref):
            state = next((k for k, r in enumerate(refs) if r.canonical == seat.canonical and r.type == "state"), home)
            if state >= 0 and refs[root_of(refs, state)].canonical == seat.canonical:
                yield Tie("capital", i, state, doc[ref.start], None)


def within(doc: Doc, i: int, begins: dict[int, int], refs: list[Ref]) -> int | None:
    """The place named behind "in" right after token ``i``, a bracket or a comma left out."""
    if i < len(doc) and doc[i].text == "(":
        i = next((k + 1 for k in range(i, min(len(doc), i + 5)) if doc[k].text == ")"), len(doc))
    if i < len(doc) and doc[i].text == ",":
        i += 1
    if i >= len(doc) or doc[i].lower_ != "in":
        return None
    last = min(len(doc), i + REACH)
    i += 1
    while i < last and i not in begins and (doc[i].pos_ in ("DET", "ADJ") or doc[i].tag_ == "NN"):
        i += 1
    if i < last and doc[i].lower_ == "of" and is_kind(doc[i - 1]):
        i += 1
    index = begins.get(i) if i < last else None
    if index is None or refs[index].type not in ("place", "state"):
        return None
    end = refs[index].end
    return None if end < len(doc) and doc[end].text in POSSESSIVE else index


def of_capital(doc: Doc, ref: Ref) -> bool:
    """Is the place called the capital right before its name ("the capital, Manila")?"""
    i = ref.start - 1
    if i > 0 and doc[i].text == ",":
        i -= 1
    return i > 0 and doc[i].lower_ == "capital"
