"""Predicates and the phrases that fill their slots."""

from __future__ import annotations

import pytest
from parsed import parse

from kg.nlp import predicates
from kg.nlp.predicates import Predicate


def found(text: str) -> dict[tuple[str, str], tuple[str, str]]:
    """(lemma, part of speech) -> (construction, slots with the words that head their phrases)."""
    return {(p.lemma, p.pos): (p.rule, shown(p)) for p in predicates.find(parse(text))}


def shown(predicate: Predicate) -> str:
    """Slots as "agent=Kim patient=treaty"."""
    return " ".join(f"{slot}={'+'.join(token.text for token in tokens)}" for slot, tokens in predicate.slots)


DEPLOYED = (
    "Moscow/NNP/nsubj>deployed deployed=deploy/VBD/ROOT troops=troop/NNS/dobj>deployed "
    "to/IN/prep>deployed Kursk/NNP/pobj>to"
)
WERE_DEPLOYED = (
    "Troops=troop/NNS/nsubjpass>deployed were=be/VBD/auxpass>deployed deployed=deploy/VBN/ROOT "
    "by/IN/agent>deployed Moscow/NNP/pobj>by to/IN/prep>deployed Kursk/NNP/pobj>to"
)
DEPLOYED_BY = (
    "Troops=troop/NNS/nsubj>fled deployed=deploy/VBN/acl>Troops by/IN/agent>deployed "
    "Moscow/NNP/pobj>by fled=flee/VBD/ROOT"
)
WHO_MET = "Kim/NNP/nsubj>left who/WP/nsubj>met met=meet/VBD/relcl>Kim Lee/NNP/dobj>met left=leave/VBD/ROOT"
TO_ATTACK = (
    "Kim/NNP/nsubj>ordered ordered=order/VBD/ROOT the/DT/det>army army/NN/dobj>ordered "
    "to/TO/aux>attack attack/VB/xcomp>ordered Seoul/NNP/dobj>attack"
)
SENT_MALI = "Cuba/NNP/nsubj>sent sent=send/VBD/ROOT Mali/NNP/dative>sent aid/NN/dobj>sent"
PULLED_OUT = (
    "Kim/NNP/nsubj>pulled pulled=pull/VBD/ROOT out/RP/prt>pulled of/IN/prep>pulled the/DT/det>pact pact/NN/pobj>of"
)
ON_ORDERS = (
    "Troops=troop/NNS/nsubj>attacked attacked=attack/VBD/ROOT Goma/NNP/dobj>attacked "
    "on/IN/prep>attacked Kim/NNP/poss>orders 's/POS/case>Kim orders=order/NNS/pobj>on"
)
ON_INITIATIVE = (
    "Troops=troop/NNS/nsubj>attacked attacked=attack/VBD/ROOT on/IN/prep>attacked "
    "the/DT/det>initiative initiative/NN/pobj>on of/IN/prep>initiative Kim/NNP/pobj>of"
)
CALLED_A_LIAR = "Cuba/NNP/nsubj>called called=call/VBD/ROOT Kim/NNP/dobj>called a/DT/det>liar liar/NN/oprd>called"
CONDEMNED_BY = (
    "Cuba/NNP/nsubj>condemned condemned=condemn/VBD/ROOT the/DT/det>attack attack/NN/dobj>condemned "
    "by/IN/prep>attack Mali/NNP/pobj>by"
)
DEMANDED_THAT = (
    "Cuba/NNP/nsubj>demanded demanded=demand/VBD/ROOT that/IN/mark>leave Mali/NNP/nsubj>leave leave/VB/ccomp>demanded"
)
WHERE_FOUGHT = (
    "Goma/NNP/nsubj>fell ,/,/punct>Goma where/WRB/advmod>fought Mali/NNP/nsubj>fought "
    "fought=fight/VBD/relcl>Goma fell=fall/VBD/ROOT"
)
AID_TO = "Cuba/NNP/nsubj>sent sent=send/VBD/ROOT aid/NN/dobj>sent to/IN/prep>aid Mali/NNP/pobj>to"


@pytest.mark.parametrize(
    ("text", "lemma", "rule", "slots"),
    [
        pytest.param(DEPLOYED, "deploy", "active", "agent=Moscow patient=troops to=Kursk", id="active"),
        pytest.param(WERE_DEPLOYED, "deploy", "passive", "patient=Troops agent=Moscow to=Kursk", id="passive"),
        pytest.param(DEPLOYED_BY, "deploy", "passive", "patient=Troops agent=Moscow", id="participle behind a noun"),
        pytest.param(WHO_MET, "meet", "relative", "agent=Kim patient=Lee", id="relative clause"),
        pytest.param(
            TO_ATTACK,
            "attack",
            "control",
            "agent=army agent=Kim patient=Seoul commander=Kim",
            id="control: the army, and who ordered it",
        ),
        pytest.param(SENT_MALI, "send", "active", "agent=Cuba patient=aid recipient=Mali", id="two objects"),
        pytest.param(AID_TO, "send", "active", "agent=Cuba patient=aid to=Mali", id="what hangs on the object"),
        pytest.param(PULLED_OUT, "pull out", "active", "agent=Kim of=pact", id="particle"),
        pytest.param(
            ON_ORDERS, "attack", "active", "agent=Troops patient=Goma commander=Kim on=orders", id="on X's orders"
        ),
        pytest.param(CALLED_A_LIAR, "call", "active", "agent=Cuba patient=Kim as=liar", id="predicate of the object"),
        pytest.param(
            CONDEMNED_BY,
            "condemn",
            "active",
            "agent=Cuba patient=attack doer=Mali by=Mali",
            id="who did what is condemned",
        ),
        pytest.param(
            DEMANDED_THAT, "demand", "active", "agent=Cuba topic=Mali doer=Mali", id="who is to do what is demanded"
        ),
        pytest.param(WHERE_FOUGHT, "fight", "relative", "agent=Mali in=Goma", id="where"),
        pytest.param(
            ON_INITIATIVE, "attack", "active", "agent=Troops commander=Kim on=initiative", id="on the initiative of X"
        ),
    ],
)
def test_verb(text: str, lemma: str, rule: str, slots: str) -> None:
    assert found(text)[lemma, "verb"] == (rule, slots)


HIS_DEPLOYMENT = (
    "Moscow/NNP/poss>deployment 's/POS/case>Moscow deployment/NN/nsubj>began of/IN/prep>deployment "
    "troops=troop/NNS/pobj>of to/IN/prep>deployment Kursk/NNP/pobj>to began=begin/VBD/ROOT"
)
INVASION_BY = (
    "The/DT/det>invasion invasion/NN/nsubj>began of/IN/prep>invasion Kuwait/NNP/pobj>of "
    "by/IN/prep>invasion Iraq/NNP/pobj>by began=begin/VBD/ROOT"
)
IRAQI = (
    "The/DT/det>attack Iraqi#NORP/JJ/amod>attack attack/NN/nsubj>began on/IN/prep>attack "
    "Kuwait/NNP/pobj>on began=begin/VBD/ROOT"
)
LAUNCHED = (
    "Iraq/NNP/nsubj>launched launched=launch/VBD/ROOT an/DT/det>attack attack/NN/dobj>launched "
    "on/IN/prep>attack Kuwait/NNP/pobj>on"
)
WAS_LAUNCHED = (
    "The/DT/det>attack attack/NN/nsubjpass>launched on/IN/prep>attack Kuwait/NNP/pobj>on "
    "was=be/VBD/auxpass>launched launched=launch/VBN/ROOT by/IN/agent>launched Iraq/NNP/pobj>by"
)
RESPONSIBLE = (
    "Iraq/NNP/nsubj>is is=be/VBZ/ROOT responsible/JJ/acomp>is for/IN/prep>responsible the/DT/det>attack "
    "attack/NN/pobj>for on/IN/prep>attack Kuwait/NNP/pobj>on"
)
DURING_TALKS = (
    "During/IN/prep>said talks=talk/NNS/pobj>During with/IN/prep>talks Lee/NNP/pobj>with "
    "Kim/NNP/nsubj>said said=say/VBD/ROOT so/RB/advmod>said"
)
AFTER_ATTACK = (
    "After/IN/prep>said the/DT/det>attack attack/NN/pobj>After on/IN/prep>attack Goma/NNP/pobj>on "
    "Kim/NNP/nsubj>said said=say/VBD/ROOT so/RB/advmod>said"
)
SAW = "Cuba/NNP/nsubj>saw saw=see/VBD/ROOT an/DT/det>attack attack/NN/dobj>saw on/IN/prep>attack Kuwait/NNP/pobj>on"


@pytest.mark.parametrize(
    ("text", "lemma", "rule", "slots"),
    [
        pytest.param(
            HIS_DEPLOYMENT,
            "deployment",
            "nominalisation",
            "agent=Moscow of=troops patient=troops to=Kursk",
            id="genitive; of is what is deployed",
        ),
        pytest.param(INVASION_BY, "invasion", "nominalisation", "of=Kuwait patient=Kuwait agent=Iraq", id="of and by"),
        pytest.param(IRAQI, "attack", "nominalisation", "on=Kuwait agent=Iraqi", id="adjective of a state"),
        pytest.param(LAUNCHED, "attack", "light verb", "on=Kuwait agent=Iraq", id="light verb"),
        pytest.param(WAS_LAUNCHED, "attack", "light verb", "on=Kuwait agent=Iraq", id="light verb in the passive"),
        pytest.param(SAW, "attack", "nominalisation", "on=Kuwait", id="no light verb"),
        pytest.param(RESPONSIBLE, "attack", "responsibility", "on=Kuwait agent=Iraq", id="responsible for"),
        pytest.param(
            DURING_TALKS, "talk", "nominalisation", "with=Lee agent=Kim", id="who speaks during talks holds them"
        ),
        pytest.param(
            AFTER_ATTACK, "attack", "nominalisation", "on=Goma", id="who speaks after an attack does not attack"
        ),
    ],
)
def test_event_noun(text: str, lemma: str, rule: str, slots: str) -> None:
    assert found(text)[lemma, "noun"] == (rule, slots)


def test_responsibility_is_denied_where_its_verb_is() -> None:
    text = (
        "Iraq/NNP/nsubj>denied denied=deny/VBD/ROOT involvement/NN/dobj>denied in/IN/prep>involvement "
        "the/DT/det>attack attack/NN/pobj>in on/IN/prep>attack Kuwait/NNP/pobj>on"
    )
    (event,) = [p for p in predicates.find(parse(text)) if p.rule == "responsibility"]
    assert (event.anchor.text, shown(event)) == ("denied", "on=Kuwait agent=Iraq")


def test_of_an_event_without_an_object_is_its_agent() -> None:
    assert (
        "agent=forces"
        in found(
            "The/DT/det>attack attack/NN/nsubj>began of/IN/prep>attack forces=force/NNS/pobj>of began=begin/VBD/ROOT"
        )["attack", "noun"][1]
    )


IS_ALLY = "Cuba/NNP/nsubj>is is=be/VBZ/ROOT an/DT/det>ally ally/NN/attr>is of/IN/prep>ally Mali/NNP/pobj>of"
AN_ALLY = (
    "Cuba/NNP/nsubj>left ,/,/punct>Cuba an/DT/det>ally ally/NN/appos>Cuba of/IN/prep>ally "
    "Mali/NNP/pobj>of left=leave/VBD/ROOT"
)
MALIS_ALLY = (
    "Mali/NNP/poss>ally 's/POS/case>Mali ally/NN/nsubj>left ,/,/punct>ally Cuba/NNP/appos>ally left=leave/VBD/ROOT"
)
RUSSIAN_ALLY = "The/DT/det>ally Russian#NORP/JJ/amod>ally ally/NN/nsubj>left Cuba/NNP/appos>ally left=leave/VBD/ROOT"
AS_ALLY = (
    "Cuba/NNP/nsubj>served served=serve/VBD/ROOT as/IN/prep>served an/DT/det>ally ally/NN/pobj>as "
    "of/IN/prep>ally Mali/NNP/pobj>of"
)


@pytest.mark.parametrize(
    ("text", "agent", "of"),
    [
        pytest.param(IS_ALLY, "Cuba", "Mali", id="copula"),
        pytest.param(AN_ALLY, "Cuba", "Mali", id="apposition behind the name"),
        pytest.param(MALIS_ALLY, "Cuba", "Mali", id="name behind the apposition, genitive"),
        pytest.param(RUSSIAN_ALLY, "Cuba", "Russian", id="adjective of a state"),
        pytest.param(AS_ALLY, "Cuba", "Mali", id="as"),
    ],
)
def test_role_noun(text: str, agent: str, of: str) -> None:
    assert sorted(found(text)["ally", "role"][1].split()) == [f"agent={agent}", f"of={of}"]


def test_copula_decides_whether_a_role_is_held() -> None:
    (role,) = [p for p in predicates.find(parse(IS_ALLY)) if p.pos == "role"]
    assert role.anchor.text == "is"


def test_light_verb_decides_whether_an_event_takes_place() -> None:
    (event,) = [p for p in predicates.find(parse(LAUNCHED)) if p.pos == "noun" and p.lemma == "attack"]
    assert event.anchor.text == "launched"


@pytest.mark.parametrize(
    ("text", "lemma", "slots"),
    [
        pytest.param(
            "Cuba/NNP/nsubj>is is=be/VBZ/ROOT critical/JJ/acomp>is of/IN/prep>critical Mali/NNP/pobj>of",
            "critical",
            "agent=Cuba of=Mali",
            id="predicative",
        ),
        pytest.param(
            "Forces=force/NNS/nsubj>fled loyal/JJ/amod>Forces to/IN/prep>loyal Haftar/NNP/pobj>to fled=flee/VBD/ROOT",
            "loyal",
            "agent=Forces to=Haftar",
            id="attributive",
        ),
    ],
)
def test_adjective(text: str, lemma: str, slots: str) -> None:
    assert found(text)[lemma, "adjective"][1] == slots


@pytest.mark.parametrize(
    ("name", "participle", "lemma", "slot"),
    [
        ("Houthi", "controlled=control", "control", "agent"),
        ("Iran", "backed=back", "back", "agent"),
        ("Brussels", "based=base", "base", "in"),
    ],
)
def test_participle_joined_to_a_name(name: str, participle: str, lemma: str, slot: str) -> None:
    form = participle.split("=")[0]
    group = f"{name}/NNP/npadvmod>{form} -/HYPH/punct>{form} {participle}/VBN/amod>group group/NN/nsubj>fled"
    compounds = [p for p in predicates.find(parse(f"{group} fled=flee/VBD/ROOT")) if p.rule == "compound"]
    assert [(p.lemma, shown(p)) for p in compounds] == [(lemma, f"patient=group {slot}={name}")]


def test_words_outside_the_lexicon_are_no_predicates() -> None:
    assert found("Kim/NNP/nsubj>yawned yawned=yawn/VBD/ROOT in/IN/prep>yawned Seoul/NNP/pobj>in") == {}


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        pytest.param("took=take/VBD/ROOT place/NN/dobj>took", "took", id="take place"),
        pytest.param("took=happen/VBD/ROOT", "took", id="happen"),
        pytest.param("took=help/VBD/ROOT Kuwait/NNP/dobj>took", "attack", id="what it does else"),
    ],
)
def test_what_tells_that_an_event_took_place_decides_of_it(text: str, anchor: str) -> None:
    found = predicates.find(parse(f"The/DT/det>attack attack/NN/nsubj>took on/IN/prep>attack Goma/NNP/pobj>on {text}"))
    (event,) = [p for p in found if p.lemma == "attack"]
    assert event.anchor.text == anchor
