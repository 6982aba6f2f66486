"""Who bears a title by what a verb says."""

from __future__ import annotations

import pytest
from parsed import parse

from kg.nlp import predicated, titles

KHAN = "Khan#PERSON/NNP"
HEAD = "head/NN"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"{KHAN}/nsubj>became became=become/VBD/ROOT {HEAD}/attr>became", ["Khan"], id="becomes"),
        pytest.param(
            f"{KHAN}/nsubjpass>named was=be/VBD/auxpass>named named=name/VBN/ROOT {HEAD}/oprd>named",
            ["Khan"],
            id="is made",
        ),
        pytest.param(
            f"They/PRP/nsubj>named named=name/VBD/ROOT {KHAN}/dobj>named as/IN/prep>named {HEAD}/pobj>as",
            ["Khan"],
            id="is made, active",
        ),
        pytest.param(
            f"{KHAN}/nsubj>left who/WP/nsubj>served served=serve/VBD/relcl>Khan as/IN/prep>served {HEAD}/pobj>as "
            "left=leave/VBD/ROOT",
            ["Khan"],
            id="relative clause",
        ),
        pytest.param(
            f"{KHAN}/nsubj>replaced replaced=replace/VBD/ROOT Moss#PERSON/NNP/dobj>replaced as/IN/prep>replaced "
            f"{HEAD}/pobj>as",
            ["Khan", "Moss"],
            id="one after the other",
        ),
        pytest.param(
            f"{KHAN}/nsubj>became will/MD/aux>became became=become/VB/ROOT {HEAD}/attr>became", [], id="not yet"
        ),
        pytest.param(
            f"{KHAN}/nsubj>spoke spoke=speak/VBD/ROOT as/IN/prep>spoke {HEAD}/pobj>as", [], id="a verb of another kind"
        ),
    ],
)
def test_bearers(text: str, expected: list[str]) -> None:
    doc = parse(text)
    owners = {token.i: token.i for token in doc if token.ent_type_ == "PERSON"}
    (title,) = titles.find(doc)
    assert [doc[i].text for i in predicated.bearers(doc, title, owners)] == expected
