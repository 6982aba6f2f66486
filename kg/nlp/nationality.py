"""Persons of whom a word of nationality beside the name tells the state: "Briton Jane Roe", "Jane Roe, a Briton"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from kg.nlp.coreference import Ref
from kg.nlp.structure import Tie


def find(doc: Doc, refs: list[Ref]) -> Iterator[Tie]:
    """The ties of persons to states."""
    ends = {ref.end: i for i, ref in reversed(list(enumerate(refs))) if ref.kind == "demonym"}
    begins = {ref.start: i for i, ref in reversed(list(enumerate(refs))) if ref.kind == "demonym"}
    for i, ref in enumerate(refs):
        if ref.kind != "name" or ref.type != "person":
            continue
        before = ends.get(ref.start)
        if before is not None:
            yield Tie("nationality", i, before, doc[ref.start], None)
        after = ref.end + 2
        if after < len(doc) and doc[ref.end].text == "," and doc[ref.end + 1].lower_ in ("a", "an") and after in begins:
            end = refs[begins[after]].end
            if end >= len(doc) or (doc[end].pos_ not in ("NOUN", "PROPN", "ADJ") and doc[end].text != "-"):
                yield Tie("nationality", i, begins[after], doc[ref.start], None)
