"""Refusals and threats by what is done or announced alone."""

from __future__ import annotations

import pytest
from understanding import matching, understand


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        pytest.param("Norway will never accept the French terms.", True, id="will never accept"),
        pytest.param("Norway does not recognize France.", True, id="does not recognize"),
        pytest.param("Norway said it would not return to talks with France.", True, id="would not return"),
        pytest.param("Norway refused to let French inspectors enter.", True, id="refused to let"),
        pytest.param("Norway declined to hand the papers over to France.", True, id="declined to"),
        pytest.param("Norway vetoed the participation of France.", True, id="vetoed"),
        pytest.param("Norway rejected the results announced by France.", True, id="announced by"),
        pytest.param("Norway declined to comment on the French offer.", False, id="no comment"),
        pytest.param("Norway has not accepted the French terms.", False, id="not yet"),
        pytest.param("Norway will accept the French terms.", False, id="accepted"),
    ],
)
def test_refusals(text: str, *, refused: bool) -> None:
    assert bool(matching(understand(text), "Norway", "rejects", "France")) == refused


@pytest.mark.parametrize(
    ("text", "threatened"),
    [
        pytest.param("Norway will pay a heavy price, Anna Berg said.", True, id="will pay"),
        pytest.param("Anna Berg vowed to retaliate if Norway attacked the island.", True, id="vowed, if"),
        pytest.param("Anna Berg said she would hit back if Norway crossed the border.", True, id="would, if"),
        pytest.param("Anna Berg threatened to cut off aid to Norway.", True, id="threatened to, beside an object"),
        pytest.param("Anna Berg said that Norway had paid a heavy price.", False, id="past"),
        pytest.param("Anna Berg said she would be glad if Norway won.", False, id="no harm"),
    ],
)
def test_threats(text: str, *, threatened: bool) -> None:
    assert bool(matching(understand(text), "Anna Berg", "threatens", "Norway")) == threatened
