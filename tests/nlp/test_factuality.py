"""Is it so, and who says so?"""

from __future__ import annotations

import pytest
from parsed import parse, word

from kg.nlp import factuality

IRAQ = "Iraq/NNP/nsubj>"
CUBA = "Cuba/NNP/nsubj>"
SAID = f"{CUBA}said said=say/VBD/ROOT "
DENIED = f"{CUBA}denied denied=deny/VBD/ROOT "
Voice = tuple[bool, bool, list[str]]  # denied, possible, whose word


def attacked(arc: str = "ROOT", before: str = "") -> str:
    """ "Iraq attacked Kuwait" on this arc, with other words before the verb."""
    return f"{IRAQ}attacked {before} attacked=attack/VBD/{arc} Kuwait/NNP/dobj>attacked"


def that(arc: str) -> str:
    """ "that Iraq attacked Kuwait"."""
    return f"that/IN/mark>attacked {attacked(arc)}"


def to_attack(arc: str) -> str:
    """ "to attack Kuwait"."""
    return f"to/TO/aux>attack attack/VB/{arc} Kuwait/NNP/dobj>attack"


def the_attack(arc: str) -> str:
    """ "the attack on Kuwait"."""
    return f"the/DT/det>attack attack/NN/{arc} on/IN/prep>attack Kuwait/NNP/pobj>on"


def judged(text: str, predicate: str, anchor: str | None = None) -> list[Voice]:
    """Every voice about a predicate."""
    doc = parse(text)
    token = word(doc, predicate)
    verdicts = factuality.judge(token, word(doc, anchor) if anchor else token)
    return [(v.denied, v.possible, [token.text for token in v.source.speakers]) for v in verdicts]


FACT: Voice = (False, False, [])
DENIAL: Voice = (True, False, [])
OPEN: Voice = (False, True, [])


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        pytest.param(attacked(), FACT, id="plain"),
        pytest.param(f"{IRAQ}attack did=do/VBD/aux>attack not/RB/neg>attack attack/VB/ROOT", DENIAL, id="not"),
        pytest.param(attacked(before="never/RB/neg>attacked"), DENIAL, id="never"),
        pytest.param(f"{attacked()} not/RB/neg>attacked only/RB/advmod>attacked", FACT, id="not only"),
        pytest.param("No/DT/det>troops troops=troop/NNS/nsubj>attacked attacked=attack/VBD/ROOT", DENIAL, id="no"),
        pytest.param(
            "Neither/CC/preconj>Iraq Iraq/NNP/nsubj>attacked nor/CC/cc>Iraq Cuba/NNP/conj>Iraq "
            "attacked=attack/VBD/ROOT Kuwait/NNP/dobj>attacked",
            DENIAL,
            id="neither of those who",
        ),
        pytest.param(
            "Iraq/NNP/nsubj>attacked attacked=attack/VBD/ROOT neither/CC/preconj>Kuwait Kuwait/NNP/dobj>attacked "
            "nor/CC/cc>Kuwait Cuba/NNP/conj>Kuwait",
            DENIAL,
            id="neither of those whom",
        ),
        pytest.param(f"{IRAQ}attack may/MD/aux>attack attack/VB/ROOT Kuwait/NNP/dobj>attack", OPEN, id="modal"),
        pytest.param(attacked(before="reportedly/RB/advmod>attacked"), OPEN, id="hedge"),
        pytest.param(
            f"{CUBA}protested protested=protest/VBD/ROOT if/IN/mark>attacked {attacked('advcl>protested')}",
            OPEN,
            id="condition",
        ),
        pytest.param(
            f"{IRAQ}left did=do/VBD/aux>left not/RB/neg>left left=leave/VB/ROOT or/CC/cc>left attack/VB/conj>left",
            DENIAL,
            id="negation goes on to the second of two verbs",
        ),
        pytest.param(f"{IRAQ}failed failed=fail/VBD/ROOT {to_attack('xcomp>failed')}", DENIAL, id="failed to"),
        pytest.param(
            f"{IRAQ}fail did=do/VBD/aux>fail not/RB/neg>fail fail/VB/ROOT {to_attack('xcomp>fail')}",
            FACT,
            id="did not fail to",
        ),
        pytest.param(f"{IRAQ}managed managed=manage/VBD/ROOT {to_attack('xcomp>managed')}", FACT, id="managed to"),
        pytest.param(f"{IRAQ}plans plans=plan/VBZ/ROOT {to_attack('xcomp>plans')}", OPEN, id="plans to"),
        pytest.param(
            f"{IRAQ}pledged pledged=pledge/VBD/ROOT {to_attack('xcomp>pledged')}",
            (False, True, ["Iraq"]),
            id="a pledge",
        ),
        pytest.param(
            f"{IRAQ}has has=have/VBZ/ROOT a/DT/det>plan plan/NN/dobj>has {to_attack('acl>plan')}", OPEN, id="a plan to"
        ),
        pytest.param(
            f"{IRAQ}regretted regretted=regret/VBD/ROOT its/PRP$/poss>failure failure/NN/dobj>regretted "
            + to_attack("acl>failure"),
            DENIAL,
            id="failure to",
        ),
        pytest.param(
            f"There/EX/expl>is is=be/VBZ/ROOT no/DT/det>evidence evidence/NN/attr>is {that('acl>evidence')}",
            DENIAL,
            id="no evidence that",
        ),
        pytest.param(
            f"{IRAQ}cancelled cancelled=cancel/VBD/ROOT {the_attack('dobj>cancelled')}", DENIAL, id="event cancelled"
        ),
        pytest.param(f"{IRAQ}plans plans=plan/VBZ/ROOT {the_attack('dobj>plans')}", OPEN, id="event planned"),
        pytest.param(
            f"{CUBA}praised praised=praise/VBD/ROOT {the_attack('dobj>praised')}", FACT, id="event presupposed"
        ),
        pytest.param(
            f"{IRAQ}moved moved=move/VBD/ROOT troops=troop/NNS/dobj>moved {to_attack('advcl>moved')}",
            OPEN,
            id="a purpose",
        ),
        pytest.param(
            f"{IRAQ}sent sent=send/VBD/ROOT troops=troop/NNS/dobj>sent {to_attack('advcl>sent')}",
            FACT,
            id="what a dispatch was for",
        ),
    ],
)
def test_polarity_and_modality(text: str, voice: Voice) -> None:
    predicate = "attack" if "attack/" in text.replace("=attack/", "") else "attacked"
    assert judged(text, predicate) == [voice]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        pytest.param(SAID + that("ccomp>said"), (False, False, ["Cuba"]), id="said that"),
        pytest.param(
            f"{SAID} that/IN/mark>claimed Mali/NNP/nsubj>claimed claimed=claim/VBD/ccomp>said {that('ccomp>claimed')}",
            (False, False, ["Mali", "Cuba"]),
            id="the original speaker first",
        ),
        pytest.param(
            f"Mali/NNP/poss>claim 's/POS/case>Mali claim/NN/nsubj>failed {that('acl>claim')} failed=fail/VBD/ROOT",
            (False, False, ["Mali"]),
            id="whose claim",
        ),
        pytest.param(
            f"A/DT/det>report report/NN/nsubj>failed in/IN/prep>report Pravda/NNP/pobj>in {that('acl>report')} "
            "failed=fail/VBD/ROOT",
            (False, False, ["Pravda"]),
            id="a report in",
        ),
        pytest.param(
            f"{SAID.replace('said', 'confirmed').replace('=say', '=confirm')} for/IN/prep>confirmed the/DT/det>time "
            f"first/JJ/amod>time time/NN/pobj>for {that('relcl>time')}",
            (False, False, ["Cuba"]),
            id="what was said for the first time",
        ),
        pytest.param(
            f"{attacked('ccomp>said')} ;/:/punct>said {CUBA}said said=say/VBD/ROOT so/RB/advmod>said",
            FACT,
            id="not across a semicolon",
        ),
        pytest.param(
            f"{CUBA}said did=do/VBD/aux>said not/RB/neg>said said=say/VB/ROOT {that('ccomp>said')}",
            FACT,
            id="what nobody said",
        ),
        pytest.param(
            f"{CUBA}confirmed confirmed=confirm/VBD/ROOT {the_attack('dobj>confirmed')}",
            (False, False, ["Cuba"]),
            id="event confirmed",
        ),
        pytest.param(
            f"{CUBA}was was=be/VBD/ROOT sure/JJ/acomp>was {that('ccomp>sure')}",
            (False, False, ["Cuba"]),
            id="whoever is sure",
        ),
        pytest.param(
            f"{CUBA}was was=be/VBD/ROOT not/RB/neg>was hopeful/JJ/acomp>was {that('ccomp>hopeful')}",
            (False, True, []),
            id="whoever is not hopeful",
        ),
        pytest.param(
            f"{CUBA}voiced voiced=voice/VBD/ROOT concern/NN/dobj>voiced {that('acl>concern')}",
            (False, False, ["Cuba"]),
            id="whoever voices it",
        ),
        pytest.param(
            f"{CUBA}reported reported=report/VBD/ROOT on/IN/prep>reported plans=plan/NNS/pobj>on "
            f"for/IN/prep>plans {the_attack('pobj>for')}",
            (False, True, ["Cuba"]),
            id="plans reported on",
        ),
        pytest.param(
            f"{CUBA}reported reported=report/VBD/ROOT on/IN/prep>reported {the_attack('pobj>@2')}",
            (False, False, ["Cuba"]),
            id="event reported on",
        ),
        pytest.param(
            f"{CUBA}rule did=do/VBD/aux>rule not/RB/neg>rule rule/VB/ROOT out/RP/prt>rule {that('ccomp>rule')}",
            (False, True, ["Cuba"]),
            id="did not rule out that",
        ),
        pytest.param(
            f"{CUBA}confirm did=do/VBD/aux>confirm not/RB/neg>confirm confirm/VB/ROOT or/CC/cc>confirm "
            f"deny/VB/conj>confirm {the_attack('dobj>deny')}",
            (False, False, ["Cuba"]),
            id="did not confirm or deny",
        ),
        pytest.param(
            f"{DENIED} that/IN/mark>ordered it/PRP/nsubj>ordered had=have/VBD/aux>ordered "
            "ordered=order/VBN/ccomp>denied troops=troop/NNS/dobj>ordered and/CC/cc>ordered said=say/VBD/conj>ordered "
            + attacked("ccomp>said"),
            (False, False, ["Cuba"]),
            id="denied one thing and said another",
        ),
        pytest.param(DENIED + that("ccomp>denied"), (True, False, ["Cuba"]), id="denied that"),
        pytest.param(
            f"{CUBA}deny did=do/VBD/aux>deny not/RB/neg>deny deny/VB/ROOT {that('ccomp>deny')}",
            (False, False, ["Cuba"]),
            id="did not deny that",
        ),
        pytest.param(
            f"{CUBA}left left=leave/VBD/ROOT nor/CC/cc>left {attacked('conj>left')}", (True, False, []), id="nor"
        ),
        pytest.param(
            f"{CUBA}dismissed dismissed=dismiss/VBD/ROOT as/IN/prep>dismissed false/JJ/amod>claims "
            f"claims=claim/NNS/pobj>as {that('acl>claims')}",
            (True, False, ["Cuba"]),
            id="dismissed as false",
        ),
        pytest.param(
            f"{IRAQ}denied denied=deny/VBD/ROOT {the_attack('dobj>denied')}", (True, False, ["Iraq"]), id="event denied"
        ),
    ],
)
def test_attribution(text: str, voice: Voice) -> None:
    predicate = "attack" if "attack/NN" in text else "attacked"
    assert judged(text, predicate) == [voice]


def test_what_is_agreed_is_nobodys_word() -> None:
    agreed = f"{CUBA}agreed agreed=agree/VBD/ROOT {to_attack('xcomp>agreed')}"
    assert judged(agreed, "attack") == [(False, True, [])]
    assert judged(agreed.replace("agree", "vow"), "attack") == [(False, True, ["Cuba"])]


def test_denied_claim_of_another_has_two_voices() -> None:
    text = f"{DENIED} Mali/NNP/poss>claim 's/POS/case>Mali claim/NN/dobj>denied {that('acl>claim')}"
    assert judged(text, "attacked") == [(False, False, ["Mali"]), (True, False, ["Cuba"])]


def test_accusation_is_the_accusers_word() -> None:
    text = (
        f"{CUBA}accused accused=accuse/VBD/ROOT Iraq/NNP/dobj>accused of/IN/prep>accused "
        "attacking=attack/VBG/pcomp>of Kuwait/NNP/dobj>attacking"
    )
    assert judged(text, "attacking") == [(False, False, ["Cuba"])]


@pytest.mark.parametrize(
    ("verb", "voice"), [("launched=launch", FACT), ("planned=plan", OPEN), ("cancelled=cancel", DENIAL)]
)
def test_light_verb_colours_its_event(verb: str, voice: Voice) -> None:
    form = verb.split("=")[0]
    assert judged(f"{IRAQ}{form} {verb}/VBD/ROOT {the_attack(f'dobj>{form}')}", "attack", form) == [voice]


def test_negated_light_verb_denies_its_event() -> None:
    text = f"{IRAQ}launch did=do/VBD/aux>launch not/RB/neg>launch launch/VB/ROOT {the_attack('dobj>launch')}"
    assert judged(text, "attack", "launch") == [DENIAL]
