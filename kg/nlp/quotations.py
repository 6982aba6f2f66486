"""Quoted speech: which stretches of a document are quoted, and who utters them."""

from __future__ import annotations

from itertools import accumulate

from spacy.tokens import Doc, Token

from kg.nlp.lexicon import lexicon
from kg.nlp.saying import Source, source

MARKS = '"“”„«»'
SHORTEST = 4  # words; fewer are a quoted expression, not speech


class Quotations:
    """The quoted stretches of a document and who utters them."""

    def __init__(self, doc: Doc) -> None:
        self.inside: dict[int, int] = {}
        self.sources: list[Source] = []
        paragraph = list(accumulate("\n" in token.text for token in doc))
        previous = 0
        for number, (start, end) in enumerate(stretches(doc)):
            self.inside.update(dict.fromkeys(range(start, end), number))
            found = utterer(doc, start, end)
            if not found and number and paragraph[start] == paragraph[previous]:
                found = self.sources[-1]
            self.sources.append(found)
            previous = start

    def source(self, token: Token) -> Source:
        """Who utters the quotation that a token stands in."""
        number = self.inside.get(token.i)
        return Source() if number is None else self.sources[number]

    def together(self, token: Token, other: Token) -> bool:
        """Do both stand in one quotation?"""
        return token.i in self.inside and self.inside[token.i] == self.inside.get(other.i)


def stretches(doc: Doc) -> list[tuple[int, int]]:
    """Quoted stretches of at least four words, as (start, end); a quotation ends with its paragraph."""
    found, start = [], None
    for token in doc:
        if start is not None and (token.text in MARKS or "\n" in token.text):
            if token.i - start > SHORTEST:
                found.append((start, token.i))
            start = None
        elif token.text in MARKS and token.text != "”":
            start = token.i + 1
    return found


def utterer(doc: Doc, start: int, end: int) -> Source:
    """The source of the verb of saying beside a quotation: in the sentences that hold its edges."""
    cues = lexicon().cues
    for sentence in dict.fromkeys((doc[min(end, len(doc) - 1)].sent, doc[start - 1].sent)):
        for token in sentence:
            if not start <= token.i < end and token.pos_ == "VERB" and token.lemma_ in cues["reporting"]:
                found = source(token)
                if found and not any(start <= t.i < end for t in found.speakers):
                    return found
    return Source()
