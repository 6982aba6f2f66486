"""Who does it and to whom, whatever the construction."""

from __future__ import annotations

import pytest
from parsed import parse, texts, word

from kg.nlp import syntax

PASSIVE = (
    "Troops=troop/NNS/nsubjpass>sent were=be/VBD/auxpass>sent sent=send/VBN/ROOT by/IN/agent>sent Moscow/NNP/pobj>by"
)
REDUCED = (
    "Troops=troop/NNS/nsubj>arrived sent=send/VBN/acl>Troops by/IN/agent>sent Moscow/NNP/pobj>by "
    "arrived=arrive/VBD/ROOT"
)
ACTIVE = "Kim/NNP/nsubj>signed signed=sign/VBD/ROOT the/DT/det>treaty treaty/NN/dobj>signed"
PERFECT = "Kim/NNP/nsubj>signed has=have/VBZ/aux>signed signed=sign/VBN/ROOT the/DT/det>treaty treaty/NN/dobj>signed"
PASSIVES = (
    "Troops=troop/NNS/nsubjpass>sent were=be/VBD/auxpass>sent sent=send/VBN/ROOT and/CC/cc>sent "
    "killed=kill/VBN/conj>sent"
)
ACTIVES = (
    "Kim/NNP/nsubj>visited visited=visit/VBD/ROOT Seoul/NNP/dobj>visited and/CC/cc>visited "
    "met=meet/VBD/conj>visited Lee/NNP/dobj>met"
)

FIRED = "Rockets=rocket/NNS/nsubj>fired fired=fire/VBD/ROOT by/IN/agent>fired Hamas/NNP/pobj>by"


@pytest.mark.parametrize(
    ("text", "verb", "passive"),
    [
        pytest.param(PASSIVE, "sent", True, id="auxiliary"),
        pytest.param(REDUCED, "sent", True, id="participle behind a noun"),
        pytest.param(PASSIVES, "killed", True, id="second of two"),
        pytest.param(ACTIVE, "signed", False, id="active"),
        pytest.param(PERFECT, "signed", False, id="perfect"),
        pytest.param(ACTIVES, "met", False, id="second of two actives"),
        pytest.param(FIRED, "fired", True, id="participle that the parser takes for a verb"),
    ],
)
def test_passive(text: str, verb: str, passive: bool) -> None:
    assert syntax.passive(word(parse(text), verb)) is passive


WHO_SIGNED = (
    "Kim/NNP/nsubj>left ,/,/punct>Kim who/WP/nsubj>signed signed=sign/VBD/relcl>Kim the/DT/det>treaty "
    "treaty/NN/dobj>signed ,/,/punct>Kim left=leave/VBD/ROOT"
)
WHO_SIGNED_AND_PRAISED = (
    "Kim/NNP/nsubj>left who/WP/nsubj>signed signed=sign/VBD/relcl>Kim it/PRP/dobj>signed "
    "and/CC/cc>signed praised=praise/VBD/conj>signed Lee/NNP/dobj>praised left=leave/VBD/ROOT"
)
THAT_KIM_SIGNED = (
    "The/DT/det>treaty treaty/NN/nsubj>failed that/WDT/dobj>signed Kim/NNP/nsubj>signed "
    "signed=sign/VBD/relcl>treaty failed=fail/VBD/ROOT"
)
KIM_SIGNED = (
    "The/DT/det>treaty treaty/NN/nsubj>failed Kim/NNP/nsubj>signed signed=sign/VBD/relcl>treaty failed=fail/VBD/ROOT"
)
FOUGHT_FOR = (
    "The/DT/det>town town/NN/nsubj>fell Moscow/NNP/nsubj>fought fought=fight/VBD/relcl>town "
    "for/IN/prep>fought fell=fall/VBD/ROOT"
)
FOR_WHICH = (
    "The/DT/det>town town/NN/nsubj>fell for/IN/prep>fought which/WDT/pobj>for Moscow/NNP/nsubj>fought "
    "fought=fight/VBD/relcl>town fell=fall/VBD/ROOT"
)

WANTS = "Kim/NNP/nsubj>wants wants=want/VBZ/ROOT to/TO/aux>attack attack/VB/xcomp>wants Seoul/NNP/dobj>attack"
ORDERED = (
    "Kim/NNP/nsubj>ordered ordered=order/VBD/ROOT the/DT/det>army army/NN/dobj>ordered to/TO/aux>attack "
    "attack/VB/xcomp>ordered Seoul/NNP/dobj>attack"
)
WAS_ORDERED = (
    "The/DT/det>army army/NN/nsubjpass>ordered was=be/VBD/auxpass>ordered ordered=order/VBN/ROOT "
    "by/IN/agent>ordered Kim/NNP/pobj>by to/TO/aux>attack attack/VB/xcomp>ordered Seoul/NNP/dobj>attack"
)
SEEMS = "Kim/NNP/nsubj>seems seems=seem/VBZ/ROOT to/TO/aux>attack attack/VB/xcomp>seems Seoul/NNP/dobj>attack"
READY = "Kim/NNP/nsubj>is is=be/VBZ/ROOT ready/JJ/acomp>is to/TO/aux>attack attack/VB/xcomp>ready Seoul/NNP/dobj>attack"
AFTER = "Kim/NNP/nsubj>left left=leave/VBD/ROOT after/IN/prep>left meeting=meet/VBG/pcomp>after Lee/NNP/dobj>meeting"
OF_SENDING = (
    "Cuba/NNP/nsubj>accused accused=accuse/VBD/ROOT Iraq/NNP/dobj>accused of/IN/prep>accused "
    "sending=send/VBG/pcomp>of troops=troop/NNS/dobj>sending"
)
FIGHTING = "Soldiers=soldier/NNS/nsubj>died fighting=fight/VBG/acl>Soldiers Ukraine/NNP/dobj>fighting died=die/VBD/ROOT"
KIMS_DECISION = (
    "Kim/NNP/poss>decision 's/POS/case>Kim decision/NN/nsubj>failed to/TO/aux>deploy "
    "deploy/VB/acl>decision troops=troop/NNS/dobj>deploy failed=fail/VBD/ROOT"
)
MADE_DECISION = (
    "Kim/NNP/nsubj>made made=make/VBD/ROOT a/DT/det>decision decision/NN/dobj>made to/TO/aux>deploy "
    "deploy/VB/acl>decision troops=troop/NNS/dobj>deploy"
)
TAKING_PART = (
    "Taking=take/VBG/csubj>were part/NN/dobj>Taking were=be/VBD/ROOT the/DT/det>ministers "
    "ministers=minister/NNS/attr>were of/IN/prep>ministers Cuba/NNP/pobj>of"
)
SAID_AND_CONDEMNED = (
    "Seoul/NNP/nsubj>said said=say/VBD/ROOT it/PRP/nsubj>was was=be/VBD/ccomp>said a/DT/det>crime "
    "crime/NN/attr>was ,/,/punct>was and/CC/cc>was condemned=condemn/VBD/conj>was "
    "Pyongyang/NNP/dobj>condemned"
)
SAID_THEY_CAME = (
    "Seoul/NNP/nsubj>said said=say/VBD/ROOT Kim/NNP/nsubj>came came=come/VBD/ccomp>said and/CC/cc>came "
    "left=leave/VBD/conj>came"
)


@pytest.mark.parametrize(
    ("text", "verb", "subjects"),
    [
        pytest.param(
            "It/PRP/nsubj>was was=be/VBD/ROOT Kim/NNP/attr>was who/WP/nsubj>left left=leave/VBD/ccomp>was",
            "left",
            [["Kim"]],
            id="cleft",
        ),
        pytest.param(ACTIVE, "signed", [["Kim"]], id="its own"),
        pytest.param(ACTIVES, "met", [["Kim"]], id="coordination"),
        pytest.param(WHO_SIGNED, "signed", [["Kim"]], id="relative pronoun"),
        pytest.param(WHO_SIGNED_AND_PRAISED, "praised", [["Kim"]], id="second verb of a relative clause"),
        pytest.param(WANTS, "attack", [["Kim"]], id="subject control"),
        pytest.param(SEEMS, "attack", [["Kim"]], id="raising"),
        pytest.param(READY, "attack", [["Kim"]], id="adjective"),
        pytest.param(ORDERED, "attack", [["army"], ["Kim"]], id="object control, then whose order it is"),
        pytest.param(WAS_ORDERED, "attack", [["army"], ["army"]], id="object control in the passive"),
        pytest.param(AFTER, "meeting", [["Kim"]], id="gerund"),
        pytest.param(OF_SENDING, "sending", [["Iraq"], ["Cuba"]], id="gerund under object control"),
        pytest.param(FIGHTING, "fighting", [["Soldiers"]], id="participle behind a noun"),
        pytest.param(KIMS_DECISION, "deploy", [["Kim"]], id="whose decision"),
        pytest.param(MADE_DECISION, "deploy", [["Kim"]], id="who made the decision"),
        pytest.param(TAKING_PART, "Taking", [["ministers"]], id="inversion"),
        pytest.param(SAID_AND_CONDEMNED, "condemned", [["Seoul"]], id="a second verb of saying goes with the first"),
        pytest.param(SAID_THEY_CAME, "left", [["Kim"]], id="any other verb goes with what was said"),
        pytest.param(
            "Cuba/NNP/nsubj>demanded demanded=demand/VBD/ROOT that/IN/mark>end raids=raid/NNS/nsubj>end "
            "end/VB/ccomp>demanded ,/,/punct>end adding=add/VBG/advcl>end",
            "adding",
            [["Cuba"]],
            id="a participle of saying goes with the speaker",
        ),
    ],
)
def test_subjects(text: str, verb: str, subjects: list[list[str]]) -> None:
    assert texts(syntax.subjects(word(parse(text), verb))) == subjects


@pytest.mark.parametrize(
    ("text", "verb", "objects"),
    [
        pytest.param(ACTIVE, "signed", ["treaty"], id="its own"),
        pytest.param(THAT_KIM_SIGNED, "signed", ["treaty"], id="relative pronoun"),
        pytest.param(KIM_SIGNED, "signed", ["treaty"], id="gap"),
        pytest.param(WHO_SIGNED, "signed", ["treaty"], id="the pronoun is the subject"),
        pytest.param(FOUGHT_FOR, "fought", [], id="the gap is behind a preposition"),
        pytest.param(FIGHTING, "died", [], id="none"),
    ],
)
def test_objects(text: str, verb: str, objects: list[str]) -> None:
    assert [token.text for token in syntax.objects(word(parse(text), verb))] == objects


OUT_OF = "Kim/NNP/nsubj>pulled pulled=pull/VBD/ROOT out/IN/prep>pulled of/IN/prep>out the/DT/det>pact pact/NN/pobj>of"
SENT_TO = (
    "Cuba/NNP/nsubj>sent sent=send/VBD/ROOT aid/NN/dobj>sent to/IN/dative>sent Mali/NNP/pobj>to "
    "in/IN/prep>sent May/NNP/pobj>in"
)


@pytest.mark.parametrize(
    ("text", "head", "obliques"),
    [
        pytest.param(PASSIVE, "sent", [("by", "Moscow")], id="agent"),
        pytest.param(OUT_OF, "pulled", [("of", "pact")], id="prepositions in a row"),
        pytest.param(SENT_TO, "sent", [("to", "Mali"), ("in", "May")], id="several, a dative among them"),
        pytest.param(FOR_WHICH, "fought", [("for", "town")], id="relative pronoun"),
        pytest.param(TAKING_PART, "ministers", [("of", "Cuba")], id="of a noun"),
    ],
)
def test_obliques(text: str, head: str, obliques: list[tuple[str, str]]) -> None:
    assert [(name, noun.text) for name, noun in syntax.obliques(word(parse(text), head))] == obliques


def test_particle() -> None:
    doc = parse("Kim/NNP/nsubj>Pulled Pulled=pull/VBD/ROOT out/RP/prt>Pulled")
    assert syntax.particle(word(doc, "Pulled")) == "pull out"
    assert syntax.particle(word(parse(ACTIVE), "signed")) == "sign"


def test_adverbs_beside_a_verb() -> None:
    doc = parse("Troops=troop/NNS/nsubj>fought fought=fight/VBD/ROOT back/RB/advmod>fought")
    assert syntax.adverbial(word(doc, "fought")) == ["fight back"]


@pytest.mark.parametrize("arc", ["attr", "nsubj"])
def test_who_takes_part_stands_behind_the_verb(arc: str) -> None:
    text = f"Taking=take/VBG/csubj>were part/NN/dobj>Taking were=be/VBD/ROOT Kim/NNP/{arc}>were"
    assert [[token.text for token in group] for group in syntax.subjects(word(parse(text), "Taking"))] == [["Kim"]]


FIRED_AT_A_BASE = (
    "Mali/NNP/nsubj>fired fired=fire/VBD/ROOT on/IN/prep>fired guards=guard/NNS/pobj>on at/IN/prep>guards "
    "base/NN/pobj>at in/IN/prep>base Chad/NNP/pobj>in"
)
FIRED_FROM_A_BASE = (
    "Mali/NNP/nsubj>fired fired=fire/VBD/ROOT from/IN/prep>fired base/NN/pobj>from in/IN/prep>base Chad/NNP/pobj>in"
)
ALONG_THE_BORDER = (
    "Mali/NNP/nsubj>massed massed=mass/VBD/ROOT along/IN/prep>massed border/NN/pobj>along with/IN/prep>border "
    "Chad/NNP/pobj>with"
)


@pytest.mark.parametrize(
    ("text", "verb", "sites"),
    [
        pytest.param(FIRED_AT_A_BASE, "fired", ["Chad"], id="where that is which is aimed at"),
        pytest.param(FIRED_FROM_A_BASE, "fired", [], id="not where it comes from"),
        pytest.param(ALONG_THE_BORDER, "massed", ["Chad"], id="what lies beyond a border"),
    ],
)
def test_sites(text: str, verb: str, sites: list[str]) -> None:
    assert [t.text for t in syntax.sites(word(parse(text), verb))] == sites


TWO_OBJECTS = "Mali/NNP/nsubj>gave gave=give/VBD/ROOT Chad/NNP/dobj>gave grain/NN/dobj>gave"
TWO_APART = "Mali/NNP/nsubj>saw saw=see/VBD/ROOT Chad/NNP/dobj>saw ,/,/punct>saw grain/NN/dobj>saw"


@pytest.mark.parametrize(
    ("text", "verb", "recipients"),
    [
        pytest.param(TWO_OBJECTS, "gave", ["Chad"], id="the first of two objects"),
        pytest.param(TWO_APART, "saw", [], id="not of a list"),
    ],
)
def test_recipients(text: str, verb: str, recipients: list[str]) -> None:
    assert [t.text for t in syntax.recipients(word(parse(text), verb))] == recipients
