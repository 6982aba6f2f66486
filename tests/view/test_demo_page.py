"""The page of the corpus, gone through as a reader would; pictures of it are left in ``screenshots``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browsing import DESKTOP, PHONE, Tab, opened

SHOTS = Path(__file__).parent / "screenshots"


@pytest.fixture
def page(browser: Any, demo: Path) -> Iterator[Tab]:
    """A tab for the page of the corpus."""
    yield from opened(browser, demo, viewport=DESKTOP)


def shoot(tab: Tab, name: str) -> None:
    """Leave a picture for a person to look at."""
    SHOTS.mkdir(exist_ok=True)
    tab.page.wait_for_timeout(600)  # the picture moves to what was chosen
    path = SHOTS / f"{name}.png"
    tab.page.screenshot(path=path)
    assert path.stat().st_size > 20_000


def test_a_reader_goes_from_a_name_to_a_sentence(page: Tab) -> None:
    page.visit()
    assert page.requests == [page.url]
    shoot(page, "demo")
    page.page.keyboard.press("/")
    page.page.keyboard.type("kim jong u")
    page.page.keyboard.press("Enter")
    page.panel().locator("h2", has_text="Kim Jong Un").wait_for()
    shoot(page, "demo-card")
    page.panel().get_by_role("button", name="1", exact=True).click()
    page.page.get_by_text("Within 1 step of Kim Jong Un").wait_for()
    shoot(page, "demo-focus")
    page.panel().get_by_role("button", name=re.compile("sentences?: .*, Vladimir Putin")).first.click()
    quote = page.panel().locator("blockquote").first
    assert len(quote.inner_text()) > 20
    assert quote.locator("mark").count() > 0
    shoot(page, "demo-edge")
    link = page.page.url
    page.page.goto("about:blank")
    page.page.goto(link)
    assert page.panel().locator("blockquote").first.inner_text() == quote.inner_text()


def test_a_reader_filters_by_kind_and_by_date(page: Tab) -> None:
    page.visit()
    before = page.status()
    page.box("Places").uncheck()
    page.page.locator("#status", has_text=before).wait_for(state="hidden")
    fewer = page.status()
    slider = page.page.get_by_role("slider", name="Last day")
    slider.focus()
    for _ in range(3):
        slider.press("ArrowLeft")
    page.page.locator("#status", has_text=fewer).wait_for(state="hidden")
    assert "until=" in page.fragment()
    shoot(page, "demo-filter")


def test_contested_claims_are_shown_with_their_denial(page: Tab) -> None:
    page.visit("#contested=1")
    shoot(page, "demo-contested")
    heading = page.panel().get_by_role("heading", name="Contested claims")
    heading.locator("xpath=..").get_by_role("button").first.click()
    page.panel().get_by_role("button", name="Read who denies it").click()
    page.panel().locator(".badge.denied").first.wait_for()


def test_no_path_of_this_machine_is_in_the_page(demo: Path) -> None:
    text = demo.read_text("utf-8")
    assert str(Path(__file__).parents[2]) not in text
    assert str(demo.parent) not in text
    assert str(Path.home()) not in text


@pytest.mark.parametrize(
    ("name", "options", "fragment"),
    [
        ("phone", {"viewport": PHONE, "has_touch": True, "device_scale_factor": 2}, ""),
        ("phone-card", {"viewport": PHONE, "has_touch": True, "device_scale_factor": 2}, "#entity=person/kim-jong-un"),
        ("dark", {"viewport": DESKTOP, "color_scheme": "dark"}, ""),
        ("dark-path", {"viewport": DESKTOP, "color_scheme": "dark"}, "#from=person/kim-jong-un&to=state/ukraine"),
        ("table", {"viewport": DESKTOP}, "#view=table&rows=statements"),
    ],
)
def test_pictures_for_a_person(browser: Any, demo: Path, name: str, options: dict[str, Any], fragment: str) -> None:
    for tab in opened(browser, demo, **options):
        tab.visit(fragment)
        assert tab.page.evaluate("document.documentElement.scrollWidth") == options["viewport"]["width"]
        shoot(tab, name)
