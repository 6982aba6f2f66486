"""Elections: which of their names in a document mean the same one."""

from __future__ import annotations

from calendar import month_name

from spacy.tokens import Doc

from kg.nlp import gazetteer
from kg.nlp.heads import head_noun
from kg.nlp.lexicon import lexicon
from kg.nlp.name import Name

ORDER = {"last", "next", "previous", "first", "second"}
MONTHS = {month.lower() for month in month_name if month}
RUNOFF = {"run", "runoff", "by"}  # "run-off", "by-election": never the election itself


def join(doc: Doc, known: list[Name], roots: list[int]) -> None:
    """Point the root of an election's name at that of an earlier one that may mean the same: "Thursday's election".

    No two of them name different states, years or times, and the kind of one ("presidential") holds that of the other.
    """
    elections: list[tuple[int, Traits]] = []
    for i, name in enumerate(known):
        if name.type != "event" or not is_ballot(doc, name):
            continue
        traits = Traits(doc, name)
        twin = next((j for j, other in reversed(elections) if traits.fits(other)), None)
        if twin is not None:
            roots[i] = roots[twin]
        elections.append((i, traits))


def is_ballot(doc: Doc, name: Name) -> bool:
    """Is it the name of an election?"""
    head = head_noun(doc[name.start : name.end])
    return head is not None and head.lemma_.lower() in lexicon().cues["ballots"]


class Traits:
    """What tells an election apart from others."""

    def __init__(self, doc: Doc, name: Name) -> None:
        words = doc[name.start : name.end]
        cues, known = lexicon().cues, gazetteer.load().entries
        self.kinds = {token.lower_ for token in words if token.lower_ in cues["event_kinds"]}
        self.years = {token.text for token in words if token.is_digit and len(token) == 4}
        self.times = {token.lower_ for token in words if token.lower_ in ORDER or token.lower_ in MONTHS}
        self.again = {token.lower_ for token in words} & RUNOFF
        self.states = {entry.canonical for token in words if (entry := known.get(token.text)) and entry.canonical}
        self.dated = not self.years and any(token.ent_type_ == "DATE" for token in words)

    def fits(self, other: Traits) -> bool:
        """May both be one election, and does anything speak for it?"""
        pairs = ((self.years, other.years), (self.states, other.states), (self.times, other.times))
        apart = any(a and b and a != b for a, b in pairs) or bool(self.again) != bool(other.again)
        kinds = self.kinds <= other.kinds or other.kinds <= self.kinds
        return not apart and kinds and bool(self.dated or other.dated or self.states & other.states)
