"""Questions to the graph of the sample corpus, as a user asks them."""

from __future__ import annotations

import csv
import io
import json

import pytest

from kg.cli import main
from kg.queries import Graph
from tests.corpus import Built


def printed(capsys: pytest.CaptureFixture[str], built: Built, *arguments: str) -> str:
    """What a command prints on stdout."""
    assert main([*arguments, "--db", str(built.out / "kg.db")]) == 0
    return capsys.readouterr().out


def test_each_step_of_a_way_has_a_sentence_of_its_document(capsys: pytest.CaptureFixture[str], built: Built) -> None:
    ways = json.loads(printed(capsys, built, "path", "Kim Jong Un", "European Union", "--json"))
    assert ways
    for way in ways:
        ends = [step["source"]["label"] for step in way["steps"]] + [way["steps"][-1]["target"]["label"]]
        assert (ends[0], ends[-1]) == ("Kim Jong Un", "European Union")
        assert len(way["steps"]) <= 4
        assert all(step["sentence"]["document"] in step["edge"]["documents"] for step in way["steps"])
    over = json.loads(printed(capsys, built, "path", "Kim Jong Un", "European Union", "--via", "Russia", "--json"))
    assert all("Russia" in {step["target"]["label"] for step in way["steps"]} for way in over)


def test_what_is_searched_for_stands_in_what_is_found(capsys: pytest.CaptureFixture[str], built: Built) -> None:
    found = json.loads(printed(capsys, built, "search", "troops kursk", "--json"))
    assert found["sentences"]
    for hit in found["sentences"]:
        marked = {hit["sentence"][start:end].lower() for start, end in hit["spans"]}
        assert marked == {"troops", "kursk"}


def test_a_timeline_runs_forward(capsys: pytest.CaptureFixture[str], built: Built) -> None:
    rows = list(csv.DictReader(io.StringIO(printed(capsys, built, "timeline", "Russia", "--csv"))))
    dates = [row["date"] for row in rows]
    assert dates == sorted(dates)
    assert all("Russia" in (row["subject_label"], row["object_label"]) for row in rows)


def test_a_limit_cuts_the_whole_list(built: Built) -> None:
    with Graph(built.out / "kg.db") as graph:
        for depth in (1, 2):
            whole = graph.neighbors("Russia", depth=depth)
            assert whole.total == len(whole)
            for limit in (1, 10, len(whole)):
                assert graph.neighbors("Russia", depth=depth, limit=limit) == whole[:limit]


def test_figures_agree_with_the_graph(built: Built) -> None:
    with Graph(built.out / "kg.db") as graph:
        stats, whole = graph.stats(), graph.graph()
    assert stats.edges == whole.number_of_edges() == sum(stats.relations.values())
    assert stats.entities == whole.number_of_nodes() == sum(stats.types.values())
    assert all(hub.edges == whole.degree(hub.entity.id) for hub in stats.central)
    assert stats.between
    assert stats.communities
