"""What tests of the view start from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browsing import DESKTOP, FLAGS, PHONE, Tab, chromium, opened
from small_news import DOCUMENTS, STATEMENTS, News, graph_of

import kg

CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.fixture(scope="session")
def news() -> News:
    """The small graph with what its page needs."""
    return News(graph_of(STATEMENTS), STATEMENTS, DOCUMENTS)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium."""
    path = chromium()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def file(news: News, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the small graph."""
    path = tmp_path_factory.mktemp("page") / "graph.html"
    path.write_text(news.html(), "utf-8")
    return path


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the corpus that comes with the project, as ``kg build`` makes it."""
    out = tmp_path_factory.mktemp("demo")
    kg.build([CORPUS], out)
    return out / "graph.html"


@pytest.fixture
def tab(browser: Any, file: Path) -> Iterator[Tab]:
    """A tab for the page of the small graph."""
    yield from opened(browser, file, viewport=DESKTOP)


@pytest.fixture
def phone(browser: Any, file: Path) -> Iterator[Tab]:
    """The same on a phone in the dark."""
    yield from opened(browser, file, viewport=PHONE, has_touch=True, color_scheme="dark")
