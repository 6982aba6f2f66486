"""The main job with the real model, end to end: a folder of news in, a graph that can be asked and checked out."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kg.cli import main
from kg.queries import Graph
from kg.store import Reader
from tests.corpus import CORPUS, Built
from tests.store.test_store import content

EVALUATION = CORPUS.parents[1] / "shared" / "eval"
CLAIMED = {"entities": 0.75, "relations": 0.30, "resolution": 0.75}  # F1 below which the README would be wrong
SUMMARY = re.compile(
    r"(\d+) documents?: (\d+) read, (\d+) unchanged, (\d+) removed, (\d+) skipped\n"
    r"[\d,]+ entities and [\d,]+ edges, from [\d,]+ statements, in .+\n"
)


def kg(*arguments: str | Path, **options: str) -> tuple[int, ...]:
    """Build in a process of its own, which must succeed; returns the numbers of the summary."""
    command = [sys.executable, "-m", "kg", "build", *map(str, arguments)]
    run = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **options})
    assert run.returncode == 0, run.stderr
    return summary(run.stderr)


def summary(printed: str) -> tuple[int, ...]:
    """Documents of the graph, read, unchanged, removed and skipped; nothing else may be printed."""
    found = SUMMARY.fullmatch(printed)
    assert found, printed
    return tuple(int(number) for number in found.groups())


def exports(out: Path) -> dict[str, bytes]:
    """The graph and its page."""
    return {name: (out / name).read_bytes() for name in ("graph.graphml", "graph.html")}


def asked(capsys: pytest.CaptureFixture[str], out: Path, *arguments: str) -> Any:
    """The answer of a command about a graph."""
    status = main([*arguments, "--db", str(out / "kg.db"), "--json"])
    printed, complaint = capsys.readouterr()
    assert (status, complaint) == (0, "")
    return json.loads(printed)


def test_it_needs_no_network_and_warns_of_nothing(built: Built) -> None:
    assert (built.status, built.printed) == (0, "")
    total, *rest = summary(built.complaints)
    assert total > 15
    assert rest == [total, 0, 0, 0]
    assert sorted(path.name for path in built.out.iterdir()) == ["graph.graphml", "graph.html", "kg.db"]


def test_order_and_workers_and_hashing_do_not_matter(built: Built, tmp_path: Path) -> None:
    backwards = sorted((path for path in CORPUS.iterdir() if path.name != "README.md"), reverse=True)
    kg(*backwards, "-o", tmp_path, "--workers", "2", PYTHONHASHSEED="7")
    assert exports(tmp_path) == exports(built.out)
    assert content(tmp_path / "kg.db") == content(built.out / "kg.db")


def test_a_build_after_changes_equals_a_fresh_one(built: Built, tmp_path: Path) -> None:
    news, out, fresh = tmp_path / "corpus", tmp_path / "out", tmp_path / "fresh"
    shutil.copytree(CORPUS, news)
    shutil.copytree(built.out, out)
    (news / "putin-thanks-kim.txt").unlink()
    (news / "lavrov-wonsan.txt").write_text("WONSAN - Sergei Lavrov met Kim Jong Un in Wonsan on Saturday.")
    (news / "added.txt").write_text("OSLO - Norway condemned North Korea on Sunday and sent aid to Ukraine.")
    total, read, unchanged, removed, skipped = kg(news, "-o", out)
    assert (read, removed, skipped) == (2, 1, 0)
    assert total == read + unchanged
    assert kg(news, "-o", fresh) == (total, total, 0, 0, 0)
    assert exports(out) == exports(fresh)
    assert content(out / "kg.db") == content(fresh / "kg.db")
    assert exports(out) != exports(built.out)


def check_kim(capsys: pytest.CaptureFixture[str], out: Path, other: str) -> None:
    """The ties for which the news of that day will be asked, each with its documents and sentences."""
    neighbors = asked(capsys, out, "neighbors", "Kim Jong Un")
    assert all(item["edge"]["documents"] for item in neighbors)
    ties = {(item["edge"]["relation"], item["neighbor"]["label"]) for item in neighbors if item["direction"] == "out"}
    assert ("head_of", "North Korea") in ties
    assert "signatory_of" in {relation for relation, _ in ties}
    assert ties & {("deploys_to", "Russia"), ("deploys_to", "Kursk")}
    found = asked(capsys, out, "evidence", "Kim Jong Un", other)
    assert found
    assert all(text["sentence"] and text["document"] for item in found for text in item["sentences"])


def test_the_question_of_the_demo_is_answered(built: Built, capsys: pytest.CaptureFixture[str]) -> None:
    check_kim(capsys, built.out, "Kursk")


def test_what_the_articles_disagree_on_is_contested(built: Built) -> None:
    with Graph(built.out / "kg.db") as graph:
        edges = [data for *_, data in graph.graph().edges(data=True)]
        claims = graph.stats().contested
    contested = [data for data in edges if data["contested"]]
    assert {data["polarity"] for data in contested} == {"affirmed", "denied"}
    assert claims


def test_evidence_is_found_where_the_store_says(built: Built) -> None:
    with Graph(built.out / "kg.db") as graph, Reader(built.out / "kg.db") as store:
        sentences = [sentence for item in graph.evidence("North Korea") for sentence in item.sentences]
        assert sentences
        for sentence in sentences:
            _, document = store.document(sentence.document) or pytest.fail(sentence.document)
            assert document.text[sentence.start : sentence.end] == sentence.sentence


BAD = {
    "binary.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
    "blank.txt": b" \n\n",
    "broken.pdf": b"%PDF-1.7\n1 0 obj << /Type /Cat",
    "clutter.txt": b"Share this\n\nSubscribe to our newsletter\n",
}
COMPLAINTS = {
    "binary.txt": "is a binary file",
    "blank.txt": "is empty",
    "broken.pdf": "is a broken PDF (.+)",
    "clutter.txt": "holds no article, only boilerplate",
    "feed.jsonl": "line 2: is no JSON: .+",
    "french.txt": "not UTF-8, read as cp1252",
    "nothing": r"holds no file to read \(.+\)",
    "nowhere": "no such file or folder",
}
SKIPPED = len(COMPLAINTS) - 1  # the French one is read


def test_bad_input_takes_a_line_each_and_the_rest_is_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    news = tmp_path / "news"
    news.mkdir()
    (tmp_path / "nothing").mkdir()
    for name, data in BAD.items():
        (news / name).write_bytes(data)
    (news / "good.txt").write_text("SEOUL - South Korea condemned Russia on Monday.")
    (news / "french.txt").write_bytes("PARIS - Élysée officials said that “France” condemned Russia.".encode("cp1252"))
    (news / "feed.jsonl").write_text('{"id": "a", "text": "Japan condemned Russia."}\n{"id": "b", "text"\n')
    (news / "large.txt").write_text("TOKYO - Japan sanctioned Russia.\n\n" + "f7" * 2_500_000 + "\n\nSo it did.")
    assert main(["build", "news", "nothing", "nowhere", "-o", "out"]) == 0
    printed, complaints = capsys.readouterr()
    said = complaints.splitlines(keepends=True)
    assert printed == ""
    assert summary("".join(said[-2:])) == (4, 4, 0, 0, SKIPPED)
    complaints = sorted(line.removeprefix("kg: ").rstrip("\n") for line in said[:-2])
    for line, (name, reason) in zip(complaints, sorted(COMPLAINTS.items()), strict=True):
        assert re.fullmatch(f"{re.escape(name)}: {reason}", line)


def test_bad_input_alone_builds_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, data in BAD.items():
        (tmp_path / name).write_bytes(data)
    out = tmp_path / "out"
    assert main(["build", str(tmp_path), "-o", str(out)]) == 1
    said = capsys.readouterr().err.splitlines()
    assert len(said) == len(BAD) + 1
    assert said[-1] == "kg: nothing to build: no file held an article"
    assert not list(out.iterdir())


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the annotated articles."""
    if not EVALUATION.is_dir():
        pytest.skip(f"no annotated articles at {EVALUATION}")
    out = tmp_path_factory.mktemp("real")
    total, read, *rest = kg(EVALUATION / "texts", "-o", out)
    assert (total, rest) == (read, [0, 0, 0])
    return out


def test_real_articles_answer_the_same(real: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check_kim(capsys, real, "Russia")


def test_quality_on_real_articles(real: Path) -> None:
    command = [sys.executable, EVALUATION / "score.py", real / "graph.graphml", "--json"]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    found = json.loads(run.stdout)
    assert run.stderr == ""
    assert {name: found[name]["f1"] for name in CLAIMED if found[name]["f1"] < CLAIMED[name]} == {}
