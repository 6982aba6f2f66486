from __future__ import annotations

import pytest

from kg.documents.boilerplate import LONGEST_RUN, Block, cue, cues, is_prose, sweep
from kg.documents.traced import trace

PROSE = "The minister said on Monday that the troops would leave the border region."
MORE = "Her counterpart denied it and called the report an invention."

CLUTTER = {
    "section or menu": [
        "World",
        "News in brief",
        "Home | World | Asia",
        "Skip to main content",
        "Privacy policy",
        "Tags: Korea",
    ],
    "share line": [
        "Share.",
        "Share this with family and friends",
        "Facebook | X | WhatsApp",
        "1,204 shares",
        "Follow us on X",
    ],
    "subscription call": [
        "Sign up for our free morning newsletter and never miss the day's best reports.",
        "Get the day's stories straight to your inbox",
        "By subscribing, you agree to our terms of use and privacy policy.",
        "For the latest from the region, download our app and subscribe.",
        "Already a subscriber? Log in",
    ],
    "app advert": ["Download our apps", "Get our app: alerts on your phone.", "Google Play"],
    "broadcast advert": [
        "Listen to our podcasts",
        "Watch the latest videos from around the world",
        "Podcasts list",
        "Watch live",
    ],
    "login or comment prompt": [
        "You must be logged in to add a comment.",
        "Leave A Reply",
        "Comments (12)",
        "Sign in to comment",
        "Be the first to comment",
    ],
    "copyright": [
        "© 2025 The Daily Example. All Rights Reserved.",
        "Copyright 2024 Example Media Ltd",
        "All rights reserved",
    ],
    "site notice": ["We use cookies to improve your visit.", "ADVERTISEMENT", "Story continues below"],
    "related link": [
        "Also read: Ten more die in floods",
        "READ MORE",
        "Related:",
        "Most read",
        "You may also like",
    ],
    "reading time": ["2 min read", "Reading time: 4 minutes", "5 minutes"],
    "source line": ["Source: Example News", "(Reuters)", "Hanover Post", "Hanover Post, with Lakeside Wire"],
    "date line": [
        "Published on: 2025/04/28 10:00",
        "Monday, April 28, 2025",
        "Updated 28 April 2025 04:39 GMT",
        "Published",
        "3 hours ago",
        "Updated 11:40",
        "SEOUL, April 28, 2025 (Lakeside Wire)",
    ],
    "byline": [
        "By Ann Example",
        "By ANN EXAMPLE and Bo Sample in Seoul",
        "Ann Example28 April 2025 04:39",
        "By Ann Example | Hanover Post",
    ],
    "photo credit": [
        "Photo: Reuters",
        "Source: AP / Ann Example",
        "File photo/AFP",
        "(AP Photo/Ann Example)",
        "AFP via Getty Images",
    ],
    "mark without words": ["***", "---"],
}

ARTICLE = [
    "Share prices fell in Seoul on Monday.",
    "Share the burden, minister tells allies",
    "Source close to the president: no deal",
    "By Monday, thousands had fled to the border.",
    "By providing weapons, you prolong the war, he told the ambassador.",
    "For more than 40 years Kim refused to visit the South.",
    "Produced by Iran, the drones were shot down over Kyiv.",
    "Reporting by the broadcaster showed that the soldiers had died.",
    "Images by satellite showed the troops.",
    "Image-conscious leader poses on a horse",
    "Related-party deals draw the regulator's eye",
    "Join the European Community, voters are urged",
    "Become a member of NATO or stay out, Moscow warns Kyiv",
    "The report may not be published before June, the ministry said.",
    "Follow the money, says prosecutor",
    "Sign of thaw as envoys meet",
    "Register of foreign agents is extended to news sites",
    "Watch on the border tightened",
    "News of the treaty reached Tokyo at night.",
    "Published in 2019, the report blamed the army.",
    "March 2024 was the warmest on record.",
    "Kim Jong Un",
    "(This is a translation.)",
    "Comment by minister angers Beijing",
    "The app was downloaded by millions, the ministry said.",
]


@pytest.mark.parametrize(("reason", "line"), [(reason, line) for reason in CLUTTER for line in CLUTTER[reason]])
def test_clutter_is_told_with_its_reason(reason: str, line: str) -> None:
    assert cue(line) == reason


def test_every_group_of_cues_has_its_cases() -> None:
    assert {reason for reason, _ in cues().whole} == set(CLUTTER)
    assert cues().closing <= set(CLUTTER)


@pytest.mark.parametrize("line", ARTICLE)
def test_prose_and_headlines_are_no_clutter(line: str) -> None:
    assert cue(line) is None
    assert [block.reason for block in swept(PROSE, line, MORE)] == [None] * 3


@pytest.mark.parametrize(
    ("caption", "tail"),
    [
        ("The president praised the soldiers.", "Source: AP / Ann Example"),
        ('He spoke of those "who gave their lives".', "Photo: Ann Example/Reuters"),
        ("A ship at its berth", "(AP Photo/Ann Example)"),
        ("A ship at its berth", "[File: Bo Sample/AFP]"),
        ("The port was closed.", "(Reuters)"),
        ("The port was closed.", "REUTERS/Ann Example"),
    ],
)
def test_captions_stay_and_credits_go(caption: str, tail: str) -> None:
    body, credit = swept(f"{caption} {tail}")
    assert (body.text, body.reason) == (caption, None)
    assert (credit.text, credit.reason) == (tail, "photo credit")


@pytest.mark.parametrize(
    "line",
    [
        "He told the Associated Press (AP).",
        "One man dominates the picture: Kim Jong Un.",
        "The order came from a source: Moscow.",
        "They met the head of the United Nations (UN).",
    ],
)
def test_ends_of_sentences_stay(line: str) -> None:
    assert [block.text for block in swept(line)] == [line]


def test_nothing_follows_the_end_of_an_article() -> None:
    blocks = swept(
        PROSE,
        "A line without a verb",
        "Download our apps",
        "Example Audio",
        "Ten minutes of finance with Bo Sample.",
    )
    assert [block.reason for block in blocks] == [None, None, "app advert", "after the end", "after the end"]


def test_a_call_amid_the_article_does_not_end_it() -> None:
    blocks = swept(PROSE, "Sign up for our newsletter", "A short heading", MORE, "Leave a reply")
    assert [block.reason for block in blocks] == [
        None,
        "subscription call",
        None,
        None,
        "login or comment prompt",
    ]


def test_headlines_under_a_related_heading_are_links() -> None:
    blocks = swept(PROSE, "Related stories", "Floods kill ten in the north", "New bridge opens", MORE)
    assert [block.reason for block in blocks] == [None, *["related link"] * 3, None]


def test_short_lines_in_a_row_are_a_menu_outside_the_body() -> None:
    menu = ["North", "South Korea", "The Region"]
    assert [block.reason for block in swept(*menu, "A headline of more words than a menu", PROSE)][:3] == [
        "section or menu"
    ] * 3
    assert [block.reason for block in swept(PROSE, *menu)][1:] == ["section or menu"] * 3
    assert [block.reason for block in swept(PROSE, *menu, MORE)] == [None] * 5
    assert [block.reason for block in swept(PROSE, "Those present:", *menu)] == [None] * 5
    assert [block.reason for block in swept(*menu, "Kim in Moscow", PROSE)] == [
        *["section or menu"] * 3,
        None,
        None,
    ]


def test_long_runs_without_spaces_are_left_out() -> None:
    blocks = swept(f"One {'(' * (LONGEST_RUN + 1)} two {'x' * LONGEST_RUN}")
    assert blocks[0].reason == "run without spaces"
    assert blocks[1].text == f"One two {'x' * LONGEST_RUN}"


def test_what_prose_is() -> None:
    assert is_prose(PROSE)
    assert is_prose("“They who fought are all heroes,” he said.")
    assert not is_prose("Your daily ten minute finance wrap with Bo Sample.")
    assert not is_prose("An overview of the day's top stories is here")
    assert not is_prose("He said no.")


def swept(*lines: str) -> list[Block]:
    return sweep(trace(line) for line in lines)
