"""Each format gives the same text: what a reader sees, and nothing a file hides, runs or unpacks too much."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.adapters.knowledge_files.docx_text import docx_to_text
from neo.adapters.knowledge_files.html_text import html_to_text
from neo.adapters.knowledge_files.plain_text import plain_to_text
from neo.adapters.knowledge_files.reading import read_file, text_files
from neo.core.errors import FileUnreadable, TextInvalid
from neo.core.knowledge.reading import plain_body

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(*paragraphs: str, title: str = "", body: str = "") -> bytes:
    """A DOCX of ``paragraphs``: ``# heading``, ``- item`` or plain text."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        content = (
            body or f"<w:document {_W}><w:body>{''.join(map(_paragraph, paragraphs))}</w:body></w:document>"
        )
        archive.writestr("word/document.xml", content)
        if title:
            namespace = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
            archive.writestr("docProps/core.xml", f"<p {namespace}><dc:title>{title}</dc:title></p>")
    return made.getvalue()


def _paragraph(written: str) -> str:
    style = {"# ": '<w:pStyle w:val="Titre1"/>', "- ": "<w:numPr/>"}.get(written[:2], "")
    text = written[2:] if style else written
    half = len(text) // 2
    runs = "".join(f"<w:r><w:t>{escape(part)}</w:t></w:r>" for part in (text[:half], text[half:]))
    return f"<w:p><w:pPr>{style}</w:pPr>{runs}<w:del><w:r><w:delText>ôté</w:delText></w:r></w:del></w:p>"


def test_html_keeps_what_is_seen() -> None:
    page = """<html><head><title>Aide  fictive</title><meta name="neo.source" content="S">
    <style>p {}</style></head><body><nav>Menu</nav><h2>Objet</h2><p>Une
    phrase&nbsp;: <b>oui</b>.</p><p style="display:none">Caché.</p><p hidden>Caché.</p>
    <ul><li>un</li><li>deux</li></ul><script>alert(1)</script><p>Fin.<br>Suite.</p></body></html>"""
    read = html_to_text(page)
    assert read.values == {"titre": "Aide fictive", "source": "S"}
    assert plain_body(read.text) == "# Objet\nUne phrase : oui.\n- un\n- deux\nFin.\nSuite."


def test_a_pdfs_text_loses_its_pages_and_joins_its_words() -> None:
    pages = [
        "Bulletin fictif\n\nOBJET DE L'AIDE\n\nL'aide est une pres-\n"
        f"tation de la page {n}.\n• un point\n\nPage {n}"
        for n in range(1, 5)
    ]
    body = plain_body(plain_to_text("\f".join(pages)).text)
    assert "Bulletin" not in body and "Page" not in body
    assert "# OBJET DE L'AIDE" in body
    assert "L'aide est une prestation de la page 3." in body
    assert "- un point" in body


def test_a_head_at_the_top_of_a_plain_text_is_kept() -> None:
    assert plain_to_text("---\ntitre: A\n---\nUn texte.").text.startswith("---\ntitre: A\n---\n")


def test_docx_gives_headings_lists_and_paragraphs() -> None:
    read = docx_to_text(docx("# Objet", "Une phrase & une autre.", "- un", "- deux", title="Aide fictive"))
    assert read.values == {"titre": "Aide fictive"}
    assert plain_body(read.text) == "# Objet\nUne phrase & une autre.\n- un\n- deux"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"PK\x03\x04 not really",
        docx(body="<w:document>"),
        docx(body=f'<!DOCTYPE a [<!ENTITY b "c">]><w:document {_W}/>'),
    ],
)
def test_a_broken_docx_is_refused(raw: bytes) -> None:
    with pytest.raises(TextInvalid, match="abîmé"):
        docx_to_text(raw)


def test_a_docx_that_unpacks_to_too_much_is_refused() -> None:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 50_000_000)
    with pytest.raises(TextInvalid, match="Mo"):
        docx_to_text(made.getvalue())


@given(st.binary(max_size=300))
def test_no_bytes_break_the_docx_reader(raw: bytes) -> None:
    with pytest.raises(TextInvalid):
        docx_to_text(raw)


@given(st.text(max_size=300))
def test_no_text_breaks_the_other_readers(written: str) -> None:
    plain_body(html_to_text(written).text)
    plain_body(plain_to_text(written).text)


def test_a_folder_gives_its_texts_in_order(tmp_path: Path) -> None:
    for name in ("b.md", "a.HTML", "sub/c.txt", ".hidden.md", "README.md", "~$x.docx", "d.csv", "e.pdf"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("x")
    assert [f.name for f in text_files(tmp_path)] == ["a.HTML", "b.md", "e.pdf", "c.txt"]


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable, match="n’existe pas"):
        text_files(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("name", "raw", "problem"),
    [
        ("a.pdf", b"%PDF", "pdftotext"),
        ("a.md", "é".encode("latin-1"), "UTF-8"),
        ("a.odt", b"x", "format"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(tmp_path: Path, name: str, raw: bytes, problem: str) -> None:
    file = tmp_path / name
    file.write_bytes(raw)
    with pytest.raises(TextInvalid, match=problem):
        read_file(file)


def test_a_page_in_another_encoding_is_read_by_its_own_word(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_bytes('<meta charset="windows-1252"><p>Été – 3 €</p>'.encode("cp1252"))
    assert plain_body(read_file(file).text) == "Été – 3 €"


def test_a_head_may_stand_beside_the_file(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(docx("Un texte."))
    (tmp_path / "a.docx.entete").write_text("titre: Aide fictive\nsource: S\n")
    assert read_file(file).values == {"titre": "Aide fictive", "source": "S"}
