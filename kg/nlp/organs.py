"""Bodies that a noun beside their name makes organs of a state: "state news agency X", "the ruling party"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from kg.nlp.coreference import Ref
from kg.nlp.lexicon import lexicon
from kg.nlp.offices import is_state
from kg.nlp.structure import Tie


def find(doc: Doc, refs: list[Ref], home: int) -> Iterator[Tie]:
    """ "state news agency X": an organ of the state it is known for, or of the one that the document speaks of."""
    lex = lexicon()
    states = {ref.canonical: i for i, ref in reversed(list(enumerate(refs))) if ref.canonical and is_state(ref)}
    for i, ref in enumerate(refs):
        if ref.kind != "name" or ref.type != "organization":
            continue
        near = [t for t in doc[max(0, ref.start - 5) : min(len(doc), ref.end + 5)] if t.sent == doc[ref.start].sent]
        official = any(t.lower_ in lex.cues["official"] for t in near)
        body = any(t.lower_ in lex.cues["official_bodies"] for t in near)
        whole = states.get(ref.state, -1) if ref.state else home
        if official and body and whole >= 0:
            yield Tie("known", i, whole, doc[ref.start], None)
