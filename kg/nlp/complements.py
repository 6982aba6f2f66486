"""What a post is of: the state or the body that is named before its title or in the phrase behind it."""

from __future__ import annotations

from spacy.tokens import Doc

from kg.nlp import chunks
from kg.nlp.chunks import POSSESSIVE
from kg.nlp.heads import head_noun
from kg.nlp.lexicon import lexicon
from kg.nlp.name import Name
from kg.nlp.titles import Title
from kg.schema import Post

OUTWARD = {"to"}
ENVOYS = (
    "ambassador",
    "envoy",
    "representative",
    "consul",
    "minister",
    "attaché",
    "emissary",
    "delegate",
)  # "to" a state, not of it
STATELY = (*ENVOYS, "secretary")  # offices of a state, whatever is named behind: "Chinese minister of Commerce"
JOINING = {"-", "NGO", '"', "“", "”"}
BEFORE = {"of", "for", "at", "with", "in", "from", "on"}


def belongs(doc: Doc, title: Title, far: int, known: list[Name], holder: int) -> list[int]:
    """What the post is of: the name before the title, else the first name in the phrase behind it, else -1.

    Before an office that a body behind it has, a name tells where or of what nation: "Africa director for Oxfam".
    """
    before = [
        i
        for i, name in enumerate(known)
        if title.first <= name.start and name.end <= title.start and i != holder and may_be(doc, title, known, name)
    ]
    genitive = [
        i
        for i, name in enumerate(known)
        if is_body(name)
        and name.end + 1 in (title.first, title.first + 1)
        and name.end < len(doc)
        and doc[name.end].text in POSSESSIVE
    ]
    if not before and not genitive:
        alone = title.first == title.start and title.start and doc[title.start - 1].lower_ in ("'s", "’s")
        return [-1 if alone else complement(doc, title, far, known, holder)]
    body = next((i for i in genitive if known[i].type == "organization"), None)
    nearest = body if body is not None else (before or genitive)[-1]  # "the institute's Mexico director"
    if nearest in genitive or known[nearest].type == "organization" or title.key.endswith(STATELY):
        return [nearest]
    employed = complement(doc, title, far, known, holder)
    if employed < 0 or known[employed].type != "organization":
        return [nearest]
    nation = known[nearest].kind == "demonym" and post_of(title).state == "citizen_of"
    return [nearest, employed] if nation else [employed]


def post_of(title: Title) -> Post:
    """What the title makes of its holder."""
    return lexicon().titles[tuple(title.key.split())]


def is_body(name: Name) -> bool:
    """May a post be of it?"""
    return name.type != "person" and not name.inside


def complement(doc: Doc, title: Title, far: int, known: list[Name], holder: int) -> int:
    """The name in the phrase behind a title, or behind its holder, that the post is of, or -1."""
    after = known[holder].end
    for i, name in enumerate(known):
        if after < name.start <= after + 2 and doc[after].lower_ == "of" and name.type in ("state", "organization"):
            return i  # "President Ali Khan of Chad"
        if title.end < name.start < far and i != holder and may_be(doc, title, known, name):
            if (
                name.end < len(doc)
                and doc[name.end].text in ("'s", "’s")
                and any(name.end < n.start <= name.end + 2 for n in known)
            ):
                continue  # "a professor at Seoul's Institute": the institute
            outward = phrase_word(doc, title.end, name.start) in OUTWARD and title.key.endswith(ENVOYS)
            if not outward:
                return employer(doc, title, far, known, i)
    return -1


def may_be(doc: Doc, title: Title, known: list[Name], name: Name) -> bool:
    """May a post be of the name? Not of its field, which is no body, but of a state inside that.

    "Minister of Defence of Chad": to the recognizer the field and the state are one name.
    """
    fields = [other for other in known if is_field(doc, title, other)]
    within = any(field.start < name.start and name.end <= field.end for field in fields)
    return (is_body(name) and name not in fields) or (within and name.type == "state")


def is_field(doc: Doc, title: Title, name: Name) -> bool:
    """Is the name, or its beginning, what a minister is for ("Minister of Defence of Chad", "Healthcare Minister")?"""
    if name.type != "organization" or name.canonical:
        return False
    span = doc[name.start : name.end]
    head = head_noun(span)
    named = span.text.isupper() or (head is not None and chunks.head_type(head, lexicon()) == "organization")
    beside = name.end == title.start or doc[name.start - 1].lower_ in ("of", "for", "the")
    return name.start < title.end < name.end or (title.key.endswith("minister") and beside and not named)


def employer(doc: Doc, title: Title, far: int, known: list[Name], first: int) -> int:
    """The body that the phrase behind a title leads to through its first name.

    That may be an adjective ("analyst for the British consultancy X") or a field ("professor of History at X").
    """
    end = known[first].end
    later = next((i for i, name in enumerate(known) if end <= name.start < far and is_body(name)), None)
    if later is None or known[later].type != "organization":
        return first
    between = doc[end : known[later].start]
    if known[first].kind == "demonym" and all(t.pos_ in ("ADJ", "NOUN") or t.text in JOINING for t in between):
        return later
    works = post_of(title).organization == "works_for"
    field = doc[title.end].lower_ in ("of", "for", "on") and doc[end].lower_ in ("at", "with")
    return later if works and field and known[first].type != "state" else first


def phrase_word(doc: Doc, start: int, end: int) -> str:
    """The last preposition between two tokens."""
    return next((doc[i].lower_ for i in range(end - 1, start - 1, -1) if doc[i].lower_ in BEFORE | OUTWARD), "")
