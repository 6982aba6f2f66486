"""The graph that a build wrote, opened for questions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Self, Unpack

from kg.answers import Article, Evidence, Found, Listing, Moment, Neighbor, Profile, Stats, Ties, Way
from kg.errors import NotFoundError
from kg.names import fold
from kg.queries import evidence, lookup, neighbors, paths, search, statistics, timeline, ways
from kg.queries.narrowing import Narrowing, day, narrowed, relations
from kg.records import Entity
from kg.store import ties
from kg.store.reader import Reader

if TYPE_CHECKING:
    from kg.graph import MultiDiGraph
    from kg.queries.frames import Frames


class Graph:
    """A graph that was built: opened for questions, closed by ``close`` or at the end of a ``with`` block.

    Whatever takes a name takes an id, a label or an alias in any spelling, or a part of a name that only one
    entity bears; it raises NotFoundError where no entity bears it and AmbiguousError where several do.
    A ``limit`` of None means all. Opening raises StoreError where ``path`` is no graph of this version.
    """

    def __init__(self, path: str | Path) -> None:
        self._store = Reader(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._store.__exit__(kind, error, trace)

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()

    def graph(self) -> MultiDiGraph:
        """The whole graph as a ``networkx.MultiDiGraph``, with the attributes of the GraphML file."""
        from kg.queries import pages

        return pages.whole(self._store)

    def to_pandas(self) -> Frames:
        """The whole graph as three DataFrames: ``entities``, ``edges``, ``statements``.

        Raises KgError where pandas is not installed.
        """
        from kg.queries import frames

        return frames.frames(self._store)

    def page(self, focus: str | None = None, depth: int = 2) -> str:
        """The page of the whole graph, or of what lies at most ``depth`` steps from the entity ``focus``."""
        from kg.queries import pages

        if focus is None:
            return pages.whole_page(self._store)
        return pages.part_page(self._store, self.lookup(focus), depth)

    def export(self, format: str, target: str | Path | IO[str]) -> None:
        """Write the graph in a format of ``kg.export.FORMATS`` to a path or a text stream, as ``export.write`` does."""
        from kg import export
        from kg.export.content import Content

        store, words = self._store, {name: relation.label for name, relation in self._store.relations().items()}
        content = Content(store.placed(), store.edges(), store.listed(), store.told(), words)
        export.write(format, content, target)

    def lookup(self, name: str) -> Entity:
        """The entity that is meant by a name."""
        entity = self._store.entity(lookup.meant(self._store, name).id)
        assert entity is not None  # every name belongs to an entity
        return entity

    def understood(self, name: str) -> str | None:
        """In what way a name was understood, where a reader may have meant it otherwise; else None."""
        found = lookup.meant(self._store, name)
        label = self._store.labels([found.id])[found.id].label
        if found.partly:
            return f"{name!r} is taken for {label} ({found.id})"
        if found.others:
            return f"{name!r} is taken for {found.id}, and not for {' or '.join(found.others)}"
        return None

    def neighbors(
        self, name: str, *, depth: int = 1, limit: int | None = None, **narrowing: Unpack[Narrowing]
    ) -> Listing[Neighbor]:
        """Who is tied to an entity, nearest first, then by number of documents, then by name.

        What narrows holds for every step of the way, ``type`` only for the neighbors that are listed. An entity is
        listed at the depth at which it is first reached, with every edge that reaches it there. Raises NotFoundError
        for an unknown relation.
        """
        return neighbors.neighbors(self._store, self._number(name), narrowed(self._store, narrowing), depth, limit)

    def path(
        self, name: str, other: str, *, via: str | None = None, avoid: Sequence[str] = (), limit: int = 5
    ) -> tuple[Way, ...]:
        """How two are linked: simple ways of at most four steps, whichever way edges run, the most telling first.

        ``via`` names an entity that lies on the way, ``avoid`` entities that do not.
        """
        start, end, around = self._number(name), self._number(other), {self._number(item) for item in avoid}
        middle = None if via is None else self._number(via)
        if start == end or around & {start, end, middle}:
            return ()
        if middle is None or middle in (start, end):
            found = paths.routes(self._store, start, end, around, limit)
        else:
            found = paths.routes_via(self._store, start, end, middle, around, limit)
        return ways.ways(self._store, found)

    def show(self, name: str) -> Profile:
        """An entity with its names, why they were merged, and the number of its ties."""
        entity = self.lookup(name)
        words = self._store.relations()
        counted = ties.kinds(self._store, self._store.number(entity.id))
        return Profile(entity, tuple(Ties(way, words[relation].label, number) for way, relation, number in counted))

    def document(self, name: str) -> Article:
        """A document by its name or key, and what was left out of it. Raises NotFoundError."""
        found = self._store.document(name)
        if found is None:
            known = {fold(source): source for source in self._store.sources()}
            raise NotFoundError(name, lookup.resembling(fold(name), known))
        label, document = found
        return Article(
            label,
            document.key,
            document.title,
            document.date,
            document.source,
            document.url,
            len(document.text),
            *self._store.counts_of(label),
            *self._store.near_copies(label),
            document.left_out,
        )

    def evidence(
        self, name: str, other: str | None = None, *, limit: int | None = None, **narrowing: Unpack[Narrowing]
    ) -> Listing[Evidence]:
        """The sentences behind each edge of an entity, or of two, the edge of most documents first.

        ``limit`` and the ``total`` of what is returned count sentences. Raises NotFoundError for an unknown relation.
        """
        one, two = self._number(name), None if other is None else self._number(other)
        return evidence.evidence(self._store, one, two, narrowed(self._store, narrowing), limit)

    def timeline(
        self,
        name: str,
        *,
        relation: str | Sequence[str] | None = None,
        since: str | None = None,
        until: str | None = None,
        limit: int | None = None,
    ) -> Listing[Moment]:
        """The latest statements about an entity in the order of time.

        ``since`` and ``until`` are days, months or years (ISO 8601). Undated statements come first, or not at all
        where there is ``since``. Raises NotFoundError for an unknown relation.
        """
        wanted = relations(self._store, relation)
        return timeline.timeline(self._store, self._number(name), wanted, day(since), day(until), limit)

    def search(self, text: str, *, limit: int | None = 20) -> Found:
        """At most ``limit`` entities and as many sentences that have all words of ``text``.

        The best known entities and the best sentences come first; sentences of which 10,000 or more fit are in the
        order of their documents.
        ``"words in quotes"`` stand side by side, ``nucl*`` begins a word; case and accents do not matter. Anything
        else is taken literally.
        """
        return search.search(self._store, text, limit)

    def stats(self) -> Stats:
        """How much there is of what, who stands where, and what is contested."""
        return statistics.stats(self._store)

    def _number(self, name: str) -> int:
        return self._store.number(lookup.meant(self._store, name).id)
