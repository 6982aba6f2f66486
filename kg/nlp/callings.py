"""By which noun one would call what a mention stands for: the head of its name, or of its fullest name."""

from __future__ import annotations

from spacy.tokens import Doc

from kg.nlp import gazetteer
from kg.nlp.coreference import Ref, root_of
from kg.nlp.heads import head_word

PARTY = "party"


def noun_of(doc: Doc, refs: list[Ref], index: int) -> str:
    """The noun in lower case, or nothing; a listed party is one whatever its name, and so is what is called one."""
    ref, root = refs[index], refs[root_of(refs, index)]
    entry = gazetteer.load().entries.get(" ".join(token.text for token in doc[ref.start : ref.end]))
    after = doc[ref.end].lower_ if ref.end < len(doc) else ""
    own, full = (head_word(doc[r.start : r.end]) for r in (ref, root))
    return PARTY if (entry is not None and entry.party) or PARTY in (after, own, full) else own
