"""Public bodies of states, which texts name in many ways: "Parliament", "Kenyan parliament", "Parliament of Kenya"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import cache

from kg.names import POSSESSIVE, key
from kg.resolve.clusters import Local
from kg.schema import read_toml

LEAD = 1.5  # how much oftener than any other a document names the state that it speaks of
MINISTRY = "ministry"
MILITARY = {"military", "armed forces"}  # two names of one
ADJECTIVE = re.compile(r"(?:an|i|ese|ish|ch|[^aeiou]n)$")
PARTIES = {"congress"}  # common names of bodies that are names of parties too


def forms(local: Iterable[Local]) -> dict[str, frozenset[str]]:
    """State -> its folded names and adjectives in the corpus, genitives without apostrophe included."""
    found: dict[str, set[str]] = defaultdict(set)
    for item in local:
        if item.canonical and item.type == "state":
            names = {key(name) for name in (item.canonical, *item.names)}
            found[item.canonical] |= names | {f"{name}s" for name in names}
    return {state: frozenset(names) for state, names in found.items()}


def without_state(name: str, states: Collection[str]) -> str:
    """A folded name without one of ``states`` before or behind it: "parliament of kenya" -> "parliament"."""
    for state in sorted(states, key=lambda s: (-len(s), s)):
        if name.startswith(f"{state} "):
            return name[len(state) + 1 :]
        for behind in (f" of {state}", f" of the {state}"):
            if name.endswith(behind):
                return name.removesuffix(behind)
    return name


@cache
def common() -> frozenset[str]:
    """The folded names that every state's bodies bear ("parliament", "supreme court", "foreign ministry")."""
    return frozenset(map(key, read_toml("names.toml")["military_bodies"]))


@cache
def known() -> Mapping[tuple[str, str], str]:
    """(state, folded bare name) -> what the gazetteer calls the body: ("United States", "senate")."""
    found = {}
    for entry in read_toml("gazetteers/institutions.toml")["entry"]:
        for name in (entry["name"], *entry["aliases"]) if "state" in entry else ():
            bare = without_state(key(name), {key(entry["state"]), "us"})
            found[entry["state"], bare] = entry["name"]
    return found


def is_common(name: str) -> bool:
    """Is a folded name without its state borne by the bodies of many states?"""
    return name in common() or name.startswith(f"{MINISTRY} of ")


def spoken_of(local: Iterable[Local]) -> dict[str, str]:
    """Document -> the state that it speaks of, where it names one clearly oftener than any other."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for item in local:
        if item.canonical and item.type == "state":
            counts[item.document][item.canonical] += item.mentions
    found = {}
    for document, count in counts.items():
        (first, most), *others = count.most_common(2)
        if most > 2 and (not others or most >= LEAD * others[0][1]):
            found[document] = first
    return found


def settle(local: Iterable[Local], states: Mapping[str, frozenset[str]]) -> None:
    """Enter the state of bodies with a common name, where the text does not say it: the one that it speaks of."""
    items = list(local)
    home = spoken_of(items)
    for item in items:
        if item.canonical or item.state or item.type != "organization":
            continue
        state = home.get(item.document)
        if state and is_common(item.fullest) and (item.fullest not in PARTIES or (state, item.fullest) in known()):
            item.state = state


def label(name: str, state: str, states: Collection[str]) -> str:
    """What to call a body of ``state`` that texts call ``name``: bare names get the state."""
    bare = without_state(key(name), states)
    listed = known().get((state, bare))
    if listed:
        return listed
    words = name.split()
    size = len(bare.split())
    before = " ".join(words[: len(words) - size]) if key(name).endswith(bare) else ""
    if POSSESSIVE.search(before) or (key(before) == key(state) and bare.split()[:1] == [MINISTRY]):
        before, name = (other := adjective(state, states) or before), name.replace(before, other, 1)
    proper = ministry(" ".join(words[len(words) - size :])) if key(name).endswith(bare) else name
    if bare == key(name):
        return f"{proper} of {article(state)}{state}" if is_common(bare) and bare not in forces() else name
    if bare == "parliament" and words[-1].islower():
        return f"Parliament of {article(state)}{state}"
    if before and bare in MILITARY and not POSSESSIVE.search(before):
        return f"{before} Armed Forces"
    return f"{before} {proper}" if before and proper.startswith("Ministry") else name


def adjective(state: str, forms: Collection[str]) -> str:
    """The adjective of a state among the folded forms of its name, with capitals; nothing where there is none."""
    own = key(state)
    found = (form for form in sorted(forms) if form != own and form[:3] == own[:3] and ADJECTIVE.search(form))
    return next(found, "").title()


@cache
def forces() -> frozenset[str]:
    """The common names of armed forces, which are called by an adjective ("Ukrainian Armed Forces")."""
    heads = ("force", "forces", "army", "navy", "military", "police", "guard", "guards", "corps", "coastguard")
    return frozenset(name for name in common() if name.split()[-1] in heads)


def ministry(name: str) -> str:
    """ "foreign ministry" -> "Ministry of Foreign Affairs"; other names as they are."""
    *words, last = name.split()
    if not words or last.lower() != MINISTRY:
        return name
    field = " ".join(words).title()
    return f"Ministry of {'Foreign Affairs' if field == 'Foreign' else field}"


def article(state: str) -> str:
    """The article that goes with the name of a state in a sentence."""
    return "the " if state in read_toml("gazetteers/states.toml")["article"] else ""
