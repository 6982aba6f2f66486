"""Bare titles in the light of the corpus."""

from __future__ import annotations

import pytest

from kg.records import Statement
from kg.resolve import bare_posts

TYPES = {"state/chad": "state", "state/peru": "state", "person/khan": "person"}


def post(object_: str, rule: str, document: str) -> Statement:
    """Khan heads something."""
    return Statement(
        "person/khan", "head_of", object_, "affirmed", "actual", (), "President", document, 0, 9, "...", None, rule, 0.8
    )


@pytest.mark.parametrize(
    ("said", "present", "expected"),
    [
        pytest.param([], {"a"}, ["state/peru"], id="nothing known"),
        pytest.param([post("state/chad", "title", "b")], {"a", "b"}, ["state/chad", "state/chad"], id="set right"),
        pytest.param([post("state/chad", "title", "b")], {"b"}, ["state/chad"], id="left out"),
        pytest.param(
            [post("state/peru", "title", "b"), post("state/chad", "title", "b"), post("state/chad", "title", "c")],
            {"a", "b", "c"},
            ["state/peru", "state/peru", "state/chad", "state/chad"],
            id="one of several",
        ),
    ],
)
def test_settle(said: list[Statement], present: set[str], expected: list[str]) -> None:
    statements = [post("state/peru", bare_posts.BARE, "a"), *said]
    where = {"state/chad": frozenset(present), "state/peru": frozenset("a")}
    assert [item.object for item in bare_posts.settle(statements, where, TYPES)] == expected  # type: ignore[arg-type]
