"""What shells are offered: by click's own classes, and in the shells themselves where they are there."""

from __future__ import annotations

import os
import pty
import select
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg.cli import cli, main
from kg.commands.shells import SHELLS


@pytest.fixture(autouse=True)
def surroundings(sample_db: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sample graph, and a ``kg`` to be called by name."""
    monkeypatch.setenv("KG_DB", str(sample_db))
    monkeypatch.setenv("HOME", str(tmp_path))
    program = tmp_path / "bin" / "kg"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m kg "$@"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))


def needs(shell: str) -> pytest.MarkDecorator:
    """Skip where a shell is not installed."""
    return pytest.mark.skipif(shutil.which(shell) is None, reason=f"{shell} is not installed")


@pytest.mark.parametrize(
    ("words", "start", "expected"),
    [
        (["neighbors"], "kim", ["Kim Jong Un", "Kim Yo Jong", "Kim"]),
        (["neighbors"], "Kim J", ["Kim Jong Un"]),
        (["neighbors"], "vlad", ["Vladimir Putin"]),
        (["evidence", "Kim Jong Un"], "Ku", ["Kursk"]),
        (["resolve", "same", "Kursk"], "Ru", ["Russia"]),
        (["view", "--focus"], "Ru", ["Russia"]),
        (["neighbors", "--db", "nowhere.db"], "Ru", []),
        (["neighbors"], "zz", []),
        (["nei"], "x", []),
    ],
)
def test_names_that_begin_so(words: list[str], start: str, expected: list[str]) -> None:
    found = SHELLS["zsh"](cli, {}, "kg", "_KG_COMPLETE").get_completions(words, start)
    assert [item.value for item in found] == expected


def test_nothing_is_said_where_there_is_no_graph(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("KG_DB")
    monkeypatch.chdir(tmp_path)
    assert SHELLS["fish"](cli, {}, "kg", "_KG_COMPLETE").get_completions(["neighbors"], "Ku") == []


@pytest.mark.parametrize("shell", sorted(SHELLS))
def test_the_script_is_printed(capsys: pytest.CaptureFixture[str], shell: str) -> None:
    assert main(["completion", shell]) == 0
    assert f"_KG_COMPLETE={shell}_complete" in capsys.readouterr().out


@needs("bash")
@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("nei", ["neighbors"]),
        ("neighbors Kim\\ J", ["Kim\\ Jong\\ Un"]),
        ('neighbors "Kim J', ["Kim Jong Un"]),
        ("neighbors 'Kim J", ["Kim Jong Un"]),
        ("neighbors KCNA", ["KCNA\\|A"]),
    ],
)
def test_bash(typed: str, expected: list[str]) -> None:
    script = f"""
    eval "$(kg completion bash)"
    COMP_WORDS=(kg {" ".join(map(quoted, typed.split(" ", 1)))})
    COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
    _kg_completion kg
    printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    done = subprocess.run(["bash", "--norc", "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == expected


def quoted(word: str) -> str:
    """A word as bash's array has it: what was typed, quotes and all."""
    return "'" + word.replace("'", "'\\''") + "'"


@needs("fish")
@pytest.mark.parametrize("typed", ['kg neighbors "Kim J', "kg neighbors Kim\\ J", "kg evidence Kursk Kim\\ J"])
def test_fish(typed: str) -> None:
    command = ["fish", "--no-config", "-c", "kg completion fish | source; complete -C $argv[1]", typed]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "Kim Jong Un\tperson\n"


def typed_in(shell: list[str], setting: str, typed: str, expected: str) -> str:
    """What an interactive shell shows once ``expected`` is there, or all that it shows."""
    process, terminal = pty.fork()
    if process == 0:
        os.execvp(shell[0], shell)
    os.write(terminal, f"{setting}\necho rea''dy\n".encode())
    shown = read_until(terminal, "ready")
    assert "ready" in shown
    os.write(terminal, f"{typed}\t".encode())
    shown = read_until(terminal, expected)
    os.write(terminal, b"\x03exit\n\x04")
    os.close(terminal)
    os.waitpid(process, 0)
    return shown


def read_until(terminal: int, expected: str) -> str:
    """What a terminal shows until ``expected`` is there, or nothing comes any more."""
    shown = ""
    while expected not in shown and select.select([terminal], [], [], 20)[0]:
        try:
            shown += os.read(terminal, 10_000).decode(errors="replace")
        except OSError:
            break
    return shown


@needs("zsh")
def test_zsh_on_a_terminal() -> None:
    setting = 'autoload -U compinit; compinit -u -d /dev/null; eval "$(kg completion zsh)"'
    assert "Kim\\ Jong\\ Un" in typed_in(["zsh", "-f", "-i"], setting, "kg show Kim\\ J", "Jong\\ Un")


@needs("bash")
def test_bash_on_a_terminal() -> None:
    setting = 'eval "$(kg completion bash)"'
    shell = ["bash", "--norc", "--noprofile", "-i"]
    assert "Vladimir\\ Putin" in typed_in(shell, setting, "kg show Vlad", "Vladimir\\ Putin")
    assert '"Vladimir Putin"' in typed_in(shell, setting, 'kg show "Vlad', '"Vladimir Putin"')
