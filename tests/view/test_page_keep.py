"""What a reader takes along: a PNG, a quotation, a print, a table row found again."""

from __future__ import annotations

import re
import struct
from pathlib import Path

from browsing import Tab


def test_the_picture_is_saved_as_png(tab: Tab, tmp_path: Path) -> None:
    tab.visit()
    with tab.page.expect_download() as waiting:
        tab.page.get_by_role("button", name="Save the picture").click()
    assert waiting.value.suggested_filename == "News-script-alert-1-script-.png"
    waiting.value.save_as(tmp_path / "picture.png")
    data = (tmp_path / "picture.png").read_bytes()
    assert data.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", data[16:24])
    frame = tab.page.locator("#canvas").bounding_box()
    assert width == 2 * int(frame["width"])
    assert height > 2 * frame["height"]
    assert len(data) > 20_000  # not blank
    assert tab.page.evaluate("devicePixelRatio") == 1


def test_a_statement_is_copied_with_its_citation(tab: Tab) -> None:
    tab.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab.visit("#edge=state/russia/controls/place/kursk/affirmed")
    tab.panel().get_by_role("button", name="Copy with citation").click()
    tab.panel().get_by_text("Copied").wait_for()
    assert tab.page.evaluate("navigator.clipboard.readText()").splitlines() == [
        "“Moscow has retaken Kursk.”",
        "Kim honours troops, The Wire, 28 Apr 2025. https://wire.example/1",
        "[Russia – controls – Kursk: affirmed by Valery Gerasimov; confidence 75 %]",
    ]


def test_paper_gets_the_picture_and_the_panel_without_controls(tab: Tab) -> None:
    tab.visit("#entity=state/north-korea")
    tab.page.emulate_media(media="print")
    assert tab.page.locator("#stage").is_visible()
    assert tab.panel().is_visible()
    for hidden in ("#legend", "#search", "header nav", ".zoom", "#panel .tools"):
        assert tab.page.locator(hidden).is_hidden(), hidden
    assert tab.page.evaluate("getComputedStyle(document.body).overflow") == "visible"
    assert tab.page.pdf().count(b"/Type /Page\n") >= 1


def test_paper_is_light_in_the_dark(phone: Tab) -> None:
    phone.visit()
    ground = "getComputedStyle(document.documentElement).getPropertyValue('--ground')"
    dark = phone.page.evaluate(ground)
    phone.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert phone.page.evaluate(ground) != dark
    phone.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert phone.page.evaluate(ground) == dark


def test_a_table_is_sorted_and_searched_by_its_link(tab: Tab) -> None:
    tab.visit("#view=table&rows=statements&sort=-1&find=kursk denies")
    rows = tab.page.locator("#table tbody tr")
    assert rows.count() == 1
    assert "Kyiv denies that Russia holds Kursk." in rows.inner_text()
    box = tab.page.get_by_role("searchbox", name="Find rows")
    box.fill("")
    box.press_sequentially("kursk")
    tab.page.locator("#table caption", has_text="3 rows").wait_for()
    assert box.evaluate("box => box === document.activeElement")
    assert rows.locator("td:first-child").all_inner_texts() == ["Russia", "Russia", "North Korea"]
    assert re.search(r"find=kursk\b", tab.fragment())


def test_documents_are_a_table_that_filters(tab: Tab) -> None:
    tab.visit("#view=table&rows=documents")
    assert tab.page.locator("#table tbody tr").count() == 3
    tab.page.get_by_role("button", name="Show only Kim honours troops").click()
    assert tab.box("Kim honours troops").is_checked()
    tab.page.get_by_role("group", name="Which table").get_by_role("button", name="Entities").click()
    tab.page.locator("#table caption", has_text="rows").wait_for()
    assert "document=wire" in tab.fragment()
