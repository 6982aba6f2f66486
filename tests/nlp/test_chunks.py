"""Names by their head noun."""

from __future__ import annotations

import pytest
from parsed import parse

from kg.nlp import chunks

Names = list[tuple[str, str]]  # words, type


def proper(text: str, persons: set[int] | None = None, starters: set[int] | None = None) -> Names:
    """The capitalised names of a text."""
    doc = parse(text)
    return [(doc[a:b].text, kind) for a, b, kind in chunks.proper(doc, persons or set(), starters or set())]


def descriptive(text: str) -> Names:
    """The names in lower case; what is marked as a state or its adjective is known to be one."""
    doc = parse(text)
    states = {t.i: ent.start for ent in doc.ents if ent.label_ in ("GPE", "NORP") for t in ent}
    return [(doc[a:b].text, kind) for a, b, kind in chunks.descriptive(doc, states)]


COMMISSION = (
    "the/DT/det>Commission Central/NNP/compound>Commission Military/NNP/compound>Commission "
    "Commission/NNP/nsubj>met met=meet/VBD/ROOT"
)
MINISTRY = (
    "the/DT/det>Ministry Ministry/NNP/nsubj>met of/IN/prep>Ministry Foreign/NNP/compound>Affairs "
    "Affairs/NNPS/pobj>of and/CC/cc>Affairs Trade/NNP/conj>Affairs met=meet/VBD/ROOT"
)
TREATY = (
    "the/DT/det>Treaty Treaty/NNP/nsubj>failed on/IN/prep>Treaty Open/NNP/compound>Skies "
    "Skies/NNPS/pobj>on failed=fail/VBD/ROOT"
)
WAR = "the/DT/det>War Korean#NORP/JJ/amod>War War/NNP/nsubj>ended ended=end/VBD/ROOT"
REGION = "the/DT/det>Region Kursk/NNP/compound>Region Region/NNP/nsubj>fell fell=fall/VBD/ROOT"
RESOLUTION = "they/PRP/nsubj>passed passed=pass/VBD/ROOT Resolution/NNP/dobj>passed 2231/CD/nummod>Resolution"
COMMITTEE = (
    "the/DT/det>Committee Committee/NNP/nsubj>met of/IN/prep>Committee the/DT/det>Party "
    "Labour/NNP/compound>Party Party/NNP/pobj>of met=meet/VBD/ROOT"
)
MEMBER = (
    "Member/NNP/nmod>Khan of/IN/prep>Member Parliament/NNP/pobj>of Ali#PERSON/NNP/compound>Khan "
    "Khan#+/NNP/nsubj>left left=leave/VBD/ROOT"
)
BUSH = "the/DT/det>Administration Bush/NNP/compound>Administration Administration/NNP/nsubj>fell fell=fall/VBD/ROOT"
BARE = "the/DT/det>Commission Commission/NNP/nsubj>met met=meet/VBD/ROOT"
ISRAELS = (
    "Israel#GPE/NNP/poss>Command 's/POS/case>Israel Northern/NNP/compound>Command "
    "Command/NNP/nsubj>met met=meet/VBD/ROOT"
)
HEADLINE = (
    "Kim/NNP/nsubj>Hails Hails=hail/VBZ/ROOT Central/NNP/compound>Commission "
    "Military/NNP/compound>Commission Commission/NNP/dobj>Hails After/IN/prep>Hails "
    "Victory/NN/pobj>After"
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "the/DT/det>Awards National/NNP/compound>Awards Awards/NNPS/nsubj>ended ended=end/VBD/ROOT",
            [],
            id="a prize is no entity",
        ),
        pytest.param(COMMISSION, [("Central Military Commission", "organization")], id="head at the end"),
        pytest.param(MINISTRY, [("Ministry of Foreign Affairs and Trade", "organization")], id="complement"),
        pytest.param(TREATY, [("Treaty on Open Skies", "treaty")], id="treaty"),
        pytest.param(WAR, [("Korean War", "event")], id="event"),
        pytest.param(REGION, [("Kursk Region", "place")], id="place"),
        pytest.param(RESOLUTION, [("Resolution 2231", "treaty")], id="number"),
        pytest.param(
            COMMITTEE,
            [("Committee of the Labour Party", "organization"), ("Labour Party", "organization")],
            id="a body in the complement",
        ),
        pytest.param(ISRAELS, [("Northern Command", "organization")], id="behind a genitive"),
        pytest.param(MEMBER, [], id="a title"),
        pytest.param(BUSH, [], id="a government is its state"),
        pytest.param(BARE, [], id="a bare noun"),
        pytest.param(HEADLINE, [], id="a headline in title case"),
    ],
)
def test_proper(text: str, names: Names) -> None:
    assert proper(text) == names


def test_names_of_persons_are_taken() -> None:
    assert proper("John/NNP/compound>Church Church/NNP/nsubj>left left=leave/VBD/ROOT", persons={0, 1}) == []


def test_complement_ends_before_a_name_of_its_own() -> None:
    text = (
        "Ministry/NNP/nsubj>met of/IN/prep>Ministry Defence/NNP/pobj>of and/CC/cc>Ministry "
        "Interpol/NNP/conj>Ministry met=meet/VBD/ROOT"
    )
    assert proper(text, starters={4}) == [("Ministry of Defence", "organization")]
    assert proper(text) == [("Ministry of Defence and Interpol", "organization")]


MUTUAL = "the/DT/det>treaty mutual/JJ/amod>defence defence/NN/compound>treaty treaty/NN/nsubj>failed"
NORTH_KOREA = "North#GPE/NNP/compound>Korea Korea#+/NNP/pobj>{}"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(f"{MUTUAL} failed=fail/VBD/ROOT", [("mutual defence treaty", "treaty")], id="treaty"),
        pytest.param(
            f"{MUTUAL} with/IN/prep>treaty {NORTH_KOREA.format('with')} failed=fail/VBD/ROOT",
            [("mutual defence treaty with North Korea", "treaty")],
            id="treaty with a party",
        ),
        pytest.param(
            "an/DT/det>agreement agreement/NN/nsubj>failed between/IN/prep>agreement "
            "India#GPE/NNP/pobj>between and/CC/cc>India Nepal#GPE/NNP/conj>India "
            "failed=fail/VBD/ROOT",
            [],
            id="an agreement, of which there are many",
        ),
        pytest.param(
            "the/DT/det>agreement agreement/NN/nsubj>failed between/IN/prep>agreement "
            "India#GPE/NNP/pobj>between and/CC/cc>India Nepal#GPE/NNP/conj>India "
            "failed=fail/VBD/ROOT",
            [("agreement between India and Nepal", "treaty")],
            id="treaty between two",
        ),
        pytest.param(
            "no/DT/det>agreement agreement/NN/nsubj>failed with/IN/prep>agreement "
            "China#GPE/NNP/pobj>with failed=fail/VBD/ROOT",
            [],
            id="no agreement",
        ),
        pytest.param("the/DT/det>deal deal/NN/nsubj>failed failed=fail/VBD/ROOT", [], id="a bare noun"),
        pytest.param(
            "the/DT/det>forces Ukrainian#NORP/JJ/amod>forces armed/JJ/amod>forces "
            "forces=force/NNS/nsubj>left left=leave/VBD/ROOT",
            [("Ukrainian armed forces", "organization")],
            id="body with the adjective of a state",
        ),
        pytest.param(
            "South#GPE/NNP/compound>Korea Korea#+/NNP/poss>agency 's/POS/case>Korea "
            "intelligence/NN/compound>agency agency/NN/nsubj>left left=leave/VBD/ROOT",
            [("South Korea's intelligence agency", "organization")],
            id="body with the genitive of a state",
        ),
        pytest.param(
            "the/DT/det>club French#NORP/JJ/amod>club club/NN/nsubj>left left=leave/VBD/ROOT",
            [],
            id="no body of a state",
        ),
        pytest.param(
            "fighting/NN/nsubj>ended in/IN/prep>fighting eastern/JJ/amod>Ukraine "
            "Ukraine#GPE/NNP/pobj>in ended=end/VBD/ROOT",
            [("eastern Ukraine", "place")],
            id="part of a state",
        ),
    ],
)
def test_descriptive(text: str, names: Names) -> None:
    assert descriptive(text) == names
