"""Questions about a graph, answered from the store: nothing is loaded but what the answer needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Self

from kg.answers import (
    Article,
    Claim,
    Direction,
    Evidence,
    Hub,
    Named,
    Neighbor,
    Profile,
    Sentence,
    Stats,
    Ties,
)
from kg.errors import AmbiguousError, NotFoundError
from kg.names import fold, key
from kg.records import Edge, Entity, EntityType, Statement
from kg.store.reader import Label, Reader, Source

if TYPE_CHECKING:
    from kg.graph import MultiDiGraph

SUGGESTIONS = 3
RESEMBLANCE = 72  # rapidfuzz score (0..100) below which a suggestion would puzzle rather than help
WORD = 4  # letters that a word of a name needs to be suggested for; shorter ones resemble anything
CENTRAL = 10


class Graph:
    """A graph that was built: opened for questions, closed by ``close`` or at the end of a ``with`` block.

    Whatever takes a name takes an id, a label or an alias in any spelling, or a part of a name that only one
    entity bears; it raises NotFoundError where no entity bears it and AmbiguousError where several do.
    Opening raises StoreError where ``path`` is no graph of this version.
    """

    def __init__(self, path: str | Path) -> None:
        self._store = Reader(path)
        self._relations = self._store.relations()

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
        from kg import graph

        labels = {name: relation.label for name, relation in self._relations.items()}
        return graph.build(self._store.entities(), self._store.edges(), labels, self._store.places())

    def page(self, focus: str | None = None, depth: int = 2) -> str:
        """The page of the whole graph, or of what lies at most ``depth`` steps from the entity ``focus``."""
        from kg import graph
        from kg.view import layout, page

        labels = {name: relation.label for name, relation in self._relations.items()}
        sources = self._store.sources()
        if focus is None:
            told = list(self._store.statements())
            return page.html(self.graph(), told, about(sources), page.title(len(sources)))
        start = self.lookup(focus)
        ids = self._within(start.id, depth)
        entities = [entity for id_ in ids if (entity := self._store.entity(id_))]
        edges = [edge for id_ in ids for edge in self._store.edges_from(id_) if edge.object in ids]
        told = [statement for edge in edges for statement, _ in self._store.statements_of(edge.id)]
        used = {name for entity in entities for name in entity.documents} | {item.document for item in told}
        places = layout.places(list(ids), [(edge.subject, edge.object, float(edge.weight)) for edge in edges])
        part = graph.build(entities, edges, labels, places)
        title = f"{start.label} and what lies within {depth} step{'s' * (depth != 1)}"
        shown = about({name: sources[name] for name in sorted(used)})
        return page.html(part, told, shown, title, around=start.id)

    def export(self, format: str, target: str | Path | IO[str]) -> None:
        """Write the graph in a format of ``kg.export.FORMATS`` to a path or a text stream, as ``export.write`` does."""
        from kg import export
        from kg.export.content import Content

        store, words = self._store, {name: relation.label for name, relation in self._relations.items()}
        content = Content(store.placed(), store.edges(), store.listed(), store.told(), words)
        export.write(format, content, target)

    def lookup(self, name: str) -> Entity:
        """The entity that is meant by a name."""
        if entity := self._store.entity(name):
            return entity
        folded = key(name)
        bearers = self._store.named(folded)
        # What is called so outranks what is also called so: "Moscow" is the city before it is Russia.
        found = [id_ for id_, is_label in bearers if is_label] or [id_ for id_, _ in bearers]
        if not found and folded:
            found = self._store.named_with(folded)
        if not found:
            raise NotFoundError(name, resembling(folded, self._store.names()))
        if len(found) > 1:
            raise AmbiguousError(name, found)
        entity = self._store.entity(found[0])
        assert entity is not None  # every row of aliases belongs to an entity
        return entity

    def neighbors(
        self,
        name: str,
        relation: str | None = None,
        type: EntityType | None = None,
        direction: Direction = "both",
        depth: int = 1,
        limit: int | None = None,
    ) -> tuple[Neighbor, ...]:
        """Who is tied to an entity, nearest first, then by number of documents, then by name.

        ``relation`` (its name or its words) and ``direction`` hold for every step of the way, ``type`` only
        for the neighbors that are listed. An entity is listed at the depth at which it is first reached, with
        every edge that reaches it there. A symmetric edge has both directions. Raises NotFoundError for an
        unknown relation.
        """
        wanted = None if relation is None else self._relation(relation)
        start = self.lookup(name).id
        found: list[Neighbor] = []
        seen, level = {start}, {start}
        for step in range(1, depth + 1):
            reached = list(self._steps(sorted(level), wanted, direction, step, seen))
            found += reached
            level = {item.neighbor.id for item in reached}
            seen |= level
        listed = [item for item in found if type in (None, item.neighbor.type)]
        return tuple(sorted(listed, key=rank)[:limit])

    def show(self, name: str) -> Profile:
        """An entity with its names, why they were merged, and the number of its ties."""
        entity = self.lookup(name)
        ties = Counter((way, self._words(edge)) for edge, way in self._edges(entity.id, "both"))
        ordered = sorted(ties.items(), key=lambda tie: (-tie[1], tie[0][1], tie[0][0]))
        return Profile(entity, tuple(Ties(way, words, number) for (way, words), number in ordered))

    def document(self, name: str) -> Article:
        """A document by its name or key, and what was left out of it. Raises NotFoundError."""
        found = self._store.document(name)
        if found is None:
            known = {fold(source): source for source in self._store.sources()}
            raise NotFoundError(name, resembling(fold(name), known))
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

    def evidence(self, name: str, other: str | None = None) -> tuple[Evidence, ...]:
        """The sentences behind each edge of an entity, or of two, the edge of most documents first."""
        one = self.lookup(name).id
        two = None if other is None else self.lookup(other).id
        edges = [edge for edge, _ in self._edges(one, "both") if two is None or ends(edge) == {one, two}]
        labels = self._store.labels(end for edge in edges for end in ends(edge))
        return tuple(
            Evidence(
                Named(*labels[edge.subject]),
                self._words(edge),
                Named(*labels[edge.object]),
                edge,
                tuple(self._sentences(edge)),
            )
            for edge in sorted(edges, key=lambda edge: (-edge.weight, edge.id))
        )

    def stats(self) -> Stats:
        """How much there is of what, who is in the middle, and what is contested."""
        store = self._store
        contested = list(store.contested())
        labels = store.labels(end for edge in contested for end in ends(edge))
        return Stats(
            documents=store.total("documents"),
            statements=store.total("statements"),
            entities=store.total("entities"),
            edges=store.total("edges"),
            types=store.count("entities", "type"),
            relations=store.count("edges", "relation"),
            polarities=store.count("edges", "polarity"),
            modalities=store.count("edges", "modality"),
            central=tuple(Hub(Named(*label), number) for label, number in store.central(CENTRAL)),
            contested=tuple(
                Claim(labels[edge.subject].label, self._words(edge), labels[edge.object].label) for edge in contested
            ),
        )

    def _words(self, edge: Edge) -> str:
        return self._relations[edge.relation].label

    def _relation(self, text: str) -> str:
        """The name of a relation type, from its name or its words."""
        known = {fold(word): item.name for item in self._relations.values() for word in (item.label, item.name)}
        if fold(text) not in known:
            raise NotFoundError(text, resembling(fold(text), known))
        return known[fold(text)]

    def _edges(self, id_: str, direction: Direction) -> Iterator[tuple[Edge, Direction]]:
        """The edges of an entity that run in a direction, each once, with the way it runs from there."""
        for edge in self._store.edges_from(id_):
            symmetric = self._relations[edge.relation].symmetric
            if symmetric or direction != "in":
                yield edge, "both" if symmetric else "out"
        for edge in self._store.edges_to(id_):
            symmetric = self._relations[edge.relation].symmetric
            if edge.subject != id_ and (symmetric or direction != "out"):
                yield edge, "both" if symmetric else "in"

    def _steps(
        self,
        level: Iterable[str],
        relation: str | None,
        direction: Direction,
        depth: int,
        seen: Collection[str],
    ) -> Iterator[Neighbor]:
        """The edges that lead from the entities of one depth to entities not seen before."""
        steps = [
            (via, way, edge, edge.object if edge.subject == via else edge.subject)
            for via in level
            for edge, way in self._edges(via, direction)
            if relation in (None, edge.relation)
        ]
        labels = self._store.labels(id_ for via, _, _, other in steps for id_ in (via, other))
        for via, way, edge, other in steps:
            if other not in seen:
                yield Neighbor(depth, Named(*labels[via]), way, self._words(edge), Named(*labels[other]), edge)

    def _within(self, start: str, depth: int) -> dict[str, None]:
        """The ids of the entities at most ``depth`` edges away, the start included, the nearest first."""
        found, level = {start: None}, [start]
        for _ in range(depth):
            near = {id_ for at in level for edge, _ in self._edges(at, "both") for id_ in ends(edge)}
            level = sorted(near - found.keys())
            found |= dict.fromkeys(level)
        return found

    def _sentences(self, edge: Edge) -> Iterator[Sentence]:
        """The statements of an edge as sentences."""
        found = list(self._store.statements_of(edge.id))
        labels = self._store.labels(speaker for statement, _ in found for speaker in statement.attribution)
        return (sentence(statement, source, labels) for statement, source in found)


def sentence(statement: Statement, source: Source, labels: dict[str, Label]) -> Sentence:
    """A statement as it is shown."""
    return Sentence(
        statement.sentence,
        source.name,
        source.title,
        source.source,
        source.url,
        statement.start,
        statement.end,
        source.date,
        statement.date,
        tuple(labels[speaker].label for speaker in statement.attribution),
        statement.polarity,
        statement.modality,
        statement.role,
        statement.confidence,
    )


def about(sources: Mapping[str, Source]) -> dict[str, dict[str, str | None]]:
    """What the page says of documents."""
    return {
        name: {"title": item.title, "date": item.date, "source": item.source, "url": item.url}
        for name, item in sources.items()
    }


def ends(edge: Edge) -> set[str]:
    """The ids of the subject and the object."""
    return {edge.subject, edge.object}


def rank(item: Neighbor) -> tuple[int, int, str, str]:
    """The order in which neighbors are listed."""
    return item.depth, -item.edge.weight, fold(item.neighbor.label), item.edge.id


def resembling(folded: str, known: dict[str, str]) -> list[str]:
    """Values of ``known`` whose folded keys, or a word of them, resemble a name, the best first."""
    from rapidfuzz import fuzz, process

    words = {word: value for name, value in known.items() for word in name.split() if len(word) >= WORD}
    forms = words | known
    best = process.extract(folded, forms.keys(), scorer=fuzz.ratio, score_cutoff=RESEMBLANCE, limit=None)
    ordered = sorted(best, key=lambda hit: (-hit[1], hit[0]))
    return list(dict.fromkeys(forms[hit[0]] for hit in ordered))[:SUGGESTIONS]
