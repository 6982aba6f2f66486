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
    sources = [Source(key, found.path) for found, key in _distinct(sorted(files.values(), key=lambda f: f.path))]
    if STDIN in paths:
        sources.append(Source("stdin", STDIN))
    return sorted(sources, key=lambda source: source.key), [errors[text] for text in sorted(errors)]


def _expand(given: str) -> Iterator[_Found | InputError]:
    """The files that one argument means."""
    path = Path(given)
    if path.is_dir():
        yield from _folder(path)
    elif path.is_file():
        known = path.suffix.lower() in SUFFIXES
        yield _named(path, 1) if known else InputError(given, f"is of no known kind ({' '.join(SUFFIXES)})")
    elif os.path.lexists(path):
        yield InputError(given, "is no regular file")
    elif glob.has_magic(given):
        yield from _matches(given)
    else:
        yield InputError(given, "no such file or folder")


def _matches(pattern: str) -> Iterator[_Found | InputError]:
    """What a glob matches: files of known kinds, and what is in the folders."""
    empty = True
    # Path.glob takes no absolute pattern.
    for match in map(Path, sorted(glob.glob(pattern, recursive=True))):  # noqa: PTH207
        found = _folder(match) if match.is_dir() else [_named(match, 1)] if _is_article(match.name) else []
        for item in found:
            if isinstance(item, _Found):
                empty = False
                yield item
    if empty:
        yield InputError(pattern, "matches no file that can be read")


def _folder(given: Path) -> Iterator[_Found | InputError]:
    empty = True
    top = len(_absolute(given).parts)
    refused: list[OSError] = []
    for folder, below, names in os.walk(given, onerror=refused.append):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for path in (Path(folder, name) for name in sorted(names) if _is_article(name)):
            yield _named(path, len(_absolute(path).parts) - top)
            empty = False
    for error in refused:
        yield InputError(os.fspath(error.filename), f"cannot be read: {error.strerror}")
    if empty and not refused:
        yield InputError(str(given), f"holds no file to read ({' '.join(SUFFIXES)})")


def _named(path: Path, parts: int) -> _Found | InputError:
    """A file by the last parts of its path, which must be text that can be printed and stored."""
    try:
        str(path).encode("utf-8")
    except UnicodeEncodeError:
        shown = str(path).encode("utf-8", "backslashreplace").decode()
        return InputError(shown, "has a name that is not UTF-8")
    return _Found(str(_absolute(path)), parts)


def _absolute(path: Path) -> Path:
    """The path from the root, ``..`` worked in, links left as they are named."""
    return Path(os.path.normpath(path.absolute()))


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
        keyed = [(found, _Found(now.path, now.parts + 1) if counts[now.key] > 1 else now) for found, now in keyed]
    for found, now in keyed:
        yield found, now.key
