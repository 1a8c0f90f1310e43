"""A draft conclusion as a DOCX file."""

from __future__ import annotations

from io import BytesIO

from neo.core.assistant.writings import Conclusion
from neo.doors.documents.conclusion import FOOTER, TITLE, blocks


def conclusion_as_docx(conclusion: Conclusion, footer: str = FOOTER) -> bytes:
    """The whole file: headings a screen reader can walk, lists, the language set to French."""
    from docx import Document
    from docx.oxml.ns import qn

    document = Document()
    properties = document.core_properties
    properties.title, properties.author, properties.language = TITLE, "", "fr-FR"
    properties.comments = ""
    language = document.styles.element.find(".//" + qn("w:lang"))
    if language is not None:
        language.set(qn("w:val"), "fr-FR")
    document.add_heading(TITLE, level=0)
    for block in blocks(conclusion):
        document.add_heading(block.title, level=1)
        for line in block.lines:
            document.add_paragraph(line, style="List Bullet")
    document.sections[0].footer.paragraphs[0].text = footer
    written = BytesIO()
    document.save(written)
    return written.getvalue()
