"""Where the reader looks and how near: a part of the view that the address names, like all of it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from browsing import PHONE, Tab, opened

ANNA = "#focus=person/anna"  # nothing is tied to her: she stands in the middle


def click(tab: Tab, right: float = 0, down: float = 0) -> None:
    """Click so many pixels beside the middle of the picture."""
    box = tab.page.locator("#canvas").bounding_box()
    tab.page.mouse.click(box["x"] + box["width"] / 2 + right, box["y"] + box["height"] / 2 + down)


def drag(tab: Tab, right: float, down: float) -> None:
    """Drag the picture from a place where there is nothing."""
    box = tab.page.locator("#canvas").bounding_box()
    x, y = box["x"] + 60, box["y"] + 120
    tab.page.mouse.move(x, y)
    tab.page.mouse.down()
    tab.page.mouse.move(x + right, y + down, steps=4)
    tab.page.mouse.up()


def place(tab: Tab, other_than: str = "") -> str:
    """The place that the address names, once it names one."""
    pattern = rf"[#&]at=(?!{re.escape(other_than)}(&|$))" if other_than else "[#&]at="
    tab.page.wait_for_url(re.compile(pattern))
    return tab.fragment().split("at=")[1].split("&")[0]


def scale(tab: Tab, other_than: str = "") -> float:
    """How near the address says that the reader is."""
    return float(place(tab, other_than).split(",")[2])


def test_a_link_shows_the_same_part_in_a_window_of_any_size(tab: Tab, browser: Any, file: Path) -> None:
    tab.visit(ANNA)
    drag(tab, 90, 50)
    place(tab)
    for phone in opened(browser, file, viewport=PHONE):
        phone.visit(tab.fragment())
        click(phone)
        click(phone, 90, 50)
        phone.panel().locator("h2", has_text="Anna Alone").wait_for()


def test_turns_of_the_wheel_are_one_view(tab: Tab) -> None:
    tab.visit()
    views = tab.page.evaluate("history.length")
    tab.page.get_by_role("button", name="Zoom in").click()
    first = place(tab)
    for _ in range(3):
        tab.page.mouse.move(500, 400)
        tab.page.mouse.wheel(0, -100)
    assert scale(tab, first) > float(first.split(",")[2])
    assert tab.page.evaluate("history.length") == views
    tab.page.get_by_role("button", name="Fit").click()
    assert tab.fragment() == ""


def test_a_step_back_leads_to_where_the_reader_was(tab: Tab) -> None:
    tab.page.emulate_media(reduced_motion="reduce")
    tab.visit(ANNA)
    drag(tab, 90, 50)
    before = place(tab)
    click(tab, 90, 50)
    tab.panel().locator("h2", has_text="Anna Alone").wait_for()
    assert place(tab) == before
    drag(tab, 30, -20)
    after = place(tab, before)
    tab.page.go_back()
    tab.panel().locator("h2", has_text="Who is tied to whom").wait_for()
    assert place(tab) == before
    click(tab, 90, 50)
    tab.panel().locator("h2", has_text="Anna Alone").wait_for()
    assert after != before


def test_what_is_selected_comes_into_view_and_the_address_says_so(tab: Tab) -> None:
    tab.page.emulate_media(reduced_motion="reduce")
    tab.visit("#at=-4000,-4000,1")
    assert place(tab) == "-4000,-4000,1"
    tab.page.locator("#search").fill("kursk")
    tab.page.keyboard.press("Enter")
    tab.panel().locator("h2", has_text="Kursk").wait_for()
    assert "entity=place/kursk" in tab.fragment()
    there = place(tab, "-4000,-4000,1")
    tab.page.keyboard.press("Escape")
    tab.panel().locator("h2", has_text="Who is tied to whom").wait_for()
    click(tab)
    tab.panel().locator("h2", has_text="Kursk").wait_for()
    assert place(tab) == there


def test_another_part_is_fitted_and_reset_forgets_the_place(tab: Tab) -> None:
    tab.visit("#at=40,40,2&entity=place/kursk")
    tab.panel().get_by_role("button", name="1", exact=True).click()
    tab.page.get_by_text("Within 1 step of Kursk").wait_for()
    assert tab.fragment() == "#entity=place/kursk&focus=place/kursk"
    tab.page.get_by_role("button", name="Zoom out").click()
    place(tab)
    tab.page.get_by_role("button", name="Reset").click()
    assert tab.fragment() == ""


def test_a_filter_leaves_the_reader_where_they_are(tab: Tab) -> None:
    tab.visit("#at=-4000,-4000,1&entity=place/kursk")
    tab.box("Events").uncheck()
    tab.page.get_by_text("Showing 26 entities").wait_for()
    assert place(tab) == "-4000,-4000,1"


def test_a_place_that_makes_no_sense_is_no_place(tab: Tab) -> None:
    for nonsense in ("x", "1,2", "1e9,0,1", "0,0,1000", "0,0,-1", "0,0,1,1", "NaN,0,1"):
        tab.visit(f"#at={nonsense}&focus=person/anna")
        tab.click_middle()
        tab.panel().locator("h2", has_text="Anna Alone").wait_for()
        assert "at=" not in tab.fragment()
        tab.page.goto("about:blank")


def test_a_step_back_undoes_what_the_page_moved(tab: Tab) -> None:
    tab.page.emulate_media(reduced_motion="reduce")
    tab.visit(ANNA)
    tab.page.locator("#search").fill("kursk")
    tab.page.keyboard.press("Enter")  # another part is fitted, where she is not
    tab.panel().locator("h2", has_text="Kursk").wait_for()
    tab.page.get_by_role("button", name="Zoom out").click()
    place(tab)
    tab.page.go_back()
    tab.panel().locator("h2", has_text="Who is tied to whom").wait_for()
    click(tab)
    tab.panel().locator("h2", has_text="Anna Alone").wait_for()
    assert tab.fragment() == "#entity=person/anna&focus=person/anna"
