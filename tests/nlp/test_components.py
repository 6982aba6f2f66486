"""The components work in anyone's pipeline: spaCy finds them by their names, and they say what they need."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from collections.abc import Callable
from importlib.metadata import entry_points
from pathlib import Path

import pytest
import spacy
from parsed import parse
from spacy.tokens import Doc

from kg.errors import KgError
from kg.nlp import coreference, names, pipeline, posts, relations

PROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))["project"]
DECLARED = PROJECT["entry-points"]["spacy_factories"]
VISIT = "Kim/NNP/nsubj>visited visited=visit/VBD/ROOT Moscow/NNP/dobj>visited"
PROGRAM = """
import sys, warnings
import spacy
assert "kg" not in sys.modules
warnings.filterwarnings("ignore", message=r"\\[W095\\]")
nlp = spacy.load(sys.argv[1])
for name in sys.argv[2:]:
    nlp.add_pipe(name, **({"before": "parser"} if name == "kg_sentences" else {}))
doc = nlp("Peru's president Ana Ruiz visited Chile on Monday.")
for found in doc._.kg_candidates:
    print(found[0])
"""


def test_every_component_is_declared_where_it_is() -> None:
    assert set(DECLARED) == {"kg_sentences", *pipeline.COMPONENTS}
    for name, place in DECLARED.items():
        module, _, function = place.partition(":")
        made = spacy.blank("en").create_pipe(name)
        assert (made.__module__, made.__name__) == (module, function)


def test_spacy_finds_them_before_kg_is_imported(tmp_path: Path) -> None:
    if {point.name for point in entry_points(group="spacy_factories")}.isdisjoint(DECLARED):
        assert "CI" not in os.environ, "the installed package declares no components"
        pytest.skip("the installed package is older than pyproject.toml: make test installs it anew")
    command = [sys.executable, "-c", PROGRAM, str(pipeline.locate(None)), *DECLARED]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")
    assert {"president", "visit"} <= set(run.stdout.split())


def test_the_pipeline_lacks_nothing_that_they_require() -> None:
    nlp = pipeline.load()
    problems = nlp.analyze_pipes()["problems"]
    # spaCy's attribute ruler sets whatever its patterns say, and so declares nothing.
    assert {name: needed for name, needed in problems.items() if set(needed) - {"token.pos"}} == {}


@pytest.mark.parametrize("left_out", range(1, len(pipeline.COMPONENTS) - 1))
def test_the_analysis_of_a_pipeline_tells_what_is_missing(left_out: int) -> None:
    nlp = spacy.blank("en")
    for name in (*pipeline.COMPONENTS[:left_out], *pipeline.COMPONENTS[left_out + 1 :]):
        nlp.add_pipe(name)
    assigned = {"kg_names": "kg_names", "kg_posts": "kg_posts", "kg_coreference": "kg_mentions"}
    missing = assigned[pipeline.COMPONENTS[left_out]]
    assert f"doc._.{missing}" in nlp.analyze_pipes()["problems"]["kg_relations"]


@pytest.mark.parametrize(
    ("component", "needed"),
    [
        (posts.posts, "kg_posts needs before it in the pipeline: kg_names"),
        (coreference.coreference, "kg_coreference needs before it in the pipeline: kg_names, kg_posts"),
        (relations.relations, "kg_relations needs before it in the pipeline: kg_names, kg_posts, kg_coreference"),
    ],
)
def test_a_component_alone_says_which_ones_it_needs(component: Callable[[Doc], Doc], needed: str) -> None:
    with pytest.raises(KgError) as error:
        component(parse(VISIT))
    assert str(error.value) == needed


def test_a_pipeline_without_grammar_is_refused() -> None:
    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")
    with pytest.raises(KgError, match="a tagger, parts of speech, a lemmatizer, a parser, an entity recognizer"):
        names.names(blank("Peru and Chile."))
