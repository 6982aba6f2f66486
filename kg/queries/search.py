"""Full-text search over names and sentences."""

from __future__ import annotations

from kg.answers import Claim, Found, Hit, Listing, Match, Named
from kg.names import fold
from kg.records import Polarity
from kg.store import texts
from kg.store.reader import Reader


def search(store: Reader, text: str, limit: int | None) -> Found:
    """At most ``limit`` entities and as many sentences that have all words of ``text``."""
    names, words = texts.expression(text, fold), texts.expression(text)
    named = texts.entities(store, names, limit) if names else []
    matches = [Match(Named(*entity), name, mentions) for entity, name, mentions in named]
    total = len(matches) if limit is None or len(matches) < limit else None
    return Found(Listing(matches, total), sentences(store, words, limit) if words else Listing((), 0))


def sentences(store: Reader, wanted: str, limit: int | None) -> Listing[Hit]:
    """Sentences that fit an expression, the best first, each with what it states."""
    number = texts.number(store, wanted)
    found = texts.passages(store, wanted, limit, ranked=number < texts.RANKED)
    stated = texts.stated(store, [item.id for item in found])
    labels = store.labels(end for claims in stated.values() for one, _, other, _ in claims for end in (one, other))
    words = store.relations()
    sources = store.sources_of(item.document for item in found)

    def claim(one: str, relation: str, other: str, polarity: Polarity) -> Claim:
        return Claim(labels[one].label, words[relation].label, labels[other].label, polarity)

    hits = (
        Hit(
            item.sentence,
            *sources[item.document],
            item.start,
            item.end,
            item.spans,
            tuple(dict.fromkeys(claim(*values) for values in stated[item.id])),
        )
        for item in found
    )
    return Listing(hits, number if number < texts.RANKED else None)
