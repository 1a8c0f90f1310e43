"""Text drawn from a PDF (``pdftotext``): pages, their running heads, words cut at the end of a line.

A form feed ends a page. A line found at the edge of most pages is a running head; a line that is a number
alone is a page number. A short line without a full stop, after a blank one, is a heading.
"""

from __future__ import annotations

import re
from collections import Counter

from neo.adapters.knowledge_files.extracted import Extracted

_PAGE_NUMBER = re.compile(
    r"\s*(?:page\s*)?[-–]?\s*\d{1,4}\s*(?:[-–]|/\s*\d{1,4}|sur\s+\d{1,4})?\s*", re.IGNORECASE
)
_CUT_WORD = re.compile(r"(?<=[a-zà-öø-ÿ])[-\u00ad]\n\s*(?=[a-zà-öø-ÿ])")
_HEAD = re.compile(r"\A\s*-{3,}[ \t]*\n.*?\n-{3,}[ \t]*\n", re.DOTALL)
_BULLET = re.compile(r"^\s*[•●▪◦‣➢✓\uf0b7]\s*", re.MULTILINE)
_HEADING = re.compile(r"(?:(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]{1,4}\.|[A-Z]\.)\s+)?[A-ZÀ-Ý].{2,70}[^.;:,]")
_SHORT_DOCUMENT = 2
_MOST = 0.6


def plain_to_text(document: str) -> Extracted:
    """The body with its headings marked; a head at the top of the file is kept as it is."""
    head = _HEAD.match(document)
    start = head.end() if head else 0
    pages = document[start:].replace("\r\n", "\n").split("\f")
    running = _running_lines(pages)
    kept = "\n".join(_without(page, running) for page in pages)
    body = _BULLET.sub("- ", _CUT_WORD.sub("", kept))
    return Extracted((head.group() if head else "") + "\n".join(_marked(body.split("\n"))))


def _running_lines(pages: list[str]) -> frozenset[str]:
    """The lines that stand first or last on most pages, whatever their number says."""
    full = [[line.strip() for line in page.splitlines() if line.strip()] for page in pages]
    full = [lines for lines in full if lines]
    if len(full) <= _SHORT_DOCUMENT:
        return frozenset()
    edges = Counter(key for lines in full for key in {_plain(lines[0]), _plain(lines[-1])})
    return frozenset(line for line, count in edges.items() if count > len(full) * _MOST)


def _plain(line: str) -> str:
    return re.sub(r"\d+", "#", line)


def _without(page: str, running: frozenset[str]) -> str:
    lines = page.splitlines()
    return "\n".join(
        line for line in lines if _plain(line.strip()) not in running and not _PAGE_NUMBER.fullmatch(line)
    )


def _marked(lines: list[str]) -> list[str]:
    """Headings get their ``#``: short, alone between blank lines, opened by a capital, not ended."""
    marked = []
    for before, line, after in zip(["", *lines], lines, [*lines[1:], ""], strict=False):
        alone = not before.strip() and not after.strip()
        bare = line.strip()
        marked.append(f"# {bare}" if alone and _HEADING.fullmatch(bare) else line)
    return marked
