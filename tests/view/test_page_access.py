"""axe-core finds nothing serious in any view, on a wide and on a narrow screen, in light and in the dark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from browsing import DESKTOP, PHONE, Tab, missing, opened

AXE = Path(__file__).parents[1] / "foreign/node_modules/axe-core/axe.min.js"
VIEWS = {
    "start": "",
    "card": "#entity=person/kim",
    "edge": "#edge=state/russia/controls/place/kursk/denied",
    "path": "#from=treaty/partnership&to=state/north-korea",
    "focus": "#focus=person/kim&entity=state/north-korea&depth=2",
    "entities": "#view=table",
    "statements": "#view=table&rows=statements&sort=1",
    "documents": "#view=table&rows=documents&document=wire",
}


FEW = ("start", "card", "edge")  # where the other screens show all that they have of their own
SCREENS: dict[str, tuple[dict[str, Any], Iterable[str]]] = {
    "light": ({"viewport": DESKTOP}, VIEWS),
    "dark": ({"viewport": DESKTOP, "color_scheme": "dark"}, FEW),
    "phone": ({"viewport": PHONE, "has_touch": True}, FEW),
}


@pytest.fixture(scope="module", params=SCREENS)
def checked(request: pytest.FixtureRequest, browser: Any, file: Path) -> Iterator[tuple[Tab, Iterable[str]]]:
    """A tab for the small graph on each screen, and the views to check there."""
    if not AXE.exists():
        missing("axe-core is not installed: npm ci --prefix tests/foreign")
    options, views = SCREENS[request.param]
    for tab in opened(browser, file, **options):
        yield tab, views


def violations(tab: Tab) -> list[str]:
    """What is serious or critical, with the elements that it is about."""
    tab.page.evaluate(AXE.read_text("utf-8"))
    found = tab.page.evaluate("axe.run()")["violations"]
    return [
        f"{item['id']}: {node['target']} {node.get('failureSummary')}"
        for item in found
        if item["impact"] in {"serious", "critical"}
        for node in item["nodes"]
    ]


def fresh(tab: Tab, fragment: str = "") -> None:
    """Open the page anew, rather than going to another view of the open one."""
    tab.page.goto("about:blank")
    tab.visit(fragment)


def test_nothing_serious_in_any_view(checked: tuple[Tab, Iterable[str]]) -> None:
    tab, views = checked
    for name in views:
        fresh(tab, VIEWS[name])
        assert violations(tab) == [], name


def test_nothing_serious_while_searching_and_filtering(checked: tuple[Tab, Iterable[str]]) -> None:
    tab, _ = checked
    fresh(tab)
    for button in tab.page.locator("#legend .folder").all():
        button.evaluate("button => button.click()")
    filters = tab.page.get_by_role("button", name="Filter", exact=True)
    if filters.is_visible():
        filters.click()
        assert violations(tab) == []
        filters.click()
    tab.page.locator("#search").fill("extra")
    assert tab.page.locator("#matches [role=option]").count() == 10
    assert violations(tab) == []
    tab.page.locator("#search").fill("nobody of that name")
    assert violations(tab) == []
