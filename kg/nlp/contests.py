"""Who stands in the election that a document speaks of: "Berg won 51 percent of the vote", "was elected"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.nlp import factuality, syntax
from kg.nlp.arguments import Filler, Phrases
from kg.nlp.found import Found
from kg.nlp.lexicon import lexicon
from kg.nlp.voices import Voices


def find(doc: Doc, phrases: Phrases, voices: Voices) -> Iterator[Found]:
    """The candidates, where the document has one election only."""
    refs = phrases.refs
    elections = {
        phrases.root(i)
        for i, ref in enumerate(refs)
        if ref.kind == "name" and doc[ref.end - 1].lemma_.lower() in lexicon().cues["ballots"]
    }
    if len(elections) != 1:
        return
    election = elections.pop()
    for verb in doc:
        for filler in runners(verb, phrases):
            verdict = factuality.judge(verb, verb)[-1]
            speakers = voices.mentions(verb, verdict.source)
            arguments = [("agent", filler.mention, filler.head), ("patient", election, "election")]
            # Whoever fails to win has stood for election, too.
            yield Found("contest", "verb", arguments, verb.i, False, verdict.possible, speakers, None, "contest", 1)


def runners(verb: Token, phrases: Phrases) -> list[Filler]:
    """The persons and parties that a verb says to win votes, to be elected or to lose."""
    if verb.pos_ != "VERB":
        return []
    cues = lexicon().cues
    if syntax.passive(verb):
        tokens = syntax.subject(verb) if verb.lemma_ in cues["electing"] else []
    else:
        counted = any(noun.lemma_.lower() in cues["returns"] for noun in syntax.objects(verb))
        tokens = syntax.subject(verb) if counted and verb.lemma_ in cues["winning"] else []
    kinds = ("person", "organization")
    return [f for f in phrases.known(tokens) if not f.hops and phrases.refs[phrases.root(f.mention)].type in kinds]
