"""Questions to a store that is known by heart."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import kg
from kg.answers import Dispute
from kg.errors import AmbiguousError, NotFoundError
from kg.queries import Graph
from kg.records import LeftOut
from tests import sample


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("person/kim-jong-un", "person/kim-jong-un"),
        ("kim jong-un", "person/kim-jong-un"),
        ("KIM JONG UN's", "person/kim-jong-un"),
        ("Nörth  Korea", "state/north-korea"),
        ("the north", "state/north-korea"),
        ("Mr. Putin", "person/vladimir-putin"),
        ("vladimir", "person/vladimir-putin"),
        ("yo jong", "person/kim-yo-jong"),
        ("Moscow", "place/moscow"),  # its label, though Russia is called so as well
    ],
)
def test_lookup(sample_graph: Graph, name: str, id_: str) -> None:
    assert sample_graph.lookup(name).id == id_


@pytest.mark.parametrize(
    ("name", "suggestion"),
    [("Vladmir Puttin", "Vladimir Putin"), ("Kurks", "Kursk"), ("North Koria", "North Korea")],
)
def test_did_you_mean(sample_graph: Graph, name: str, suggestion: str) -> None:
    with pytest.raises(NotFoundError, match="Did you mean") as error:
        sample_graph.lookup(name)
    assert error.value.suggestions[0] == suggestion


@pytest.mark.parametrize("name", ["", "...", "*", '"', "Ulan Bator", "un OR kim", "'; DROP TABLE edges"])
def test_nothing_known(sample_graph: Graph, name: str) -> None:
    with pytest.raises(NotFoundError):
        sample_graph.lookup(name)


@pytest.mark.parametrize("name", ["Kim", "kim jong"])
def test_several_fit_the_best_known_first(sample_graph: Graph, name: str) -> None:
    if name == "kim jong":  # "Kim Jong Un" alone has these words side by side
        assert sample_graph.lookup(name).id == "person/kim-jong-un"
        return
    with pytest.raises(AmbiguousError) as error:
        sample_graph.lookup(name)
    assert error.value.choices == ("person/kim-jong-un", "person/kim-yo-jong")


def listed(graph: Graph, *args: object, **options: object) -> list[tuple[str, str, str, int]]:
    found = graph.neighbors(*args, **options)  # type: ignore[arg-type]
    return [(item.direction, item.relation, item.neighbor.label, item.depth) for item in found]


def test_neighbors_by_documents_then_name(sample_graph: Graph) -> None:
    assert listed(sample_graph, "Kursk") == [
        ("in", "controls", "Russia", 1),  # two documents
        ("in", "deploys to", "North Korea", 1),
        ("in", "controls", "Russia", 1),  # denied in one
    ]
    assert [item.edge.polarity for item in sample_graph.neighbors("Kursk", relation="controls")] == [
        "affirmed",
        "denied",
    ]


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ({"direction": "out"}, ["North Korea", "Vladimir Putin"]),
        ({"direction": "in"}, ["Vladimir Putin"]),  # a symmetric edge has both directions
        ({"relation": "heads"}, ["North Korea"]),
        ({"relation": "head_of"}, ["North Korea"]),
        ({"type": "person"}, ["Vladimir Putin"]),
        ({"limit": 1}, ["North Korea"]),
        ({"depth": 2}, ["North Korea", "Vladimir Putin", "Kursk"]),
        ({"depth": 2, "type": "place"}, ["Kursk"]),
        ({"depth": 3, "type": "state"}, ["North Korea", "Russia", "Russia"]),
        ({"depth": 4, "direction": "out"}, ["North Korea", "Vladimir Putin", "Kursk"]),
        ({"type": "treaty"}, []),
    ],
)
def test_neighbors_of_a_kind(sample_graph: Graph, options: dict[str, object], found: list[str]) -> None:
    assert [label for _, _, label, _ in listed(sample_graph, "kim jong un", **options)] == found


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ({"relation": ["controls", "deploys to"]}, 3),
        ({"contested": True}, 2),
        ({"polarity": "denied"}, 1),
        ({"min_documents": 2}, 1),
        ({"min_confidence": 0.5}, 3),
        ({"min_confidence": 0.6}, 0),
        ({"since": "2025-04-28"}, 1),
        ({"since": "2025"}, 1),
        ({"since": "2025-04-29"}, 0),
        ({"until": "2025-04"}, 1),
        ({"until": "2025-04-27"}, 0),
        ({"type": "state", "direction": "in"}, 3),
    ],
)
def test_what_narrows_neighbors_narrows_evidence(sample_graph: Graph, options: Any, found: int) -> None:
    neighbors = sample_graph.neighbors("Kursk", **options)
    assert (len(neighbors), neighbors.total) == (found, found)
    assert {item.edge.id for item in sample_graph.evidence("Kursk", **options)} == {item.edge.id for item in neighbors}


def test_a_date_of_another_form_is_refused(sample_graph: Graph) -> None:
    with pytest.raises(ValueError, match="no date"):
        sample_graph.neighbors("Kursk", since="April 2025")


def test_evidence_stops_at_so_many_sentences(sample_graph: Graph) -> None:
    found = sample_graph.evidence("Kursk", "Russia", limit=2)
    assert ([len(item.sentences) for item in found], found.total) == ([2], 3)
    assert [len(item.sentences) for item in sample_graph.evidence("Kursk", "Russia", limit=1)] == [1]


@pytest.mark.parametrize(
    ("options", "dates"),
    [
        ({}, [None, "2025-04-28", "2025-04-29", "2025-04-29"]),
        ({"limit": 1}, ["2025-04-29"]),
        ({"limit": 3}, ["2025-04-28", "2025-04-29", "2025-04-29"]),
        ({"since": "2025-04-29"}, ["2025-04-29", "2025-04-29"]),
        ({"since": "2025", "until": "2025-04-28"}, ["2025-04-28"]),
        ({"relation": "deploys to"}, ["2025-04-28"]),
        ({"until": "2024"}, [None]),
    ],
)
def test_timeline(sample_graph: Graph, options: Any, dates: list[str | None]) -> None:
    found = sample_graph.timeline("Kursk", **options)
    assert [item.date for item in found] == dates
    assert found.total == (len(dates) if "limit" not in options else 4)


def test_the_way_to_a_far_neighbor(sample_graph: Graph) -> None:
    far = sample_graph.neighbors("kim jong un", depth=2, type="place")[0]
    assert (far.depth, far.via.label, far.direction, far.relation) == (2, "North Korea", "out", "deploys to")


def test_an_unknown_relation(sample_graph: Graph) -> None:
    with pytest.raises(NotFoundError, match="head_of"):
        sample_graph.neighbors("kim jong un", relation="head")


def test_show(sample_graph: Graph) -> None:
    found = sample_graph.show("kim jong un")
    assert found.entity == sample.KIM
    assert [(ties.direction, ties.relation, ties.edges) for ties in found.ties] == [
        ("out", "heads", 1),
        ("both", "meets", 1),
    ]


@pytest.mark.parametrize("name", ["north", "asia/north.txt"])
def test_a_document_by_name_or_key(sample_graph: Graph, name: str) -> None:
    found = sample_graph.document(name)
    assert (found.name, found.key, found.title) == ("north", "asia/north.txt", "On north")
    assert (found.entities, found.statements) == (5, 2)
    assert found.left_out == (LeftOut("Share this", "share line"),)


def test_a_document_and_its_near_copies(sample_graph: Graph) -> None:
    assert (sample_graph.document("feed.jsonl#7").copy_of, sample_graph.document("feed.jsonl#7").copies) == ("kyiv", ())
    assert (sample_graph.document("kyiv").copy_of, sample_graph.document("kyiv").copies) == (None, ("feed.jsonl#7",))


def test_an_unknown_document(sample_graph: Graph) -> None:
    with pytest.raises(NotFoundError, match="north"):
        sample_graph.document("nort")


def test_evidence_between_two_in_either_order(sample_graph: Graph) -> None:
    found = sample_graph.evidence("Russia", "Kursk")
    assert found == sample_graph.evidence("Kursk", "Russia")
    assert [(item.subject.label, item.edge.polarity, len(item.sentences)) for item in found] == [
        ("Russia", "affirmed", 2),
        ("Russia", "denied", 1),
    ]
    denial = found[1].sentences[0]
    assert denial.speakers == ("Vladimir Putin",)
    assert (denial.document, denial.source, denial.date) == ("kyiv", "Gazette", "2025-04-29")
    assert sample.DOCUMENTS[1].text[denial.start : denial.end] == denial.sentence


def test_evidence_of_one(sample_graph: Graph) -> None:
    assert len(sample_graph.evidence("Kursk")) == 3
    assert sample_graph.evidence("Moscow") == ()
    assert sample_graph.evidence("Kim Jong Un", "Kursk") == ()


def test_stats(sample_graph: Graph) -> None:
    found = sample_graph.stats()
    assert (found.documents, found.statements, found.entities, found.edges) == (3, 6, 8, 5)
    assert next(iter(found.types.items())) == ("person", 3)
    assert found.relations["controls"] == 2
    assert found.polarities == {"affirmed": 4, "denied": 1}
    assert (found.central[0].entity.label, found.central[0].edges) == ("Kursk", 3)
    assert [(hub.entity.label, hub.betweenness) for hub in found.between] == [("North Korea", 0.5), ("Kursk", 0.25)]
    (community,) = found.communities
    assert (community.entities, [item.label for item in community.leading]) == (2, ["Kursk", "North Korea"])
    assert found.contested == (Dispute("Russia", "controls", "Kursk", 2, 1),)


def test_a_loop_is_listed_once(tmp_path: Path) -> None:
    loop = sample.edge(sample.KIM, "meets", sample.KIM, ["kyiv"])
    sample.write(tmp_path / "kg.db", statements=(), edges=(loop,))
    with kg.open(tmp_path / "kg.db") as graph:
        assert len(graph.evidence("kim jong un")) == 1
        assert graph.neighbors("kim jong un", depth=3) == ()


def test_a_page_of_a_part_holds_what_is_near_and_its_documents(sample_graph: Graph) -> None:
    text = sample_graph.page("north korea", depth=1)
    assert "North Korea and what lies within 1 step" in text
    assert all(name in text for name in ("person/kim-jong-un", "place/kursk", "North Korea sent troops to Kursk"))
    assert not any(name in text for name in ("person/vladimir-putin", "state/russia"))
    assert sample_graph.page("north korea", depth=2) == sample_graph.page("state/north-korea", depth=2)


def test_the_page_of_the_whole_holds_everything(sample_graph: Graph) -> None:
    text = sample_graph.page()
    assert "A graph of 3 documents" in text
    assert all(entity in text for entity in ("person/kim-yo-jong", "place/moscow", "organization/kcna"))
