"""Posts as candidates: what a post is of where the text says it otherwise than with the title, and where it does not.

Where no state is named with the title of an office of state, it is one that the document speaks of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from spacy.tokens import Doc, Token

from kg.nlp import gazetteer, posts
from kg.nlp.bare_titles import assign, office, past
from kg.nlp.callings import PARTY, noun_of
from kg.nlp.chunks import POSSESSIVE
from kg.nlp.coreference import Ref, root_of
from kg.nlp.found import Found
from kg.nlp.lexicon import lexicon

OWNERS = {"its", "their", "his", "her", "whose"}


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


def headed(
    held: list[posts.Held], known: list[int], refs: list[Ref], home: int, relations: Collection[str] = ("head_of",)
) -> dict[int, int]:
    """Root of a person -> mention of the state or body that the person heads, or has another of these relations to."""
    lex = lexicon()
    states: dict[int, int] = {}
    for post in held:
        if lex.titles[tuple(post.key.split())].state not in relations:
            continue
        state = known[post.of] if post.of >= 0 else home
        if state >= 0 and refs[state].type in ("state", "organization"):
            states.setdefault(root_of(refs, known[post.holder]), state)
    return states


def find(doc: Doc, held: list[posts.Held], known: list[int], refs: list[Ref], states: list[int]) -> Iterator[Found]:
    """Posts as candidates; ``states`` are those that the document speaks of, the most likely one first."""
    roots = [root_of(refs, i) for i in range(len(refs))]
    heads = headed(held, known, refs, states[0] if states else -1)
    bare: list[posts.Held] = []
    for post in (settled(doc, held, known, refs, post) for post in held):
        of: int | None = known[post.of] if post.of >= 0 else possessor(doc, refs, heads, post)
        if of is None:
            bare.append(post)
        elif of >= 0:
            if partisan(doc, refs, post, of):
                bare.append(post._replace(of=-1))  # "Labour MP": of the state too
            yield candidate(doc, refs, post, known[post.holder], of, rule(doc, refs, post, of))
    placed = {roots[known[post.holder]] for post in held if post.of >= 0 and is_state(refs[roots[known[post.of]]])}
    posted = {roots[known[post.holder]] for post in held if post.of >= 0}
    bare = [
        post
        for post in bare
        if implied(doc, post, refs[known[post.holder]])
        and roots[known[post.holder]] not in (posted if post.key in lexicon().cues["ranks"] else placed)
    ]
    taken = heads_of_states([post for post in held if not past(doc, post)], known, roots)
    meant = assign(doc, refs, ((post, roots[known[post.holder]]) for post in bare), states, taken)
    for post in bare:
        state = meant.get(roots[known[post.holder]])
        if state is not None:
            yield candidate(doc, refs, post, known[post.holder], state, "title without state")


def partisan(doc: Doc, refs: list[Ref], post: posts.Held, of: int) -> bool:
    """Does the text say with an office of state only which party its holder belongs to ("Labour MP")?"""
    held = lexicon().titles[tuple(post.key.split())]
    first = refs[of].start
    if noun_of(doc, refs, of) != PARTY or (first and doc[first - 1].text in POSSESSIVE):
        return False  # "Hesse's SPD minister" is none of the state
    return held.party == "member_of" and held.state in ("head_of", "official_of")


def implied(doc: Doc, post: posts.Held, holder: Ref) -> bool:
    """Does the title without a state mean one? "Leader" does so only right before the name."""
    cues = lexicon().cues
    alone = doc[post.start].lower_ == post.key and doc[post.start - 1].dep_ != "amod"
    plain = alone and post.end == post.start + 1 == holder.start
    minister = "minister" in post.key.split() and post.key not in cues["ministers_elsewhere"]
    return minister or post.key in cues["implied_state"] or (plain and post.key in cues["implied_before_name"])


def settled(doc: Doc, held: list[posts.Held], known: list[int], refs: list[Ref], post: posts.Held) -> posts.Held:
    """A counterpart has the office of whom he is the counterpart of, a successor that of the same state too."""
    if post.key not in lexicon().cues["same_office"]:
        return post
    first = doc[post.start].sent.start
    others = [p for p in held if first <= p.start < post.start and p.key not in lexicon().cues["same_office"]]
    if not others:
        return post
    office_of = others[-1]
    whole = post.of if post.of >= 0 else office_of.of
    return post._replace(key=office_of.key, of=whole, start=office_of.start, end=office_of.end)


def rule(doc: Doc, refs: list[Ref], post: posts.Held, of: int) -> str:
    """How the title is tied to mention ``of``: plainly, by "at", or through a part of it.

    A part is the committee in "chairman of the committee of the Senate", the house in "speaker of Chad's upper house".
    """
    if post.of < 0:
        return "title"
    field = refs[of].kind == "name" and refs[of].end == post.start
    if field and post.key in lexicon().cues["of_a_field"] and is_state(refs[of]):
        return "field"  # "Syria expert"
    if doc[min(post.end, len(doc) - 1)].lower_ in ("at", "with"):
        return "title at"
    ref = refs[of]
    words = {token.lower_ for token in doc[post.start : post.end]}
    if ref.start < post.start and ref.type == "organization" and {"of", "for"} & words - set(post.key.split()):
        return "title of part"  # "Oxfam director for Asia"
    if ref.start < post.end:
        return "title"
    if any(r.start == post.start and r.type in ("place", "state") for r in refs):
        return "title of part"  # "Africa director for Oxfam"
    first = next((i for i in range(post.start, post.end) if doc[i].lower_ in ("of", "for", "in")), post.end)
    bodies = lexicon().heads["organization"]
    inner = any(token.lower_ in bodies for token in doc[first : post.end])
    return "title of part" if inner or doc[min(ref.end, len(doc) - 1)].text in POSSESSIVE else "title"


def candidate(doc: Doc, refs: list[Ref], post: posts.Held, holder: int, of: int, rule: str) -> Found:
    """The candidate of a post: ``holder`` and ``of`` are mentions."""
    arguments = [("agent", holder, ""), ("of", of, noun_of(doc, refs, of))]
    words = doc[post.start : post.end].text
    return Found(post.key, "post", arguments, post.start, False, False, [], words, rule, 0)


def heads_of_states(held: list[posts.Held], known: list[int], roots: list[int]) -> dict[tuple[str, int], int]:
    """(office, state) -> the person of whom the text says that it heads the state."""
    return {
        (office(post.key), roots[known[post.of]]): roots[known[post.holder]]
        for post in held
        if post.of >= 0 and office(post.key) in ("state", "government")
    }


def possessor(doc: Doc, refs: list[Ref], heads: Mapping[int, int], post: posts.Held) -> int | None:
    """Whose the post is where a pronoun or a description tells it; -1 where they tell nothing, None without them.

    "its ambassador Nikki Haley", "the country's president", "spokesman for the ministry"; "the king's adviser" is an
    adviser of the state that the king heads (``heads``: root of a person -> what that person heads).
    """
    before = doc[post.start - 1] if post.start else None
    if before is not None and (before.lower_ in OWNERS or before.text in POSSESSIVE):
        end = post.start if before.lower_ in OWNERS else post.start - 1
        owner = relative_owner(doc, refs, before) if before.lower_ == "whose" else mention_to(refs, end)
        if owner >= 0 and refs[root_of(refs, owner)].type == "person":
            return heads.get(root_of(refs, owner), -1)
        return owner
    for i, ref in enumerate(refs):
        if ref.kind == "description" and ref.refers >= 0 and post.start < ref.start <= post.end + 1:
            return i
    return None


def mention_to(refs: list[Ref], end: int) -> int:
    """The longest mention that ends at a token, or -1."""
    return next((i for i, ref in enumerate(refs) if ref.end == end), -1)


def relative_owner(doc: Doc, refs: list[Ref], pronoun: Token) -> int:
    """What "whose" stands for: the noun that its clause belongs to; -1 where that is no mention."""
    clause = next((token for token in pronoun.ancestors if token.dep_ == "relcl"), None)
    if clause is None:
        return -1
    return next((i for i, ref in enumerate(refs) if ref.start <= clause.head.i < ref.end), -1)
