"""Filters of the page in Chromium: dates, documents, minima, and the view that they make."""

from __future__ import annotations

from browsing import Tab


def slide(tab: Tab, name: str, key: str) -> None:
    """Move a slider by one key."""
    slider = tab.page.get_by_role("slider", name=name)
    slider.focus()
    slider.press(key)


def test_the_histogram_counts_relations_by_day(tab: Tab) -> None:
    tab.visit()
    assert tab.page.locator(".histogram rect").count() == 2
    assert tab.page.locator(".dates output").inner_text() == "28 Apr 2025 – 29 Apr 2025 · 11 relations, 15 undated"


def test_a_range_of_days_leaves_what_was_reported_then(tab: Tab) -> None:
    tab.visit()
    slide(tab, "First day", "ArrowRight")
    tab.page.get_by_text("Showing 6 entities, 4 relations.").wait_for()  # those of the Gazette
    assert tab.fragment() == "#since=2025-04-29"
    assert tab.page.locator(".histogram .chosen").count() == 1
    slider = tab.page.get_by_role("slider", name="First day")
    assert slider.get_attribute("aria-valuetext") == "29 Apr 2025"
    tab.page.go_back()
    tab.page.get_by_text("Showing 26 entities").wait_for()
    assert slider.input_value() == "0"


def test_one_document_alone(tab: Tab) -> None:
    tab.visit()
    tab.box("Kim honours troops").check()
    tab.page.get_by_text("Showing 6 entities, 7 relations.").wait_for()
    assert tab.fragment() == "#document=wire"
    tab.box("note").check()
    tab.page.get_by_text("Showing 23 entities, 22 relations.").wait_for()
    assert tab.fragment() == "#document=note&document=wire"


def test_minima_of_documents_and_confidence(tab: Tab) -> None:
    tab.visit()
    slide(tab, "Documents", "ArrowRight")
    tab.page.get_by_text("Showing 2 entities, 1 relation.").wait_for()
    assert tab.fragment() == "#documents=2"
    tab.visit("#confidence=75")
    assert "26 relations" in tab.status()
    slide(tab, "Confidence", "ArrowRight")
    tab.page.get_by_text("Showing 0 entities, 0 relations.").wait_for()


def test_a_link_brings_every_filter_back(tab: Tab) -> None:
    tab.visit("#types=person&relations=condemns&claims=denied&until=2025-04-28&document=wire&confidence=50&contested=1")
    assert not tab.box("People").is_checked()
    assert not tab.box("Denied").is_checked()
    assert tab.box("Contested only").is_checked()
    assert tab.box("Kim honours troops").is_checked()
    assert tab.page.get_by_role("slider", name="Last day").input_value() == "0"
    assert tab.page.get_by_role("slider", name="Confidence").input_value() == "50"
    assert "Showing 2 entities, 1 relation." in tab.status()  # Russia controls Kursk
    tab.page.get_by_role("button", name="Reset").click()
    tab.page.get_by_text("Showing 26 entities").wait_for()
    assert tab.fragment() == ""


def test_a_link_that_makes_no_sense_shows_the_whole(tab: Tab) -> None:
    tab.visit("#types=ships&depth=x&limit=-4&documents=no&sort=1e9&view=film&edge=a/b&entity=&from=a&to=b&way=77")
    assert "Showing 26 entities" in tab.status()
