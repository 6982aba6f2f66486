"""Elections of a document, and who stands in them."""

from __future__ import annotations

import pytest
from understanding import matching, understand


@pytest.mark.parametrize(
    ("text", "elections"),
    [
        pytest.param(
            "Norway's parliamentary election was calm. Berg lost Thursday's election.",
            ["Norway's parliamentary election"],
            id="taken up by its day",
        ),
        pytest.param(
            "Norway's parliamentary election was calm. Berg had won the 2001 election.",
            ["2001 election", "Norway's parliamentary election"],
            id="another year",
        ),
        pytest.param(
            "The Norwegian election was calm. The Swedish election was not.",
            ["Norwegian election", "Swedish election"],
            id="other states",
        ),
        pytest.param(
            "Norway's presidential election was calm. Thursday's local elections were not.",
            ["Norway's presidential election", "Thursday's local elections"],
            id="another kind",
        ),
    ],
)
def test_names_of_one_election_are_united(text: str, elections: list[str]) -> None:
    assert sorted(entity.label for entity in understand(text).entities if entity.type == "event") == elections


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Anna Berg received 51 percent of the vote.", True, id="votes"),
        pytest.param("Anna Berg was elected again.", True, id="elected"),
        pytest.param("Anna Berg received a letter.", False, id="something else"),
        pytest.param("Anna Berg won the vote. Mali's election is near.", False, id="which of two elections"),
    ],
)
def test_who_stands_for_election(text: str, found: bool) -> None:
    whole = understand(f"Norway's presidential election was calm. {text}")
    assert bool(matching(whole, "Anna Berg", "participates_in", "Norway's presidential election")) == found
