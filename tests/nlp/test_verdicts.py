"""Blame and praise by what is said alone."""

from __future__ import annotations

import pytest
from understanding import matching, understand


@pytest.mark.parametrize(
    ("text", "judged"),
    [
        pytest.param('"The French ban is a disgrace," Anna Berg said.', "France", id="noun, of a deed"),
        pytest.param("Anna Berg said that Norway was irresponsible.", "Norway", id="adjective, of an actor"),
        pytest.param("Anna Berg said that Norway had brutally expelled the monks.", "Norway", id="manner"),
        pytest.param("Anna Berg said that Norway had committed a terrible crime.", "Norway", id="what one has done"),
        pytest.param("Anna Berg said that Norway was responsible for the massacre.", "Norway", id="answerable"),
        pytest.param("What Norway is doing is outrageous, Anna Berg said.", "Norway", id="what somebody does"),
        pytest.param("Anna Berg said that the Norwegian ruling was not acceptable.", "Norway", id="not acceptable"),
        pytest.param("Anna Berg called the Norwegian plan a farce.", "Norway", id="called"),
        pytest.param("Anna Berg called Norway's move unacceptable.", "Norway", id="an adjective behind the object"),
        pytest.param("Anna Berg described the Norwegian plan as illegal.", "Norway", id="as, with an adjective"),
        pytest.param("Anna Berg described France and Norway as traitors.", "Norway", id="both"),
        pytest.param('"It was a cowardly act," Anna Berg said of the raid by Norway.', "Norway", id="said of"),
        pytest.param("Anna Berg condemned the raid launched by Norway.", "Norway", id="launched by"),
        pytest.param("Anna Berg protested to Norway.", "Norway", id="protested to"),
        pytest.param("Anna Berg alleged that Norway had paid the rebels.", "Norway", id="alleged"),
    ],
)
def test_who_says_something_bad_condemns(text: str, judged: str) -> None:
    assert matching(understand(text), "Anna Berg", "condemns", judged)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Norway was irresponsible.", id="nobody says so"),
        pytest.param("Anna Berg said that Norway was not irresponsible.", id="denied"),
        pytest.param("Anna Berg said that Norway might be irresponsible.", id="possible"),
        pytest.param("Anna Berg said that the Norwegian winter was terrible and cruel.", id="no deed"),
    ],
)
def test_nobody_is_condemned(text: str) -> None:
    assert not matching(understand(text), "Anna Berg", "condemns", "Norway")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Anna Berg said that Norway was a great friend.", id="noun"),
        pytest.param("Anna Berg said that Norway was a reliable partner.", id="a partner who is praised"),
        pytest.param("Anna Berg said that Norway had shown great courage.", id="what one shows"),
        pytest.param("Anna Berg described Norway as a model for others.", id="described as"),
        pytest.param("Anna Berg came to the defence of Norway.", id="to the defence of"),
        pytest.param("Anna Berg rallied in support of Norway.", id="in support of"),
        pytest.param("Anna Berg threw her weight behind Norway.", id="weight"),
        pytest.param("Anna Berg would stand by Norway.", id="stood by"),
        pytest.param("Anna Berg spoke highly of Norway.", id="spoke highly of"),
    ],
)
def test_who_says_something_good_supports(text: str) -> None:
    assert matching(understand(text), "Anna Berg", "supports", "Norway")


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        pytest.param("Anna Berg condemned Mark Holm's murder.", "condemns", id="the victim of what is condemned"),
        pytest.param("Anna Berg welcomed Mark Holm's decision.", "meets", id="a decision at the door"),
        pytest.param("Anna Berg joined Mark Holm's criticism.", "meets", id="criticism as company"),
    ],
)
def test_what_is_meant_is_not_the_person(text: str, relation: str) -> None:
    assert not matching(understand(text), "Anna Berg", relation, "Mark Holm")


def test_whose_decision_is_welcomed_is_supported() -> None:
    found = understand("Anna Berg welcomed Mark Holm's decision.")
    assert matching(found, "Anna Berg", "supports", "Mark Holm")


def test_a_claim_that_is_called_false_is_rejected() -> None:
    found = understand("Anna Berg said that the Norwegian accusations were baseless.")
    assert matching(found, "Anna Berg", "rejects", "Norway")
    assert not matching(found, "Anna Berg", "condemns", "Norway")


def test_a_partner_is_not_praised_as_such() -> None:
    assert not matching(understand("Anna Berg said that Norway was a partner."), "Anna Berg", "supports", "Norway")
