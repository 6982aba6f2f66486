"""The benchmark that switches components off: without each of them, something else is read."""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

from kg.records import Document
from kg.resolve import NamedDocument

PROGRAM = Path(__file__).parents[1] / "benchmarks/ablation.py"
TEXTS = {
    "first": """OSLO - Danish Foreign Minister Anna Berg, who was sent to Norway by President Olaf Dahl, denied that \
her country had attacked Finnish troops in Finland, according to the Norwegian Ministry of Defence.

"Sweden has left the Nordic Defence Council (NDC)," Berg told reporters. "We strongly condemn Norway and its army."

Dahl and Berg held talks with Eva Holm before the visit of the Finnish president to Oslo. Lusaka accused Harare of \
bombing Zambia. The NDC was founded by Sweden, Jan Vik said. Berg must resign, Vik said.""",
    "second": """Dahl visited Finland. Olaf Dahl met Jan Vik in Sweden on Friday, Reuters reported. Finland wants to \
arm the rebels, Dahl said. Norway was attacked by Denmark, he said. Vardal signed a treaty. The minister met him.

President Eva Lund of Estonia spoke. The president visited Latvia. Latvia signed a peace treaty with Estonia.""",
    "third": """Vardal, a town in Norway, was bombed. Soldiers shelled Vardal. Troops of Denmark invaded Sweden.

Mr Dahl visited Iceland. He won Sunday's election in Norway.""",
}


def program() -> Any:
    """The benchmark as a module."""
    spec = spec_from_file_location("ablation", PROGRAM)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules["ablation"] = module  # a NamedTuple looks its module up
    spec.loader.exec_module(module)
    return module


ablation = program()


@pytest.fixture(scope="module")
def articles() -> Any:
    """Articles without annotations, parsed."""
    documents = [Document(name, name, "", None, None, None, text, (), (), name) for name, text in TEXTS.items()]
    named = [NamedDocument(document.stem, document) for document in documents]
    return ablation.Set("made up", named, [ablation.parsed(document.text) for document in documents], [])


@pytest.fixture(scope="module")
def whole(articles: Any) -> Any:
    """What is found with all components."""
    return ablation.resolved(articles)


@pytest.mark.parametrize("switch", ablation.SWITCHES, ids=lambda switch: str(switch.name))
def test_each_component_makes_a_difference(switch: Any, articles: Any, whole: Any) -> None:
    with ablation.off(switch):
        left = ablation.resolved(articles)
    assert left != whole
    assert ablation.resolved(articles) == whole
