"""What is stated about an entity, in the order of time."""

from __future__ import annotations

from kg.answers import Listing, Moment, Named
from kg.queries.evidence import sentence
from kg.store import moments
from kg.store.reader import Reader


def timeline(
    store: Reader, entity: int, relations: tuple[str, ...], since: str | None, until: str | None, limit: int | None
) -> Listing[Moment]:
    """The latest statements with the entity as subject or object, the earliest first; undated ones come before all."""
    found = moments.latest(store, entity, relations, since, until, limit)
    ends = [end for item, _ in found for end in (item.subject, item.object, *item.attribution)]
    labels = store.labels(ends)
    words = store.relations()
    told = (
        Moment(
            item.date or source.date,
            Named(*labels[item.subject]),
            words[item.relation].label,
            Named(*labels[item.object]),
            sentence(item, source, labels),
        )
        for item, source in found
    )
    return Listing(told, moments.number(store, entity, relations, since, until))
