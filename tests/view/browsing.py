"""Chromium, and tabs that notice whatever a page should not do."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
DESKTOP, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}
# The policy of the page forbids the strings that Playwright's own waiting evaluates.
DRAWN = """() => new Promise((done) => {
  const look = () => (performance.getEntriesByName("kg-drawn").length ? done() : setTimeout(look, 20));
  look();
})"""


def missing(reason: str) -> None:
    """Skip the test for what this machine lacks; in CI nothing may be lacking."""
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def chromium() -> str:
    """Where Chromium is; without it the test is skipped."""
    found = shutil.which("chromium")
    if found is None:
        missing("Chromium is not installed: apt-get install chromium")
    return str(found)


@dataclass
class Tab:
    """An opened page with what it did meanwhile."""

    page: Any
    url: str
    requests: list[str] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)

    def visit(self, fragment: str = "") -> None:
        """Open the page at a view, and wait for the first frame."""
        self.page.goto(self.url + fragment)
        self.page.evaluate(DRAWN)

    def panel(self) -> Any:
        """The panel beside the picture."""
        return self.page.locator("#panel")

    def status(self) -> str:
        """What the page says that it shows."""
        return str(self.page.locator("#status").inner_text())

    def fragment(self) -> str:
        """The view that the address names."""
        return str(self.page.evaluate("decodeURIComponent(location.hash)"))

    def box(self, name: str) -> Any:
        """The switch of this name."""
        return self.page.get_by_role("checkbox", name=name)

    def click_middle(self) -> None:
        """Click the middle of the picture."""
        box = self.page.locator("#canvas").bounding_box()
        self.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def opened(browser: Any, file: Path, **options: Any) -> Iterator[Tab]:
    """A new tab that records requests, console messages, errors and dialogs; it must end without trouble."""
    context = browser.new_context(**options)
    tab = Tab(context.new_page(), file.as_uri())
    tab.page.set_default_timeout(10_000)
    tab.page.on("request", lambda request: tab.requests.append(request.url))
    tab.page.on("console", lambda message: tab.troubles.append(message.text))
    tab.page.on("pageerror", lambda error: tab.troubles.append(str(error)))
    tab.page.on("dialog", lambda dialog: (tab.troubles.append(dialog.message), dialog.dismiss()))
    yield tab
    assert tab.troubles == []
    assert {url.split("#")[0] for url in tab.requests if not url.startswith("blob:")} == {tab.url}
    context.close()
