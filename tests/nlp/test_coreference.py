"""Which names, descriptions and pronouns of a text mean the same."""

from __future__ import annotations

import pytest
from parsed import named
from understanding import matching, understand

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


TWO = "Russia#GPE/NNP/nsubj>spoke and/CC/cc>Russia China#GPE/NNP/conj>Russia spoke=speak/VBD/ROOT | "
HIM = f"{PUTIN} | Kim#PERSON/NNP/nsubj>met met=meet/VBD/ROOT him/PRP/dobj>met"


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param(TWO + pronoun("They"), [("They", "Russia"), ("They", "China")], id="a coordination"),
        pytest.param(
            f"{TWO}The/DT/det>sides sides=side/NNS/nsubj>left {LEFT}",
            [("The sides", "Russia"), ("The sides", "China")],
            id="the sides",
        ),
        pytest.param(
            f"Kim#PERSON/NNP/nsubj>met met=meet/VBD/ROOT Lee#PERSON/NNP/dobj>met | {pronoun('They')}",
            [("They", "Kim"), ("They", "Lee")],
            id="those who met",
        ),
        pytest.param(
            f"{MINISTRY} | Rebels=rebel/NNS/nsubj>spoke spoke=speak/VBD/ROOT | {pronoun('They')}",
            [],
            id="people of no name",
        ),
        pytest.param(
            f"{CHINA} | Russian#NORP/JJ/amod>troops troops=troop/NNS/nsubj>spoke spoke=speak/VBD/ROOT | "
            f"{pronoun('They')}",
            [("They", "Russian")],
            id="whose troops they are",
        ),
        pytest.param(
            f"{MINISTRY} | The/DT/det>ministries ministries=ministry/NNS/nsubj>left {LEFT}",
            [],
            id="several are not one",
        ),
        pytest.param(
            f"{MINISTRY} | China#GPE/NNP/nsubj>met met=meet/VBD/ROOT residents=resident/NNS/dobj>met "
            "of/IN/prep>residents Kafraya#ORG/NNP/pobj>of as/IN/mark>left they/PRP/nsubj>left left=leave/VBD/advcl>met",
            [],
            id="people rather than what they are of",
        ),
    ],
)
def test_plurals(text: str, pairs: Pairs) -> None:
    assert resolved(text) == pairs


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param(HIM, [("him", "Vladimir Putin")], id="nobody meets himself"),
        pytest.param(
            f"Kim#PERSON/NNP/nsubj>spoke spoke=speak/VBD/ROOT | {HIM}",
            [("Kim", "Kim"), ("him", "Vladimir Putin")],
            id="nor one named before",
        ),
        pytest.param(
            f"{RUSSIA} | The/DT/det>Treaty Treaty#LAW/NNP/nsubj>failed failed=fail/VBD/ROOT | "
            "China#GPE/NNP/nsubj>signed signed=sign/VBD/ROOT it/PRP/dobj>signed",
            [("it", "Treaty")],
            id="what is signed is a treaty",
        ),
        pytest.param(
            f"{RUSSIA} | China#GPE/NNP/nsubj>made made=make/VBD/ROOT it/PRP/dobj>made clear/JJ/oprd>made",
            [],
            id="made it clear",
        ),
        pytest.param(f"{PUTIN} | His/PRP$/poss>Majesty Majesty/NNP/nsubj>left {LEFT}", [], id="a form of address"),
        pytest.param(
            f"{PUTIN} | {pronoun('He')} | {person('Jill', 'Biden')} | {pronoun('He')}",
            [("He", "Vladimir Putin"), ("He", "Jill Biden")],
            id="without a word the gender is open",
        ),
    ],
)
def test_what_a_pronoun_cannot_mean(text: str, pairs: Pairs) -> None:
    assert resolved(text) == pairs


def test_a_pronoun_that_can_mean_one_person_only_tells_the_gender() -> None:
    met = "Rain/NN/nsubj>met met=meet/VBD/ROOT Putin#PERSON/NNP/dobj>met"
    assert resolved(f"{person('Jill', 'Biden')} | {met} | {pronoun('He')}")[-1] == ("He", "Jill Biden")
    told = f"{person('Jill', 'Biden')} | {pronoun('She')} | {met} | {pronoun('He')}"
    assert resolved(told) == [("She", "Jill Biden"), ("He", "Putin")]


OFFICE = "The/DT/det>{0} {1}{0}/{2}/nsubj>left " + LEFT


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param(
            f"President/NNP/compound>Berg {person('Anna', 'Berg')} | Former/JJ/amod>Lee president/NN/compound>Lee "
            f"{person('Kim', 'Lee')} | {OFFICE.format('president', '', 'NN')}",
            [("The president", "Anna Berg")],
            id="in office, not before",
        ),
        pytest.param(
            f"Prime/NNP/compound>Berg Minister/NNP/compound>Berg {person('Anna', 'Berg')} | "
            f"{OFFICE.format('premier', '', 'NN')}",
            [("The premier", "Anna Berg")],
            id="the same office by another name",
        ),
        pytest.param(
            f"Nato#ORG/NNP/compound>Berg Secretary/NNP/compound>Berg General/NNP/compound>Berg "
            f"{person('Anna', 'Berg')} | {OFFICE.format('chief', 'Nato#ORG/NNP/compound>chief ', 'NN')}",
            [("chief", "Anna Berg"), ("Nato", "Nato")],
            id="the head of a body",
        ),
        pytest.param(
            f"Foreign/NNP/compound>Berg Minister/NNP/compound>Berg {person('Anna', 'Berg')} | "
            f"{OFFICE.format('minister', 'interior/JJ/amod>minister ', 'NN')}",
            [],
            id="another minister",
        ),
    ],
)
def test_offices(text: str, pairs: Pairs) -> None:
    assert sorted(resolved(text)) == sorted(pairs)


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param(
            f"{RUSSIA} | The/DT/det>town town/NN/nsubj>left of/IN/prep>town Martuni#LOC/NNP/pobj>of {LEFT}",
            [],
            id="what says itself what it means",
        ),
        pytest.param(
            f"{CHINA} | French#NORP/JJ/amod>wine wine/NN/nsubj>rose rose=rise/VBD/ROOT | {THE.format('country', 'NN')}",
            [("The country", "China")],
            id="no mere adjective",
        ),
        pytest.param(
            f"{CHINA} | Russia#GPE/NNP/nsubj>broke broke=break/VBD/ROOT with/IN/prep>broke the/DT/det>country "
            "country/NN/pobj>with",
            [("the country", "China")],
            id="not who acts",
        ),
        pytest.param(
            f"{RUSSIA} | The/DT/det>agency state/NN/compound>agency agency/NN/nsubj>left {LEFT}", [], id="of the state"
        ),
    ],
)
def test_states_and_places_taken_up(text: str, pairs: Pairs) -> None:
    assert resolved(text) == pairs


def test_a_kingdom_is_a_state_so_called() -> None:
    text = f"{alone('Jordan', 'GPE')} | {alone('Palestine', 'GPE')} | {THE.format('Kingdom', 'NNP')}"
    assert resolved(text, Jordan="Jordan", Palestine="Palestine") == [("The Kingdom", "Jordan")]


def test_a_pronoun_may_announce_the_subject_behind_it() -> None:
    arrival = (
        "On/IN/prep>spoke his/PRP$/poss>arrival arrival/NN/pobj>On Lee#PERSON/NNP/nsubj>spoke spoke=speak/VBD/ROOT"
    )
    assert resolved(f"{PUTIN} | {arrival}") == [("his", "Lee")]


def test_who_is_praised_did_what_he_is_praised_for() -> None:
    praise = (
        "Putin#PERSON/NNP/nsubj>praised praised=praise/VBD/ROOT Lee#PERSON/NNP/dobj>praised for/IN/prep>praised "
        "his/PRP$/poss>help help/NN/pobj>for"
    )
    assert resolved(praise) == [("his", "Lee")]


def test_a_country_that_is_in_no_state_is_sought_among_the_states() -> None:
    found = understand("Norway was calm. The country in crisis attacked Sweden, not the army of Norway.")
    assert matching(found, "Norway", "attacks", "Sweden")


def test_an_office_is_no_strangers_whom_the_text_names_less() -> None:
    found = understand(
        "Russia waited, and Russia was calm. Vladimir Putin met President Xi Jinping. Vladimir Putin smiled. "
        "Later the Russian president condemned Georgia."
    )
    assert not matching(found, "Xi Jinping", "condemns", "Georgia")
