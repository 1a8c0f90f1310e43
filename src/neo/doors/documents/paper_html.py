"""A paper as one HTML page: no script, no style, nothing from elsewhere; it reads aloud and prints."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from .conclusion import clean
from .paper import TO_WRITE, Paper, Section, Table


def paper_as_html(paper: Paper) -> bytes:
    """The whole page, UTF-8."""
    return "\n".join(_page(paper)).encode("utf-8")


def _page(paper: Paper) -> Iterator[str]:
    title = _text(paper.title)
    yield '<!doctype html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">'
    yield f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}</title>'
    yield f"</head>\n<body>\n<main>\n<h1>{title}</h1>"
    for section in paper.sections:
        yield from _section(section)
    yield f"</main>\n<footer><p>{_text(paper.note)}</p></footer>\n</body>\n</html>\n"


def _section(section: Section) -> Iterator[str]:
    yield f"<section>\n<h2>{_text(section.title)}</h2>"
    for paragraph in section.paragraphs:
        yield f"<p>{_text(paragraph)}</p>"
    if section.lines:
        yield "<ul>\n" + "\n".join(f"<li>{_text(line)}</li>" for line in section.lines) + "\n</ul>"
    if section.table:
        yield from _table(section.table)
    if section.to_write:
        yield f"<p><strong>{TO_WRITE}\N{NO-BREAK SPACE}:</strong> {_text(section.to_write)}</p>"
    yield "</section>"


def _table(drawn: Table) -> Iterator[str]:
    yield f"<table>\n<caption>{_text(drawn.caption)}</caption>\n<thead><tr>"
    yield "".join(f'<th scope="col">{_text(cell)}</th>' for cell in drawn.head)
    yield "</tr></thead>\n<tbody>"
    for row in drawn.rows:
        first, *others = row
        cells = "".join(f"<td>{_text(cell)}</td>" for cell in others)
        yield f'<tr><th scope="row">{_text(first)}</th>{cells}</tr>'
    yield "</tbody>\n</table>"


def _text(text: str) -> str:
    return escape(clean(text), quote=True)
