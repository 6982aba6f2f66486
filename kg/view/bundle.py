"""Our modules and vis-network as scripts that may stand in a page, and the policy that lets them run, no others."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

import pyvis

HERE = Path(__file__).parent
VIS = Path(pyvis.__file__).parent / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
MODULES = (  # each after those that it imports
    "dom",
    "data",
    "state",
    "filter",
    "ways",
    "visible",
    "theme",
    "labels",
    "clouds",
    "overlay",
    "camera",
    "picture",
    "image",
    "complete",
    "range",
    "papers",
    "legend",
    "parts",
    "citation",
    "card",
    "evidence",
    "way",
    "panel",
    "columns",
    "table",
    "main",
)
SHEETS = ("base", "search", "legend", "stage", "panel", "table", "narrow", "print")  # later ones go before earlier ones


def library() -> str:
    """vis-network as pyvis bundles it, fit to stand inline."""
    text = VIS.read_text("utf-8")
    # A developer's tools would fetch the source map.
    return inline(re.sub(r"\n//# sourceMappingURL=.*", "", text))


def program() -> str:
    """Our modules as one script."""
    return inline('"use strict";\n' + "".join(module(name) for name in MODULES))


def module(name: str) -> str:
    """One module as a function that is called at once and returns what the module exports."""
    text = (HERE / "script" / f"{name}.js").read_text("utf-8")
    exports = re.findall(r"^export (?:const|function|class) (\w+)", text, flags=re.MULTILINE)
    text = re.sub(r"^export ", "", text, flags=re.MULTILINE)
    text = re.sub(r"^import (\{[^}]*\}) from \"\./(\w+)\.js\";", r"const \1 = \2_module;", text, flags=re.MULTILINE)
    return f"const {name}_module = (() => {{\n{text}return {{ {', '.join(exports)} }};\n}})();\n"


def style() -> str:
    """Our style sheets as one."""
    return "\n".join((HERE / "style" / f"{name}.css").read_text("utf-8") for name in SHEETS)


def inline(script: str) -> str:
    """A script that does not end its element early, whatever its strings hold."""
    return script.replace("</script", "<\\/script")


def policy(scripts: Iterable[str], sheet: str) -> str:
    """A Content-Security-Policy that lets these scripts and this style run, and nothing else be loaded."""
    allowed = " ".join(digest(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {digest(sheet)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def digest(text: str) -> str:
    """The hash of an inline element as a policy names it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
