"""Posts as candidates: what a post is of where the text says it otherwise than with the title, and where it does not.

Where no state is named with the title of an office of state, it is one that the document speaks of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Doc

from kg.nlp import gazetteer, posts
from kg.nlp.coreference import Ref, root_of
from kg.nlp.found import Found
from kg.nlp.lexicon import lexicon


def ranked_states(doc: Doc, refs: list[Ref]) -> list[int]:
    """The states that the document speaks of, the most often named first (then in the order of the text)."""
    count: Counter[int] = Counter()
    known = gazetteer.load().entries
    named = {ref.canonical: i for i, ref in enumerate(refs) if ref.canonical and is_state(ref) and ref.refers < 0}
    for i, ref in enumerate(refs):
        root = root_of(refs, i)
        capital = known.get(doc[ref.start : ref.end].text)
        if (
            capital is not None
            and capital.kind == "capital"
            and capital.canonical in named
            and not is_state(refs[root])
        ):
            count[named[capital.canonical]] += 1
        if is_state(refs[root]) and ref.kind in ("name", "demonym"):
            count[root] += 1
    return sorted(count, key=lambda root: (-count[root], root))


def is_state(ref: Ref) -> bool:
    """Is the mention that of a state?"""
    return ref.type == "state"


def headed(held: list[posts.Held], known: list[int], refs: list[Ref], home: int) -> dict[int, int]:
    """Root of a person -> mention of the state or body that the person heads."""
    lex = lexicon()
    states: dict[int, int] = {}
    for post in held:
        if lex.titles[tuple(post.key.split())].state != "head_of":
            continue
        state = known[post.of] if post.of >= 0 else home
        if state >= 0 and refs[state].type in ("state", "organization"):
            states.setdefault(root_of(refs, known[post.holder]), state)
    return states


def find(doc: Doc, held: list[posts.Held], known: list[int], refs: list[Ref], states: list[int]) -> Iterator[Found]:
    """Posts as candidates; where the text names no state with a title, the first that is free of ``states``."""
    lex = lexicon()
    roots = [root_of(refs, i) for i in range(len(refs))]
    taken = heads_of_states(held, known, roots)
    placed = {roots[known[post.holder]] for post in held if post.of >= 0 and is_state(refs[roots[known[post.of]]])}
    for post in held:
        holder = known[post.holder]
        of, rule = (known[post.of], "title") if post.of >= 0 else (possessor(doc, refs, post), "title")
        if post.of >= 0 and doc[min(post.end, len(doc) - 1)].lower_ in ("at", "with"):
            rule = "title at"
        if of < 0 and post.key in lex.cues["implied_state"] and roots[holder] not in placed:
            rule = "title without state"
            of = next((s for s in states if taken.get((office(post.key), s), roots[holder]) == roots[holder]), -1)
        if of >= 0:
            arguments = [("agent", holder, ""), ("of", of, "")]
            words = doc[post.start : post.end].text
            yield Found(post.key, "post", arguments, post.start, False, False, [], words, rule, 0)


def office(key: str) -> str:
    """A state has one head of state and one head of government: which of them the title means, or the title itself."""
    lex = lexicon()
    if lex.titles[tuple(key.split())].state != "head_of":
        return key
    return "government" if key in lex.cues["heads_of_government"] else "state"


def heads_of_states(held: list[posts.Held], known: list[int], roots: list[int]) -> dict[tuple[str, int], int]:
    """(office, state) -> the person of whom the text says that it heads the state."""
    return {
        (office(post.key), roots[known[post.of]]): roots[known[post.holder]]
        for post in held
        if post.of >= 0 and office(post.key) in ("state", "government")
    }


def possessor(doc: Doc, refs: list[Ref], post: posts.Held) -> int:
    """What a pronoun before a title or a description behind it stands for, or -1.

    "its ambassador Nikki Haley", "spokesman for the ministry".
    """
    pronoun = post.start > 0 and doc[post.start - 1].lower_ in ("its", "their")
    for i, ref in enumerate(refs):
        if ref.refers < 0:
            continue
        if (pronoun and ref.start == post.start - 1) or (
            ref.kind == "description" and post.start < ref.start <= post.end + 1
        ):
            return i
    return -1
