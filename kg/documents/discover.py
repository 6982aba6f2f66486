"""Which files the user means: files, folders, globs and standard input."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from kg.errors import InputError

SUFFIXES = (".txt", ".md", ".html", ".htm", ".pdf", ".jsonl")
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: its ``key`` within the build, and its absolute ``path`` ("-" for standard input)."""

    key: str
    path: str


@dataclass(frozen=True, slots=True)
class _Found:
    """A file, and how many of the last parts of its path make its key."""

    path: str
    parts: int

    @property
    def key(self) -> str:
        return "/".join(PurePath(self.path).parts[-self.parts :])


def discover(paths: Sequence[str]) -> tuple[list[Source], list[InputError]]:
    """The files that the paths mean, by key, and what of the paths cannot be read.

    A key is the path relative to the folder that was given, or the name of a file that was given;
    keys that would clash are told apart by the folders above. The order of the paths does not matter.
    """
    files: dict[str, _Found] = {}
    errors: dict[str, InputError] = {}
    for given in sorted(set(paths) - {STDIN}):
        for item in _expand(given):
            if isinstance(item, InputError):
                errors[str(item)] = item
                continue
            real = os.path.realpath(item.path)
            files[real] = max(files.get(real, item), item, key=lambda found: (found.parts, found.path))
    sources = [
        Source(key, found.path) for found, key in _distinct(sorted(files.values(), key=lambda f: f.path))
    ]
    if STDIN in paths:
        sources.append(Source("stdin", STDIN))
    return sorted(sources, key=lambda source: source.key), [errors[text] for text in sorted(errors)]


def _expand(given: str) -> Iterator[_Found | InputError]:
    """The files that one argument means."""
    if os.path.isdir(given):
        yield from _folder(given)
    elif os.path.lexists(given):
        yield _file(given)
    elif glob.has_magic(given):
        yield from _matches(given)
    else:
        yield InputError(given, "no such file or folder")


def _file(given: str) -> _Found | InputError:
    if not os.path.isfile(given):
        return InputError(given, "is no regular file")
    if PurePath(given).suffix.lower() not in SUFFIXES:
        return InputError(given, f"is of no known kind ({' '.join(SUFFIXES)})")
    return _named(given, 1)


def _named(path: str, parts: int) -> _Found | InputError:
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        return InputError(path.encode("utf-8", "backslashreplace").decode(), "has a name that is not UTF-8")
    return _Found(os.path.abspath(path), parts)


def _matches(pattern: str) -> Iterator[_Found | InputError]:
    """What a glob matches: files of known kinds, and what is in the folders."""
    empty = True
    for match in sorted(glob.glob(pattern, recursive=True)):
        if os.path.isdir(match):
            found: list[_Found | InputError] = [item for item in _folder(match) if isinstance(item, _Found)]
        else:
            found = [_file(match)] if _is_article(os.path.basename(match)) else []
        empty = empty and not found
        yield from found
    if empty:
        yield InputError(pattern, "matches no file that can be read")


def _folder(given: str) -> Iterator[_Found | InputError]:
    empty = True
    top = len(Path(os.path.abspath(given)).parts)
    refused: list[OSError] = []
    for folder, below, names in os.walk(given, onerror=refused.append):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(filter(_is_article, names)):
            path = os.path.join(folder, name)
            yield _named(path, len(Path(os.path.abspath(path)).parts) - top)
            empty = False
    for error in refused:
        yield InputError(os.fspath(error.filename), f"cannot be read: {error.strerror}")
    if empty and not refused:
        yield InputError(given, f"holds no file to read ({' '.join(SUFFIXES)})")


def _is_article(name: str) -> bool:
    """Whether a file of a folder is meant: of a known kind, not hidden, no README."""
    lower = name.lower()
    return lower.endswith(SUFFIXES) and not lower.startswith((".", "readme."))


def _distinct(files: Sequence[_Found]) -> Iterator[tuple[_Found, str]]:
    """Each file with its own key: while several share one, each of them takes one more folder in front."""
    keyed = [(found, found) for found in files]
    while True:
        counts: dict[str, int] = {}
        for _, now in keyed:
            counts[now.key] = counts.get(now.key, 0) + 1
        if all(counts[now.key] == 1 for _, now in keyed):
            break
        keyed = [
            (found, _Found(now.path, now.parts + 1) if counts[now.key] > 1 else now) for found, now in keyed
        ]
    for found, now in keyed:
        yield found, now.key
