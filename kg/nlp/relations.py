"""The component ``kg_relations``: candidates for relations, from predicates, posts and structures.

``doc._.kg_candidates`` is a list of ``Found``: a predicate with its filled slots and the cues of its factuality. No
relation is chosen here; that needs the types that only the whole corpus settles.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from spacy.language import Language
from spacy.tokens import Doc

from kg.nlp import (
    acts,
    contests,
    coreference,
    factuality,
    kinship,
    moments,
    names,
    nationality,
    needs,
    offices,
    organs,
    places,
    posts,
    predicates,
    structure,
)  # fmt: skip
from kg.nlp import recall as recalling
from kg.nlp.arguments import Phrases
from kg.nlp.callings import noun_of
from kg.nlp.coreference import Ref
from kg.nlp.found import Argument, Found
from kg.nlp.lexicon import lexicon
from kg.nlp.predicates import Predicate
from kg.nlp.voices import Voices

if not Doc.has_extension("kg_candidates"):
    Doc.set_extension("kg_candidates", default=None)


def of(doc: Doc) -> list[Found]:
    """The candidates that the component found."""
    return [Found(*item) for item in doc._.kg_candidates or ()]


@Language.component(
    "kg_relations",
    requires=[
        "doc._.kg_names", "doc._.kg_posts", "doc._.kg_mentions", "doc.ents", "doc.sents", "token.tag", "token.pos",
        "token.lemma", "token.dep", "token.head",
    ],
    assigns=["doc._.kg_candidates"],
)  # fmt: skip
def relations(doc: Doc) -> Doc:
    """Find the candidates of ``doc``."""
    needs.check(doc, "kg_relations", ("TAG", "POS", "LEMMA", "DEP"), ("kg_names", "kg_posts", "kg_mentions"))
    refs = coreference.of(doc)
    at = {(ref.start, ref.end): i for i, ref in enumerate(refs)}
    known = [at[name.start, name.end] for name in names.of(doc)]
    held = posts.of(doc)
    held = [*held, *posts.referred(doc, held, standing(refs, known))]
    states = offices.ranked_states(doc, refs)
    home = states[0] if states else -1
    titled = {i: known[post.holder] for post in held for i in range(post.start, post.end)}
    served = offices.headed(held, known, refs, home, ("head_of", "official_of"))
    phrases = Phrases(doc, refs, offices.headed(held, known, refs, home), served, titled)
    voices = Voices(doc, phrases)
    found = [
        *offices.find(doc, held, known, refs, states),
        *of_structures(doc, refs, home),
        *of_predicates(doc, phrases, voices),
    ]
    found += acts.find(doc, phrases, voices)
    found += contests.find(doc, phrases, voices)
    doc._.kg_candidates = [list(item) for item in found]
    return doc


def standing(refs: list[Ref], known: list[int]) -> dict[int, int]:
    """Token of a pronoun or a description -> the name of whom it stands for; ``known`` are the mentions of names."""
    name_of = {mention: name for name, mention in enumerate(known)}
    return {
        token: name_of[ref.refers]
        for ref in refs
        if ref.kind in ("pronoun", "description") and ref.refers in name_of and refs[ref.refers].type == "person"
        for token in range(ref.start, ref.end)
    }


def of_structures(doc: Doc, refs: list[Ref], home: int) -> Iterator[Found]:
    """Structures as candidates; ``home`` is the state that the document speaks of, or -1."""
    for tie in chain(
        structure.find(doc, refs),
        kinship.find(doc, refs),
        nationality.find(doc, refs),
        places.find(doc, refs, home),
        organs.find(doc, refs, home),
    ):
        arguments = [
            ("part", tie.part, noun_of(doc, refs, tie.part)),
            ("whole", tie.whole, noun_of(doc, refs, tie.whole)),
        ]
        yield Found(tie.kind, "structure", arguments, tie.token.i, False, False, [], tie.role, tie.kind, 0)


def of_predicates(doc: Doc, phrases: Phrases, voices: Voices) -> Iterator[Found]:
    """Predicates as candidates, where at least two slots stand for entities."""
    dates = moments.attached(doc)
    recall = recalling.Recall(doc, phrases)
    host: Argument | None = None  # of the meeting that was last spoken of
    for predicate in predicates.find(doc):
        arguments, hops = filled(predicate, phrases)
        host = convened(predicate, arguments, phrases) or host
        if host is not None and attended(predicate, arguments):
            arguments.append(("with", *host[1:]))
            hops += 1
        if not any(mention >= 0 for _, mention, _ in arguments) and not recalling.takes_up(predicate):
            continue
        verdicts = factuality.judge(predicate.token, predicate.anchor)
        if predicate.lemma in lexicon().cues["thanking"] and not any(slot == "agent" for slot, _, _ in arguments):
            said = voices.nearest(predicate.token, verdicts[-1].source)  # "Congratulations to Norway, she said"
            arguments += [("agent", f.mention, f.head) for f in said]
        recalled = recall.doers(predicate, arguments) + recall.complete(predicate, arguments, verdicts[-1].denied)
        arguments += recalled
        hops += bool(recalled)
        if not (verdicts[-1].denied or verdicts[-1].possible or recalled):
            recall.note(predicate, arguments)
        if len({phrases.root(mention) for _, mention, _ in arguments if mention >= 0}) < 2:
            continue
        when, tense = moments.of(predicate, dates) or (None, None)
        for verdict in verdicts:
            speakers = voices.mentions(predicate.token, verdict.source)
            yield Found(
                predicate.lemma, predicate.pos, arguments, predicate.token.i, verdict.denied, verdict.possible,
                speakers, None, predicate.rule, hops, when, None if verdict.possible and tense == "past" else tense,
            )  # fmt: skip


def convened(predicate: Predicate, arguments: list[Argument], phrases: Phrases) -> Argument | None:
    """The person who holds the meeting that the predicate is about."""
    lex = lexicon()
    meets = predicate.lemma in lex.meetings or predicate.lemma in lex.cues["meeting_verbs"]
    holds = predicate.lemma in lex.cues["light"] and any(a[0] == "patient" and a[2] in lex.meetings for a in arguments)
    if not (meets or holds):
        return None
    agents = [a for a in arguments if a[0] == "agent" and a[1] >= 0]
    personal = bool(agents) and phrases.refs[phrases.root(agents[0][1])].type == "person"
    return agents[0] if personal else None


def attended(predicate: Predicate, arguments: list[Argument]) -> bool:
    """Is it attendance of "the meeting", of which nothing else is said here?"""
    if predicate.lemma not in lexicon().cues["attending_verbs"] or predicate.pos != "verb":
        return False
    bare = [head for slot, mention, head in arguments if slot in ("patient", "in") and mention < 0]
    return any(head in lexicon().meetings for head in bare) and not any(slot == "with" for slot, _, _ in arguments)


def filled(predicate: Predicate, phrases: Phrases) -> tuple[list[Argument], int]:
    """The slots with their fillers, and the steps that these needed; of alternatives the first referent counts."""
    arguments: list[Argument] = []
    hops = 0
    settled = False
    own = phrases.owner.get(predicate.token.i, -1)
    if own >= 0 and predicate.pos == "noun":
        arguments.append(("self", own, predicate.lemma))
    for slot, tokens in predicate.slots:
        if slot == "agent" and predicate.pos == "verb" and settled:
            continue
        fillers = phrases.referents(tokens, own)
        if slot == "agent":
            settled = any(f.mention >= 0 for f in fillers)
        slot = "agent" if slot == "commander" else slot
        arguments += [(slot, f.mention, f.head) for f in fillers]
        hops += max((f.hops for f in fillers), default=0)
    return list(dict.fromkeys(arguments)), hops
