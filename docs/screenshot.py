"""The picture of the demo page that README.md shows: docs/page.png, from out/graph.html."""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
PAGE, PICTURE = HERE.parent / "out" / "graph.html", HERE / "page.png"
VIEW = "#edge=state/russia/controls/place/kursk/affirmed"
LARGEST = 300_000  # bytes


def main() -> None:
    """Take the picture. Raises SystemExit where it is too large for a README."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": 1120, "height": 700})
        tab.goto(PAGE.as_uri() + VIEW)
        tab.locator("#panel blockquote").first.wait_for()
        tab.wait_for_timeout(1500)  # the picture moves to what was chosen
        tab.screenshot(path=PICTURE)
        browser.close()
    if PICTURE.stat().st_size > LARGEST:
        raise SystemExit(f"{PICTURE} is larger than {LARGEST} bytes")


if __name__ == "__main__":
    main()
