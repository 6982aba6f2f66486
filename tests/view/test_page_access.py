"""axe-core finds nothing serious in any view, on a wide and on a narrow screen, in light and in the dark."""

from __future__ import annotations

from collections.abc import Iterator
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


SCREENS: dict[str, dict[str, Any]] = {
    "light": {"viewport": DESKTOP},
    "dark": {"viewport": DESKTOP, "color_scheme": "dark"},
    "phone": {"viewport": PHONE, "has_touch": True},
}


@pytest.fixture(scope="module", params=SCREENS)
def checked(request: pytest.FixtureRequest, browser: Any, file: Path) -> Iterator[Tab]:
    """A tab for the small graph, on each screen."""
    if not AXE.exists():
        missing("axe-core is not installed: npm ci --prefix tests/foreign")
    yield from opened(browser, file, **SCREENS[request.param])


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


def test_nothing_serious_in_any_view(checked: Tab) -> None:
    for name, fragment in VIEWS.items():
        checked.page.goto("about:blank")
        checked.visit(fragment)
        assert violations(checked) == [], name


def test_nothing_serious_while_searching_and_filtering(checked: Tab) -> None:
    checked.page.goto("about:blank")
    checked.visit()
    for button in checked.page.locator("#legend .folder").all():
        button.evaluate("button => button.click()")
    filters = checked.page.get_by_role("button", name="Filter", exact=True)
    if filters.is_visible():
        filters.click()
        assert violations(checked) == []
        filters.click()
    checked.page.locator("#search").fill("extra")
    assert checked.page.locator("#matches [role=option]").count() == 10
    assert violations(checked) == []
    checked.page.locator("#search").fill("nobody of that name")
    assert violations(checked) == []
