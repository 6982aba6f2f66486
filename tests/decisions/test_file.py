"""Files of decisions: what is read, refused and written."""

from __future__ import annotations

import string
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.decisions import Decision, Kind, add, meant, read
from kg.decisions.reading import parse
from kg.errors import InputError

FILE = """# what I know
same = [["A", "B"], ["C", "D"]]  # two on a line
different = [
    # ["E", "F"],
    ["E", "F"],   # seen in the archive
    [
        "E", 'G'
    ]
]
delete = ["person/a-b", ["A", "meets", "C"], ["A", "meets", "D", "denied"]]
[rename]
Burma = "Myanmar"
"A" = "A"
"""


def test_each_decision_has_its_line() -> None:
    assert [(d.line, d.kind, d.names) for d in parse(FILE, "f").lines] == [
        (2, "same", ("A", "B")),
        (2, "same", ("C", "D")),
        (5, "different", ("E", "F")),
        (6, "different", ("E", "G")),
        (10, "delete", ("person/a-b",)),
        (10, "delete", ("A", "meets", "C")),
        (10, "delete", ("A", "meets", "D", "denied")),
        (12, "rename", ("Burma", "Myanmar")),
        (13, "rename", ("A", "A")),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("= =", "line 1"),
        ("what = 1", "unknown keys what"),
        ("same = 1", "same must be a list of lists of two names or more"),
        ('same = [["one"]]', "same must be"),
        ('same = ["one"]', "same must be"),
        ('same = [["one", ""]]', "same must be"),
        ('different = [["a", "b", "c"]]', "different must be a list of pairs"),
        ("different = [[1, 2]]", "different must be"),
        ('delete = [["a", "b"]]', "delete must be"),
        ("rename = 1", "rename must be a table of names"),
        ("[rename]\na = 1", "rename must be"),
        ('different = [["A", "the a"]]', r"line 1 (different \"A\", \"the a\") keeps a name apart from itself"),
        (
            'same = [\n["A", "B"]]\ndifferent = [["b", "a"]]',
            'line 3 (different "b", "a") contradicts line 2 (same "A", "B")',
        ),
        (
            'same = [\n["A", "B"],\n["C", "D"],\n["B", "C"]]\ndifferent = [["A", "C"]]',
            'line 5 (different "A", "C") contradicts line 2 (same "A", "B") and line 4 (same "B", "C")',
        ),
        ('[rename]\nA = "X"\n"the a" = "Y"', 'line 3 (rename "the a", "Y") contradicts line 2 (rename "A", "X")'),
        ('same = [["A", "B"]]\n[rename]\nA = "X"\nB = "Y"', "contradicts line 3"),
    ],
)
def test_what_cannot_be_right_is_refused_in_one_line(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "d.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as refused:
        read(path)
    message = str(refused.value)
    assert message.startswith(f"{path}: ")
    assert said.replace("\\", "") in message
    assert "\n" not in message


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    path = tmp_path / "d.toml"
    path.write_bytes(b'same = [["\xff", "b"]]')
    with pytest.raises(InputError, match=r"d\.toml"):
        read(path)
    with pytest.raises(InputError, match=r"d\.toml"):
        add(path, [Decision("same", ("a", "b"))])


def test_lists_that_read_the_same_have_lines_of_their_own() -> None:
    text = 'same = [\n["A", "B"]]\ndelete = [\n"C"]\ndifferent = [\n["A", "C"]]\n[rename]\nB = "delete = x"'
    assert [(d.line, d.kind) for d in parse(text, "f").lines] == [
        (2, "same"),
        (4, "delete"),
        (6, "different"),
        (8, "rename"),
    ]


def test_writing_keeps_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "d.toml"
    path.write_text(FILE, encoding="utf-8")
    new = Decision("different", ("H", "I")), Decision("same", ("C", "D")), Decision("rename", ("X y", 'Z "z"'))
    assert [item.line for item in add(path, new)] == [9, 2, 15]
    before, after = FILE.splitlines(), path.read_text("utf-8").splitlines()
    assert [line for line in after if line.rstrip(",") in {text.rstrip(",") for text in before}] == [
        line if line != "    ]" else "    ]," for line in before
    ]
    assert set(after) - set(before) == {'    ["H", "I"],', '"X y" = "Z \\"z\\""', "    ],"}


def test_a_line_that_is_deleted_is_undone(tmp_path: Path) -> None:
    path = tmp_path / "d.toml"
    for number in range(3):
        add(path, [Decision("same", (f"a{number}", f"b{number}")), Decision("delete", (f"c{number}",))])
    (found,) = add(path, [Decision("same", ("a1", "b1"))])
    lines = path.read_text("utf-8").splitlines()
    del lines[found.line - 1]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert [item.names for item in read(path).of("same")] == [("a0", "b0"), ("a2", "b2")]


def test_what_would_contradict_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "d.toml"
    add(path, [Decision("same", ("a", "b"))])
    before = path.read_bytes()
    with pytest.raises(InputError, match=r'toml: different "b", "a" contradicts line 2 \(same "a", "b"\)'):
        add(path, [Decision("different", ("b", "a"))])
    assert path.read_bytes() == before


LETTERS = st.text(string.ascii_letters + " '\"\\#é\n]", min_size=1).filter(str.strip)


@given(st.lists(st.tuples(st.sampled_from(get_args(Kind)), LETTERS, LETTERS, LETTERS), max_size=6))
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[Kind, str, str, str]]
) -> None:
    path = tmp_path_factory.mktemp("d") / "d.toml"
    done = []
    for kind, *names in rows:
        decision = Decision(kind, tuple(names[: 3 if kind == "delete" else 2]))
        try:
            add(path, [decision])
        except InputError:  # it would contradict what is there
            continue
        done = [item for item in done if kind != "rename" or item.names[0] != names[0] or item.kind != kind]
        done.append(decision)
        found = {(item.kind, item.names) for item in read(path).lines}
        assert found == {(item.kind, item.names) for item in done}


def test_an_id_is_a_name_of_a_type() -> None:
    assert meant("person/kim-jong-un") == ("person", "kim jong un")
    assert meant("The Reuters/Ipsos poll") == (None, "reuters ipsos poll")
