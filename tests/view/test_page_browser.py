"""The page in Chromium: drawn from one file, searched, clicked, filtered, linked to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from browsing import DESKTOP, PHONE, Tab, opened
from small_news import BREAKOUT, SCRIPT, TROOPS, chain


def test_opens_with_one_request(tab: Tab) -> None:
    tab.visit()
    assert tab.requests == [tab.url]
    assert tab.page.locator("#counts").inner_text() == "31 entities · 26 relations · 3 documents"
    assert "Showing 26 entities, 26 relations." in tab.page.locator("#status").inner_text()


def test_search_by_another_name_leads_to_the_card(tab: Tab) -> None:
    tab.visit()
    tab.page.keyboard.press("/")
    tab.page.keyboard.type("dprk")
    assert tab.page.locator("#matches [role=option]").count() == 1
    tab.page.keyboard.press("Enter")
    tab.panel().locator("h2", has_text="North Korea").wait_for()
    assert tab.page.evaluate("location.hash") == "#entity=state/north-korea"
    assert "DPRK · Pyongyang" in tab.panel().inner_text()
    assert tab.page.locator("#search").input_value() == ""


def test_search_goes_by_arrows_and_ends_with_escape(tab: Tab) -> None:
    tab.visit()
    box = tab.page.locator("#search")
    box.fill("zelenski")
    assert tab.page.locator("#matches [role=option]").inner_text().startswith("Volodymyr Zelenskyy")
    box.fill("extra 1")
    tab.page.keyboard.press("ArrowDown")
    chosen = tab.page.locator("#matches [aria-selected=true]")
    assert box.get_attribute("aria-activedescendant") == chosen.get_attribute("id") == "matches-1"
    tab.page.keyboard.press("Escape")
    assert tab.page.locator("#matches").is_hidden()
    box.fill("nobody of that name")
    assert "No such name" in tab.page.locator("#matches").inner_text()


def test_card_leads_to_the_sentence(tab: Tab) -> None:
    tab.visit("#entity=state/north-korea")
    tab.panel().get_by_role("button", name="1 sentence: deploys to, Kursk").click()
    quote = tab.panel().locator("blockquote")
    assert quote.inner_text() == TROOPS
    assert quote.locator("mark").all_inner_texts() == ["North Korea", "Kursk"]
    words = tab.panel().inner_text()
    assert "Said by KCNA" in words
    assert "The Wire · 28 Apr 2025 · confidence 75 %" in words
    assert tab.panel().locator("a").get_attribute("href") == "https://wire.example/1"


def test_a_part_of_another_name_is_not_marked(tab: Tab) -> None:
    tab.visit("#edge=person/kim/head_of/state/north-korea/affirmed")
    quotes = tab.panel().locator("blockquote")
    assert quotes.nth(1).inner_text() == "Kim leads North Korea."
    assert quotes.nth(1).locator("mark").all_inner_texts() == ["Kim", "North Korea"]
    assert quotes.nth(2).inner_text().startswith("Kim Il Sung Square")
    assert quotes.nth(2).locator("mark").all_inner_texts() == ["North Korea"]


def test_a_contested_claim_shows_both_sides(tab: Tab) -> None:
    tab.visit("#edge=state/russia/controls/place/kursk/affirmed")
    assert tab.panel().locator(".badge.contested").count() == 1
    tab.panel().get_by_role("button", name="Read who denies it").click()
    tab.panel().get_by_text("Kyiv denies that Russia holds Kursk.").wait_for()
    assert "Denied by Ukraine, person/not-in-the-graph" in tab.panel().inner_text()
    assert tab.panel().locator("li a").count() == 0  # the address was javascript:
    tab.page.go_back()
    tab.panel().get_by_text("Moscow has retaken Kursk.").wait_for()


def test_hostile_names_are_shown_as_text(tab: Tab) -> None:
    tab.visit("#entity=person/hostile")
    assert tab.panel().locator("h2").inner_text() == SCRIPT
    assert BREAKOUT in tab.panel().inner_text()
    tab.panel().get_by_role("button", name="1 sentence: works for").click()
    assert tab.panel().locator("blockquote").inner_text() == f"{SCRIPT} and {BREAKOUT}."
    assert tab.panel().locator("blockquote mark").all_inner_texts() == [SCRIPT, BREAKOUT]


def test_a_click_on_a_node_selects_it_and_beside_clears(tab: Tab) -> None:
    tab.visit("#focus=person/anna")  # nothing is tied to her: she stands in the middle
    tab.click_middle()
    tab.panel().locator("h2", has_text="Anna Alone").wait_for()
    box = tab.page.locator("#canvas").bounding_box()
    tab.page.mouse.click(box["x"] + 30, box["y"] + 200)
    tab.panel().locator("h2", has_text="Who is tied to whom").wait_for()


def test_a_click_on_a_line_shows_its_statements(tab: Tab) -> None:
    tab.visit("#focus=organization/pair")
    tab.click_middle()
    tab.panel().get_by_text("Pair Ltd sits in Pairville.").wait_for()


def test_focus_shows_what_is_near(tab: Tab) -> None:
    tab.visit("#entity=person/gerasimov&focus=organization/pair")
    assert "Showing 2 entities, 1 relation." in tab.page.locator("#status").inner_text()
    tab.visit("#entity=place/kursk")
    tab.panel().get_by_role("button", name="1", exact=True).click()
    tab.page.get_by_text("Within 1 step of Kursk").wait_for()
    assert "Showing 3 entities, 3 relations." in tab.page.locator("#status").inner_text()
    tab.panel().get_by_role("button", name="2", exact=True).click()
    tab.page.get_by_text("Within 2 steps of Kursk").wait_for()
    assert tab.page.evaluate("location.hash").endswith("&focus=place/kursk&depth=2")


def test_legend_filters_and_reset_brings_all_back(tab: Tab) -> None:
    tab.visit()
    before = tab.status()
    tab.box("People").uncheck()
    tab.page.get_by_text("Showing 6 entities, 5 relations.").wait_for()
    tab.box("Conflict").uncheck()
    tab.page.get_by_role("button", name="Relations of conflict").click()
    assert not tab.box("condemns").is_checked()
    assert tab.page.evaluate("location.hash") == "#types=person&relations=condemns,controls"
    tab.page.get_by_role("button", name="Reset").click()
    tab.page.get_by_text(before).wait_for()
    assert tab.box("People").is_checked()
    tab.box("Contested only").check()
    tab.page.get_by_text("Showing 2 entities, 2 relations.").wait_for()


def test_entities_without_relations_are_counted_and_shown_on_demand(tab: Tab) -> None:
    tab.visit()
    status = tab.page.locator("#status")
    assert "5 without a relation" in status.inner_text()
    status.get_by_role("button", name="show").click()
    tab.page.get_by_text("Showing 31 entities").wait_for()


def test_search_finds_what_the_view_leaves_out(tab: Tab) -> None:
    tab.visit()
    tab.page.locator("#search").fill("anna")
    tab.page.keyboard.press("Enter")
    tab.page.get_by_text("Within 1 step of Anna Alone").wait_for()


def test_table_holds_entities_and_statements(tab: Tab) -> None:
    tab.visit()
    tab.page.get_by_role("button", name="Table").click()
    table = tab.page.locator("#table table")
    assert table.locator("tbody tr").count() == 31
    table.get_by_role("button", name="Name", exact=True).click()
    names = table.locator("tbody tr td:first-child").all_inner_texts()
    assert names[-1] == "Volodymyr Zelenskyy"
    table.get_by_role("button", name="Name", exact=True).click()
    assert table.locator("th").first.get_attribute("aria-sort") == "descending"
    tab.page.get_by_role("button", name="Statements").click()
    table.get_by_role("button", name="deploys to").click()
    tab.panel().get_by_text(TROOPS).wait_for()
    assert tab.page.locator("#table").is_visible()


def test_a_large_graph_opens_on_its_core_and_says_so(browser: Any, tmp_path: Path) -> None:
    file = tmp_path / "large.html"
    file.write_text(chain(1600), "utf-8")
    for tab in opened(browser, file, viewport=DESKTOP):
        tab.visit()
        assert "Showing 300 entities" in tab.status()
        assert "1,300 less connected" in tab.status()
        tab.page.locator("#status").get_by_role("button", name="show more").click()
        tab.page.get_by_text("Showing 600 entities").wait_for()
        assert tab.page.evaluate("location.hash") == "#limit=600"


def test_fits_a_phone_in_the_dark(phone: Tab) -> None:
    phone.visit()
    assert phone.panel().is_hidden()
    assert phone.page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    phone.page.get_by_role("button", name="Filter").click()
    phone.page.get_by_label("Events").wait_for()
    phone.page.get_by_role("button", name="Filter").click()
    phone.page.locator("#search").fill("putin")
    phone.page.keyboard.press("Enter")
    phone.panel().locator("h2", has_text="Vladimir Putin").wait_for()
    assert phone.panel().bounding_box()["y"] > PHONE["height"] / 3
    phone.panel().get_by_role("button", name="Close").click()
    phone.panel().wait_for(state="hidden")


def test_follows_a_change_of_light(tab: Tab) -> None:
    tab.visit()
    ground = "getComputedStyle(document.body.parentElement).backgroundColor"
    light = tab.page.evaluate(ground)
    tab.page.emulate_media(color_scheme="dark")
    assert tab.page.evaluate(ground) != light
    assert tab.page.locator("#legend .icon path").first.get_attribute("fill") == "#56b4e9"
