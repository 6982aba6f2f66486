"""Persons of whom a word of nationality tells the state: "Briton Jane Roe", "Jane Roe, a Briton", "who is British"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from kg.nlp import syntax
from kg.nlp.coreference import Ref, root_of
from kg.nlp.structure import Tie


def find(doc: Doc, refs: list[Ref]) -> Iterator[Tie]:
    """The ties of persons to states."""
    owner = {t: i for i, ref in reversed(list(enumerate(refs))) for t in range(ref.start, ref.end)}
    for i, ref in enumerate(refs):
        if ref.kind == "demonym" and doc[ref.start].dep_ in ("acomp", "attr") and ref.end - ref.start == 1:
            for subject in syntax.subject(doc[ref.start].head):  # "Jane Roe, who is Chadian"
                person = owner.get(subject.i)
                if person is not None and refs[root_of(refs, person)].type == "person":
                    yield Tie("nationality", person, i, doc[ref.start], None)
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
