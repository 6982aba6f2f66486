"""What a component needs before it: without this it would find nothing and say nothing."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc

from kg.errors import KgError

ANNOTATIONS = {
    "TAG": "a tagger",
    "POS": "parts of speech",
    "LEMMA": "a lemmatizer",
    "DEP": "a parser",
    "ENT_IOB": "an entity recognizer",
}
EXTENSIONS = {"kg_names": "kg_names", "kg_posts": "kg_posts", "kg_mentions": "kg_coreference"}  # what is left by whom


def check(doc: Doc, component: str, annotations: Iterable[str], extensions: Iterable[str]) -> None:
    """Raise KgError where no token has one of the annotations, or no component has left one of the extensions."""
    lacking = [ANNOTATIONS[name] for name in annotations if not doc.has_annotation(name)]
    lacking += [EXTENSIONS[name] for name in extensions if doc._.get(name) is None]
    if lacking:
        raise KgError(f"{component} needs before it in the pipeline: {', '.join(lacking)}")
