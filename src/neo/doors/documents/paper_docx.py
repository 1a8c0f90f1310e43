"""A paper as a DOCX file."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from .conclusion import clean
from .paper import TO_WRITE, Paper, Section, Table


def paper_as_docx(paper: Paper) -> bytes:
    """The whole file: headings a screen reader can walk, lists, tables with a head row, in French."""
    from docx import Document
    from docx.oxml.ns import qn

    document = Document()
    properties = document.core_properties
    properties.title, properties.author, properties.language = clean(paper.title), "", "fr-FR"
    properties.comments = ""
    language = document.styles.element.find(".//" + qn("w:lang"))
    if language is not None:
        language.set(qn("w:val"), "fr-FR")
    document.add_heading(clean(paper.title), level=0)
    for section in paper.sections:
        _section(document, section)
    document.sections[0].footer.paragraphs[0].text = clean(paper.note)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _section(document: Any, section: Section) -> None:
    document.add_heading(clean(section.title), level=1)
    for paragraph in section.paragraphs:
        document.add_paragraph(clean(paragraph))
    for line in section.lines:
        document.add_paragraph(clean(line), style="List Bullet")
    if section.table:
        _table(document, section.table)
    if section.to_write:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{TO_WRITE}\N{NO-BREAK SPACE}: ").bold = True
        paragraph.add_run(clean(section.to_write))


def _table(document: Any, drawn: Table) -> None:
    from docx.oxml import OxmlElement

    document.add_paragraph(clean(drawn.caption), style="Caption")
    table = document.add_table(rows=1, cols=len(drawn.head), style="Table Grid")
    for cell, text in zip(table.rows[0].cells, drawn.head, strict=True):
        cell.paragraphs[0].add_run(clean(text)).bold = True
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for row in drawn.rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = clean(text)
