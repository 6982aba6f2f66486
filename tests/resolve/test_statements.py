"""Candidates and the types of their arguments become statements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from readings import candidate, mention, named_document, reading, state

from kg import schema
from kg.decisions import Decisions
from kg.records import Candidate, Mention, Statement
from kg.resolve import entities, resolve, statements

Triples = set[tuple[str, str, str]]

RUSSIA, CUBA, MALI = state("Russia"), state("Cuba"), state("Mali")
KIM, PUTIN, LEE = mention("Kim Jong Un"), mention("Vladimir Putin"), mention("Lee Jae Myung")
KURSK, UN = mention("Kursk", "place"), mention("United Nations", "organization", "United Nations")
PACT = mention("Minsk Pact", "treaty")


def stated(mentions: list[Mention], *candidates: Candidate, date: str | None = None) -> tuple[Statement, ...]:
    """The statements of a document."""
    return resolve([named_document("d", date=date)], [reading(*mentions, candidates=candidates)]).statements


def triples(mentions: list[Mention], *candidates: Candidate) -> Triples:
    """The triples of a document, its entities without their types."""
    return {(s.subject.split("/")[1], s.relation, s.object.split("/")[1]) for s in stated(mentions, *candidates)}


def test_slots_are_ends() -> None:
    attack = candidate("attack", "verb", ("agent", 0), ("patient", 1))
    assert triples([RUSSIA, CUBA], attack) == {("russia", "attacks", "cuba")}


@pytest.mark.parametrize("mentions", [[KIM, PUTIN], [KURSK, RUSSIA], [RUSSIA, PACT]])
def test_types_must_fit(mentions: list[Mention]) -> None:
    assert triples(mentions, candidate("invade", "verb", ("agent", 0), ("patient", 1))) == set()


def test_an_entity_does_nothing_to_itself() -> None:
    mentions = [RUSSIA, state("Russia", "Moscow")]
    assert triples(mentions, candidate("attack", "verb", ("agent", 0), ("patient", 1))) == set()


def test_an_argument_without_an_entity_is_no_end() -> None:
    assert triples([RUSSIA], candidate("attack", "verb", ("agent", 0), ("patient", None, "town"))) == set()


def test_needed_word() -> None:
    at_kursk = (("agent", 0), ("in", 1))
    assert triples([RUSSIA, KURSK], candidate("land", "verb", *at_kursk)) == set()
    assert triples([RUSSIA, KURSK], candidate("land", "verb", ("agent", 0, "missile"), ("in", 1))) == {
        ("russia", "attacks", "kursk")
    }


def frame(
    relation: str, needs: Mapping[str, tuple[str, ...]] | None = None, *, ends: tuple[str, str] = ("agent", "to")
) -> schema.Frame:
    """A frame between two slots."""
    return schema.Frame(relation, (ends[0],), (ends[1],), (), (), tuple((needs or {}).items()), (), possible=False)


@pytest.fixture
def lexicon(monkeypatch: pytest.MonkeyPatch) -> dict[tuple[str, str], tuple[schema.Sense, ...]]:
    """A lexicon for the test to fill: (part of speech, lemma) -> senses."""
    found: dict[tuple[str, str], tuple[schema.Sense, ...]] = {}
    monkeypatch.setattr(statements, "senses", lambda: found)
    return found


def sense(*frames: schema.Frame) -> tuple[schema.Sense, ...]:
    """One sense."""
    return (schema.Sense("test", (), (), (), (), (), frames),)


SENT = candidate("send", "verb", ("agent", 0), ("patient", None, "troop"), ("to", 1))


def test_the_most_specific_frame_wins(lexicon: dict[tuple[str, str], tuple[schema.Sense, ...]]) -> None:
    lexicon["verb", "send"] = sense(frame("visits"), frame("deploys_to", {"patient": ("forces",)}))
    assert triples([RUSSIA, CUBA], SENT) == {("russia", "deploys_to", "cuba")}


def test_the_general_frame_serves_where_the_word_is_missing(
    lexicon: dict[tuple[str, str], tuple[schema.Sense, ...]],
) -> None:
    lexicon["verb", "send"] = sense(frame("visits"), frame("deploys_to", {"patient": ("weapons",)}))
    assert triples([RUSSIA, CUBA], SENT) == {("russia", "visits", "cuba")}


def test_frames_without_needs_all_hold(lexicon: dict[tuple[str, str], tuple[schema.Sense, ...]]) -> None:
    lexicon["verb", "send"] = sense(frame("visits"), frame("aids"))
    assert triples([RUSSIA, CUBA], SENT) == {("russia", "visits", "cuba"), ("russia", "aids", "cuba")}


def test_of_structures_the_first_frame_wins(lexicon: dict[tuple[str, str], tuple[schema.Sense, ...]]) -> None:
    lexicon["structure", "of"] = sense(
        frame("agency_of", ends=("part", "whole")), frame("based_in", ends=("part", "whole"))
    )
    tie = candidate("of", "structure", ("part", 0), ("whole", 1))
    assert triples([UN, CUBA], tie) == {("united-nations", "agency_of", "cuba")}


def test_possible_frame(lexicon: dict[tuple[str, str], tuple[schema.Sense, ...]]) -> None:
    lexicon["verb", "send"] = sense(schema.Frame("aids", ("agent",), ("to",), (), (), (), (), possible=True))
    assert [s.modality for s in stated([RUSSIA, CUBA], SENT)] == ["possible"]


def test_narrowed_types(lexicon: dict[tuple[str, str], tuple[schema.Sense, ...]]) -> None:
    lexicon["verb", "send"] = sense(
        schema.Frame("aids", ("agent",), ("to",), ("state",), ("person",), (), (), possible=False)
    )
    assert triples([RUSSIA, CUBA], SENT) == set()
    assert triples([KIM, PUTIN], SENT) == set()
    assert triples([RUSSIA, KIM], SENT) == {("russia", "aids", "kim-jong-un")}


def together(*numbers: int) -> Candidate:
    """A meeting of several."""
    return candidate("meet", "verb", *(("agent", number) for number in numbers))


def test_mutual_frame_holds_between_each_two_once() -> None:
    assert triples([KIM, PUTIN, LEE], together(0, 1, 2)) == {
        ("kim-jong-un", "meets", "vladimir-putin"),
        ("kim-jong-un", "meets", "lee-jae-myung"),
        ("lee-jae-myung", "meets", "vladimir-putin"),
    }


def test_a_crowd_does_not_meet_each_other() -> None:
    assert triples([KIM, PUTIN, LEE, mention("Xi Jinping")], together(0, 1, 2, 3)) == set()


def test_mutual_frame_is_between_equals() -> None:
    assert triples([KIM, RUSSIA], together(0, 1)) == set()


@pytest.mark.parametrize("ends", [(0, 1), (1, 0)])
def test_symmetric_relation_is_told_one_way(ends: tuple[int, int]) -> None:
    meeting = candidate("meet", "verb", ("agent", ends[0]), ("patient", ends[1]))
    assert triples([PUTIN, KIM], meeting) == {("kim-jong-un", "meets", "vladimir-putin")}


@pytest.mark.parametrize(("body", "relation"), [(RUSSIA, "head_of"), (mention("Interpol", "organization"), "head_of")])
def test_post(body: Mention, relation: str) -> None:
    (statement,) = stated([KIM, body], candidate("president", "post", ("agent", 0), ("of", 1), role="President"))
    assert (statement.relation, statement.role) == (relation, "President")


def test_a_director_at_a_body_is_not_its_head() -> None:
    body = mention("Interpol", "organization")
    post = candidate("director", "post", ("agent", 0), ("of", 1), rule="title at")
    assert triples([KIM, body], post) == {("kim-jong-un", "works_for", "interpol")}


def test_only_persons_hold_posts() -> None:
    assert triples([RUSSIA, UN], candidate("president", "post", ("agent", 0), ("of", 1))) == set()


def test_nobody_attacks_the_state_that_he_heads() -> None:
    attack = candidate("invade", "verb", ("agent", 0), ("patient", 1))
    post = candidate("president", "post", ("agent", 0), ("of", 1))
    assert triples([PUTIN, RUSSIA], attack) == {("vladimir-putin", "attacks", "russia")}
    assert triples([PUTIN, RUSSIA], attack, post) == {("vladimir-putin", "head_of", "russia")}


@pytest.mark.parametrize(
    ("predicate", "speaker", "attribution"),
    [
        pytest.param("attack", 2, ("state/mali",), id="who says so"),
        pytest.param("attack", 0, ("state/russia",), id="one's own deed, told by oneself"),
        pytest.param("condemn", 2, ("state/mali",), id="condemned, says another"),
        pytest.param("condemn", 0, (), id="one's own words are no attribution"),
    ],
)
def test_attribution(predicate: str, speaker: int, attribution: tuple[str, ...]) -> None:
    said = candidate(predicate, "verb", ("agent", 0), ("patient", 1), speakers=(speaker,))
    assert {s.attribution for s in stated([RUSSIA, CUBA, MALI], said)} == {attribution}


def test_lasting_facts_are_nobodys_word() -> None:
    lead = candidate("president", "post", ("agent", 0), ("of", 1), speakers=(2,))
    assert [s.attribution for s in stated([PUTIN, RUSSIA, MALI], lead)] == [()]


def test_who_says_and_who_denies_a_lasting_fact_that_is_contested() -> None:
    lead = candidate("president", "post", ("agent", 0), ("of", 1), speakers=(2,))
    denied = replace(lead, polarity="denied", speakers=())
    assert {(s.polarity, s.attribution) for s in stated([PUTIN, RUSSIA, MALI], lead, denied)} == {
        ("affirmed", ("state/mali",)),
        ("denied", ()),
    }


def test_speakers_are_entities_once() -> None:
    said = candidate("attack", "verb", ("agent", 0), ("patient", 1), speakers=(3, 2))
    mentions = [RUSSIA, CUBA, MALI, mention("it", "state", refers=2, how="pronoun")]
    assert [s.attribution for s in stated(mentions, said)] == [("state/mali",)]


def test_qualifiers_go_on() -> None:
    denied = candidate(
        "attack", "verb", ("agent", 0), ("patient", 1), polarity="denied", modality="possible", date="2024-05-01"
    )
    (statement,) = stated([RUSSIA, CUBA], denied, date="2024-05-02")
    assert (statement.polarity, statement.modality, statement.date) == ("denied", "possible", "2024-05-01")


def test_the_surer_of_two_readings_of_a_sentence() -> None:
    sure = candidate("attack", "verb", ("agent", 0), ("patient", 1), rule="active")
    unsure = candidate("attack", "verb", ("agent", 0), ("patient", 1), rule="control", hops=2)
    (statement,) = stated([RUSSIA, CUBA], unsure, sure)
    assert statement.rule == "active"


def test_the_date_of_either_reading_of_a_sentence() -> None:
    dated = candidate("attack", "verb", ("agent", 0), ("patient", 1), rule="control", hops=2, date="2024-06")
    undated = candidate("attack", "verb", ("agent", 0), ("patient", 1), rule="active")
    for order in ((dated, undated), (undated, dated)):
        (statement,) = stated([RUSSIA, CUBA], *order)
        assert (statement.rule, statement.date) == ("active", "2024-06")


def test_pronouns_stand_for_their_entity() -> None:
    mentions = [RUSSIA, mention("it", "state", refers=0, how="pronoun"), CUBA]
    assert triples(mentions, candidate("attack", "verb", ("agent", 1), ("patient", 2))) == {
        ("russia", "attacks", "cuba")
    }


def test_steps_make_a_statement_less_sure() -> None:
    found = [
        next(iter(stated([RUSSIA, CUBA], candidate("attack", "verb", ("agent", 0), ("patient", 1), hops=hops))))
        for hops in range(3)
    ]
    assert found[0].confidence > found[1].confidence > found[2].confidence > 0


def test_sentences_come_in_their_order() -> None:
    said = reading(
        RUSSIA, CUBA,
        candidates=(
            candidate("attack", "verb", ("agent", 0), ("patient", 1), start=5),
            candidate("attack", "verb", ("agent", 1), ("patient", 0), start=2),
        ),
    )  # fmt: skip
    known = entities.of([("d", said)], Decisions())
    assert [s.start for s in statements.of("d", named_document("d").document, said, known)] == [2, 5]
