"""A small graph by hand: a contested claim, parallel edges, a tie between two alone, and hostile names."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from typing import Any, NamedTuple

import networkx as nx

from kg.records import Statement
from kg.view import layout, page
from kg.view.communities import communities

SCRIPT = "<script>alert(1)</script>"
BREAKOUT = '</script><img src="x" onerror="alert(2)">'

ENTITIES = {
    "person/kim": ("Kim Jong Un", ["Kim Jong Un", "Kim", "Mr Kim"]),
    "person/putin": ("Vladimir Putin", ["Vladimir Putin", "Putin"]),
    "person/gerasimov": ("Valery Gerasimov", ["Valery Gerasimov"]),
    "person/zelenskyy": ("Volodymyr Zelenskyy", ["Volodymyr Zelenskyy", "Zélenski"]),
    "person/hostile": (SCRIPT, [SCRIPT, BREAKOUT]),
    "person/anna": ("Anna Alone", ["Anna Alone"]),
    "state/north-korea": ("North Korea", ["North Korea", "DPRK", "Pyongyang"]),
    "state/russia": ("Russia", ["Russia", "Moscow"]),
    "state/ukraine": ("Ukraine", ["Ukraine", "Kyiv"]),
    "state/united-states": ("United States", ["United States", "U.S."]),
    "organization/kcna": ("KCNA", ["KCNA"]),
    "organization/hostile": (BREAKOUT, [BREAKOUT]),
    "organization/pair": ("Pair Ltd", ["Pair Ltd"]),
    "place/kursk": ("Kursk", ["Kursk", "Kursk region"]),
    "place/pairville": ("Pairville", ["Pairville"]),
    "treaty/partnership": ("Comprehensive Strategic Partnership", ["Comprehensive Strategic Partnership"]),
    "event/victory-day": ("Victory Day", ["Victory Day"]),
} | {f"person/extra-{number:02}": (f"Extra {number}", [f"Extra {number}"]) for number in range(14)}

DOCUMENTS: dict[str, dict[str, str | None]] = {
    "wire": {
        "title": "Kim honours troops",
        "date": "2025-04-28",
        "source": "The Wire",
        "url": "https://wire.example/1",
    },
    "gazette": {
        "title": f"{BREAKOUT} Kyiv denies",
        "date": "2025-04-29",
        "source": "Gazette",
        "url": "javascript:alert(3)",
    },
    "note": {"title": "", "date": None, "source": None, "url": None},
}


def statement(subject: str, relation: str, obj: str, document: str, sentence: str, **changes: Any) -> Statement:
    """A statement, affirmed and actual unless it is changed."""
    values: dict[str, Any] = {
        "polarity": "affirmed",
        "modality": "actual",
        "attribution": (),
        "role": None,
        "start": 0,
        "end": len(sentence),
        "date": DOCUMENTS[document]["date"],
        "rule": "verb",
        "confidence": 0.75,
    }
    return Statement(
        subject=subject,
        relation=relation,
        object=obj,
        document=document,
        sentence=sentence,
        **values | changes,
    )


KCNA = ("organization/kcna",)
TROOPS = "North Korea sent troops to Kursk on the orders of Mr Kim, KCNA said."
STATEMENTS = [
    statement("person/kim", "head_of", "state/north-korea", "wire", "Kim leads North Korea.", role="leader"),
    statement("person/kim", "head_of", "state/north-korea", "note", "Kim, the leader of the DPRK, smiled."),
    statement(
        "person/kim", "head_of", "state/north-korea", "note", "Kim Il Sung Square lies in North Korea.", confidence=0.5,
    ),
    statement("state/north-korea", "deploys_to", "place/kursk", "wire", TROOPS, attribution=KCNA),
    statement(
        "state/russia", "controls", "place/kursk", "wire", "Moscow has retaken Kursk.",
        attribution=("person/gerasimov",),
    ),
    statement(
        "state/russia", "controls", "place/kursk", "gazette", "Kyiv denies that Russia holds Kursk.",
        polarity="denied", attribution=("state/ukraine", "person/not-in-the-graph"),
    ),
    statement("person/kim", "meets", "person/putin", "wire", "Kim met Putin."),
    statement("person/kim", "supports", "person/putin", "wire", "Kim praised Putin.", modality="possible"),
    statement("person/kim", "signatory_of", "treaty/partnership", "wire", "Kim signed the pact."),
    statement("person/putin", "signatory_of", "treaty/partnership", "wire", "Putin signed the pact."),
    statement("state/united-states", "condemns", "state/north-korea", "gazette", BREAKOUT),
    statement("person/hostile", "works_for", "organization/hostile", "gazette", f"{SCRIPT} and {BREAKOUT}."),
    statement("person/hostile", "visits", "state/russia", "gazette", f"{SCRIPT} went to Moscow."),
    statement("organization/pair", "based_in", "place/pairville", "note", "Pair Ltd sits in Pairville."),
    *(
        statement(f"person/extra-{n:02}", "citizen_of", "state/ukraine", "note", f"Extra {n} is Ukrainian.")
        for n in range(14)
    ),
]  # fmt: skip


class News(NamedTuple):
    """What a page is made of."""

    graph: nx.MultiDiGraph[str]
    statements: list[Statement]
    documents: dict[str, dict[str, str | None]]

    def html(self) -> str:
        """The page."""
        return page.html(self.graph, self.statements, self.documents, f"News {SCRIPT}", communities(self.graph))


def graph_of(statements: Iterable[Statement]) -> nx.MultiDiGraph[str]:
    """The graph of the entities above and some statements, with the attributes that exports write."""
    groups: dict[tuple[str, str, str, str], list[Statement]] = {}
    for item in statements:
        groups.setdefault((item.subject, item.relation, item.object, item.polarity), []).append(item)
    edges = [(key[0], key[2], float(len(items))) for key, items in groups.items()]
    places, sizes = layout.positions(list(ENTITIES), edges), layout.sizes(list(ENTITIES), edges)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, (label, aliases) in ENTITIES.items():
        x, y = places[node]
        graph.add_node(
            node, label=label, type=node.split("/")[0], aliases="|".join(aliases), documents="note|wire",
            mentions=3, x=x, y=y, size=sizes[node], color="#0072b2",
        )  # fmt: skip
    for (subject, relation, obj, polarity), items in groups.items():
        opposite = (subject, relation, obj, "denied" if polarity == "affirmed" else "affirmed")
        documents = sorted({item.document for item in items})
        graph.add_edge(
            subject, obj, key=f"{subject}/{relation}/{obj}/{polarity}", label=relation, relation=relation,
            polarity=polarity, modality=items[0].modality, contested=opposite in groups, attribution="",
            role=items[0].role or "", documents="|".join(documents), sources=len(documents),
            weight=len(documents), statements=len(items), confidence=0.75, evidence=items[0].sentence,
            first_date=items[0].date or "", last_date=items[0].date or "",
        )  # fmt: skip
    return graph


def chain(length: int) -> str:
    """The page of many people, each of whom meets the next."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    people = [f"person/{number:05}" for number in range(length)]
    for number, person in enumerate(people):
        graph.add_node(
            person, label=f"Person {number}", type="person", aliases="", documents="wire", mentions=1,
            x=40.0 * (number % 50), y=40.0 * (number // 50), size=8.0, color="#0072b2",
        )  # fmt: skip
    for one, other in itertools.pairwise(people):
        graph.add_edge(
            one, other, key=f"{one}/meets/{other}/affirmed", relation="meets", polarity="affirmed",
            modality="actual", contested=False, attribution="", role="", documents="wire", weight=1, sources=1,
            statements=1, confidence=0.5, first_date="", last_date="",
        )  # fmt: skip
    return page.html(graph, [], DOCUMENTS, "Many", communities(graph))
