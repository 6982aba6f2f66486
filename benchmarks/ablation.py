"""What each component adds: the figures on annotated articles with one of them switched off at a time.

    .venv/bin/python benchmarks/ablation.py ../shared/eval

The folder holds ``texts/`` and ``gold/``, and the same below ``factuality/`` and ``dwie/``. All texts are parsed once;
every variant starts from these parses. Articles whose names begin with x, y or z took no part in development. The
tables go to ``docs/quality.md``.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from spacy.tokens import Doc, Token

from kg.documents import discover, name_documents, read
from kg.evaluate import found, gold, matching, measures
from kg.evaluate.measures import Figure
from kg.nlp import extract, factuality, judgement, pipeline, saying, syntax
from kg.records import Document, Reading
from kg.resolve import NamedDocument, Resolution, resolve
from kg.resolve.edges import aggregate

QUALITY = Path(__file__).parents[1] / "docs/quality.md"
HELD_OUT = ("x", "y", "z")
ROWS = {
    "developed": "articles that were read from the beginning",
    "held out": "articles that were read last",
    "all": "both together",
    "briefs": "briefs full of denials, plans and contested claims",
    "lasting": "articles of a broadcaster, lasting ties only",
}
OTHERS = ("entities", "pairs", "denied", "possible", "attribution", "resolution")
FEW = 20  # annotated cases below which an F1 says little


class Set(NamedTuple):
    """Annotated articles, parsed: for each document its pieces, as (offset, bytes of the parse)."""

    name: str
    documents: list[NamedDocument]
    parses: list[list[tuple[int, bytes]]]
    gold: list[gold.GoldDocument]


class Switch(NamedTuple):
    """A component: what takes the place of functions, by dotted name; ``aim`` is the figure that it is there for.

    That is given as row and measure; None where it is relations.
    """

    name: str
    instead: Mapping[str, Any]
    aim: tuple[str, str] | None = None


def nothing(*_: object, **__: object) -> tuple[()]:
    """Instead of what finds several things."""
    return ()


def empty(*_: object, **__: object) -> list[Any]:
    """The same, as a list."""
    return []


def none(*_: object, **__: object) -> None:
    """Instead of what finds one thing, or changes something."""


def no(*_: object, **__: object) -> bool:
    """Instead of a test."""
    return False


def own_subjects(verb: Token, depth: int = 0) -> list[list[Token]]:
    """Only the subject that the tree gives to the verb itself."""
    own = syntax.children(verb, *syntax.SUBJECTS)
    return [own] if own else []


def unsaid(*_: object) -> saying.Source:
    """Nobody's word."""
    return saying.Source()


def asserted(judge: Callable[..., list[judgement.Judgement]]) -> Callable[..., list[judgement.Judgement]]:
    """Everything that is spoken of is so, whoever says it."""
    return lambda *tokens: [judgement.Judgement(source=judge(*tokens)[-1].source)]


def alone(local: Sequence[Any]) -> list[Any]:
    """The type that each document by itself gives to a thing."""
    return [item.type for item in local]


SWITCHES = (
    Switch("lists of states, demonyms, bodies and media", {"kg.nlp.names.from_gazetteer": nothing}),
    Switch(
        "names by their head nouns, and descriptive ones",
        {"kg.nlp.chunks.proper": nothing, "kg.nlp.chunks.descriptive": nothing},
        ("all", "entities"),
    ),
    Switch(
        "events that a place, a date or votes single out",
        {"kg.nlp.occasions.find": nothing, "kg.nlp.contests.find": nothing},
        ("all", "entities"),
    ),
    Switch("types settled by the whole corpus", {"kg.resolve.entities.settle_types": alone}, ("all", "entities")),
    Switch("a capital for its state", {"kg.nlp.names.acts": no}),
    Switch(
        "short names and acronyms within a document",
        {"kg.nlp.linking.join_organizations": none, "kg.nlp.linking.join_persons": none},
        ("all", "entities"),
    ),
    Switch(
        "spellings and surnames across documents",
        {"kg.resolve.entities.join_spellings": none, "kg.resolve.entities.join_surnames": none},
        ("all", "resolution"),
    ),
    Switch("pronouns", {"kg.nlp.discourse.Discourse.pronoun": nothing}),
    Switch("definite descriptions", {"kg.nlp.descriptions.Finder.at": nothing}),
    Switch("titles and posts", {"kg.nlp.posts.of": nothing}),
    Switch("the state that a bare title means", {"kg.nlp.offices.assign": lambda *_: {}}),
    Switch("structure in names and phrases", {"kg.nlp.relations.of_structures": nothing}),
    Switch("verbs", {"kg.nlp.predicates.verbal": nothing}),
    Switch("nouns of events and roles", {"kg.nlp.predicates.nominal": nothing}),
    Switch("light verbs", {"kg.nlp.events.light_verb": none}),
    Switch("passives", {"kg.nlp.syntax.passive": no}),
    Switch("subjects that are understood (infinitives, relative clauses)", {"kg.nlp.syntax.subjects": own_subjects}),
    Switch("what is said of a list is said of each in it", {"kg.nlp.arguments.Phrases.members": empty}),
    Switch("whose troops, officials and governments", {"kg.nlp.arguments.Phrases.behind_actor": empty}),
    Switch("demands, presences and denials without a predicate", {"kg.nlp.acts.find": nothing}),
    Switch("denial and possibility", {"kg.nlp.factuality.judge": asserted(factuality.judge)}, ("briefs", "denied")),
    Switch(
        "verbs of saying above what is said",
        {"kg.nlp.embedding.source": unsaid, "kg.nlp.judgement.source": unsaid},
        ("all", "attribution"),
    ),
    Switch(
        "quotations",
        {"kg.nlp.quotations.stretches": empty, "kg.nlp.quotations.turns": nothing},
        ("all", "attribution"),
    ),
    Switch("reporting clauses beside what is said", {"kg.nlp.framing.find": nothing}, ("all", "attribution")),
)


def annotated(folder: Path) -> Set:
    """The annotated articles of a folder, parsed."""
    sources, _ = discover([str(folder / "texts")])
    documents = [item for source in sources for item in read(source) if isinstance(item, Document)]
    names = name_documents(documents)
    named = [NamedDocument(names[document.key], document) for document in documents]
    return Set(folder.name, named, [parsed(document.text) for document in documents], gold.read(folder / "gold", ()))


def parsed(text: str) -> list[tuple[int, bytes]]:
    """A text parsed by the model alone."""
    nlp = extract.load(None)
    with nlp.select_pipes(disable=[*pipeline.COMPONENTS]):
        return [(start, nlp(piece).to_bytes()) for start, piece in extract.pieces(text)]


def reading(document: Document, parses: Sequence[tuple[int, bytes]]) -> Reading:
    """What our components, as they are now, make of a parsed document."""
    nlp = extract.load(None)
    parts = []
    for start, parse in parses:
        doc = Doc(nlp.vocab).from_bytes(parse)
        for name in pipeline.COMPONENTS:
            doc = nlp.get_pipe(name)(doc)
        parts.append(extract.record(doc, start, document.date))
    return extract.join(parts)


def resolved(articles: Set) -> Resolution:
    """What comes of all articles of a set, with our components as they are now."""
    readings = [reading(item.document, parse) for item, parse in zip(articles.documents, articles.parses, strict=True)]
    return resolve(articles.documents, readings)


def measured(articles: Set) -> dict[str, dict[str, Figure]]:
    """The figures by measure, for each row that the set gives."""
    resolution = resolved(articles)
    edges = aggregate(resolution.statements, resolution.entities, articles.documents, resolution.copies)
    graph = found.of(resolution.entities, edges)
    results = [matching.compare(document, graph) for document in articles.gold]
    return {
        row: figures([result for result in results if chosen(result.gold.id)], graph)
        for row, chosen in rows(articles.name)
    }


def rows(name: str) -> Iterator[tuple[str, Callable[[str], bool]]]:
    """The rows of a set, each with the documents that belong to it."""
    if name in ("factuality", "dwie"):
        yield {"factuality": "briefs", "dwie": "lasting"}[name], lambda document: True
        return
    yield "developed", lambda document: not document.startswith(HELD_OUT)
    yield "held out", lambda document: document.startswith(HELD_OUT)
    yield "all", lambda document: True


def figures(results: Sequence[matching.Result], graph: found.Found) -> dict[str, Figure]:
    """The figures of some documents."""
    total = sum((measures.count(result, graph) for result in results), Counter[str]())
    return measures.figures(total) | {"resolution": measures.resolution(results)}


def every(sets: Iterable[Set]) -> dict[str, dict[str, Figure]]:
    """The figures of all rows."""
    return {row: values for articles in sets for row, values in measured(articles).items()}


@contextmanager
def off(switch: Switch) -> Iterator[None]:
    """While a component is switched off."""
    with ExitStack() as stack:
        for target, instead in switch.instead.items():
            stack.enter_context(patch(target, instead))
        yield


def whole(sets: Sequence[Set], full: Mapping[str, Mapping[str, Figure]]) -> Iterator[str]:
    """The table of figures of the whole."""
    yield f"| articles | number | relations P / R / F1 | {' | '.join(f'{measure} F1' for measure in OTHERS)} |"
    yield "|" + "---|" * (len(OTHERS) + 3)
    number = {row: sum(chosen(d.id) for d in item.gold) for item in sets for row, chosen in rows(item.name)}
    for row, name in ROWS.items():
        of = full[row]["relations"]
        cells = [few(full[row][measure]) for measure in OTHERS]
        prf = f"{of.precision:.2f} / {of.recall:.2f} / {of.f1:.2f}"
        yield f"| {name} | {number[row]} | {prf} | {' | '.join(cells)} |"


def few(figure: Figure) -> str:
    """An F1, with the number of cases where these are few; nothing without any."""
    cases = f" ({figure.gold} cases)" if figure.gold < FEW else ""
    return f"{figure.f1:.2f}{cases}" if figure.gold else ""


def ablated(sets: Sequence[Set], full: Mapping[str, Mapping[str, Figure]]) -> Iterator[str]:
    """The table of what is lost with each component, in relations F1, and in the figure that it is there for."""
    yield "| without | read first | all | briefs | what it is for |"
    yield "|---|---|---|---|---|"
    yield line("*(nothing left out)*", full, "")
    for switch in SWITCHES:
        print(switch.name, file=sys.stderr, flush=True)
        with off(switch):
            left = every(item for item in sets if item.name != "dwie")
        aim = ""
        if switch.aim is not None:
            row, measure = switch.aim
            before, after = (values[row][measure].f1 for values in (full, left))
            aim = f"{measure}{' in briefs' if row == 'briefs' else ''}: {before:.2f} to {after:.2f}"
        yield line(switch.name, left, aim)


def line(name: str, values: Mapping[str, Mapping[str, Figure]], aim: str) -> str:
    """A line of that table."""
    cells = [f"{values[row]['relations'].f1:.3f}" for row in ("developed", "all", "briefs")]
    return f"| {name} | {' | '.join(cells)} | {aim} |"


def write(name: str, lines: Sequence[str]) -> None:
    """Put a table between its marks in the page on quality."""
    marks = re.compile(rf"(?<=<!-- {name} -->\n).*?(?=<!-- end of {name} -->)", re.DOTALL)
    table = "".join(f"{line}\n" for line in lines)
    QUALITY.write_text(marks.sub(lambda _: table, QUALITY.read_text("utf-8")), "utf-8")
    print(table)


def main(folder: Path) -> None:
    """Parse, measure, write."""
    sets = [annotated(folder / name) for name in (".", "factuality", "dwie")]
    full = every(sets)
    write("figures", [*whole(sets, full)])
    write("ablation", [*ablated(sets, full)])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
