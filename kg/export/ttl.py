"""RDF in Turtle (https://www.w3.org/TR/turtle/).

Things are schema.org's and SKOS's, statements are RDF's own reification with their provenance in PROV-O, the
sentences are NIF's. What is affirmed as a fact and contested by nobody is a plain triple besides, with the
Wikidata property where the schema names one that says the same (``^`` before it: from object to subject).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from urllib.parse import quote

from kg import schema
from kg.export.characters import LEFT_OUT
from kg.export.content import Content
from kg.export.dates import XSD
from kg.export.json import dumps
from kg.records import Edge, Entity
from kg.schema import Relation
from kg.store.reader import Source, Told

# Nothing is found under .invalid (RFC 2606), so that these names are nobody else's.
HEAD = """\
@base <https://kg.invalid/> .
@prefix kg: <https://kg.invalid/schema#> .
@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix wdt: <http://www.wikidata.org/prop/direct/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

kg:polarity a rdf:Property ; rdfs:label "polarity"@en ; rdfs:comment "affirmed or denied"@en .
kg:modality a rdf:Property ; rdfs:label "modality"@en ; rdfs:comment "actual or possible"@en .
kg:role a rdf:Property ; rdfs:label "role"@en ; rdfs:comment "the post or the kinship in words"@en .
kg:date a rdf:Property ; rdfs:label "date"@en ; rdfs:comment "when it was or will be, or the day of the document"@en .
kg:confidence a rdf:Property ; rdfs:label "confidence"@en ; rdfs:comment "how sure the reading is, 0 to 1"@en .
<reading> a prov:Activity ; prov:wasAssociatedWith [ a prov:SoftwareAgent ; rdfs:label "kg" ] .
kg:State a rdfs:Class ; rdfs:subClassOf schema:Country .
kg:Treaty a rdfs:Class ; rdfs:subClassOf schema:CreativeWork .
"""
PLAIN = re.compile("[A-Za-z0-9_.~/-]*")  # quoting takes long, and seldom does anything
CLASSES = {
    "person": "schema:Person",
    "state": "kg:State, schema:Country",
    "organization": "schema:Organization",
    "treaty": "kg:Treaty, schema:CreativeWork",
    "place": "schema:Place",
    "event": "schema:Event",
}


def lines(content: Content) -> Iterator[str]:
    """The file in blocks: vocabulary, documents, entities, plain triples, statements by their sentences."""
    relations = schema.load().relations
    yield HEAD
    for name in sorted(content.words):
        yield relation(name, content.words[name], relations.get(name))
    yield from map(document, content.documents)
    for item, _ in content.entities:
        yield from entity(item)
    yield "\n"
    for edge in content.edges:
        yield from plain(edge, relations.get(edge.relation))
    for _, told in groupby(content.statements, key=place):
        yield from statements(list(told))


def relation(name: str, words: str, known: Relation | None) -> str:
    """A relation type as a property."""
    facts = ["a rdf:Property" + (", owl:SymmetricProperty" if known and known.symmetric else "")]
    facts.append(f"rdfs:label {text(words)}@en")
    if known:
        facts.append(f"rdfs:comment {text(known.definition)}@en")
        codes = known.standard.get("wikidata", ())
        facts += [f"{link(code, codes)} {wikidata(code)}" for code in codes]
    return block(f"kg:{name}", facts)


def link(code: str, codes: tuple[str, ...]) -> str:
    """How a property of ours is to one of Wikidata's."""
    if code not in same(codes):
        return "rdfs:seeAlso"
    return "owl:inverseOf" if code.startswith("^") else "owl:equivalentProperty"


def same(codes: tuple[str, ...]) -> tuple[str, ...]:
    """The property that says the same: of several, each only says something near."""
    return codes if len(codes) == 1 else ()


def wikidata(code: str) -> str:
    """The property of a code."""
    return f"wdt:{code.removeprefix('^')}"


def document(source: Source) -> str:
    """A document as an article."""
    facts = ["a schema:NewsArticle, prov:Entity", f"schema:headline {text(source.title)}"]
    if source.date:
        facts.append(f"schema:datePublished {date(source.date)}")
    if source.source:
        facts.append(f"schema:publisher [ a schema:Organization ; schema:name {text(source.source)} ]")
    if source.url:
        facts.append(f"schema:url {text(source.url)}^^xsd:anyURI")
    return block(iri("document", source.name), facts)


def entity(item: Entity) -> Iterator[str]:
    """An entity, and the documents that mention it."""
    facts = [f"a {CLASSES[item.type]}", f"rdfs:label {text(item.label)}", f"skos:prefLabel {text(item.label)}"]
    facts += [f"skos:altLabel {text(alias)}" for alias in item.aliases if alias != item.label]
    yield block(iri(item.id), facts)
    for name in item.documents:
        yield f"{iri('document', name)} schema:mentions {iri(item.id)} .\n"


def plain(edge: Edge, known: Relation | None) -> Iterator[str]:
    """The triple of an edge that is affirmed as a fact and contested by nobody."""
    if edge.polarity != "affirmed" or edge.modality != "actual" or edge.contested:
        return
    ends = iri(edge.subject), iri(edge.object)
    yield f"{ends[0]} kg:{edge.relation} {ends[1]} .\n"
    for code in same(known.standard.get("wikidata", ()) if known else ()):
        subject, object_ = reversed(ends) if code.startswith("^") else ends
        yield f"{subject} {wikidata(code)} {object_} .\n"


def place(told: Told) -> tuple[str, int, int]:
    """Where a statement stands: the document, and the offsets of its sentence."""
    return told.source.name, told.statement.start, told.statement.end


def statements(told: Sequence[Told]) -> Iterator[str]:
    """A sentence, named by its characters (RFC 5147), and the statements that it makes."""
    name, start, end = place(told[0])
    sentence = f"{iri('document', name)[:-1]}#char={start},{end}>"
    facts = [
        "a nif:Sentence, prov:Entity",
        f"nif:anchorOf {text(told[0].statement.sentence)}",
        f'nif:beginIndex "{start}"^^xsd:nonNegativeInteger',
        f'nif:endIndex "{end}"^^xsd:nonNegativeInteger',
        f"prov:wasQuotedFrom {iri('document', name)}",
    ]
    yield block(sentence, facts)
    for number, item in enumerate(told, start=1):
        yield block(iri("statement", name, f"{start}-{end}", str(number)), statement(item, sentence))


def statement(told: Told, sentence: str) -> Iterator[str]:
    """The facts about one statement."""
    said, day = told.statement, told.statement.date or told.source.date
    yield "a rdf:Statement, prov:Entity"
    yield f"rdf:subject {iri(said.subject)}"
    yield f"rdf:predicate kg:{said.relation}"
    yield f"rdf:object {iri(said.object)}"
    yield f"kg:polarity {text(said.polarity)}"
    yield f"kg:modality {text(said.modality)}"
    yield f'kg:confidence "{said.confidence!r}"^^xsd:double'
    if said.role:
        yield f"kg:role {text(said.role)}"
    if day:
        yield f"kg:date {date(day)}"
    yield from (f"prov:wasAttributedTo {iri(speaker)}" for speaker in said.attribution)
    yield f"prov:wasDerivedFrom {sentence}"
    yield "prov:wasGeneratedBy <reading>"


def block(subject: str, facts: Iterable[str]) -> str:
    """The facts about one subject."""
    return f"\n{subject}\n    " + " ;\n    ".join(facts) + " .\n"


def iri(*steps: str) -> str:
    """The name of a thing, relative to the base."""
    path = "/".join(steps)
    return f"<{path if PLAIN.fullmatch(path) else quote(path, safe='/')}>"


def text(words: str) -> str:
    """A literal; what XML forbids is left out, so that it can be written as RDF/XML too."""
    return dumps(LEFT_OUT.sub("", words))


def date(when: str) -> str:
    """A date as a literal of the type that is as precise."""
    return f"{text(when)}^^{XSD[len(when)]}"
