"""What a document speaks of, before it is known what other documents call it: chains of mentions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.names import key
from kg.records import EntityType, Example, Reading


def favourite(votes: Mapping[EntityType, float]) -> EntityType:
    """The type with the most votes; of equals the first of the alphabet."""
    return min(votes, key=lambda kind: (-votes[kind], kind))


@dataclass(slots=True)
class Local:
    """An entity of one document. ``names`` counts its names as written, ``votes`` weighs its types, ``state``
    is the canonical name of the state that it belongs to, where a name or a genitive says so; ``parties`` are
    the canonical names of the states in the name of an event or a treaty, or before it. ``places`` has the first
    place of each name.
    """

    document: str
    root: int
    names: Counter[str] = field(default_factory=Counter)
    votes: Counter[EntityType] = field(default_factory=Counter)
    canonical: str | None = None
    state: str | None = None
    parties: set[str] = field(default_factory=set)
    mentions: int = 0
    places: dict[str, Example] = field(default_factory=dict)

    @property
    def type(self) -> EntityType:
        """The type with the most votes; of equals the first of the alphabet."""
        return favourite(self.votes)

    @property
    def fullest(self) -> str:
        """The folded name with the most words (the longest of these)."""
        return max((key(name) for name in self.names), key=lambda name: (name.count(" "), len(name), name))

    @property
    def written(self) -> str:
        """That name as it is written; of several spellings the first of the alphabet."""
        return min(name for name in self.names if key(name) == self.fullest)


def of(document: str, reading: Reading) -> dict[int, Local]:
    """Root mention -> the entity of the document."""
    found: dict[int, Local] = {}
    for index, mention in enumerate(reading.mentions):
        root = index if mention.refers is None else mention.refers
        local = found.setdefault(root, Local(document, root))
        local.mentions += 1
        if mention.kind in ("name", "demonym") and key(mention.text):
            name = " ".join(mention.text.split())
            local.names[name] += 1
            local.places.setdefault(name, Example(document, mention.start, mention.end))
            local.votes.update(dict(mention.votes))
            if mention.canonical and local.canonical is None:
                local.canonical = mention.canonical
    belongings(reading, found)
    return {root: local for root, local in found.items() if local.names}


def belongings(reading: Reading, found: dict[int, Local]) -> None:
    """Enter the states that names and genitives tie organizations to."""
    for candidate in reading.candidates:
        if candidate.pos != "structure" or candidate.predicate not in ("inside", "joint", "genitive", "compound", "of"):
            continue
        slots = {argument.slot: argument.mention for argument in candidate.arguments}
        part, whole = slots.get("part"), slots.get("whole")
        if part is None or whole is None:
            continue
        owner = found.get(root_of(reading, whole))
        local = found.get(root_of(reading, part))
        if owner and local and owner.canonical and owner.type == "state":
            local.parties.add(owner.canonical)
            local.state = local.state or owner.canonical


def root_of(reading: Reading, mention: int) -> int:
    """The mention that a mention stands for."""
    refers = reading.mentions[mention].refers
    return mention if refers is None else refers
