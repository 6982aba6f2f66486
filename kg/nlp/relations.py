"""The component ``kg_relations``: candidates for relations, from predicates, posts and structures.

``doc._.kg_candidates`` is a list of ``Found``: a predicate with its filled slots and the cues of its factuality. No
relation is chosen here; that needs the types that only the whole corpus settles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.nlp import coreference, factuality, gazetteer, moments, names, posts, predicates, structure, syntax
from kg.nlp.arguments import Phrases
from kg.nlp.coreference import Ref, root_of
from kg.nlp.dates import Tense
from kg.nlp.heads import head_word
from kg.nlp.lexicon import lexicon
from kg.nlp.predicates import Predicate

Argument = tuple[str, int, str]  # slot, mention (-1: none), lemma of the head


class Found(NamedTuple):
    """A candidate in plain values; ``token`` lies in its sentence, ``speakers`` are mentions.

    ``when`` is the date expression as the text has it, ``tense`` that of what it dates.
    """

    predicate: str
    pos: str
    arguments: list[Argument]
    token: int
    denied: bool
    possible: bool
    speakers: list[int]
    role: str | None
    rule: str
    hops: int
    when: str | None = None
    tense: Tense | None = None


if not Doc.has_extension("kg_candidates"):
    Doc.set_extension("kg_candidates", default=None)


def of(doc: Doc) -> list[Found]:
    """The candidates that the component found."""
    return [Found(*item) for item in doc._.kg_candidates or ()]


@Language.component(
    "kg_relations",
    requires=["doc._.kg_names", "doc._.kg_posts", "doc._.kg_mentions", "token.dep", "token.head"],
    assigns=["doc._.kg_candidates"],
)
def relations(doc: Doc) -> Doc:
    """Find the candidates of ``doc``."""
    refs = coreference.of(doc)
    at = {(ref.start, ref.end): i for i, ref in enumerate(refs)}
    known = [at[name.start, name.end] for name in names.of(doc)]
    held = posts.of(doc)
    states = ranked_states(doc, refs)
    home = states[0] if states else -1
    titled = {i: known[post.holder] for post in held for i in range(post.start, post.end)}
    phrases = Phrases(doc, refs, headed(held, known, refs, home), titled)
    found = [*of_posts(doc, held, known, refs, states), *of_structures(doc, refs, home), *of_predicates(doc, phrases)]
    found += speech_acts(doc, phrases)
    found += of_presence(doc, phrases)
    doc._.kg_candidates = [list(item) for item in found]
    return doc


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


def of_posts(doc: Doc, held: list[posts.Held], known: list[int], refs: list[Ref], states: list[int]) -> Iterator[Found]:
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


def is_state(ref: Ref) -> bool:
    """Is the mention that of a state?"""
    return ref.type == "state"


def of_structures(doc: Doc, refs: list[Ref], home: int) -> Iterator[Found]:
    """Structures as candidates; ``home`` is the state that the document speaks of, or -1."""
    for tie in structure.find(doc, refs):
        arguments = [
            ("part", tie.part, head_word(doc[refs[tie.part].start : refs[tie.part].end])),
            ("whole", tie.whole, head_word(doc[refs[tie.whole].start : refs[tie.whole].end])),
        ]
        yield Found(tie.kind, "structure", arguments, tie.token.i, False, False, [], tie.role, tie.kind, 0)
    yield from of_institutions(doc, refs, home)


def of_institutions(doc: Doc, refs: list[Ref], home: int) -> Iterator[Found]:
    """ "state news agency X": an organ of the state it is known for, or of the one that the document speaks of."""
    lex = lexicon()
    states = {ref.canonical: i for i, ref in reversed(list(enumerate(refs))) if ref.canonical and is_state(ref)}
    for i, ref in enumerate(refs):
        if ref.kind != "name" or ref.type != "organization":
            continue
        near = [t for t in doc[max(0, ref.start - 5) : min(len(doc), ref.end + 5)] if t.sent == doc[ref.start].sent]
        official = any(t.lower_ in lex.cues["official"] for t in near)
        body = any(t.lower_ in lex.cues["official_bodies"] for t in near)
        whole = states.get(ref.state, -1) if ref.state else home
        if official and body and whole >= 0:
            arguments = [("part", i, head_word(doc[ref.start : ref.end])), ("whole", whole, "")]
            yield Found("known", "structure", arguments, ref.start, False, False, [], None, "known", 0)


def of_predicates(doc: Doc, phrases: Phrases) -> Iterator[Found]:
    """Predicates as candidates, where at least two slots stand for entities."""
    quotations = phrases.quotations
    dates = moments.attached(doc)
    host: Argument | None = None  # of the meeting that was last spoken of
    for predicate in predicates.find(doc):
        arguments, hops = filled(predicate, phrases)
        host = convened(predicate, arguments, phrases) or host
        if host is not None and attended(predicate, arguments):
            arguments.append(("with", *host[1:]))
            hops += 1
        if len({phrases.root(mention) for _, mention, _ in arguments if mention >= 0}) < 2:
            continue
        when, tense = moments.of(predicate, dates) or (None, None)
        for verdict in factuality.judge(predicate.token, predicate.anchor):
            tokens = verdict.speakers or quotations.of(predicate.token)
            found = [f.mention for f in phrases.referents(tokens) if f.mention >= 0] if tokens else []
            speakers = list(dict.fromkeys(found))
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


def speech_acts(doc: Doc, phrases: Phrases) -> Iterator[Found]:
    """Demands and accusations that only the content tells: "Kyiv must leave, he said", "she said Rome had lied"."""
    cues = lexicon().cues
    for verb in doc:
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        duty = obliged(verb, cues["obligation"])
        if not duty and verb.lemma_ not in cues["misdeed"]:
            continue
        subjects = syntax.subjects(verb)
        verdict = factuality.judge(verb, verb)[-1]
        if not subjects or verdict.denied:
            continue
        speakers = phrases.referents(verdict.speakers or phrases.quotations.of(verb))
        blamed = phrases.referents(subjects[0])
        arguments = [("agent", f.mention, f.head) for f in speakers] + [("patient", f.mention, f.head) for f in blamed]
        kind = "obligation" if duty else "misdeed"
        if blamed and not blamed[0].hops and len({phrases.root(m) for _, m, _ in arguments if m >= 0}) > 1:
            hops = max(f.hops for f in (*speakers, *blamed))
            yield Found(kind, "structure", arguments, verb.i, False, False, [], None, kind, hops)


def of_presence(doc: Doc, phrases: Phrases) -> Iterator[Found]:
    """Who says or does something at an event has come to it: "at the summit, X said", "on the sidelines of"."""
    cues = lexicon().cues
    for index, ref in enumerate(phrases.refs):
        if phrases.refs[phrases.root(index)].type != "event":
            continue
        noun = doc[ref.start : ref.end].root
        while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_.lower() in cues["phases"]:
            noun = noun.head.head
        if noun.dep_ != "pobj" or noun.head.lower_ not in ("at", "on") or noun.head.head.pos_ != "VERB":
            continue
        if noun.head.lower_ == "on" and noun.lemma_.lower() not in cues["phases"]:
            continue
        verb = noun.head.head
        fillers = [f for group in syntax.subjects(verb)[:1] for f in phrases.referents(group) if f.mention >= 0]
        arguments = [*(("agent", f.mention, f.head) for f in fillers), ("at", index, noun.lemma_.lower())]
        verdict = factuality.judge(verb, verb)[-1]
        if fillers and not verdict.denied:
            yield Found("presence", "structure", arguments, verb.i, False, verdict.possible, [], None, "presence", 0)


def obliged(verb: Token, obligation: frozenset[str]) -> bool:
    """Ought it to be done: "must leave", "needs to leave", "has to leave"?"""
    if any(child.dep_ == "aux" and child.lemma_.lower() in obligation for child in verb.children):
        return True
    above = verb.head
    return verb.dep_ == "xcomp" and syntax.infinitive(verb) and above.lemma_ in ("need", "have", "ought")


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
