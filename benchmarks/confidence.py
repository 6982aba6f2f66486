"""Fits the confidence of statements on annotated articles, and measures it on articles that it was not fitted on.

    .venv/bin/python benchmarks/confidence.py ../shared/eval

The folder holds ``score.py``, which tells when an edge is right, ``texts/`` and ``gold/``, and the same below
``factuality/``. Articles whose names begin with x, y or z take no part in fitting. Weights go to
``kg/data/confidence.toml``, the tables to the section "Confidence" of ``docs/quality.md``; which constructions are
more often wrong than right is printed besides.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from importlib.util import module_from_spec, spec_from_file_location
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss
from sklearn.model_selection import GroupKFold

from kg.documents import discover, name_documents, read
from kg.nlp import extract
from kg.records import Document, Reading, Statement
from kg.resolve import NamedDocument, Resolution, resolve
from kg.resolve.confidence import Features, Sureness

ROOT = Path(__file__).parents[1]
WEIGHTS, QUALITY = ROOT / "kg/data/confidence.toml", ROOT / "docs/quality.md"
TABLES = re.compile(r"(?<=<!-- confidence -->\n).*?(?=<!-- end of confidence -->)", re.DOTALL)
HELD_OUT = ("x", "y", "z")
FOLDS = 10
STRENGTH = 0.1  # inverse of the penalty on large weights; of 0.03, 0.1, 0.3, 1 the best by cross-validation
RARE = 5  # statements below which a feature has no weight of its own
BINS = (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
DOUBTFUL, ENOUGH = 0.5, 5  # share of right statements below which, of so many, a construction is named


class Corpus(NamedTuple):
    """Documents with their readings, and the annotations by name of document."""

    documents: list[NamedDocument]
    readings: list[Reading]
    gold: dict[str, Any]


class Judged(NamedTuple):
    """A statement in an annotated document: what ``score.py`` takes it for, and whether that is right."""

    statement: Statement
    triple: tuple[str, ...]
    right: bool


def load(folder: Path) -> Corpus:
    """The annotated articles of a folder, read anew."""
    sources, _ = discover([str(folder / "texts")])
    documents = [item for source in sources for item in read(source) if isinstance(item, Document)]
    names = name_documents(documents)
    annotated = (json.loads(path.read_text("utf-8")) for path in sorted((folder / "gold").glob("*.json")))
    named = [NamedDocument(names[document.key], document) for document in documents]
    readings = [reading for _, reading in extract.read(documents)]
    return Corpus(named, readings, {item["id"]: item for item in annotated})


def scorer(folder: Path) -> Any:
    """The module ``score.py`` of a folder."""
    spec = spec_from_file_location("score", folder / "score.py")
    if spec is None or spec.loader is None:
        sys.exit(f"{folder}: no score.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judge(found: Resolution, corpus: Corpus, score: Any) -> Iterator[Judged]:
    """The statements of annotated documents; not those of which the annotations say nothing."""
    nodes = {
        entity.id: {
            "label": entity.label, "type": entity.type, "documents": set(entity.documents),
            "names": {score.fold(name) for name in (entity.label, *entity.aliases)} - {""},
        }
        for entity in found.entities
    }  # fmt: skip
    stated: dict[str, dict[tuple[str, ...], list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for item in found.statements:
        stated[item.document][item.subject, item.relation, item.object, item.polarity].append(item)
    for name, gold in sorted(corpus.gold.items()):
        edges = [
            {"subject": s, "relation": r, "object": o, "polarity": p, "documents": {name}}
            for s, r, o, p in stated[name]
        ]
        result = score.score_document(gold, nodes, edges)
        for triple, same in result["pred"].items():
            for edge in same:
                key = edge["subject"], edge["relation"], edge["object"], edge["polarity"]
                yield from (Judged(item, (name, *triple), triple in result["hits"]) for item in stated[name][key])


def examples(corpus: Corpus, score: Any) -> list[tuple[Features, Judged]]:
    """Every statement with its features: each is given the number of its features for its confidence."""
    noted: list[Features] = []

    def note(found: Features) -> float:
        noted.append(found)
        return float(len(noted) - 1)

    found = resolve(corpus.documents, corpus.readings, sureness=note)
    return [(noted[int(item.statement.confidence)], item) for item in judge(found, corpus, score)]


def fit(chosen: Sequence[tuple[Features, Judged]]) -> dict[str, float]:
    """The weight of each feature, and the bias."""
    counts = Counter(name for found, _ in chosen for name in found)
    rows = [{name: value for name, value in found.items() if counts[name] >= RARE} for found, _ in chosen]
    vectors = DictVectorizer()
    model = LogisticRegression(C=STRENGTH, max_iter=1000)
    model.fit(vectors.fit_transform(rows), [item.right for _, item in chosen])
    weights = dict(zip(vectors.get_feature_names_out(), model.coef_[0], strict=True))
    return {"bias": round(float(model.intercept_[0]), 3)} | {k: round(float(w), 3) for k, w in sorted(weights.items())}


def sureness(weights: dict[str, float]) -> Sureness:
    """What the project computes, with other weights."""
    return lambda found: float(
        1 / (1 + np.exp(-weights["bias"] - sum(weights.get(name, 0.0) * value for name, value in found.items())))
    )


def cross_validated(corpora: Sequence[Corpus], fitted_on: list[tuple[Features, Judged]], score: Any) -> list[Judged]:
    """The statements of the articles to be fitted on, each as sure as a fit without its article makes it."""
    names = [item.statement.document for _, item in fitted_on]
    judged: list[Judged] = []
    for kept, left in GroupKFold(FOLDS).split(names, groups=names):
        weights = fit([fitted_on[i] for i in kept])
        unseen = {names[i] for i in left}
        for corpus in corpora:
            found = resolve(corpus.documents, corpus.readings, sureness=sureness(weights))
            judged += (item for item in judge(found, corpus, score) if item.statement.document in unseen)
    return judged


def reliability(title: str, judged: Sequence[Judged]) -> list[str]:
    """A table of what was said and what was right, with the Brier score and the expected calibration error."""
    sure = np.array([item.statement.confidence for item in judged])
    right = np.array([item.right for item in judged])
    place = np.digitize(sure, BINS[1:-1])
    lines = [f"{title}:", "", "| confidence | statements | mean confidence | right |", "|---|---|---|---|"]
    error = 0.0
    for number, (low, high) in enumerate(pairwise(BINS)):
        inside = place == number
        if inside.any():
            error += inside.mean() * abs(sure[inside].mean() - right[inside].mean())
            shares = f"{sure[inside].mean():.2f} | {right[inside].mean():.2f}"
            lines.append(f"| {low:.1f} to {high:.1f} | {inside.sum()} | {shares} |")
    brier, base = brier_score_loss(right, sure), right.mean() * (1 - right.mean())
    scores = (
        f"Brier score {brier:.3f} (the same confidence for all: {base:.3f}), expected calibration error {error:.3f}."
    )
    return [*lines, "", scores, ""]


def thresholds(judged: Sequence[Judged], wanted: int) -> list[str]:
    """What leaving out the less sure would do to the F1 of relations, of which ``wanted`` are annotated."""
    sure: dict[tuple[str, ...], float] = defaultdict(float)
    for item in judged:
        sure[item.triple] = max(sure[item.triple], item.statement.confidence)
    right = {item.triple for item in judged if item.right}
    lines = ["| statements from | precision | recall | F1 |", "|---|---|---|---|"]
    for low in (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7):
        kept = {triple for triple, value in sure.items() if value >= low}
        hits = len(kept & right)
        scores = (hits / len(kept), hits / wanted, 2 * hits / (len(kept) + wanted))
        lines.append(f"| {low:.1f} | {' | '.join(f'{value:.3f}' for value in scores)} |")
    return [*lines, ""]


def doubtful(judged: Sequence[Judged], kind: str, value: Callable[[Statement], str]) -> Iterator[str]:
    """The constructions or relations that are more often wrong than not."""
    groups: dict[str, list[bool]] = defaultdict(list)
    for item in judged:
        groups[value(item.statement)].append(item.right)
    for name, rights in sorted(groups.items()):
        if len(rights) >= ENOUGH and np.mean(rights) < DOUBTFUL:
            yield f"doubtful {kind}: {name}, {sum(rights)} of {len(rights)} right"


def fitting(document: str) -> bool:
    """Is it one of the documents that weights are fitted on?"""
    return not document.startswith(HELD_OUT)


def main(folder: Path) -> None:
    """Fit, measure, write."""
    score = scorer(folder)
    corpora = [load(folder), load(folder / "factuality")]
    every = [example for corpus in corpora for example in examples(corpus, score)]
    fitted_on = [(found, item) for found, item in every if fitting(item.statement.document)]
    judged = cross_validated(corpora, fitted_on, score)
    weights = fit(fitted_on)
    lines = "".join(f"{json.dumps(name)} = {value}\n" for name, value in weights.items())
    WEIGHTS.write_text(f"# Written by benchmarks/confidence.py, which says what they are.\n[weights]\n{lines}", "utf-8")
    found = resolve(corpora[0].documents, corpora[0].readings, sureness=sureness(weights))
    test = [item for item in judge(found, corpora[0], score) if not fitting(item.statement.document)]
    wanted = sum(len(gold["relations"]) for corpus in corpora for name, gold in corpus.gold.items() if fitting(name))
    report = [
        *reliability("By cross-validation over the articles fitted on", judged),
        *reliability("On articles that were read last", test),
        "Relations by cross-validation, where what is less sure is left out:",
        "",
        *thresholds(judged, wanted),
    ]
    tables = "\n".join(report)
    QUALITY.write_text(TABLES.sub(lambda _: tables, QUALITY.read_text("utf-8")), "utf-8")
    print(tables)
    for kind, value in (("construction", lambda s: s.rule), ("relation", lambda s: s.relation)):
        for line in doubtful(judged, kind, value):
            print(line)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
