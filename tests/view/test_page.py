"""The page as text: one file, nothing loaded, nothing that runs but what its policy names."""

from __future__ import annotations

import base64
import hashlib
import json
import random
import re
import subprocess
import sys
from html.parser import HTMLParser
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_news import BREAKOUT, SCRIPT, News

from kg.view import bundle, page, rows


class Elements(HTMLParser):
    """The elements of a page with their attributes, and the text of scripts and styles."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[int, str] = {}
        self.open = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        self.open = True

    def handle_data(self, data: str) -> None:
        if self.open:
            last = len(self.found) - 1
            self.texts[last] = self.texts.get(last, "") + data

    def handle_endtag(self, tag: str) -> None:
        self.open = False

    def all(self, tag: str) -> list[tuple[dict[str, str | None], str]]:
        """Attributes and text of every element of a kind."""
        numbered = enumerate(self.found)
        return [(attrs, self.texts.get(number, "")) for number, (name, attrs) in numbered if name == tag]


@pytest.fixture(scope="module")
def text(news: News) -> str:
    return news.html()


@pytest.fixture(scope="module")
def elements(text: str) -> Elements:
    return Elements(text)


def data(elements: Elements, block: str) -> Any:
    """What a data block of the page holds."""
    return json.loads(next(text for attrs, text in elements.all("script") if attrs.get("id") == block))


def test_loads_nothing(elements: Elements) -> None:
    assert not {"img", "iframe", "object", "embed", "base"} & {tag for tag, _ in elements.found}
    for tag, attrs in elements.found:
        assert "src" not in attrs, tag
        assert (attrs.get("href") or "data:").startswith("data:"), tag
        assert "style" not in attrs, tag
        assert not [name for name in attrs if name.startswith("on")], tag


def test_names_in_its_policy_exactly_what_may_run(elements: Elements) -> None:
    policy = next(attrs["content"] or "" for attrs, _ in elements.all("meta") if "http-equiv" in attrs)
    running = [text for attrs, text in elements.all("script") if "type" not in attrs]
    styles = [text for _, text in elements.all("style")]
    hashes = {base64.b64encode(hashlib.sha256(part.encode()).digest()).decode() for part in running + styles}
    assert set(re.findall(r"'sha256-([^']+)'", policy)) == hashes
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert len(running) == 2


def test_hostile_names_stay_text(text: str, elements: Elements, news: News) -> None:
    assert SCRIPT not in text
    assert BREAKOUT not in text
    assert {SCRIPT, BREAKOUT} <= set(data(elements, "entities")["label"])
    assert len(elements.all("script")) == 2 + 10
    assert "sourceMappingURL" not in text


def test_holds_the_whole_graph(elements: Elements, news: News) -> None:
    entities, edges = data(elements, "entities"), data(elements, "edges")
    assert entities["key"] == sorted(news.graph)
    assert len(edges["from"]) == news.graph.number_of_edges()
    relations = [relation["name"] for relation in data(elements, "relations")]
    numbers = zip(*(edges[column] for column in ("from", "relation", "to", "denied")), strict=True)
    found = {
        (entities["key"][one], relations[code], entities["key"][other], bool(no)) for one, code, other, no in numbers
    }
    assert found == {
        (subject, values["relation"], obj, values["polarity"] == "denied")
        for subject, obj, values in news.graph.edges(data=True)
    }
    assert len(data(elements, "statements")["edge"]) == len(news.statements)


def test_every_statement_points_to_its_edge_sentence_and_document(elements: Elements, news: News) -> None:
    edges, entities, documents = (data(elements, block) for block in ("edges", "entities", "documents"))
    sentences, told = data(elements, "sentences"), data(elements, "statements")
    rows = zip(told["edge"], told["sentence"], told["document"], strict=True)
    found = sorted((entities["key"][edges["from"][e]], sentences[s], documents["name"][d]) for e, s, d in rows)
    assert found == sorted((item.subject, item.sentence, item.document) for item in news.statements)


def test_same_graph_same_bytes_whatever_the_order(news: News, text: str) -> None:
    chance = random.Random(1)
    nodes, edges = list(news.graph.nodes(data=True)), list(news.graph.edges(keys=True, data=True))
    statements, documents = list(news.statements), list(news.documents.items())
    for part in (nodes, edges, statements, documents):
        chance.shuffle(part)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from(edges)
    assert News(graph, statements, dict(documents)).html() == text


def test_an_empty_graph_has_a_page() -> None:
    assert "<h1>Nothing &amp; no one</h1>" in page.html(nx.MultiDiGraph(), [], {}, "Nothing & no one", {})


def test_a_bar_in_the_name_of_a_document_is_no_seam(news: News) -> None:
    graph = news.graph.copy()
    graph.nodes["person/anna"]["documents"] = "a¦b|wire"
    documents = {**news.documents, "a|b": {"title": "Barred"}}
    found = Elements(page.html(graph, news.statements, documents, "News", {}))
    row = data(found, "entities")["key"].index("person/anna")
    names = [data(found, "documents")["name"][number] for number in data(found, "entities")["documents"][row]]
    assert names == ["a|b", "wire"]


def test_an_unknown_relation_is_refused(news: News) -> None:
    graph = news.graph.copy()
    graph.add_edge("person/kim", "person/putin", key="x", relation="envies", polarity="affirmed")
    with pytest.raises(KeyError, match="envies"):
        page.html(graph, [], news.documents, "News", {})


@given(st.recursive(st.text() | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_data_blocks_read_back_and_cannot_end_early(value: Any) -> None:
    block = page.data_block(value)
    assert json.loads(block) == value
    assert "<" not in block


def test_columns_say_every_key_once() -> None:
    assert rows.columns([{"a": 1, "b": 2}, {"a": 3, "b": 4}]) == {"a": [1, 3], "b": [2, 4]}


def test_modules_import_only_what_comes_before_them() -> None:
    for number, name in enumerate(bundle.MODULES):
        script = (bundle.HERE / "script" / f"{name}.js").read_text("utf-8")
        imports = re.findall(r'from "\./(\w+)\.js"', script)
        assert set(imports) <= set(bundle.MODULES[:number]), name
    assert {path.stem for path in (bundle.HERE / "script").glob("*.js")} == set(bundle.MODULES)


def test_every_style_sheet_is_in_the_page(text: str) -> None:
    sheets = {path.stem: path.read_text("utf-8") for path in (bundle.HERE / "style").glob("*.css")}
    assert set(sheets) == set(bundle.SHEETS)
    assert all(sheet in text for sheet in sheets.values())


def test_importing_the_view_leaves_spacy_alone() -> None:
    program = "import sys, kg.view.page, kg.view.layout; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
