"""Relations that only the content of what is said tells."""

from __future__ import annotations

import pytest
from understanding import matching, understand


@pytest.mark.parametrize(
    ("text", "demanded"),
    [
        pytest.param("Anna Berg said that Norway must withdraw.", True, id="must"),
        pytest.param("Anna Berg said that Norway needs to withdraw.", True, id="needs to"),
        pytest.param("It is time for Norway to withdraw, Anna Berg said.", True, id="it is time for"),
        pytest.param("Anna Berg stressed the need for Norway to withdraw.", True, id="the need for"),
        pytest.param("Anna Berg stressed the importance of Norwegian compliance.", True, id="the importance of"),
        pytest.param("Anna Berg demanded that Norway cut its tariffs.", True, id="a form that is also the past"),
        pytest.param("Anna Berg called for the release of the monks held by Norway.", True, id="held by"),
        pytest.param("Anna Berg wanted Norway to withdraw.", True, id="wanted to"),
        pytest.param("Anna Berg signed a letter urging Norway to withdraw.", True, id="a letter urging"),
        pytest.param("Norway withdrew under pressure from Anna Berg.", True, id="under pressure"),
        pytest.param("Anna Berg feared what would happen if Norway should withdraw.", False, id="a condition"),
        pytest.param("Anna Berg said that Norway should have withdrawn.", False, id="a reproach"),
        pytest.param("Anna Berg said that the minister should be replaced by Norway.", True, id="passive"),
        pytest.param("Anna Berg joined calls for Norway to withdraw.", True, id="joined calls"),
        pytest.param("Anna Berg sought recognition from Norway.", True, id="sought from"),
        pytest.param("Anna Berg sought independence from Norway.", False, id="not wanted of it"),
        pytest.param("Anna Berg said that Norway had withdrawn.", False, id="no demand"),
        pytest.param('"We must withdraw from Norway," Anna Berg said.', False, id="a resolve"),
        pytest.param("Norway has an army. Anna Berg said that it should be better.", False, id="a pronoun"),
    ],
)
def test_what_ought_to_be_done_is_demanded(text: str, demanded: bool) -> None:
    assert bool(matching(understand(text), "Anna Berg", "demands_of", "Norway")) == demanded


def test_who_tells_a_misdeed_condemns() -> None:
    assert matching(understand("Anna Berg said that Norway had violated the truce."), "Anna Berg", "condemns", "Norway")
    assert not matching(understand("Anna Berg said that Norway had kept the truce."), "Anna Berg", "condemns", "Norway")


def test_two_leaders_are_meant_together() -> None:
    text = "President of Norway Anna Berg called President of Kenya Mark Holm.\nThe two presidents exchanged views."
    found = understand(text)
    assert [*matching(found, "Anna Berg", "meets", "Mark Holm"), *matching(found, "Mark Holm", "meets", "Anna Berg")]


def test_the_president_is_who_the_text_begins_with() -> None:
    text = (
        "Anna Berg telephoned President of Kenya Mark Holm.\nAnna Berg was calm. The President of Norway thanked Kenya."
    )
    assert matching(understand(text), "Anna Berg", "supports", "Kenya")


def test_ones_own_state_is_not_told_what_it_must_do() -> None:
    text = "Norwegian President Anna Berg said that Norway and Kenya must act."
    assert not matching(understand(text), "Anna Berg", "demands_of", "Norway")
    assert matching(understand(text), "Anna Berg", "demands_of", "Kenya")


def test_a_bare_title_is_not_of_the_state_that_is_threatened() -> None:
    assert matching(understand("President Anna Berg threatened Norway."), "Anna Berg", "threatens", "Norway")


def test_who_utters_thanks_supports() -> None:
    assert matching(understand('"Congratulations to Norway," Anna Berg said.'), "Anna Berg", "supports", "Norway")


def test_a_party_is_not_its_leader() -> None:
    assert not matching(understand("Norway accused Anna Berg's party of fraud."), "Norway", "condemns", "Anna Berg")


def test_what_has_not_ended_goes_on() -> None:
    (found,) = matching(understand("Kenya has not halted its work with Norway."), "Kenya", "cooperates_with", "Norway")
    assert found.polarity == "affirmed"


def test_those_who_sign_with_a_third_do_not_cooperate_for_it() -> None:
    found = understand("Kenya and Norway signed deals with Chile.")
    assert matching(found, "Chile", "cooperates_with", "Kenya")
    assert not matching(found, "Kenya", "cooperates_with", "Norway")


def test_a_refusal_told_of_oneself_is_no_demand() -> None:
    assert not matching(understand("Anna Berg insisted that Norway would not go."), "Anna Berg", "demands_of", "Norway")
