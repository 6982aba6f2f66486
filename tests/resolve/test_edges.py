"""Statements of one triple and polarity become one edge."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from readings import named_document

from kg.records import Edge, Entity, Statement
from kg.resolve import NamedDocument
from kg.resolve.edges import aggregate

STATEMENT = Statement(
    "state/russia", "attacks", "place/kursk", "affirmed", "actual", (), None, "a", 0, 9, "It attacked.", "2024-05-02",
    "active", 0.7,
)  # fmt: skip
ENTITIES = [
    Entity(f"state/{name.lower()}", name, "state", (name,), ("a",), 1, ()) for name in ("Russia", "Cuba", "Mali")
]


def edges(*statements: Statement, documents: list[NamedDocument] | None = None) -> tuple[Edge, ...]:
    """The edges of statements."""
    names = sorted({s.document for s in statements})
    return aggregate(statements, ENTITIES, documents or [named_document(name) for name in names])


def test_statements_of_one_triple_are_one_edge() -> None:
    (edge,) = edges(STATEMENT, replace(STATEMENT, document="b"), replace(STATEMENT, document="b", start=20))
    assert (edge.statements, edge.documents, edge.weight) == (3, ("a", "b"), 2)
    assert edge.id == "state/russia/attacks/place/kursk/affirmed"


def test_other_ends_are_another_edge() -> None:
    assert [e.object for e in edges(STATEMENT, replace(STATEMENT, object="place/kyiv"))] == [
        "place/kursk",
        "place/kyiv",
    ]
    assert len(edges(STATEMENT, replace(STATEMENT, relation="controls"))) == 2


def test_polarities_stay_apart_and_contest_each_other() -> None:
    found = edges(STATEMENT, replace(STATEMENT, polarity="denied", document="b"))
    assert [(e.polarity, e.contested, e.documents) for e in found] == [
        ("affirmed", True, ("a",)),
        ("denied", True, ("b",)),
    ]


def test_what_nobody_denies_is_not_contested() -> None:
    denied_elsewhere = replace(STATEMENT, polarity="denied", object="place/kyiv")
    assert [e.contested for e in edges(STATEMENT, denied_elsewhere)] == [False, False]


def test_actual_wins() -> None:
    possible = replace(STATEMENT, modality="possible")
    assert edges(possible, replace(possible, document="b"))[0].modality == "possible"
    assert edges(possible, STATEMENT)[0].modality == "actual"


def test_attribution_is_united_the_most_frequent_first() -> None:
    (edge,) = edges(
        replace(STATEMENT, attribution=("state/cuba",)),
        replace(STATEMENT, attribution=("state/mali", "state/cuba"), start=20),
        replace(STATEMENT, attribution=(), start=30),
    )
    assert edge.attribution == ("Cuba", "Mali")


def test_dates_are_the_first_and_the_last() -> None:
    (edge,) = edges(*(replace(STATEMENT, date=date) for date in ("2024-05-02", None, "2023-12-31", "2024-01-01")))
    assert (edge.first_date, edge.last_date) == ("2023-12-31", "2024-05-02")
    (undated,) = edges(replace(STATEMENT, date=None))
    assert (undated.first_date, undated.last_date) == (None, None)


def test_where_a_text_gives_no_date_that_of_its_document_counts() -> None:
    documents = [named_document("a", date="2024-06-20"), named_document("b", date="2024-06-21")]
    (edge,) = edges(
        *(
            replace(STATEMENT, document=name, date=date)
            for name, date in (("a", "2024"), ("b", None), ("a", "2024-06"))
        ),
        documents=documents,
    )
    assert (edge.first_date, edge.last_date) == ("2024", "2024-06-21")


def test_evidence_is_the_surest_sentence() -> None:
    (edge,) = edges(STATEMENT, replace(STATEMENT, sentence="Surely.", confidence=0.9, document="b"))
    assert (edge.evidence, edge.confidence) == ("Surely.", 0.9)


def test_of_equally_sure_sentences_the_first_is_evidence() -> None:
    (edge,) = edges(replace(STATEMENT, sentence="Later.", start=50), STATEMENT)
    assert edge.evidence == "It attacked."


def test_role_is_the_most_frequent() -> None:
    roles = ["president", "leader", "president", None]
    (edge,) = edges(*(replace(STATEMENT, role=role, start=i) for i, role in enumerate(roles)))
    assert edge.role == "president"


def test_documents_of_one_outlet_are_one_source() -> None:
    documents = [named_document(name) for name in "abc"]
    outlets = {"a": "The Times", "b": "the times", "c": None}
    documents = [NamedDocument(d.name, replace(d.document, source=outlets[d.name])) for d in documents]
    (edge,) = edges(*(replace(STATEMENT, document=name) for name in "abc"), documents=documents)
    assert (edge.weight, edge.sources) == (3, 2)


def test_near_copies_are_one_source() -> None:
    documents = [named_document(name) for name in "abc"]
    statements = [replace(STATEMENT, document=name) for name in "abc"]
    (edge,) = aggregate(statements, ENTITIES, documents, {"a": "b"})
    assert (edge.weight, edge.sources) == (3, 2)


def test_edges_do_not_depend_on_the_order_of_statements() -> None:
    statements = [
        STATEMENT,
        replace(STATEMENT, document="b", role="attacker", attribution=("state/mali",)),
        replace(STATEMENT, polarity="denied"),
        replace(STATEMENT, role="invader", date=None, attribution=("state/cuba",)),
    ]
    assert len({edges(*order) for order in permutations(statements)}) == 1
