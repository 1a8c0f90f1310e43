"""A draft conclusion as an ODT file."""

from __future__ import annotations

from io import BytesIO

from neo.core.assistant.writings import Conclusion
from neo.doors.documents.conclusion import FOOTER, TITLE, blocks


def conclusion_as_odt(conclusion: Conclusion, footer: str = FOOTER) -> bytes:
    """The whole file: headings of two levels, lists, the language set to French."""
    from odf.dc import Language, Title
    from odf.opendocument import OpenDocumentText
    from odf.style import ParagraphProperties, Style, TextProperties
    from odf.text import H, List, ListItem, P

    document = OpenDocumentText()
    document.meta.addElement(Title(text=TITLE))
    document.meta.addElement(Language(text="fr-FR"))
    body = Style(name="Standard", family="paragraph")
    body.addElement(TextProperties(language="fr", country="FR", fontsize="11pt"))
    heading = Style(name="Titre", family="paragraph", parentstylename="Standard")
    heading.addElement(TextProperties(fontsize="14pt", fontweight="bold"))
    heading.addElement(ParagraphProperties(margintop="0.4cm", marginbottom="0.15cm"))
    for style in (body, heading):
        document.styles.addElement(style)
    document.text.addElement(H(outlinelevel=1, stylename=heading, text=TITLE))
    for block in blocks(conclusion):
        document.text.addElement(H(outlinelevel=2, stylename=heading, text=block.title))
        rows = List()
        for line in block.lines:
            item = ListItem()
            item.addElement(P(stylename=body, text=line))
            rows.addElement(item)
        document.text.addElement(rows)
    document.text.addElement(P(stylename=body, text=footer))
    written = BytesIO()
    document.write(written)
    return written.getvalue()
