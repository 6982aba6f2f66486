from __future__ import annotations

import hashlib
import io
import json
import logging
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfWriter

from kg.documents import Note, Source, decode, name_documents, read
from kg.documents.article import compose
from kg.documents.feed import drafts
from kg.errors import InputError
from kg.records import Document

PROSE = "North Korea sent troops to the border region on Monday, the ministry said."
MORE = "Her counterpart denied it and called the report an invention."
PAGE = f"""<!doctype html><html><head><title>Troops sent - Hanover Post</title>
<meta property="og:site_name" content="Hanover Post">
<meta property="article:published_time" content="2025-04-28T10:00:00Z">
<link rel="canonical" href="https://example.org/troops"><script>var tracker = 1;</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Troops sent to the border</h1><p>{PROSE}</p><p>{MORE} {PROSE}</p><ul><li>{PROSE}</li></ul>
<p>Share this article</p><p>{MORE}</p></article>
<footer><p>You must be logged in to add a comment.</p><p>© 2025 Hanover Post</p></footer></body></html>"""


def items(folder: Path, name: str, data: bytes | str) -> list[Document | InputError | Note]:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return list(read(Source(name, str(path))))


def one(folder: Path, name: str, data: bytes | str) -> Document:
    (document,) = items(folder, name, data)
    assert isinstance(document, Document)
    return document


def said(folder: Path, name: str, data: bytes | str) -> list[str]:
    found = items(folder, name, data)
    assert not any(isinstance(item, Document) for item in found)
    return [str(item) for item in found]


def holds(document: Document, original: str) -> None:
    for run in document.segments:
        assert document.text[run.start : run.start + run.length] == original[run.origin : run.origin + run.length]


def test_plain_text(tmp_path: Path) -> None:
    original = f"World\n\nTroops sent to the border\n\n28 April 2025\n\n{PROSE}\r\n{MORE}\n\n© 2025 Hanover Post"
    document = one(tmp_path, "a.b.txt", original)
    assert (document.key, document.stem) == ("a.b.txt", "a.b")
    assert document.text == f"Troops sent to the border\n\n{PROSE}\n\n{MORE}"
    assert (document.title, document.date) == ("Troops sent to the border", "2025-04-28")
    assert (document.source, document.url) == ("Hanover Post", None)
    assert [(left.text, left.reason) for left in document.left_out] == [
        ("World", "section or menu"),
        ("28 April 2025", "date line"),
        ("© 2025 Hanover Post", "copyright"),
    ]
    holds(document, original)


def test_a_repeated_title_is_left_out(tmp_path: Path) -> None:
    document = one(tmp_path, "a.txt", f"Troops sent\n\nTroops sent\n\n{PROSE}")
    assert document.text == f"Troops sent\n\n{PROSE}"
    assert [left.reason for left in document.left_out] == ["repeated title"]


LINES = st.sampled_from(
    [
        PROSE,
        MORE,
        "Share",
        "Kim\u200b Jong\u00a0Un",
        "A title",
        "© 2025 X Y",
        "\ufeff",
        "",
        " a\tb ",
        "Photo: AP",
    ]
)


@given(st.lists(LINES, max_size=8), st.sampled_from(["\n", "\r\n", "\n\n", "\u2028"]))
def test_segments_lead_back_to_the_original(lines: list[str], end: str) -> None:
    text = end.join(lines)
    record = json.dumps({"text": text, "title": "Some title"}).encode()
    for item in map(composed, drafts("f", "f", io.BytesIO(record))):
        if isinstance(item, Document):
            holds(item, text)


def composed(item: object) -> object:
    return item if isinstance(item, (InputError, Note)) else compose(item)  # type: ignore[arg-type]


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(text: str) -> None:
    record = json.dumps({"text": text}).encode()
    found = [composed(item) for item in drafts("f", "f", io.BytesIO(record))]
    assert len(found) == 1
    if isinstance(found[0], Document):
        holds(found[0], text)
        found[0].text.encode()


def test_an_encoding_is_noted(tmp_path: Path) -> None:
    data = f"Zelenskyy’s visit\n\n{PROSE}".encode("cp1252")
    note, document = items(tmp_path, "a.txt", data)
    assert str(note) == "a.txt: not UTF-8, read as cp1252"
    assert isinstance(document, Document)
    assert document.title == "Zelenskyy’s visit"
    holds(document, decode(data)[0])


@pytest.mark.parametrize("suffix", ["txt", "md", "html", "jsonl", "pdf"])
def test_an_empty_file(tmp_path: Path, suffix: str) -> None:
    assert said(tmp_path, f"a.{suffix}", "") == [f"a.{suffix}: is empty"]


@pytest.mark.parametrize("suffix", ["txt", "md", "html"])
def test_a_binary_file(tmp_path: Path, suffix: str) -> None:
    assert said(tmp_path, f"a.{suffix}", bytes(range(256)) * 9) == [f"a.{suffix}: is a binary file"]


def test_a_file_of_clutter(tmp_path: Path) -> None:
    assert said(tmp_path, "a.txt", "Home\nSearch\nShare\n") == ["a.txt: holds no article, only boilerplate"]


def test_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    (item,) = read(Source("a.txt", str(tmp_path / "a.txt")))
    assert str(item) == "a.txt: cannot be read: No such file or directory"


def test_an_article_of_five_megabytes_is_read(tmp_path: Path) -> None:
    paragraph = " ".join([PROSE] * 20)
    document = one(tmp_path, "a.txt", "\n\n".join([paragraph] * 3500))
    assert len(document.text) > 5_000_000
    assert document.text.count(PROSE) == 70_000


def test_a_long_run_without_spaces_is_left_out(tmp_path: Path) -> None:
    document = one(tmp_path, "a.txt", f"{PROSE} {'(' * 20_000} {MORE}")
    assert document.text == f"{PROSE} {MORE}"
    assert [left.reason for left in document.left_out] == ["run without spaces"]


def test_markdown(tmp_path: Path) -> None:
    original = (
        '---\ntitle: "Troops sent"\ndate: 2025-04-28\nsource: Hanover Post\nurl: https://example.org/x\n---\n'
        "# Troops sent\n\n**North** Korea [sent](https://x.org/a_b) _troops_ to\nthe `border` region\\* "
        f"on 2*3*4 days.[^1]\n\n> {PROSE}\n\n## A *heading*\n- first point\n- second point\n\n"
        f"```\ncode\n```\n![alt](p.png)\n<!-- note -->\n\n{MORE}\n"
    )
    document = one(tmp_path, "a.md", original)
    assert document.text.split("\n\n") == [
        "Troops sent",
        "North Korea sent troops to the border region* on 234 days.",
        PROSE,
        "A heading",
        "first point",
        "second point",
        MORE,
    ]
    assert (document.title, document.date, document.source) == ("Troops sent", "2025-04-28", "Hanover Post")
    assert document.url == "https://example.org/x"
    holds(document, original)


def test_a_heading_is_the_title_of_markdown(tmp_path: Path) -> None:
    document = one(tmp_path, "a.md", f"# A [title](x)\n\n28 April 2025\n\n{PROSE}")
    assert (document.title, document.date) == ("A title", "2025-04-28")
    assert document.text == f"A title\n\n{PROSE}"


def test_web_page(tmp_path: Path) -> None:
    document = one(tmp_path, "a.html", PAGE)
    assert document.text.split("\n\n") == ["Troops sent to the border", PROSE, f"{MORE} {PROSE}", PROSE, MORE]
    assert (document.title, document.date) == ("Troops sent to the border", "2025-04-28")
    assert (document.source, document.url) == ("Hanover Post", "https://example.org/troops")
    left = {line: item.reason for item in document.left_out for line in item.text.split("\n")}
    assert left["World"] == "section or menu"
    assert left["You must be logged in to add a comment."] == "login or comment prompt"
    assert left["Share this article"] == "share line"
    assert not any("tracker" in line for line in left)
    assert document.segments == ()


def test_the_encoding_that_a_page_names(tmp_path: Path) -> None:
    page = PAGE.replace("<head>", '<head><meta charset="windows-1251">').replace("Her counterpart", "Министр Иванов")
    (document,) = items(tmp_path, "a.html", page.encode("cp1251", "ignore"))
    assert isinstance(document, Document)
    assert "Министр Иванов denied it" in document.text


def test_a_page_without_an_article(tmp_path: Path) -> None:
    assert said(tmp_path, "a.html", "<p> </p>") == [
        "a.html: holds no article that can be told from the rest of the page"
    ]


def test_feed(tmp_path: Path) -> None:
    records = [
        {
            "id": "x1",
            "title": "Troops sent",
            "date": "28 April 2025",
            "source": "Wire",
            "url": "u",
            "text": PROSE,
        },
        {"text": f"Troops sent\n\n{PROSE}", "title": "Troops sent", "date": "soon"},
        {"id": 7, "text": PROSE, "date": None},
    ]
    found = items(tmp_path, "f.jsonl", "\n\n".join(json.dumps(record) for record in records))
    documents = [item for item in found if isinstance(item, Document)]
    assert [(item.key, item.stem) for item in documents] == [
        ("f.jsonl#x1", "x1"),
        ("f.jsonl#f-3", "f-3"),
        ("f.jsonl#7", "7"),
    ]
    first, second, third = documents
    assert first.text == second.text == f"Troops sent\n\n{PROSE}"
    assert (first.date, first.source, first.url) == ("2025-04-28", "Wire", "u")
    assert third.text == PROSE
    assert [str(item) for item in found if isinstance(item, Note)] == ["f.jsonl#f-3: the date 'soon' is not understood"]
    holds(first, PROSE)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"text": ', "is no JSON: Expecting value at column 9"),
        (b"[1]", "is no JSON object"),
        (b"{}", "has no text"),
        (b'{"text": 5}', "its text is no string"),
        (b'{"text": " \\u200b"}', "its text is empty"),
        (b'{"text": "caf\xe9"}', "is not UTF-8"),
        (b"[" * 100_000, "is no JSON that can be read"),
        (b'{"id": "a", "text": "again"}', "the id 'a' is that of line 1"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_is_read(tmp_path: Path, line: bytes, reason: str) -> None:
    good = json.dumps({"id": "a", "text": PROSE}).encode()
    last = json.dumps({"id": "b", "text": MORE}).encode()
    first, error, second = items(tmp_path, "f.jsonl", b"\xef\xbb\xbf" + good + b"\n" + line + b"\r\n" + last)
    assert isinstance(first, Document)
    assert str(error) == f"f.jsonl: line 2: {reason}"
    assert isinstance(second, Document)


def pdf(*pages: list[str], title: str = "") -> PdfWriter:
    """Pages of lines, an empty one leaving a gap, in a font that every reader has."""
    writer = PdfWriter()
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
            NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
        }
    )
    for lines in pages:
        page = writer.add_blank_page(595, 842)
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
        )
        shown = "".join(f"1 0 0 1 60 {780 - 14 * at} Tm ({line}) Tj\n" for at, line in enumerate(lines) if line)
        stream = DecodedStreamObject()
        stream.set_data(f"BT /F1 11 Tf\n{shown}ET".encode("cp1252"))
        page[NameObject("/Contents")] = writer._add_object(stream)
    if title:
        writer.add_metadata({"/Title": title})
    return writer


def written(writer: PdfWriter) -> bytes:
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


BODY = [
    "North Korea sent troops to the border region on Monday, the ministry of de-",
    "fence said, and added that they would stay in the region until the end of the",
    "year.",
]


def test_pdf(tmp_path: Path) -> None:
    first = [
        "Hanover Post - page 1",
        "",
        "Troops sent to the border",
        "",
        *BODY,
        "",
        "The president of the country was",
    ]
    second = ["Hanover Post - page 2", "", "not there.", "", *BODY, "", "17"]
    document = one(tmp_path, "a.pdf", written(pdf(first, second)))
    body = " ".join(BODY).replace("de- ", "de")
    assert document.text.split("\n\n") == [
        "Troops sent to the border",
        body,
        "The president of the country was not there.",
        body,
    ]
    assert document.title == "Troops sent to the border"
    assert [left.reason for left in document.left_out] == ["running header", "running header", "page number"]


def test_the_title_of_a_pdf_s_metadata(tmp_path: Path) -> None:
    assert one(tmp_path, "a.pdf", written(pdf(BODY, title="Troops sent"))).text.startswith("Troops sent\n\nNorth")
    assert one(tmp_path, "a.pdf", written(pdf(BODY, title="Microsoft Word - a.docx"))).title == ""


def test_pdfs_that_cannot_be_read(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    locked = pdf(BODY)
    locked.encrypt("secret", algorithm="RC4-128")
    assert said(tmp_path, "a.pdf", written(locked)) == ["a.pdf: is encrypted"]
    assert said(tmp_path, "a.pdf", written(pdf([]))) == ["a.pdf: holds no text (scanned pages?)"]
    assert said(tmp_path, "a.pdf", b"%PDF-1.4\nnothing") == ["a.pdf: is a broken PDF (PdfStreamError)"]
    (line,) = said(tmp_path, "a.pdf", written(pdf(BODY))[:300])
    assert line.startswith("a.pdf: is a broken PDF (")
    assert capfd.readouterr() == ("", "")
    assert logging.getLogger("pypdf").propagate


def test_a_pdf_locked_by_an_empty_password_is_read(tmp_path: Path) -> None:
    writer = pdf(BODY)
    writer.encrypt("", owner_password="secret", algorithm="RC4-128")
    assert one(tmp_path, "a.pdf", written(writer)).text.startswith("North Korea")


@pytest.mark.parametrize(
    ("data", "key"),
    [(PROSE, "stdin"), (PAGE, "stdin"), (json.dumps({"id": "x", "text": PROSE}), "stdin#x")],
)
def test_standard_input_is_known_by_its_content(monkeypatch: pytest.MonkeyPatch, data: str, key: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data.encode())))
    (document,) = read(Source("stdin", "-"))
    assert isinstance(document, Document)
    assert document.key == key
    assert PROSE in document.text


def test_digest_covers_what_the_reading_depends_on(tmp_path: Path) -> None:
    document = one(tmp_path, "a.txt", f"Troops sent\n\n{PROSE}\n\nSource: Example News")
    content = [document.text, document.title, document.date, document.source, document.url]
    assert document.digest == hashlib.sha256(json.dumps(content).encode()).hexdigest()
    assert one(tmp_path, "b.txt", f"Troops sent\n\n{PROSE}\n\nSource: Example News").digest == document.digest
    assert one(tmp_path, "b.txt", f"Troops sent\n\n{PROSE}\n\nSource: Other News").digest != document.digest


def test_names(tmp_path: Path) -> None:
    blank = one(tmp_path, "a.txt", PROSE)
    keys = [("a/n.txt", "n"), ("b/n.txt", "n"), ("m.txt", "m"), ("f.jsonl#m.txt", "m.txt")]
    documents = [replace(blank, key=key, stem=stem) for key, stem in keys]
    names = {"a/n.txt": "a/n.txt", "b/n.txt": "b/n.txt", "m.txt": "m", "f.jsonl#m.txt": "f.jsonl#m.txt"}
    assert name_documents(documents) == name_documents(documents[::-1]) == names


def test_importing_is_cheap() -> None:
    heavy = "{'trafilatura', 'pypdf', 'dateutil', 'dateparser', 'charset_normalizer', 'lxml', 'spacy'}"
    code = f"import sys, kg.documents; print(sorted({heavy} & set(sys.modules)))"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout == "[]\n"
