"""The component ``kg_posts``: who holds which post of what, read from titles beside names.

Read by the sequence of words, not by the tree: in *Title of ORGANIZATION NAME* the parser makes the organization
a part of the name more often than not. ``doc._.kg_posts`` is a list of ``Held``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from kg.nlp import names, needs, predicated, titles
from kg.nlp.chunks import POSSESSIVE
from kg.nlp.complements import BEFORE, OUTWARD, belongs
from kg.nlp.name import Name
from kg.nlp.titles import Title

REACH = 14  # tokens between a title and its holder: "Vice President for Strategic Stability and Security at the ..."
INNER_POS = {"ADJ", "NOUN", "PROPN", "DET", "NUM", "PART", "CCONJ", "ADP", "PRON"}


class Held(NamedTuple):
    """``holder`` and ``of`` are indexes of names (``of`` is -1 where the text names nothing), ``key`` is the title,
    ``start:end`` the tokens of the role in words.
    """

    holder: int
    of: int
    key: str
    start: int
    end: int


if not Doc.has_extension("kg_posts"):
    Doc.set_extension("kg_posts", default=None)


def of(doc: Doc) -> list[Held]:
    """The posts that the component found."""
    return [Held(*item) for item in doc._.kg_posts or ()]


@Language.component(
    "kg_posts",
    requires=["doc._.kg_names", "token.pos", "token.lemma", "token.dep", "token.head"],
    assigns=["doc._.kg_posts"],
)
def posts(doc: Doc) -> Doc:
    """Find who holds which post."""
    needs.check(doc, "kg_posts", ("POS", "LEMMA", "DEP"), ("kg_names",))
    known = names.of(doc)
    begins = {
        name.start: i for i, name in reversed(list(enumerate(known))) if name.type == "person" and not name.inside
    }
    ends = {name.end: i for i, name in reversed(list(enumerate(known))) if name.type == "person" and not name.inside}
    owners = {t: i for i, name in enumerate(known) if name.type == "person" for t in range(name.start, name.end)}
    held: list[Held] = []
    covered = {
        i: name for name in known if name.type != "person" and not name.inside for i in range(name.start, name.end)
    }
    for title in titles.find(doc):
        if title.end < len(doc) and doc[title.end].text in POSSESSIVE:
            continue  # "the foreign ministers' meeting"
        outer = covered.get(title.start)
        if outer is not None:
            later = titles.at(doc, outer.end) if outer.end < title.end else None
            if later is None:
                continue  # a title inside a name: "Office of the President of Ukraine"
            title = title._replace(start=outer.end, end=later[0], key=later[1])
        found = list(holders(doc, title, begins, ends, covered))
        bearers = [] if found else predicated.bearers(doc, title, owners) or shared(doc, title, held, known)
        for holder, far in [*found, *((bearer, clause_end(doc, title.end)) for bearer in bearers)]:
            held += of_holder(doc, title, far, known, holder)
    doc._.kg_posts = merge(held)
    return doc


def referred(doc: Doc, held: list[Held], standing: Mapping[int, int]) -> Iterator[Held]:
    """The posts of whom a pronoun or a description stands for: "She was elected head of Interpol".

    ``standing`` maps the tokens of these to the names of the persons.
    """
    known = names.of(doc)
    taken = {i for post in held for i in range(post.start, post.end)}
    taken |= {i for name in known for i in range(name.start, name.end)}
    for title in titles.find(doc):
        if title.start in taken or (title.end < len(doc) and doc[title.end].text in POSSESSIVE):
            continue
        far = clause_end(doc, title.end)
        for bearer in predicated.bearers(doc, title, standing):
            yield from of_holder(doc, title, far, known, bearer)


def of_holder(doc: Doc, title: Title, far: int, known: list[Name], holder: int) -> Iterator[Held]:
    """The posts of a holder of the title, by what they are of."""
    for whole in belongs(doc, title, far, known, holder):
        start, stop = role_start(doc, title, known, whole), role_end(doc, title, far, known, whole)
        yield Held(holder, whole, title.key, start, stop)


def holders(
    doc: Doc, title: Title, begins: dict[int, int], ends: dict[int, int], covered: dict[int, Name]
) -> Iterator[tuple[int, int]]:
    """The persons beside whose names the title stands, each with the end of the tokens that may hold what it is of."""
    if title.start in begins:  # the title is part of the name: "King Abdullah"
        yield begins[title.start], title.end
        return
    holder = following(doc, title, begins, covered)
    if holder is not None:
        index, start = holder
        yield index, start
        if title.plural:
            yield from ((other, start) for other in listed(doc, index, begins, ends))
        return
    before = preceding(doc, title, ends)
    if before is not None:
        yield before, clause_end(doc, title.end)


def shared(doc: Doc, title: Title, held: list[Held], known: list[Name]) -> list[int]:
    """The holder of the title that this one is joined to: "Ali Khan, professor at Y and director of Z"."""
    link = title.first - 1
    while link > 0 and doc[link].pos_ == "DET":
        link -= 1
    if link < 0 or doc[link].lower_ != "and":
        return []
    first = doc[link].sent.start
    behind = [post for post in held if first <= known[post.holder].end <= post.start < link]
    parted = behind and any(t.pos_ in ("VERB", "AUX") or t.text in ",;" for t in doc[behind[-1].end : link])
    return [behind[-1].holder] if behind and not parted else []


def following(doc: Doc, title: Title, begins: dict[int, int], covered: dict[int, Name]) -> tuple[int, int] | None:
    """The person right after a title, or after its complement, as (name index, token)."""
    i = title.end
    while i < min(len(doc), title.end + REACH):
        token = doc[i]
        if "\n" in token.text:
            return None
        if token.is_sent_start and doc[i - 1].text == "." and (i - 2 >= title.end or len(doc[i - 2]) > 4):
            return None  # a full stop, and none of "Gen."
        if i in begins:
            other = title.plural and any(titles.at(doc, k) for k in range(title.end + 1, i))
            return None if other or borne(doc, title, i) or not reaches(doc, title, i) else (begins[i], i)
        if token.is_sent_start or (token.pos_ in ("VERB", "AUX") and not token.text[0].isupper()):
            return None
        if i in covered:
            i = covered[i].end
            continue
        if token.text == "(" and i + 2 < len(doc) and doc[i + 2].text == ")":  # "president of the Bank (EBRD) X"
            i += 3
            continue
        if token.text == ",":
            # "President, X" or a second title: "Vice President at the Institute, former Ambassador X"
            if i + 1 not in begins and not any(titles.at(doc, k) for k in range(i + 1, min(i + 5, len(doc)))):
                return None
        elif (token.is_punct and token.text not in "-–.\"“'’") or (
            titles.at(doc, i) and not token.text[0].isupper() and doc[i - 1].text != ","
        ):
            return None
        i += 1
    return None


def reaches(doc: Doc, title: Title, person: int) -> bool:
    """Does the title with the words behind it belong to the person? Either nothing stands between, or a complement."""
    between = [t for t in doc[title.end : person] if t.text not in ",()" and not t.is_space]
    if not between:
        return True
    if between[0].lower_ in BEFORE | OUTWARD:
        return doc[person - 1].lower_ not in BEFORE | OUTWARD | {"and", "the"}
    return all(t.text[0].isupper() or t.text in '.-–"“' or t.lower_ == "and" for t in between)


def borne(doc: Doc, title: Title, person: int) -> bool:
    """Does the person bear a title of his own behind a preposition ("spokesman for Prime Minister Ali Khan")?"""
    for i in range(title.end + 1, person):
        inner = titles.at(doc, i)
        if inner is not None and inner[0] == person:
            first = titles.modifiers(doc, i)
            link = doc[first - 1]
            return (
                first > title.end and link.pos_ in ("ADP", "SCONJ") and link.lower_ != "of" and doc[i].text[0].isupper()
            )
    return False


def listed(doc: Doc, first: int, begins: dict[int, int], ends: dict[int, int]) -> Iterator[int]:
    """The further persons of "Presidents X and Y", "Presidents X of Chad and Y of Niger"."""
    last = {index: end for end, index in ends.items()}
    index, i = first, last[first]
    while i < len(doc) - 1:
        if doc[i].lower_ == "of" and i == last[index]:
            i += 1
            while i < len(doc) - 1 and doc[i].pos_ in ("PROPN", "DET") and i not in begins:
                i += 1
        if (doc[i].text != "," and doc[i].lower_ != "and") or i + 1 not in begins:
            return
        index = begins[i + 1]
        yield index
        i = last[index]


def preceding(doc: Doc, title: Title, ends: dict[int, int]) -> int | None:
    """The person before the comma of "Ali Khan, the former head of ...", if only its noun phrase stands between."""
    if doc[title.end - 1].dep_ in ("nsubj", "nsubjpass") and doc[title.first - 1].lower_ == "the":
        return None  # "After talks with Ali Khan, the president said"
    i = title.start
    for _ in range(9):
        i -= 1
        if i <= 0 or doc[i + 1].is_sent_start:
            return None
        if doc[i].text in (",", "(", "–", "—"):
            aged = i > 2 and doc[i - 1].like_num and doc[i - 2].text == ","
            return ends.get(i - 2 if aged else i)
        if doc[i].pos_ not in INNER_POS and doc[i].text not in "-–" and doc[i].dep_ != "amod":
            return None
        if doc[i].pos_ == "ADP" and doc[i].lower_ not in ("of", "for", "as"):
            return None
    return None


def clause_end(doc: Doc, i: int) -> int:
    """The end of the noun phrase behind a title: the next comma, verb or sentence."""
    limit = min(len(doc), i + REACH)
    while i < limit and not doc[i].is_sent_start and doc[i].text not in ",;:" and doc[i].pos_ not in ("VERB", "AUX"):
        i += 1
    return i


def role_start(doc: Doc, title: Title, known: list[Name], whole: int) -> int:
    """The role in words begins behind the name that it is a post of."""
    behind = whole >= 0 and known[whole].start > title.start
    inner = [
        name.end
        for name in known
        if title.first <= name.start and name.end <= title.start and (name.type == "person" or not behind)
    ]
    start = max(inner, default=title.first)
    while start < title.start and (doc[start].text in POSSESSIVE or doc[start].is_punct):
        start += 1
    return start


def role_end(doc: Doc, title: Title, far: int, known: list[Name], whole: int) -> int:
    """... and ends before the name behind it, or with "for Foreign Affairs"."""
    if whole >= 0 and title.end <= known[whole].start < far:
        end = known[whole].start
    else:
        end = min(far, clause_end(doc, title.end))
        if end > title.end and doc[title.end].lower_ not in BEFORE | OUTWARD:
            end = title.end
    while end > title.end and (doc[end - 1].pos_ in ("ADP", "DET", "PUNCT", "CCONJ", "SPACE")):
        end -= 1
    return end


def merge(held: list[Held]) -> list[Held]:
    """Each post once."""
    return list(dict.fromkeys(held))
