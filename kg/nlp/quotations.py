"""Quoted speech: which stretches of a document are quoted, and who utters them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from spacy.tokens import Doc, Span, Token

from kg.nlp import names
from kg.nlp.lexicon import lexicon
from kg.nlp.saying import Source, source

MARKS = '"“”„«»'
OPENING = "“„«"
LABEL = 16  # tokens that a speaker with his titles may take before the colon
FIRST_PERSON = {"i", "me", "my", "we", "us", "our"}
OWN = 5  # words of the first person that a speech has at least
SHORTEST = 4  # words; fewer are a quoted expression, not speech


@lru_cache(maxsize=1)
def of(doc: Doc) -> Quotations:
    """The quotations of ``doc``; those of the last document are remembered for the component that comes next."""
    return Quotations(doc)


class Quotations:
    """The quoted stretches of a document and who utters them."""

    def __init__(self, doc: Doc) -> None:
        self.inside: dict[int, int] = {}
        self.sources: list[Source] = []
        paragraph = list(accumulate("\n" in token.text for token in doc))
        for number, (start, end, name) in enumerate([*address(doc), *turns(doc)]):
            self.inside.update(dict.fromkeys(range(start, end), number))
            self.sources.append(Source([name]))
        previous = 0
        for number, (start, end) in enumerate(stretches(doc), len(self.sources)):
            self.inside.update(dict.fromkeys(range(start, end), number))
            found = utterer(doc, start, end)
            if not found and previous and paragraph[start] == paragraph[previous]:
                found = self.sources[-1]
            elif not found:
                found = self.speaker_before(doc, start)
            self.sources.append(found)
            previous = start

    def speaker_before(self, doc: Doc, start: int) -> Source:
        """Who speaks in the sentence before a paragraph that begins with a quotation nobody is said to utter."""
        if start < 3 or "\n" not in doc[start - 2].text:
            return Source()
        quoted = self.source(doc[start - 4]) if doc[start - 3].text in MARKS else Source()
        return quoted or reported(doc[start - 3].sent, start, start)

    def source(self, token: Token) -> Source:
        """Who utters the quotation that a token stands in."""
        number = self.inside.get(token.i)
        return Source() if number is None else self.sources[number]

    def together(self, token: Token, other: Token) -> bool:
        """Do both stand in one quotation?"""
        return token.i in self.inside and self.inside[token.i] == self.inside.get(other.i)


def address(doc: Doc) -> Iterator[tuple[int, int, Token]]:
    """A whole text in the first person, behind a title that says whose speech it is: "Remarks by X"."""
    title = next((token.i for token in doc if "\n" in token.text), 0)
    announced = any(token.lemma_.lower() in lexicon().cues["addresses"] for token in doc[:title])
    people = [doc[name.start : name.end].root for name in names.of(doc) if name.type == "person" and name.end <= title]
    own = sum(token.lower_ in FIRST_PERSON for token in doc[title:])
    if announced and len(people) == 1 and own >= OWN:
        yield title, len(doc), people[0]


def turns(doc: Doc) -> Iterator[tuple[int, int, Token]]:
    """What stands behind a person's name and a colon at the beginning of a paragraph, as (start, end, name)."""
    begins = 0
    people = {name.end: doc[name.start : name.end].root for name in names.of(doc) if name.type == "person"}
    breaks = [token.i for token in doc if "\n" in token.text] + [len(doc)]
    for end in breaks:
        colon = next((i for i in range(begins, min(end, begins + LABEL)) if doc[i].text == ":"), None)
        if colon is not None and colon in people and not any(token.pos_ == "VERB" for token in doc[begins:colon]):
            yield colon + 1, end, people[colon]
        begins = end + 1


def stretches(doc: Doc) -> list[tuple[int, int]]:
    """Quoted stretches of at least four words, as (start, end); a quotation ends with its paragraph."""
    found, start = [], None
    for token in doc:
        mark = token.text in MARKS
        if start is not None and (mark or "\n" in token.text):
            if token.i - start > SHORTEST:
                found.append((start, token.i))
            start = token.i + 1 if token.text in OPENING else None  # the mark that ends it may have been forgotten
        elif mark and token.text != "”":
            start = token.i + 1
    return found


def utterer(doc: Doc, start: int, end: int) -> Source:
    """The source of the verb of saying beside a quotation: in the sentences that hold its edges."""
    sentences = dict.fromkeys((doc[min(end, len(doc) - 1)].sent, doc[start - 1].sent))
    return next(filter(None, (reported(sentence, start, end) for sentence in sentences)), Source())


def reported(sentence: Span, start: int, end: int) -> Source:
    """The source of the first verb of saying in a sentence, outside of the quotation ``start:end``."""
    cues = lexicon().cues
    for token in sentence:
        if not start <= token.i < end and token.pos_ == "VERB" and token.lemma_ in cues["reporting"] | cues["uttering"]:
            found = source(token)
            if found and not any(start <= t.i < end for t in found.speakers):
                return found
    return Source()
