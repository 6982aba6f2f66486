"""The commands: what is printed where, and with which status they end."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kg import __version__, terminal
from kg.cli import cli, main


@pytest.fixture(autouse=True)
def database(sample_db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_DB", str(sample_db))


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Status, stdout and stderr of a command."""
    status = main(arguments)
    return status, *capsys.readouterr()


def test_answers_that_are_cut_short_say_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "neighbors", "Kursk", "--limit", "2")[2] == "kg: 2 of 3 edges (--limit)\n"
    assert run(capsys, "neighbors", "Kursk", "--limit", "0")[2] == ""
    assert run(capsys, "evidence", "Kursk", "--limit", "1", "--json")[2].startswith("kg: ")
    assert run(capsys, "timeline", "Kursk", "--limit", "3")[2] == "kg: 3 of 4 statements (--limit)\n"
    assert run(capsys, "search", "kursk", "--limit", "1")[2] == (
        "kg: the first 1 entities; there are more (--limit)\nkg: 1 of 3 sentences (--limit)\n"
    )


def test_a_way_is_told_with_its_sentences(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "path", "Kursk", "Kim Jong Un")
    assert out.splitlines()[:4] == [
        "1. Kursk <- North Korea <- Kim Jong Un",
        "   North Korea -> deploys to -> Kursk (1 document)",
        "     “North Korea sent troops to Kursk, KCNA said.”",
        "       north · Wire · 2025-04-28 · said by KCNA|A · affirmed",
    ]


def test_csv_runs_nothing_in_a_spreadsheet(capsys: pytest.CaptureFixture[str]) -> None:
    terminal.as_csv(
        [{"name": text, "number": -1} for text in ("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "a-1", "\x1b[2J")]
    )
    printed = capsys.readouterr().out
    cells = [name for name, _ in csv.reader(io.StringIO(printed))]
    assert cells == ["name", "'=1+1", "'+1", "'-1", "'@SUM(A1)", "' x", "a-1", "\N{REPLACEMENT CHARACTER}[2J"]
    assert printed.splitlines()[1].endswith(",-1")


def test_version_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "--version") == (0, f"kg {__version__}\n", "")
    status, out, _ = run(capsys, "-h")
    assert status == 0
    assert all(name in out for name in cli.commands)


@pytest.mark.parametrize("command", sorted(cli.commands))
def test_every_command_explains_itself(capsys: pytest.CaptureFixture[str], command: str) -> None:
    for flag in ("-h", "--help"):
        status, out, _ = run(capsys, command, flag)
        assert status == 0
        assert out.startswith(f"Usage: kg {command}")


def test_neighbors(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "neighbors", "kim jong-un")
    header, _, heads, meets = (line.split("  ") for line in out.splitlines())
    assert (status, err) == (0, "")
    assert [cell.strip() for cell in header if cell] == [
        "Relation",
        "Neighbor",
        "Type",
        "Documents",
        "Flags",
        "Said by",
        "Dates",
    ]
    assert [cell.strip() for cell in heads if cell.strip()] == ["-> heads", "North Korea", "state", "1"]
    assert [cell.strip() for cell in meets if cell.strip()] == [
        "-- meets",
        "Vladimir Putin",
        "person",
        "1",
        "2025-04-29",
    ]


def test_flags_and_speakers(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "neighbors", "Kursk", "--relation", "controls")
    assert "contested, denied   Vladimir Putin" in out


def test_the_way_is_shown_where_it_is_long(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "neighbors", "Kim Jong Un", "--depth", "2", "--type", "place")
    assert out.splitlines()[0].endswith("Via")
    assert out.splitlines()[2].endswith("North Korea")


def test_no_neighbors_is_an_answer(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "neighbors", "place/moscow") == (0, "", "no neighbors\n")
    assert run(capsys, "neighbors", "place/moscow", "--json") == (0, "[]\n", "")
    assert run(capsys, "evidence", "place/moscow") == (0, "", "no evidence\n")
    assert run(capsys, "timeline", "place/moscow") == (0, "", "no statements\n")
    assert run(capsys, "path", "place/moscow", "Kursk") == (0, "", "no way of up to four steps\n")
    assert run(capsys, "search", "nowhere") == (0, "", "nothing found\n")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Moscow", "'Moscow' is taken for place/moscow, and not for state/russia"),
        ("yo jong", "'yo jong' is taken for Kim Yo Jong (person/kim-yo-jong)"),
    ],
)
def test_what_a_name_was_taken_for_is_told(capsys: pytest.CaptureFixture[str], name: str, said: str) -> None:
    assert run(capsys, "show", name)[2] == f"kg: {said}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("neighbors", "Kursk"),
        ("show", "Kursk"),
        ("show", "--document", "north"),
        ("evidence", "Kursk"),
        ("evidence", "Kursk", "Russia"),
        ("path", "Kim Jong Un", "Kursk"),
        ("search", "kim"),
        ("search", "kursk"),
        ("timeline", "Kursk"),
        ("stats",),
        ("schema",),
    ],
)
def test_every_reading_command_prints_text_and_json_and_csv(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    status, text, err = run(capsys, *arguments)
    assert (status, err) == (0, "")
    assert text.strip()
    status, printed, err = run(capsys, *arguments, "--json")
    assert (status, err) == (0, "")
    assert json.loads(printed)
    status, printed, err = run(capsys, *arguments, "--csv")
    assert (status, err) == (0, "")
    header, *rows = csv.reader(io.StringIO(printed))
    assert rows
    assert {len(row) for row in rows} == {len(header)}


def test_evidence_names_document_outlet_date_and_speaker(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "evidence", "Russia", "Kursk")
    assert "Russia -> controls -> Kursk (1 document, contested, denied)" in out
    assert "kyiv · Gazette · 2025-04-29 · said by Vladimir Putin · denied" in out


def test_view_writes_the_page_beside_the_graph(
    capsys: pytest.CaptureFixture[str], sample_db: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    db = folder / "kg.db"
    db.write_bytes(sample_db.read_bytes())
    assert run(capsys, "view", "--db", str(db)) == (0, f"{folder / 'graph.html'}\n", "")
    assert "A graph of 3 documents" in (folder / "graph.html").read_text("utf-8")
    status, out, _ = run(capsys, "view", "--db", str(db), "--focus", "moscow", "--depth", "1")
    assert (status, out) == (0, f"{folder / 'place-moscow.html'}\n")
    text = (folder / "place-moscow.html").read_text("utf-8")
    assert "Moscow and what lies within 1 step" in text
    assert "Kursk" not in text
    assert str(tmp_path) not in text
    assert sorted(path.name for path in folder.iterdir()) == ["graph.html", "kg.db", "place-moscow.html"]


def test_view_opens_the_page_it_wrote(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr("webbrowser.open", asked.append)
    page = tmp_path / "kim & co.html"
    assert run(capsys, "view", "--focus", "person/kim-jong-un", "-o", str(page), "--open")[0] == 0
    assert asked == [page.as_uri()]


def test_show_document_lists_what_was_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "show", "--document", "asia/north.txt")
    assert "[share line] Share this" in out


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("neighbors", "Kurks"), 1, "kg: nothing is known of 'Kurks'. Did you mean Kursk?"),
        (("show", "Kim"), 1, "kg: 'Kim' may be any of: person/kim-jong-un, person/kim-yo-jong."),
        (("evidence", "Kursk", ""), 1, "kg: nothing is known of ''."),
        (("neighbors", "Kursk", "--relation", ""), 1, "kg: nothing is known of ''."),
        (("neighbors", "Kursk", "--relation", "xyz"), 1, "kg: nothing is known of 'xyz'."),
        (("show", "--document", "nort"), 1, "kg: nothing is known of 'nort'. Did you mean north"),
        (("stats", "--db", "nowhere.db"), 1, "kg: nowhere.db: no graph here; run kg build first"),
        (("build", "nowhere"), 1, "kg: nowhere: no such file or folder"),
        (("neigbors", "Kursk"), 2, "kg: No such command 'neigbors'. Did you mean 'neighbors'?"),
        (("neighbors",), 2, "kg: Missing argument 'NAME'. See kg neighbors --help."),
        (("neighbors", "Kursk", "--type", "ship"), 2, "kg: Invalid value for '--type'"),
        (("neighbors", "Kursk", "--dept", "2"), 2, "kg: No such option '--dept'."),
        (("neighbors", "Kursk", "--since", "April"), 2, "kg: Invalid value for '--since': 'April' is no date"),
        (("neighbors", "Kursk", "--limit", "-1"), 2, "kg: Invalid value for '--limit'"),
        (("path", "Kursk", "Kurks"), 1, "kg: nothing is known of 'Kurks'."),
        (("path", "Kursk", "Russia", "--via", "Kurks"), 1, "kg: nothing is known of 'Kurks'."),
        (("timeline", "Kursk", "--relation", "xyz"), 1, "kg: nothing is known of 'xyz'."),
        (("neighbors", "Kursk", "--depth", "9"), 2, "kg: Invalid value for '--depth'"),
        (("view", "--focus", "Kurks"), 1, "kg: nothing is known of 'Kurks'. Did you mean Kursk?"),
        (("view", "-o", "nowhere/page.html"), 1, "kg: "),
        (("view", "--depth", "9"), 2, "kg: Invalid value for '--depth'"),
        (("show",), 2, "kg: Give either NAME or --document ID."),
        (("show", "Kursk", "--document", "north"), 2, "kg: Give either NAME or --document ID."),
        (("build",), 2, "kg: Missing argument 'PATH...'"),
        (("build", "x", "--decisions", "nowhere.toml"), 2, "kg: Invalid value for '--decisions'"),
        (("neighbors", "\x1b[2J"), 1, "kg: nothing is known of"),
    ],
)
def test_refusals_take_a_line_on_stderr(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], status: int, said: str
) -> None:
    found, out, err = run(capsys, *arguments)
    assert (found, out) == (status, "")
    assert err.startswith(said)
    assert "\x1b" not in err
    assert len(err.splitlines()) == 1 + (arguments[0] == "build" and status == 1)


def test_no_arguments_show_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys)
    assert (status, out) == (2, "")
    assert err.startswith("Usage: kg")


def process(command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a shell command in which ``$KG`` is our program."""
    environment = {**os.environ, "KG": f"{sys.executable} -m kg", **variables}
    return subprocess.run(
        ["bash", "-c", command], env=environment, capture_output=True, encoding="latin-1", check=False
    )


def test_a_reader_that_goes_away_is_no_failure() -> None:
    done = process("set -o pipefail; $KG evidence Kursk --json | true")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, which always has no space left")
@pytest.mark.parametrize("command", ["stats", "evidence Kursk --json", "search kursk --csv", "export jsonl", "--help"])
def test_a_full_disk_takes_a_line(command: str) -> None:
    done = process(f"$KG {command} > /dev/full")
    assert done.returncode == 1
    assert done.stderr == "kg: No space left on device\n"


def test_output_that_lacks_a_character() -> None:
    done = process("$KG evidence Kursk", PYTHONIOENCODING="latin-1")
    assert done.returncode == 0
    assert "?Russia holds Kursk.?" in done.stdout


def on_a_terminal(*arguments: str, **variables: str) -> str:
    """What a terminal of 80 columns is sent by a command."""
    shown, terminal = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", **variables}
    subprocess.run(
        [sys.executable, "-m", "kg", *arguments], env=environment, stdout=terminal, stdin=terminal, check=True
    )
    os.close(terminal)
    with os.fdopen(shown, "rb") as stream:
        return stream.read1(100_000).decode()


def test_a_terminal_gets_the_table_in_its_width() -> None:
    sent = on_a_terminal("neighbors", "Kursk", NO_COLOR="1")
    assert not re.search(r"\x1b\[[0-9;]*[34]\dm", sent)  # no colour of letters or ground
    lines = re.sub(r"\x1b\[[0-9;]*m", "", sent).splitlines()
    assert max(map(len, lines)) <= 80
    assert all(word in sent for word in ("controls", "deploys", "Vladimir", "contested"))  # whole


def test_what_is_longer_than_the_terminal_goes_through_the_pager() -> None:
    shown = {"PAGER": "sed s/^/%/", "COLUMNS": "80"}
    assert "%" not in on_a_terminal("neighbors", "Kursk", LINES="50", **shown)
    sent = on_a_terminal("evidence", "Kursk", LINES="5", **shown)
    assert all(line.startswith("%") for line in sent.splitlines())


def test_a_terminal_shows_what_was_searched_for() -> None:
    assert "Russia holds \x1b[1mKursk\x1b[0m." in on_a_terminal("search", "kursk", LINES="50")


def test_a_narrow_terminal_gets_whole_words_all_the_same() -> None:
    assert "contested" in on_a_terminal("neighbors", "Kursk", COLUMNS="30")


def test_a_terminal_gets_sentences_in_its_width() -> None:
    assert max(map(len, on_a_terminal("evidence", "Kursk").splitlines())) <= 80
