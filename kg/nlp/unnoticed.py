"""Names that the recognizer left out, where the words beside them tell what they are.

"the PAP news agency", "polling firm ForwardKeys", "Mama Kandeh, a third candidate", "Alieu Momar Njie told reporters".
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from spacy.tokens import Doc, Span

from kg.nlp import chunks, contexts, titles
from kg.nlp.lexicon import lexicon
from kg.nlp.name import Name
from kg.records import EntityType

LONGEST = 4  # words of a name that only its surroundings tell


def find(doc: Doc, covered: Collection[int], persons: Collection[int]) -> Iterator[Name]:
    """The names outside the tokens ``covered``; ``persons`` are those of the persons found before."""
    for sentence in doc.sents:
        if chunks.title_case(sentence):
            continue
        for start, end in runs(sentence, covered):
            span = doc[start:end]
            kind: EntityType | None = "person" if personal(span, persons) else told(span)
            if kind is not None:
                yield Name(start, end, "name", ((kind, 1.0),), None, None, False)


def runs(sentence: Span, covered: Collection[int]) -> Iterator[tuple[int, int]]:
    """Sequences of capitalised proper nouns that no name holds, of which none is a common word or a title."""
    lex, doc, i = lexicon(), sentence.doc, sentence.start
    while i < sentence.end:
        start = i
        while i < sentence.end and i not in covered and proper(doc, i):
            i += 1
        if start < i <= start + LONGEST and not any(
            chunks.head_type(token, lex) or titles.at(doc, token.i) or token.lower_ in lex.cues["common_parts"]
            for token in doc[start:i]
        ):
            yield start, i
        i = max(i, start + 1)


def proper(doc: Doc, i: int) -> bool:
    """Is the token a word of a name, by its tag and its capital?"""
    token = doc[i]
    return token.tag_ == "NNP" and token.text[0].isupper() and token.ent_type_ not in ("DATE", "TIME", "LANGUAGE")


def personal(span: Span, persons: Collection[int]) -> bool:
    """Is it a full name of somebody who says something, or who is named side by side with persons?"""
    if len(span) < 2 or any(token.text.isupper() for token in span):
        return False
    root = span.root
    if root.dep_ == "nsubj" and root.head.lemma_ in lexicon().cues["reporting"]:
        return True
    beside = [child.i for child in root.children if child.dep_ == "conj"] + [root.head.i] * (root.dep_ == "conj")
    return any(i in persons for i in beside)


def told(span: Span) -> EntityType | None:
    """The type that a noun beside the name gives to it."""
    best = max(contexts.votes(span).items(), key=lambda vote: vote[1], default=None)
    return best[0] if best is not None and best[1] >= contexts.TOLD else None
