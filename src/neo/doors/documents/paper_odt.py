"""A paper as an ODT file."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from .conclusion import clean
from .paper import TO_WRITE, Paper, Section, Table


def paper_as_odt(paper: Paper) -> bytes:
    """The whole file: headings of two levels, lists, tables with a head row, in French."""
    from odf.dc import Language, Title
    from odf.opendocument import OpenDocumentText
    from odf.style import ParagraphProperties, Style, TextProperties
    from odf.text import H, P

    document = OpenDocumentText()
    document.meta.addElement(Title(text=clean(paper.title)))
    document.meta.addElement(Language(text="fr-FR"))
    body = Style(name="Standard", family="paragraph")
    body.addElement(TextProperties(language="fr", country="FR", fontsize="11pt"))
    heading = Style(name="Titre", family="paragraph", parentstylename="Standard")
    heading.addElement(TextProperties(fontsize="14pt", fontweight="bold"))
    heading.addElement(ParagraphProperties(margintop="0.4cm", marginbottom="0.15cm"))
    for style in (body, heading):
        document.styles.addElement(style)
    document.text.addElement(H(outlinelevel=1, stylename=heading, text=clean(paper.title)))
    for section in paper.sections:
        document.text.addElement(H(outlinelevel=2, stylename=heading, text=clean(section.title)))
        for part in _parts(section, body):
            document.text.addElement(part)
    document.text.addElement(P(stylename=body, text=clean(paper.note)))
    written = BytesIO()
    document.write(written)
    return written.getvalue()


def _parts(section: Section, body: Any) -> list[Any]:
    from odf.text import List, ListItem, P

    parts: list[Any] = [P(stylename=body, text=clean(text)) for text in section.paragraphs]
    if section.lines:
        rows = List()
        for line in section.lines:
            item = ListItem()
            item.addElement(P(stylename=body, text=clean(line)))
            rows.addElement(item)
        parts.append(rows)
    if section.table:
        parts += _table(section.table, body)
    if section.to_write:
        text = f"{TO_WRITE}\N{NO-BREAK SPACE}: {clean(section.to_write)}"
        parts.append(P(stylename=body, text=text))
    return parts


def _table(drawn: Table, body: Any) -> list[Any]:
    from odf.table import Table as OdfTable
    from odf.table import TableColumn, TableHeaderRows
    from odf.text import P

    table = OdfTable(name=clean(drawn.caption))
    table.addElement(TableColumn(numbercolumnsrepeated=len(drawn.head)))
    head = TableHeaderRows()
    head.addElement(_row(drawn.head, body))
    table.addElement(head)
    for row in drawn.rows:
        table.addElement(_row(row, body))
    return [P(stylename=body, text=clean(drawn.caption)), table]


def _row(cells: tuple[str, ...], body: Any) -> Any:
    from odf.table import TableCell, TableRow
    from odf.text import P

    row = TableRow()
    for text in cells:
        cell = TableCell(valuetype="string")
        cell.addElement(P(stylename=body, text=clean(text)))
        row.addElement(cell)
    return row
