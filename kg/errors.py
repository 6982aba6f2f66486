"""What can go wrong, as a user sees it: one clear line each.

KgError
├── InputError      a file or folder that cannot be read, and why
├── StoreError      a database that is missing, foreign or of another version
├── NotFoundError   a name that the graph does not know, with suggestions
├── AmbiguousError  a name that several entities bear
└── SchemaError     linguistic data that contradict themselves
"""

from __future__ import annotations

from collections.abc import Sequence

LISTED = 10  # entities among which a user can still choose


class KgError(Exception):
    """The root: its text is the line that the user reads."""


class InputError(KgError):
    """A file, folder or stream that cannot be read as news. ``path`` is named in the text."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason


class StoreError(KgError):
    """A database that is missing, foreign, damaged or written by another version."""


class NotFoundError(KgError):
    """No entity bears the name. ``suggestions`` are labels that resemble it."""

    def __init__(self, name: str, suggestions: Sequence[str] = ()) -> None:
        hint = f" Did you mean {', '.join(suggestions)}?" if suggestions else ""
        super().__init__(f"nothing is known of {name!r}.{hint}")
        self.name, self.suggestions = name, tuple(suggestions)


class AmbiguousError(KgError):
    """Several entities bear the name. ``choices`` are their ids, the best known first."""

    def __init__(self, name: str, choices: Sequence[str]) -> None:
        more = f" and {len(choices) - LISTED:,} more" if len(choices) > LISTED else ""
        super().__init__(f"{name!r} may be any of: {', '.join(choices[:LISTED])}{more}. Name one by its id.")
        self.name, self.choices = name, tuple(choices)


class SchemaError(KgError):
    """Linguistic data that cannot be right: an unknown type, a string where a list is due."""
