"""rdflib reads the Turtle back whole, whatever the strings."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import given

from kg.export import ttl
from tests import contents, sample
from tests.contents import Records, clean

rdflib = pytest.importorskip("rdflib", reason="make test installs rdflib")
from rdflib import OWL, PROV, RDF, RDFS, SDO, SKOS, XSD, Literal, Namespace, URIRef  # noqa: E402

BASE, KG = "https://kg.invalid/", Namespace("https://kg.invalid/schema#")
NIF = Namespace("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#")
WDT = Namespace("http://www.wikidata.org/prop/direct/")


def read(records: Records) -> rdflib.Graph:
    return rdflib.Graph().parse(data="".join(ttl.lines(records.content())), format="turtle")


@pytest.fixture(scope="module")
def sampled(sample_db: Path) -> rdflib.Graph:
    return read(contents.of_store(sample_db))


@given(contents.records())
def test_rdflib_reads_back_what_was_written(records: Records) -> None:
    graph = read(records)
    for entity, _ in records.entities:
        one = ttl_name(entity.id)
        assert graph.value(one, RDFS.label) == Literal(clean(entity.label))
        aliases = {Literal(clean(alias)) for alias in entity.aliases if alias != entity.label}
        assert set(graph.objects(one, SKOS.altLabel)) == aliases
    said = [item.statement for item in records.statements]
    numbers = [n for _, group in groupby(records.statements, ttl.place) for n, _ in enumerate(group, 1)]
    for item, number in zip(said, numbers, strict=True):
        one = ttl_name(f"statement/{item.document}/{item.start}-{item.end}/{number}")
        assert graph.value(one, RDF.subject) == ttl_name(item.subject)
        assert graph.value(one, RDF.predicate) == KG[item.relation]
        assert graph.value(one, RDF.object) == ttl_name(item.object)
        assert graph.value(one, KG.polarity) == Literal(item.polarity)
        assert graph.value(one, KG.confidence) == Literal(item.confidence)
        assert graph.value(one, KG.role) == (Literal(clean(item.role)) if item.role else None)
        assert set(graph.objects(one, PROV.wasAttributedTo)) == set(map(ttl_name, item.attribution))
    assert set(graph.subjects(RDF.type, SDO.NewsArticle)) == {ttl_name(f"document/{d.name}") for d in records.documents}


def ttl_name(id_: str) -> URIRef:
    return URIRef(BASE + ttl.iri(id_)[1:-1])


def test_a_statement_leads_to_its_sentence_and_document(sampled: rdflib.Graph) -> None:
    (statement,) = sampled.subjects(PROV.wasAttributedTo, ttl_name("organization/kcna"))
    sentence = sampled.value(statement, PROV.wasDerivedFrom)
    assert str(sentence) == f"{BASE}document/north#char=0,44"
    assert sampled.value(sentence, NIF.anchorOf) == Literal("North Korea sent troops to Kursk, KCNA said.")
    assert sampled.value(sentence, NIF.endIndex) == Literal(44, datatype=XSD.nonNegativeInteger)
    document = sampled.value(sentence, PROV.wasQuotedFrom)
    assert sampled.value(document, SDO.headline) == Literal("On north")
    assert sampled.value(document, SDO.datePublished).toPython() == date(2025, 4, 28)


@pytest.mark.parametrize(("when", "kind"), [("2024-06-15", XSD.date), ("2024-06", XSD.gYearMonth), ("2024", XSD.gYear)])
def test_a_date_has_the_type_that_is_as_precise(when: str, kind: URIRef) -> None:
    graph = rdflib.Graph().parse(data=f"{ttl.HEAD}<a> kg:date {ttl.date(when)} .", format="turtle")
    assert graph.value(URIRef(f"{BASE}a"), KG.date) == Literal(when, datatype=kind)


def test_only_uncontested_facts_are_plain_triples(sampled: rdflib.Graph) -> None:
    plain = {(s, o) for relation in ("head_of", "meets", "deploys_to", "controls") for s, o in sampled[: KG[relation]]}
    facts = [edge for edge in sample.EDGES if edge.polarity == "affirmed" and not edge.contested]
    assert plain == {(ttl_name(edge.subject), ttl_name(edge.object)) for edge in facts}
    assert len(facts) < len(sample.EDGES)


def test_wikidata_says_the_same_where_it_has_one_property() -> None:
    text = {name: ttl.relation(name, "", item) for name, item in ttl.schema.load().relations.items()}
    assert "owl:equivalentProperty wdt:P27" in text["citizen_of"]
    assert "owl:inverseOf wdt:P1891" in text["signatory_of"]
    assert "rdfs:seeAlso wdt:P35" in text["head_of"]
    assert "owl:" not in text["head_of"]
    assert "owl:SymmetricProperty" in text["meets"]


def test_a_property_that_runs_the_other_way_is_turned_round(sample_db: Path) -> None:
    edge = sample.edge(sample.KIM, "signatory_of", sample.KCNA, ["north"])
    known = ttl.schema.load().relations["signatory_of"]
    assert list(ttl.plain(edge, known)) == [
        "<person/kim-jong-un> kg:signatory_of <organization/kcna> .\n",
        "<organization/kcna> wdt:P1891 <person/kim-jong-un> .\n",
    ]


def test_every_word_of_ours_is_declared(sampled: rdflib.Graph) -> None:
    used = {term for triple in sampled for term in triple[1:] if str(term).startswith(str(KG))}
    declared = set(sampled.subjects(RDF.type, RDF.Property)) | set(sampled.subjects(RDF.type, RDFS.Class))
    assert used <= declared
    assert (KG.meets, RDF.type, OWL.SymmetricProperty) in sampled
