"""Who holds which post of what."""

from __future__ import annotations

import pytest
from parsed import named

from kg.nlp import posts

ZELENSKY = "Volodymyr#PERSON/NNP/compound>Zelensky Zelensky#+/NNP/nsubj>left left=leave/VBD/ROOT"
KHAN = "Ali#PERSON/NNP/compound>Khan Khan#+/NNP/nsubj>left"
HEAD_OF_INTERPOL = "head/NN/appos>Khan of/IN/prep>head Interpol#ORG/NNP/pobj>of"
Post = tuple[str, str | None, str, str]  # holder, what it is a post of, title, role in words


def held(text: str) -> list[Post]:
    """The posts of a text."""
    doc = posts.posts(named(text))
    spans = [doc[name[0] : name[1]].text for name in doc._.kg_names]
    return [
        (spans[p.holder], spans[p.of] if p.of >= 0 else None, p.key, doc[p.start : p.end].text) for p in posts.of(doc)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"Ukrainian#NORP/JJ/amod>President President/NNP/compound>Zelensky {ZELENSKY}",
            [("Volodymyr Zelensky", "Ukrainian", "president", "President")],
            id="state and title before the name",
        ),
        pytest.param(
            f"Ukraine#GPE/NNP/poss>president 's/POS/case>Ukraine former/JJ/amod>president "
            f"president/NN/compound>Zelensky {ZELENSKY}",
            [("Volodymyr Zelensky", "Ukraine", "president", "former president")],
            id="genitive, and former is part of the role",
        ),
        pytest.param(
            f"Foreign/NNP/compound>Minister Minister/NNP/nmod>Khan of/IN/prep>Minister "
            f"Chad#GPE/NNP/pobj>of {KHAN} left=leave/VBD/ROOT",
            [("Ali Khan", "Chad", "foreign minister", "Foreign Minister")],
            id="title of a state, then the name",
        ),
        pytest.param(
            f"{KHAN} ,/,/punct>Khan the/DT/det>head former/JJ/amod>head {HEAD_OF_INTERPOL} "
            f",/,/punct>Khan left=leave/VBD/ROOT",
            [("Ali Khan", "Interpol", "head", "former head")],
            id="apposition",
        ),
        pytest.param(
            "Ali#PERSON/NNP/compound>Khan Khan#+/NNP/nsubj>is is=be/VBZ/ROOT the/DT/det>head "
            "head/NN/attr>is of/IN/prep>head Interpol#ORG/NNP/pobj>of ././punct>of",
            [("Ali Khan", "Interpol", "head", "head")],
            id="copula",
        ),
        pytest.param(
            "Ali#PERSON/NNP/compound>Khan Khan#+/NNP/nsubjpass>appointed "
            "was=be/VBD/auxpass>appointed appointed=appoint/VBN/ROOT head/NN/oprd>appointed "
            "of/IN/prep>head Interpol#ORG/NNP/pobj>of ././punct>of",
            [("Ali Khan", "Interpol", "head", "head")],
            id="appointment",
        ),
        pytest.param(
            f"President/NNP/compound>Khan {KHAN} left=leave/VBD/ROOT",
            [("Ali Khan", None, "president", "President")],
            id="of nothing named",
        ),
        pytest.param(
            "Presidents=President/NNPS/compound>Biden Joe#PERSON/NNP/compound>Biden "
            "Biden#+/NNP/nsubj>met and/CC/cc>Biden Xi#PERSON/NNP/compound>Jinping "
            "Jinping#+/NNP/conj>Biden met=meet/VBD/ROOT",
            [("Joe Biden", None, "president", "Presidents"), ("Xi Jinping", None, "president", "Presidents")],
            id="plural",
        ),
        pytest.param(
            f"Ambassador/NNP/nmod>Khan to/IN/prep>Ambassador Chad#GPE/NNP/pobj>to {KHAN} left=leave/VBD/ROOT",
            [("Ali Khan", None, "ambassador", "Ambassador to Chad")],
            id="an ambassador to a state is not of it",
        ),
        pytest.param(
            "The/DT/det>president president/NN/nsubj>met met=meet/VBD/ROOT "
            "Ali#PERSON/NNP/compound>Khan Khan#+/NNP/dobj>met",
            [],
            id="a verb between",
        ),
        pytest.param(
            "Office#ORG/NNP/nsubj>thanked of#+/IN/prep>Office the#+/DT/det>President "
            "President#+/NNP/pobj>of thanked=thank/VBD/ROOT Ali#PERSON/NNP/compound>Khan "
            "Khan#+/NNP/dobj>thanked",
            [],
            id="a title inside a name",
        ),
    ],
)
def test_posts(text: str, expected: list[Post]) -> None:
    assert held(text) == expected
