"""Which state a title means that stands without one ("President Khan"): one that the document speaks of.

It is a state that has such an office and of which the text calls nobody else its holder; the one named last before
the title in its sentence, or else the one named most often.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from spacy.tokens import Doc

from kg.nlp.coreference import Ref, root_of
from kg.nlp.lexicon import lexicon
from kg.nlp.posts import Held
from kg.schema import read_toml

PAST = {"former", "ex", "then", "late", "previous", "deposed", "ousted", "toppled", "exiled", "predecessor"}
NEAR = 8  # tokens before a title within which a state is named together with it


class Limits(NamedTuple):
    """The states that have an office (None: all may), and those that lack it."""

    states: frozenset[str] | None
    absent: frozenset[str]


@cache
def limits() -> Mapping[str, Limits]:
    """Title -> which states may have it."""
    return {
        title: Limits(frozenset(entry["states"]) if "states" in entry else None, frozenset(entry.get("absent", ())))
        for entry in read_toml("gazetteers/offices.toml")["office"]
        for title in entry["titles"]
    }


def may_have(state: str | None, key: str) -> bool:
    """May a state, by its displayed name, have the office with the title ``key``?"""
    limit = limits().get(key)
    return limit is None or (state not in limit.absent and (limit.states is None or state in limit.states))


def office(key: str) -> str:
    """A state has one head of state and one head of government: which of them the title means, or the title itself."""
    lex = lexicon()
    if lex.titles[tuple(key.split())].state != "head_of":
        return key
    return "government" if key in lex.cues["heads_of_government"] else "state"


def assign(
    doc: Doc,
    refs: list[Ref],
    bare: Iterable[tuple[Held, int]],
    ranked: list[int],
    taken: Mapping[tuple[str, int], int],
) -> dict[int, int]:
    """Root of a person -> the state that his titles mean.

    ``bare`` are posts without a state, each with the root of its holder, ``ranked`` the states of the document in the
    order in which they come into question, ``taken`` maps (office, state) to the person who is known to hold it.
    """
    held: dict[int, list[Held]] = {}
    for post, holder in bare:
        held.setdefault(holder, []).append(post)
    found: dict[int, int] = {}
    for holder, posts in held.items():
        free = [
            state
            for state in ranked
            if all(
                may_have(refs[state].canonical, post.key)
                and (past(doc, post) or taken.get((office(post.key), state), holder) == holder)
                for post in posts
            )
        ]
        near = [state for post in posts if (state := before(doc, refs, post)) in free]
        if free:
            found[holder] = (near or free)[0]
    return found


def past(doc: Doc, post: Held) -> bool:
    """Is it somebody's former post, which another holds now?"""
    verb = doc[post.start : post.end].root.head
    been = verb.lemma_ == "be" and (verb.tag_ == "VBD" or any(c.lower_ == "had" for c in verb.children))
    return been or any(token.lower_ in PAST for token in doc[max(0, post.start - 2) : post.end])


def before(doc: Doc, refs: list[Ref], post: Held) -> int:
    """The state named last before the title, within reach and in its sentence, or -1."""
    first = max(doc[post.start].sent.start, post.start - NEAR)
    named = [
        root
        for i, ref in enumerate(refs)
        if first <= ref.start < post.start
        and (ref.kind == "name" or ref.end == post.start)
        and refs[root := root_of(refs, i)].type == "state"
        and doc[ref.end].text != "-"
    ]
    return named[-1] if named else -1
