"""The commands by which the user decides."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.cli import main
from kg.decisions import read
from kg.queries import Graph


@pytest.fixture(autouse=True)
def surroundings(sample_db: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_DB", str(sample_db))
    monkeypatch.chdir(tmp_path)


def decided() -> list[tuple[int, str, tuple[str, ...]]]:
    """What the file has."""
    return [(item.line, item.kind, item.names) for item in read("decisions.toml").lines]


def test_the_list_shows_reasons_and_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["resolve"]) == 0
    out = capsys.readouterr().out.splitlines()
    assert out == [
        "Kim Jong Un / Kim Yo Jong: two things, person/kim-jong-un and person/kim-yo-jong (0.45)",
        "  because: they look alike",
        "    “North Korea sent troops to Kursk, KCNA said. Kim Jong Un leads it.” (north)",
        "    “Kyiv denies that Russia holds Kursk, and Putin met Kim.” (kyiv)",
        "Kim / Kim Jong Un: one thing, person/kim-jong-un (0.65)",
        "  because: the only Kim",
        "    “Kyiv denies that Russia holds Kursk, and Putin met Kim.” (kyiv)",
        "    “North Korea sent troops to Kursk, KCNA said. Kim Jong Un leads it.” (north)",
    ]
    assert main(["resolve", "--json", "--limit", "1"]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert (found["merge"]["merged"], found["merge"]["score"]) == (False, 0.45)


def test_decisions_are_entered_a_line_each(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["resolve", "same", "person/kim-yo-jong", "Kim Jong Un"]) == 0
    out, err = capsys.readouterr()
    assert out == 'line 2 (same "person/kim-yo-jong", "Kim Jong Un")\n'
    assert err.startswith("decisions.toml has it; kg build PATH... --decisions decisions.toml applies it")
    assert main(["resolve", "different", "Moscow", "Kursk"]) == 0
    assert main(["resolve", "rename", "Kursk", "Kursk Oblast"]) == 0
    assert main(["resolve", "delete", "Moscow"]) == 0
    assert main(["resolve", "delete", "Russia", "controls", "Kursk", "denied"]) == 0
    assert [(kind, names) for _, kind, names in decided()] == [
        ("same", ("person/kim-yo-jong", "Kim Jong Un")),
        ("different", ("Moscow", "Kursk")),
        ("delete", ("Moscow",)),
        ("delete", ("Russia", "controls", "Kursk", "denied")),
        ("rename", ("Kursk", "Kursk Oblast")),
    ]


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("same", "Kim", "Kursk"), 1, "kg: 'Kim' may be any of: person/kim-jong-un, person/kim-yo-jong."),
        (("same", "Kursk"), 2, "kg: Give two names or more."),
        (("same",), 2, "kg: Missing argument"),
        (("different", "Kursk", "Kurks"), 1, "kg: nothing is known of 'Kurks'. Did you mean Kursk?"),
        (("different", "Kursk", "kursk"), 1, 'kg: decisions.toml: different "Kursk", "kursk" keeps a name apart'),
        (("rename", "Nobody at all", "X"), 1, "kg: nothing is known of 'Nobody at all'."),
        (("delete", "Russia", "controls"), 2, "kg: Give a name, or a subject"),
        (("delete", "Russia", "controls", "Kursk", "maybe"), 2, "kg: Give a name, or a subject"),
        (("delete", "Russia", "likes", "Kursk"), 1, "kg: nothing is known of 'likes'."),
        (("delete", "Kursk", "--db", "nowhere.db"), 1, "kg: nowhere.db: no graph here"),
        (("--db", "nowhere.db", "delete", "Kursk"), 2, "kg: Options of kg resolve delete come after its name."),
    ],
)
def test_refusals(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], status: int, said: str) -> None:
    assert main(["resolve", *arguments]) == status
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(said)
    assert len(err.splitlines()) == 1
    assert not Path("decisions.toml").exists()


def test_import(capsys: pytest.CaptureFixture[str], sample_db: Path) -> None:
    import networkx as nx

    with Graph(sample_db) as graph:
        whole = graph.graph()
    whole.nodes["place/kursk"]["label"] = "Kursk Oblast"
    whole.remove_node("place/moscow")
    nx.write_graphml(whole, "edited.graphml")
    assert main(["import", "edited.graphml"]) == 0
    out, err = capsys.readouterr()
    assert out == 'line 6 (rename "place/kursk", "Kursk Oblast")\nline 2 (delete "place/moscow")\n'
    assert err.startswith("1 renamed, 1 deleted: decisions.toml has it; kg build PATH...")
    assert main(["import", "edited.graphml", "--json"]) == 0  # again: they are there already
    assert [item["line"] for item in json.loads(capsys.readouterr().out)] == [6, 2]
    assert len(decided()) == 2


def test_import_of_the_graph_itself_says_that_nothing_was_done(
    capsys: pytest.CaptureFixture[str], sample_db: Path
) -> None:
    import networkx as nx

    with Graph(sample_db) as graph:
        nx.write_graphml(graph.graph(), "same.graphml")
    assert main(["import", "same.graphml"]) == 0
    assert capsys.readouterr() == ("", "nothing was renamed, merged or deleted\n")
    assert not Path("decisions.toml").exists()
