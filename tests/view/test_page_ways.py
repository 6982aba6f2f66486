"""Paths and expansion of the page in Chromium."""

from __future__ import annotations

from browsing import Tab


def test_a_path_is_found_from_the_card_with_its_evidence(tab: Tab) -> None:
    tab.visit("#entity=person/gerasimov")
    tab.visit("#entity=treaty/partnership")
    box = tab.panel().get_by_role("combobox", name="Path from Comprehensive Strategic Partnership")
    box.fill("dprk")
    box.press("Enter")
    tab.panel().get_by_text("2 steps, read in either direction.").wait_for()
    assert tab.fragment() == "#from=treaty/partnership&to=state/north-korea"
    quotes = tab.panel().locator("blockquote").all_inner_texts()
    assert quotes == ["Kim signed the pact.", "Kim, the leader of the DPRK, smiled."]
    tab.panel().get_by_role("button", name="All 3 sentences").click()
    tab.panel().get_by_text("Kim leads North Korea.").wait_for()
    tab.panel().get_by_role("button", name="← Back to the path").click()
    tab.panel().get_by_text("2 steps, read in either direction.").wait_for()


def test_other_paths_of_the_same_length_are_offered(tab: Tab) -> None:
    tab.visit("#from=state/united-states&to=person/putin")
    assert "3 steps" in tab.panel().inner_text()
    tab.visit("#from=state/ukraine&to=person/gerasimov")
    assert "No path of at most six steps passes the filters." in tab.panel().inner_text()


def test_filters_hold_for_paths(tab: Tab) -> None:
    tab.visit("#from=treaty/partnership&to=state/north-korea&relations=head_of")
    assert "No path" in tab.panel().inner_text()


def test_expanding_adds_neighbors_to_the_picture(tab: Tab) -> None:
    tab.visit("#focus=person/kim&entity=state/north-korea")
    assert "Showing 4 entities" in tab.status()
    tab.panel().get_by_role("button", name="Expand: 2 more neighbors").click()
    tab.page.get_by_text("Showing 6 entities").wait_for()
    assert tab.fragment().endswith("&expand=state/north-korea")
    tab.page.locator("#status").get_by_role("button", name="fold").click()
    tab.page.get_by_text("Showing 4 entities").wait_for()


def test_a_double_click_shows_what_is_around(tab: Tab) -> None:
    tab.visit("#focus=person/anna")
    box = tab.page.locator("#canvas").bounding_box()
    tab.page.mouse.dblclick(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    tab.page.get_by_text("Within 1 step of Anna Alone").wait_for()
