"""The component ``kg_coreference``: which names, descriptions and pronouns of a document mean the same.

Names are joined by form (short names, acronyms), then the text is read from left to right: a pronoun or a
description takes the most prominent entity before it that agrees. Where nothing agrees it is left alone.
``doc._.kg_mentions`` is a list of ``Ref`` in the order of the text.
"""

from __future__ import annotations

from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from kg.nlp import names, needs
from kg.nlp.discourse import Discourse
from kg.nlp.linking import link
from kg.nlp.name import Name
from kg.records import EntityType, MentionKind


class Ref(NamedTuple):
    """A mention: tokens ``start:end``. ``refers`` is the index of the mention it stands for, or -1 for itself."""

    start: int
    end: int
    kind: MentionKind
    votes: tuple[tuple[EntityType, float], ...]
    canonical: str | None
    state: str | None
    refers: int

    @property
    def type(self) -> EntityType | None:
        """The type with the most votes; None of a pronoun or a description."""
        return self.votes[0][0] if self.votes else None


def root_of(refs: list[Ref], index: int) -> int:
    """The mention that mention ``index`` stands for, itself where it stands for itself."""
    refers = refs[index].refers
    return refers if refers >= 0 else index


if not Doc.has_extension("kg_mentions"):
    Doc.set_extension("kg_mentions", default=None)


def of(doc: Doc) -> list[Ref]:
    """The mentions that the component found."""
    return [Ref(*item) for item in doc._.kg_mentions or ()]


@Language.component(
    "kg_coreference",
    requires=[
        "doc._.kg_names", "doc._.kg_posts", "doc.sents", "token.tag", "token.pos", "token.lemma", "token.dep",
        "token.head",
    ],
    assigns=["doc._.kg_mentions"],
)  # fmt: skip
def coreference(doc: Doc) -> Doc:
    """Resolve the mentions of ``doc``."""
    needs.check(doc, "kg_coreference", ("TAG", "POS", "LEMMA", "DEP"), ("kg_names", "kg_posts"))
    known = names.of(doc)
    roots, types = link(doc, known)
    discourse = Discourse(doc, known, roots, types)
    extra = discourse.read()
    doc._.kg_posts = [*(doc._.kg_posts or ()), *discourse.describe.noted]
    # A name is (start, end, its index); what stands for a name is (start, end, -1, the index of that name).
    spans = [(n.start, n.end, i, i) for i, n in enumerate(known)] + [(s, e, -1, root) for s, e, _, root in extra]
    spans.sort(key=lambda item: (item[0], -item[1], item[2]))
    place = {item[2]: number for number, item in enumerate(spans) if item[2] >= 0}
    kinds = {(s, e): kind for s, e, kind, _ in extra}
    refs: list[Ref] = []
    for start, end, index, target in spans:
        if index >= 0:
            refs.append(of_name(known[index], types[index], place[roots[index]] if roots[index] != index else -1))
        else:
            refs.append(Ref(start, end, kinds[start, end], (), None, None, place[target]))
    doc._.kg_mentions = refs
    return doc


def of_name(name: Name, kind: EntityType, refers: int) -> Ref:
    """The mention of a name, its type in the document first."""
    votes = name.votes if kind == name.type else ((kind, 1.0), *name.votes)
    mention_kind: MentionKind = "demonym" if name.kind == "demonym" else "name"
    return Ref(name.start, name.end, mention_kind, votes, name.canonical, name.state, refers)
