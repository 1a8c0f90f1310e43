"""DOCX to headings, paragraphs and lists: the text of ``word/document.xml`` and nothing else.

Written on the standard library: only paragraphs are needed, and a file from anywhere must not be able to
fill the memory, so sizes are checked before anything is unpacked, and a declared entity is refused.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree

from neo.adapters.knowledge_files.extracted import Extracted
from neo.core.errors import TextInvalid

MOST_UNPACKED = 40_000_000
"""Bytes of the XML of one document."""
_MAIN, _PROPERTIES = "word/document.xml", "docProps/core.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_HEADING = re.compile(r"(?:heading|titre|title)\s*\d?", re.IGNORECASE)
_BROKEN = "ce fichier DOCX est abîmé ou n’en est pas un"


def docx_to_text(raw: bytes) -> Extracted:
    """Raises ``TextInvalid`` for a file that is no DOCX, is broken, or unpacks to too much."""
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            body = _xml(archive, _MAIN)
            title = _title(archive)
    except (
        zipfile.BadZipFile,
        KeyError,
        ElementTree.ParseError,
        EOFError,
        NotImplementedError,
        RuntimeError,
    ):
        raise TextInvalid(problem=_BROKEN) from None
    return Extracted("\n".join(_lines(body)), {"titre": title} if title else {})


def _xml(archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    if archive.getinfo(name).file_size > MOST_UNPACKED:
        raise TextInvalid(
            problem=f"ce DOCX dépasse {MOST_UNPACKED // 1_000_000} Mo une fois ouvert ; découpez-le"
        )
    with archive.open(name) as opened:
        raw = opened.read(MOST_UNPACKED + 1)
    if len(raw) > MOST_UNPACKED or b"<!DOCTYPE" in raw or b"<!ENTITY" in raw:
        raise TextInvalid(problem=_BROKEN)
    return ElementTree.fromstring(raw)


def _title(archive: zipfile.ZipFile) -> str:
    if _PROPERTIES not in archive.namelist():
        return ""
    return " ".join((_xml(archive, _PROPERTIES).findtext(_TITLE) or "").split())


def _lines(body: ElementTree.Element) -> Iterator[str]:
    """One line a paragraph, a blank one between two; what a revision deleted is not there."""
    for paragraph in body.iter(f"{_W}p"):
        text = _text(paragraph).strip()
        if not text:
            continue
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        named = style.get(f"{_W}val", "") if style is not None else ""
        listed = paragraph.find(f"{_W}pPr/{_W}numPr") is not None
        if _HEADING.match(named):
            yield f"\n# {text}\n"
        elif listed:
            yield f"- {text}"
        else:  # lines of a head at the top stay lines; a blank one ends each other paragraph
            yield text if _is_head_line(text) else f"{text}\n"


def _is_head_line(text: str) -> bool:
    return text.startswith("---") or bool(re.fullmatch(r"[a-zé_]+ ?: .*", text))


def _text(paragraph: ElementTree.Element) -> str:
    pieces = []
    for node in paragraph.iter():
        if node.tag == f"{_W}t":
            pieces.append(node.text or "")
        elif node.tag in (f"{_W}tab", f"{_W}br"):
            pieces.append(" ")
    return "".join(pieces)
