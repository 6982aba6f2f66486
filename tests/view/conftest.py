"""What tests of the view start from."""

from __future__ import annotations

import pytest
from small_news import DOCUMENTS, STATEMENTS, News, graph_of


@pytest.fixture(scope="session")
def news() -> News:
    """The small graph with what its page needs."""
    return News(graph_of(STATEMENTS), STATEMENTS, DOCUMENTS)
