"""Candidates and the final types of their arguments -> statements: the frames of the lexicon choose the relation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from kg import schema
from kg.names import fold
from kg.records import Argument, Candidate, Document, EntityType, Reading, Statement
from kg.resolve.bare_posts import BARE
from kg.resolve.clusters import root_of
from kg.resolve.confidence import Features, Sureness, confidence, features, repeated
from kg.resolve.edges import identity
from kg.resolve.entities import Entities
from kg.schema import Frame, Sense

SPEECH = {"supports", "condemns", "rejects", "demands_of", "threatens"}  # own words are no attribution (ruling 9)
SERVES = {"head_of", "official_of"}
# What nobody does to the state that he heads or serves, nor it to him: such a pair is a misread possessor.
OUTWARD = {
    "supports",
    "condemns",
    "attacks",
    "aids",
    "threatens",
    "sanctions",
    "meets",
    "cooperates_with",
}
# The state of a title that stands without one is a guess, which such a verb refutes: "President Berg warned Norway".
DIRECT = {"active", "passive", "control"}
# What says less of a pair than another relation that the document states of it.
IMPLIED = {
    "citizen_of": {"head_of", "official_of"},
    "works_for": {"head_of"},
    "member_of": {"head_of", "works_for"},
    "located_in": {"capital_of"},
    "based_in": {"agency_of"},
}
CROWD = 3  # of more than these who attend something together it is not said that each met each
Filled = tuple[str, Argument]  # entity id, argument


@cache
def senses() -> Mapping[tuple[str, str], tuple[Sense, ...]]:
    """(part of speech, lemma) -> senses."""
    found: dict[tuple[str, str], tuple[Sense, ...]] = {}
    for sense in schema.load().senses:
        groups = {
            "verb": sense.verbs, "noun": sense.nouns, "role": sense.roles,
            "adjective": sense.adjectives, "structure": sense.structures,
        }  # fmt: skip
        for pos, lemmas in groups.items():
            for lemma in lemmas:
                found[pos, lemma] = (*found.get((pos, lemma), ()), sense)
    return found


@cache
def posts() -> Mapping[str, schema.Post]:
    """Title -> post."""
    return {title: post for post in schema.load().posts for title in post.titles}


def of(
    name: str,
    document: Document,
    reading: Reading,
    known: Entities,
    sureness: Sureness = confidence,
) -> Iterator[Statement]:
    """The statements of one document, in the order of its sentences, each once and as sure as its surest reading."""
    drafts = [draft for item in reading.candidates for draft in of_candidate(name, document, reading, known, item)]
    sentences = Counter(triple for triple, _ in {(identity(draft), draft.start) for draft, _ in drafts})
    polarities = Counter(key[:3] for key in {identity(draft) for draft, _ in drafts})
    seen: dict[tuple[object, ...], Statement] = {}
    for draft, found in drafts:
        contested = polarities[identity(draft)[:3]] > 1
        if schema.load().relations[draft.relation].group == "structure" and not contested:
            draft = replace(draft, attribution=())  # what stands lastingly is told by the writer (ruling 9)
        statement = replace(draft, confidence=sureness(repeated(found, sentences[identity(draft)])))
        same = (*identity(draft), draft.start, draft.modality, draft.attribution)
        other = seen.get(same, statement)
        best = max(other, statement, key=lambda s: s.confidence)
        seen[same] = replace(best, date=best.date or statement.date or other.date)
    ordered = sorted(
        seen.values(), key=lambda s: (s.start, s.subject, s.relation, s.object, s.polarity, s.modality, s.attribution)
    )
    against = {(s.subject, s.object) for s in ordered if s.relation in OUTWARD and s.rule in DIRECT}
    ordered = [s for s in ordered if s.rule != BARE or (s.subject, s.object) not in against]
    own = {(s.subject, s.object) for s in ordered if s.relation in SERVES}
    said: dict[tuple[str, str], set[str]] = {}
    for s in ordered:
        said.setdefault((s.subject, s.object), set()).add(s.relation)
    yield from (
        s
        for s in ordered
        if (
            not (s.relation in OUTWARD or s.rule == "obligation")
            or not {(s.subject, s.object), (s.object, s.subject)} & own
        )
        and not IMPLIED.get(s.relation, set()) & said[s.subject, s.object]
    )


def of_candidate(
    name: str, document: Document, reading: Reading, known: Entities, candidate: Candidate
) -> Iterator[tuple[Statement, Features]]:
    """What one candidate states, yet without confidence, and what speaks for and against it."""
    filled = [
        (known.ids[name, root_of(reading, a.mention)], a)
        for a in candidate.arguments
        if a.mention is not None and (name, root_of(reading, a.mention)) in known.ids
    ]
    speakers = tuple(
        dict.fromkeys(
            known.ids[name, r] for r in (root_of(reading, s) for s in candidate.speakers) if (name, r) in known.ids
        )
    )
    relations = schema.load().relations
    for relation, subject, object_, possible in triples(candidate, filled, known.types):
        kind = relations[relation]
        ends = [next(argument for id_, argument in filled if id_ == end) for end in (subject, object_)]
        types = [known.types[end] for end in (subject, object_)]
        found = features(relation, candidate, ends, types, document, reading)
        if kind.symmetric and object_ < subject:
            subject, object_ = object_, subject
        own = relation in SPEECH and candidate.polarity == "affirmed"
        said = tuple(s for s in speakers if not own or s != subject)
        draft = Statement(
            subject, relation, object_, candidate.polarity, "possible" if possible else candidate.modality, said,
            candidate.role, name, candidate.start, candidate.end,
            " ".join(document.text[candidate.start : candidate.end].split()), candidate.date, candidate.rule, 0.0,
        )  # fmt: skip
        yield draft, found


def triples(
    candidate: Candidate, filled: list[Filled], types: Mapping[str, EntityType]
) -> Iterator[tuple[str, str, str, bool]]:
    """(relation, subject, object, possible) of a candidate."""
    if candidate.pos == "post":
        yield from of_post(candidate, filled, types)
        return
    named = any(argument.slot == "self" and types[id_] == "treaty" for id_, argument in filled)
    for sense in senses().get((candidate.pos, candidate.predicate), ()):
        done: set[tuple[str, str]] = set()
        # The more a frame asks for, the more it knows: "withdrew its ambassador from" is no withdrawal of troops.
        for frame in sorted(sense.frames, key=lambda f: -len(f.needs)):
            if named and frame.relation == "cooperates_with":
                continue  # a treaty with a name has signatories
            fits = set(pairs(candidate, frame, filled, types)) - done
            if candidate.pos == "structure" or frame.needs:
                done |= fits
            yield from ((frame.relation, subject, object_, frame.possible) for subject, object_ in sorted(fits))


def of_post(
    candidate: Candidate, filled: list[Filled], types: Mapping[str, EntityType]
) -> Iterator[tuple[str, str, str, bool]]:
    """The relation of a post to what it is a post of."""
    slots = {argument.slot: id_ for id_, argument in filled}
    holder, body = slots.get("agent"), slots.get("of")
    if holder is None or body is None or types[holder] != "person":
        return
    post = posts()[candidate.predicate]
    partisan = has_word(candidate, "of", ("partisan",))  # a minister of a party is no head of it
    relation = {"state": post.state, "organization": post.party if partisan else post.organization}.get(types[body])
    if candidate.rule == "field" and relation == "citizen_of":
        return
    if candidate.rule in ("title at", "title of part") and relation == "head_of":
        # a director "at" a body is one of several
        relation = "works_for" if types[body] == "organization" else "official_of"
    if relation is not None:
        yield relation, holder, body, False


def pairs(
    candidate: Candidate, frame: Frame, filled: list[Filled], types: Mapping[str, EntityType]
) -> Iterator[tuple[str, str]]:
    """The (subject, object) pairs by which the candidate fills a frame."""
    if not all(has_word(candidate, slot, classes) for slot, classes in frame.needs):
        return
    if any(has_word(candidate, slot, classes) for slot, classes in frame.unless):
        return
    relation = schema.load().relations[frame.relation]
    mutual = set(frame.subject) == set(frame.object)
    if mutual and set(frame.subject) == {"agent"} and any(argument.slot == "with" for _, argument in filled):
        return  # "X and Y signed deals with Z": not with each other
    if (
        mutual
        and relation.symmetric
        and len({id_ for id_, argument in filled if argument.slot in frame.subject}) > CROWD
    ):
        return
    for i, (subject, one) in enumerate(filled):
        if one.slot not in frame.subject or types[subject] not in relation.domain:
            continue
        if frame.subject_types and types[subject] not in frame.subject_types:
            continue
        for j, (object_, other) in enumerate(filled):
            if other.slot not in frame.object or types[object_] not in relation.range or subject == object_:
                continue
            if frame.object_types and types[object_] not in frame.object_types:
                continue
            if mutual and (
                one.slot != other.slot
                or (j < i and relation.symmetric)
                or (one.slot == "agent" and types[subject] != types[object_])
            ):
                continue
            yield subject, object_


def has_word(candidate: Candidate, slot: str, classes: tuple[str, ...]) -> bool:
    """Is the slot filled by a word of one of the classes?"""
    words = schema.load().words
    heads = [fold(argument.head) for argument in candidate.arguments if argument.slot == slot]
    return any(head in words[name] for head in heads for name in classes)
