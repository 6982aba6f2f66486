"""From documents to readings: here spaCy begins and ends."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache, partial
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import groupby, islice
from multiprocessing import get_context
from operator import itemgetter

from spacy.about import __version__ as spacy_version
from spacy.language import Language
from spacy.tokens import Doc

from kg.nlp import coreference, pipeline, places, relations
from kg.nlp.dates import normalised
from kg.nlp.found import Found
from kg.records import Argument, Candidate, Document, Mention, Reading

PIECE = 200_000  # characters that the pipeline takes at once; longer texts are cut between paragraphs
BATCH = 40_000  # characters of several pieces that it takes at once: more save nothing, and take memory
WEIGHTS = "confidence.toml"  # data that only resolving uses
TURN = 8  # documents that a worker process takes at once


@cache
def load(model: str | None) -> Language:
    """The pipeline of a model, loaded once per process."""
    return pipeline.load(model)


def read(documents: Iterable[Document], model: str | None = None) -> Iterator[tuple[Document, Reading]]:
    """Each document with all its mentions and candidates, in the order given.

    What is read of a document does not depend on the others: they share only the time of the model's layers.
    """
    nlp = load(model)
    recorded = (
        (document, record(doc, start, document.date))
        for batch in batches(documents)
        for (document, start, _), doc in zip(batch, nlp.pipe(text for *_, text in batch), strict=True)
    )
    for document, parts in groupby(recorded, key=itemgetter(0)):
        yield document, join([part for _, part in parts])


def batches(documents: Iterable[Document]) -> Iterator[list[tuple[Document, int, str]]]:
    """The pieces of documents that the pipeline takes together, each with its document and its offset."""
    batch: list[tuple[Document, int, str]] = []
    size = 0
    for document in documents:
        for start, text in pieces(document.text):
            if batch and size + len(text) > BATCH:
                yield batch
                batch, size = [], 0
            batch.append((document, start, text))
            size += len(text)
    if batch:
        yield batch


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """The text in pieces that the pipeline can take, each with its offset; cut behind a paragraph."""
    start = 0
    while len(text) - start > PIECE:
        cut = text.rfind("\n", start, start + PIECE) + 1 or text.rfind(" ", start, start + PIECE) + 1
        cut = cut if cut > start else start + PIECE
        yield start, text[start:cut]
        start = cut
    yield start, text[start:]


def join(parts: list[Reading]) -> Reading:
    """One reading out of those of the pieces: mentions are numbered on."""
    mentions: list[Mention] = []
    candidates: list[Candidate] = []
    for part in parts:
        shift = len(mentions)
        mentions += [m if m.refers is None else moved(m, shift) for m in part.mentions]
        candidates += [shifted(c, shift) for c in part.candidates]
    return Reading(tuple(mentions), tuple(candidates))


def moved(mention: Mention, shift: int) -> Mention:
    """A mention whose antecedent is numbered on."""
    refers = None if mention.refers is None else mention.refers + shift
    return Mention(mention.start, mention.end, mention.text, mention.kind, mention.votes, mention.canonical, refers)


def shifted(c: Candidate, shift: int) -> Candidate:
    """A candidate whose mentions are numbered on."""
    arguments = tuple(Argument(a.slot, None if a.mention is None else a.mention + shift, a.head) for a in c.arguments)
    speakers = tuple(s + shift for s in c.speakers)
    return Candidate(
        c.predicate, c.pos, arguments, c.start, c.end, c.polarity, c.modality, speakers, c.role, c.date, c.rule, c.hops
    )


def record(doc: Doc, offset: int, published: str | None = None) -> Reading:
    """What the components left in ``doc``, as records.

    ``offset`` is where its text begins in the document's, ``published`` the day of publication (ISO 8601).
    """
    mentions = []
    for ref in coreference.of(doc):
        span = doc[ref.start : places.whole(doc, ref)]
        refers = ref.refers if ref.refers >= 0 else None
        start, end = offset + span.start_char, offset + span.end_char
        votes = tuple((kind, weight) for kind, weight in ref.votes)
        mentions.append(Mention(start, end, span.text, ref.kind, votes, ref.canonical, refers))
    candidates = [candidate(doc, found, offset, published) for found in relations.of(doc)]
    return Reading(tuple(mentions), tuple(candidates))


def candidate(doc: Doc, found: Found, offset: int, published: str | None) -> Candidate:
    """One candidate as a record."""
    sentence = doc[found.token].sent
    text = sentence.text
    start = offset + sentence.start_char + len(text) - len(text.lstrip())
    return Candidate(
        found.predicate,
        found.pos,
        tuple(Argument(slot, mention if mention >= 0 else None, head) for slot, mention, head in found.arguments),
        start,
        start + len(text.strip()),
        "denied" if found.denied else "affirmed",
        "possible" if found.possible else "actual",
        tuple(found.speakers),
        found.role,
        normalised(found.when, published, found.tense) if found.when else None,
        found.rule,
        found.hops,
    )


def fingerprint(model: str | None = None) -> str:
    """SHA-256 over the model and its version, spaCy's version, and the code and data that reading depends on.

    Raises InputError where there is no such model.
    """
    meta = pipeline.meta(model)
    digest = hashlib.sha256(f"{meta['lang']} {meta['name']} {meta['version']} {spacy_version}".encode())
    for entry in read_from():
        digest.update(entry.name.encode())
        digest.update(entry.read_bytes())
    return digest.hexdigest()


def read_from() -> Iterator[Traversable]:
    """The code and data that reading depends on; the weights of confidence are for resolving alone."""
    package = files("kg")
    data = (entry for entry in walk(package / "data") if entry.name != WEIGHTS)
    yield from (*walk(package / "nlp"), *data, package / "schema.py", package / "names.py")


def walk(folder: Traversable) -> Iterator[Traversable]:
    """The source and data files below a folder, in the order of their names."""
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.is_dir():
            yield from walk(entry)
        elif entry.name.endswith((".py", ".toml")):
            yield entry


def readings(documents: Iterable[Document], model: str | None, workers: int) -> Iterator[tuple[Document, Reading]]:
    """Each document with its reading, in the order given, read by ``workers`` processes (1: in this one)."""
    if workers <= 1:
        yield from read(documents, model)
        return
    left = iter(documents)
    turns = iter(lambda: list(islice(left, TURN)), [])
    with get_context("spawn").Pool(workers) as pool:
        for found in pool.imap(partial(together, model=model), turns):
            yield from found


def together(documents: Iterable[Document], model: str | None) -> list[tuple[Document, Reading]]:
    """Documents with their readings, in a worker process."""
    return list(read(documents, model))
