"""Nothing that is printed can command a terminal, and nothing is lost."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import terminal
from tests import sample

COMMANDS = "\x1b]0;title\x07 \x1b[31mred\x9b2J\r\b\x7f \u202eright to left"


@given(st.text())
def test_a_line_holds_no_control_character(text: str) -> None:
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e]", terminal.plain(text))


@given(st.text(alphabet=st.characters(categories=("L", "P", "S"))))
def test_ordinary_text_stays(text: str) -> None:
    assert terminal.plain(text) == text


def test_json_is_what_it_was_and_commands_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    terminal.as_json({"name": COMMANDS, "edges": sample.EDGES[:1]})
    printed = capsys.readouterr().out
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", printed)
    found = json.loads(printed)
    assert found["name"] == COMMANDS
    assert found["edges"][0]["weight"] == 1


def test_a_table_for_a_file_cuts_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    long = "word " * 200
    terminal.table(["Name", "Number"], [[long, 12], [f"[bold]{COMMANDS}:smile:", 3]])
    printed = capsys.readouterr().out
    lines = printed.splitlines()
    assert len(lines) == 4
    assert long.strip() in lines[2]
    assert "[bold]" in lines[3]
    assert ":smile:" in lines[3]
    assert "\x1b" not in printed
    assert all(line == line.rstrip() for line in lines)


def test_only_records_become_json() -> None:
    with pytest.raises(TypeError):
        terminal.as_json({1, 2})
