"""Who is meant by a name that several bear."""

from __future__ import annotations

import pytest

from kg.queries.lookup import preferred
from kg.store.naming import Bearer


@pytest.mark.parametrize(
    ("bearers", "meant"),
    [
        ([], []),
        ([("state/russia", "state", False), ("place/moscow", "place", True)], ["place/moscow"]),
        ([("person/vladimir-putin", "person", False)], ["person/vladimir-putin"]),
        (
            [("person/vladimir-putin", "person", False), ("person/putin", "person", True)],
            ["person/vladimir-putin", "person/putin"],
        ),
        ([("person/john", "person", True), ("person/john-smith", "person", False)], ["person/john"]),
        ([("person/a", "person", False), ("person/b", "person", False)], ["person/a", "person/b"]),
    ],
)
def test_what_is_called_so_comes_first_unless_a_namesake_is_better_known(
    bearers: list[tuple[str, str, bool]], meant: list[str]
) -> None:
    assert preferred([Bearer(*item) for item in bearers]) == meant
