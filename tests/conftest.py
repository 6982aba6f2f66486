"""What many tests start from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from kg.queries import Graph
from tests import corpus, sample

settings.register_profile("kg", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("kg")


@pytest.fixture(scope="session")
def sample_db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the small corpus of ``sample``."""
    path = tmp_path_factory.mktemp("sample") / "kg.db"
    sample.write(path)
    return path


@pytest.fixture
def sample_graph(sample_db: Path) -> Iterator[Graph]:
    """That store, opened for questions."""
    with Graph(sample_db) as graph:
        yield graph


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> corpus.Built:
    """The graph of the sample corpus, read by the real model."""
    return corpus.build_offline(tmp_path_factory.mktemp("corpus") / "out")
