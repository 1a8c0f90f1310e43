"""HTML to headings, paragraphs and lists: what a reader sees, and nothing a page hides or runs."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from neo.adapters.knowledge_files.extracted import Extracted

_DROPPED = frozenset({"script", "style", "template", "noscript", "nav", "footer", "header", "aside", "form"})
_DROPPED |= {"button", "select", "svg", "iframe", "object", "head", "figure", "dialog"}
_BLOCKS = frozenset({"p", "div", "section", "article", "main", "blockquote", "table", "tr", "ul", "ol", "dl"})
_BLOCKS |= {"dt", "dd", "br", "hr", "body", "address", "details", "summary", "caption"}
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_VOID = frozenset(
    {"br", "hr", "img", "input", "link", "meta", "area", "base", "col", "embed", "source", "wbr"}
)
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?![.\d])")
_META = "neo."


def html_to_text(document: str) -> Extracted:
    """The visible text of a page, and its head: ``<meta name="neo.source" content="…">``, ``<title>``."""
    reader = _Reader()
    reader.feed(document)
    reader.close()
    values = {"titre": title} if (title := " ".join("".join(reader.title).split())) else {}
    return Extracted(reader.text(), {**values, **reader.values})


class _Reader(HTMLParser):
    """Keeps one stack of open elements; what is inside a hidden one is left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.values: dict[str, str] = {}
        self.title: list[str] = []
        self._pieces: list[str] = []
        self._open: list[tuple[str, bool]] = []
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "meta" and given.get("name", "").startswith(_META):
            self.values[given["name"][len(_META) :]] = given.get("content", "")
        self._in_title = self._in_title or (tag == "title" and not self.title)
        if tag not in _VOID:
            self._open.append((tag, self._hides(tag, given)))
        if self._hidden():
            return
        if tag in _HEADINGS:
            self._pieces.append("\n\n# ")
        elif tag == "li":
            self._pieces.append("\n- ")
        elif tag in ("td", "th"):
            self._pieces.append(" ")
        elif tag in _BLOCKS:
            self._pieces.append("\n\n")

    def handle_endtag(self, tag: str) -> None:
        self._in_title = self._in_title and tag != "title"
        hidden = self._hidden()
        while any(name == tag for name, _ in self._open):
            if self._open.pop()[0] == tag:
                break
        if not hidden and (tag in _HEADINGS or tag in _BLOCKS or tag == "li"):
            self._pieces.append("\n" if tag == "li" else "\n\n")

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title.append(data)
        elif not self._hidden():
            # A sign of Markdown at the start of a line would be read as one.
            self._pieces.append(re.sub(r"\s+", " ", data))

    def text(self) -> str:
        lines = (line.strip() for line in "".join(self._pieces).splitlines())
        return "\n".join(lines)

    def _hidden(self) -> bool:
        return any(hides for _, hides in self._open)

    @staticmethod
    def _hides(tag: str, given: dict[str, str]) -> bool:
        hidden = "hidden" in given or given.get("aria-hidden") == "true"
        return tag in _DROPPED or hidden or bool(_HIDING.search(given.get("style", "").lower()))
