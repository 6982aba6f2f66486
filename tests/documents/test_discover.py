from __future__ import annotations

import os
from itertools import permutations
from pathlib import Path

import pytest

from kg.documents import Source, discover


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Text.", encoding="utf-8")


def keys(*paths: Path | str) -> list[str]:
    sources, errors = discover([str(path) for path in paths])
    assert errors == []
    return [source.key for source in sources]


def messages(*paths: Path | str) -> list[str]:
    sources, errors = discover([str(path) for path in paths])
    assert sources == []
    return [str(error) for error in errors]


def test_a_folder_gives_its_articles_by_relative_path(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a/c.HTML", "a/d.jsonl", "e.md", "f.pdf", "g.htm")
    write(tmp_path, "README.md", "readme.txt", ".hidden.txt", ".git/x.txt", "data.csv", "noext")
    assert keys(tmp_path) == ["a/c.HTML", "a/d.jsonl", "b.txt", "e.md", "f.pdf", "g.htm"]


def test_a_file_is_named_by_itself_and_a_readme_is_read_where_it_is_asked_for(tmp_path: Path) -> None:
    write(tmp_path, "a/b.txt", "README.md")
    assert keys(tmp_path / "a" / "b.txt", tmp_path / "README.md") == ["README.md", "b.txt"]


def test_paths_are_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "a/b.txt")
    monkeypatch.chdir(tmp_path / "a")
    assert discover(["../a/b.txt"])[0] == [Source("b.txt", str(tmp_path / "a" / "b.txt"))]


def test_globs(tmp_path: Path) -> None:
    write(tmp_path, "a/b.txt", "a/c.csv", "a/d/e.txt", "[x].txt")
    assert keys(tmp_path / "a" / "*.txt") == ["b.txt"]
    assert keys(tmp_path / "a" / "**" / "*.txt") == ["b.txt", "e.txt"]
    assert keys(tmp_path / "a" / "*") == ["b.txt", "e.txt"]
    assert keys(tmp_path / "[x].txt") == ["[x].txt"]


def test_the_same_file_counts_once(tmp_path: Path) -> None:
    write(tmp_path, "a/b.txt")
    (tmp_path / "a" / "link.txt").symlink_to(tmp_path / "a" / "b.txt")
    file = tmp_path / "a" / "b.txt"
    assert len(keys(tmp_path, tmp_path / "a", file, f"{tmp_path}/a/../a/b.txt")) == 1


def test_clashing_keys_take_folders_in_front(tmp_path: Path) -> None:
    write(tmp_path, "x/one/n.txt", "y/one/n.txt", "z/two/n.txt", "z/two/m.txt")
    found = keys(tmp_path / "x" / "one", tmp_path / "y" / "one" / "n.txt", tmp_path / "z" / "two")
    assert found == ["m.txt", "two/n.txt", "x/one/n.txt", "y/one/n.txt"]


def test_the_order_of_the_arguments_does_not_matter(tmp_path: Path) -> None:
    write(tmp_path, "x/n.txt", "y/n.txt", "y/z/n.txt")
    given = [str(tmp_path / "x"), str(tmp_path / "y" / "n.txt"), str(tmp_path / "y"), "-", "/no/such"]
    first = repr(discover(given))
    assert all(repr(discover(order)) == first for order in permutations(given))


def test_standard_input() -> None:
    assert discover(["-", "-"])[0] == [Source("stdin", "-")]


def test_what_cannot_be_read_is_said_in_a_line_each(tmp_path: Path) -> None:
    write(tmp_path, "a.csv", "empty/b.csv")
    os.mkfifo(tmp_path / "pipe.txt")
    kinds = ".txt .md .html .htm .pdf .jsonl"
    assert messages(tmp_path / "no.txt") == [f"{tmp_path}/no.txt: no such file or folder"]
    assert messages(tmp_path / "a.csv") == [f"{tmp_path}/a.csv: is of no known kind ({kinds})"]
    assert messages(tmp_path / "empty") == [f"{tmp_path}/empty: holds no file to read ({kinds})"]
    assert messages(tmp_path / "*.txt.no") == [f"{tmp_path}/*.txt.no: matches no file that can be read"]
    assert messages(tmp_path / "pipe.txt") == [f"{tmp_path}/pipe.txt: is no regular file"]
    assert len(messages("/no/1", "/no/2", "/no/1")) == 2


def test_a_name_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb"):  # noqa: PTH123 (pathlib takes no bytes)
        pass
    (line,) = messages(tmp_path)
    assert line.endswith("caf\\udce9.txt: has a name that is not UTF-8")
