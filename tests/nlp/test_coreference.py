"""Which names, descriptions and pronouns of a text mean the same."""

from __future__ import annotations

import pytest
from parsed import named

from kg.nlp import coreference, posts

KIM = "Kim#PERSON/NNP/compound>Un Jong#+/NNP/compound>Un Un#+/NNP/nsubj>spoke spoke=speak/VBD/ROOT"
PUTIN = "Vladimir#PERSON/NNP/compound>Putin Putin#+/NNP/nsubj>spoke spoke=speak/VBD/ROOT"
RUSSIA = "Russia#GPE/NNP/nsubj>spoke spoke=speak/VBD/ROOT"
CHINA = "China#GPE/NNP/nsubj>spoke spoke=speak/VBD/ROOT"
NORTH_KOREA = "North#GPE/NNP/compound>Korea Korea#+/NNP/nsubj>spoke spoke=speak/VBD/ROOT"
MINISTRY = "The/DT/det>Ministry Defence#ORG/NNP/compound>Ministry Ministry#+/NNP/nsubj>spoke spoke=speak/VBD/ROOT"
LEFT = "left=leave/VBD/ROOT"
Pairs = list[tuple[str, str]]


def resolved(text: str, **canonical: str) -> Pairs:
    """(mention, what it stands for) of the mentions that stand for another."""
    doc = coreference.coreference(posts.posts(named(text, canonical)))
    refs = coreference.of(doc)
    spans = [doc[ref.start : ref.end].text for ref in refs]
    return [(spans[i], spans[ref.refers]) for i, ref in enumerate(refs) if ref.refers >= 0]


def person(first: str, last: str) -> str:
    """A sentence about somebody."""
    return f"{first}#PERSON/NNP/compound>{last} {last}#+/NNP/nsubj>spoke spoke=speak/VBD/ROOT"


def alone(name: str, label: str = "PERSON") -> str:
    """A sentence about somebody or something of one word."""
    return f"{name}#{label}/NNP/nsubj>left {LEFT}"


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param(f"{KIM} | {alone('Kim')}", [("Kim", "Kim Jong Un")], id="surname in front"),
        pytest.param(f"{PUTIN} | {alone('Putin')}", [("Putin", "Vladimir Putin")], id="surname"),
        pytest.param(f"{KIM} | {alone('Jong')}", [("Jong", "Kim Jong Un")], id="the name between"),
        pytest.param(f"{PUTIN} | {alone('Putin', 'ORG')}", [("Putin", "Vladimir Putin")], id="whatever its label"),
        pytest.param(f"{alone('Putin')} | {PUTIN}", [("Putin", "Vladimir Putin")], id="named in full later"),
        pytest.param(
            f"{person('Rahul', 'Gandhi')} | {person('Sonia', 'Gandhi')} | {alone('Gandhi')}",
            [("Gandhi", "Sonia Gandhi")],
            id="the last of two bearers",
        ),
        pytest.param(
            f"{person('Rahul', 'Gandhi')} | {alone('Gandhi')} | {person('Sonia', 'Gandhi')}",
            [("Gandhi", "Rahul Gandhi")],
            id="not the next of two bearers",
        ),
        pytest.param(f"{PUTIN} | {alone('Xi')}", [], id="another name"),
        pytest.param(
            f"Joe#PERSON/NNP/compound>Biden Robinette#+/NNP/compound>Biden Biden#+/NNP/nsubj>spoke "
            f"spoke=speak/VBD/ROOT"
            f" | {person('Joe', 'Biden')}",
            [("Joe Biden", "Joe Robinette Biden")],
            id="middle name",
        ),
    ],
)
def test_names_of_persons(text: str, pairs: Pairs) -> None:
    assert resolved(text) == pairs


COMMISSION = (
    "The/DT/det>Commission Central#ORG/NNP/compound>Commission Military#+/NNP/compound>Commission "
    "Commission#+/NNP/nsubj>met"
)


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param(
            f"{COMMISSION} (/-LRB-/punct>Commission CC#ORG/NNP/appos>Commission "
            f")/-RRB-/punct>Commission met=meet/VBD/ROOT | {alone('CC', 'ORG')}",
            [("CC", "Central Military Commission"), ("CC", "Central Military Commission")],
            id="acronym in brackets",
        ),
        pytest.param(
            f"{COMMISSION} met=meet/VBD/ROOT | {alone('CMC', 'ORG')}",
            [("CMC", "Central Military Commission")],
            id="acronym by initials",
        ),
        pytest.param(f"{COMMISSION} met=meet/VBD/ROOT | {alone('CIA', 'ORG')}", [], id="other initials"),
        pytest.param(
            f"{COMMISSION} met=meet/VBD/ROOT | The/DT/det>Commission "
            f"Military#ORG/NNP/compound>Commission Commission#+/NNP/nsubj>left {LEFT}",
            [("Military Commission", "Central Military Commission")],
            id="short form",
        ),
    ],
)
def test_names_of_organizations(text: str, pairs: Pairs) -> None:
    assert resolved(text) == pairs


def test_names_that_a_gazetteer_calls_the_same() -> None:
    assert resolved(f"{RUSSIA} | {alone('Moscow', 'GPE')}", Moscow="Russia") == [("Moscow", "Russia")]


THE = "The/DT/det>{0} {0}/{1}/nsubj>left " + LEFT


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param(f"{NORTH_KOREA} | {THE.format('North', 'NNP')}", [("The North", "North Korea")], id="the North"),
        pytest.param(f"{NORTH_KOREA} | {THE.format('north', 'NN')}", [], id="the north is a direction"),
        pytest.param(f"{CHINA} | {THE.format('North', 'NNP')}", [], id="no state of the North"),
        pytest.param(f"{MINISTRY} | {THE.format('ministry', 'NN')}", [("The ministry", "Defence Ministry")], id="body"),
        pytest.param(f"{MINISTRY} | {THE.format('commission', 'NN')}", [], id="another body"),
        pytest.param(
            f"{RUSSIA} | {CHINA} | {THE.format('country', 'NN')}", [("The country", "China")], id="the last state"
        ),
        pytest.param(f"{PUTIN} | {THE.format('country', 'NN')}", [], id="no state"),
        pytest.param(
            f"The/DT/det>agency agency/NN/nsubj>spoke Tass#ORG/NNP/appos>agency spoke=speak/VBD/ROOT | "
            f"{THE.format('agency', 'NN')}",
            [("The agency", "Tass")],
            id="what stands before the name",
        ),
        pytest.param(
            "The/DT/det>Treaty Treaty#LAW/NNP/nsubj>failed on#+/IN/prep>Treaty Skies#+/NNP/pobj>on "
            "failed=fail/VBD/ROOT | " + THE.format("treaty", "NN"),
            [("The treaty", "Treaty on Skies")],
            id="treaty by the noun before of",
        ),
        pytest.param(
            f"President/NNP/compound>Putin {PUTIN} | {THE.format('president', 'NN')}",
            [("The president", "Vladimir Putin")],
            id="bearer of the post",
        ),
        pytest.param(f"{PUTIN} | {THE.format('president', 'NN')}", [], id="nobody's post"),
        pytest.param(
            f"{MINISTRY} | A/DT/det>ministry ministry/NN/nsubj>left {LEFT}", [], id="an indefinite phrase means another"
        ),
        pytest.param(
            f"{RUSSIA} | {CHINA} | The/DT/det>countries two/CD/nummod>countries "
            f"countries=country/NNS/nsubj>left {LEFT}",
            [("The two countries", "China"), ("The two countries", "Russia")],
            id="both",
        ),
        pytest.param(
            f"{RUSSIA} | The/DT/det>countries two/CD/nummod>countries countries=country/NNS/nsubj>left {LEFT}",
            [],
            id="two of one",
        ),
    ],
)
def test_descriptions(text: str, pairs: Pairs) -> None:
    assert resolved(text) == pairs


def pronoun(form: str) -> str:
    """A sentence about somebody spoken of before."""
    return f"{form}/PRP/nsubj>left {LEFT}"


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param(f"{PUTIN} | {pronoun('He')}", [("He", "Vladimir Putin")], id="person"),
        pytest.param(f"{RUSSIA} | {pronoun('He')}", [], id="a state is no he"),
        pytest.param(f"{RUSSIA} | {pronoun('It')}", [("It", "Russia")], id="state"),
        pytest.param(f"{PUTIN} | {pronoun('It')}", [], id="a person is no it"),
        pytest.param(f"{MINISTRY} | {pronoun('They')}", [("They", "Defence Ministry")], id="group"),
        pytest.param(f"Mr/NNP/compound>Putin {PUTIN} | {pronoun('She')}", [], id="an honorific tells the gender"),
        pytest.param(
            f"Mrs/NNP/compound>Yo {person('Kim', 'Yo')} | {PUTIN} | {pronoun('She')}",
            [("She", "Vladimir Putin")],
            id="without an honorific a later subject wins",
        ),
        pytest.param(
            f"Mr/NNP/compound>Putin {PUTIN} | Kim#PERSON/NNP/nsubj>met met=meet/VBD/ROOT "
            f"Lee#PERSON/NNP/dobj>met | {pronoun('He')}",
            [("He", "Kim")],
            id="the last subject before the last object",
        ),
        pytest.param(
            "Kim#PERSON/NNP/nsubj>met met=meet/VBD/ROOT Lee#PERSON/NNP/dobj>met when/WRB/advmod>left "
            "he/PRP/nsubj>left left=leave/VBD/advcl>met",
            [("he", "Kim")],
            id="the subject of the sentence before its object",
        ),
        pytest.param(
            f"{PUTIN} | Kim#PERSON/NNP/nsubj>left left=leave/VBD/ccomp>said ,/,/punct>said he/PRP/nsubj>said "
            "said=say/VBD/ROOT",
            [("he", "Vladimir Putin")],
            id="the speaker is nobody whom he names",
        ),
        pytest.param(
            "Kim#PERSON/NNP/nsubj>sat sat=sit/VBD/ROOT beside/IN/prep>sat him/PRP/pobj>beside",
            [],
            id="one clause, two persons",
        ),
        pytest.param(
            f"{RUSSIA} | it/PRP/nsubj>seems seems=seem/VBZ/ROOT that/IN/mark>fell rain/NN/nsubj>fell "
            "fell=fall/VBD/ccomp>seems",
            [],
            id="an empty it",
        ),
        pytest.param(
            f"{PUTIN} | {' | '.join(['Rain/NN/nsubj>fell fell=fall/VBD/ROOT'] * 3)} | {pronoun('He')}",
            [],
            id="too long ago",
        ),
        pytest.param(
            f"{PUTIN} | {' | '.join(['Rain/NN/nsubj>fell fell=fall/VBD/ROOT'] * 2)} | {pronoun('He')}",
            [("He", "Vladimir Putin")],
            id="just remembered",
        ),
    ],
)
def test_pronouns(text: str, pairs: Pairs) -> None:
    assert resolved(text) == pairs


THE_GROUP = f"The/DT/det>group group/NN/nsubj>left {LEFT}"


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param(f"{alone('Hamas', 'ORG')} | {THE_GROUP}", [("The group", "Hamas")], id="a bare name"),
        pytest.param(f"{MINISTRY} | {THE_GROUP}", [], id="a name that says that it is something else"),
        pytest.param(
            f"{alone('Hamas', 'ORG')} | {MINISTRY} | {THE_GROUP}", [("The group", "Hamas")], id="the last bare name"
        ),
        pytest.param(f"{alone('Hamas', 'ORG')} | The/DT/det>city city/NN/nsubj>left {LEFT}", [], id="another type"),
    ],
)
def test_what_does_not_say_its_kind_may_be_called_by_it(text: str, pairs: Pairs) -> None:
    assert resolved(text) == pairs


def test_a_title_may_come_before_the_name_that_it_stands_for() -> None:
    spoke = "The/DT/det>president president/NN/nsubj>left left=leave/VBD/ROOT"
    named_later = (
        "President/NNP/compound>Berg Anna#PERSON/NNP/compound>Berg Berg#+/NNP/nsubj>spoke spoke=speak/VBD/ROOT"
    )
    assert resolved(f"{spoke} | {named_later}") == [("The president", "Anna Berg")]
