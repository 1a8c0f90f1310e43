"""HTML to text: what the reader of the mail saw, as lines; what they did not see, marked.

One pass, no tree: the cost is in proportion to the text. Nothing of a mail is ever fetched: no picture, no
style sheet, no link.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from neo.core.mail.html_looks import Look, look_of, read_sheet
from neo.core.mail.shapes import HIDDEN_CLOSES, HIDDEN_OPENS

LONGEST_HTML = 1_000_000
MOST_TAGS = 60_000
_DEEPEST = 300
_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[a-zA-Z][\w:-]{0,30})"
    r"(?P<rest>(?:[^<>\"']|\"[^\"]{0,4000}\"|'[^']{0,4000}'){0,4000}+)>"
)
_LOOSE_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>?|<[!?][^>]{0,2000}>?")
_ATTRIBUTE = re.compile(r"([a-zA-Z][\w:-]{0,40})(?:\s{0,9}=\s{0,9}(\"[^\"]*\"|'[^']*'|[^\s\"'>]{1,2000}))?")
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
_DROPPED = frozenset(
    [
        "script",
        "style",
        "title",
        "template",
        "object",
        "svg",
        "math",
        "head",
        "noscript",
        "select",
        "textarea",
    ]
)
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "table",
        "tr",
        "ul",
        "ol",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "pre",
        "section",
        "article",
        "header",
        "footer",
        "address",
        "center",
        "dl",
        "dt",
        "dd",
        "form",
        "fieldset",
        "main",
        "aside",
        "nav",
        "figure",
    ]
)
_APART = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "ul", "ol"])
_SPACES = re.compile(r"[ \t\n\r\f]+")
_FORGED = re.compile(r"<!--|-->")


@dataclass(frozen=True, slots=True)
class _Open:
    name: str
    look: Look
    level: int


@dataclass(slots=True)
class _Page:
    """Lines being written. A line is pieces (text, hidden) at a level of quotation."""

    rules: dict[str, dict[str, str]] = field(default_factory=dict)
    open: list[_Open] = field(default_factory=list)
    lines: list[tuple[int, list[tuple[str, bool]]]] = field(default_factory=lambda: [(0, [])])

    @property
    def look(self) -> Look:
        return self.open[-1].look if self.open else Look()

    @property
    def level(self) -> int:
        return self.open[-1].level if self.open else 0

    def write(self, text: str) -> None:
        """Text of the page; blanks of any kind are one space."""
        shown = _SPACES.sub(" ", text)
        if shown:
            if not self.lines[-1][1]:
                self.lines[-1] = (self.level, [])
            self.lines[-1][1].append((shown, self.look.is_hidden))

    def end_line(self, *, apart: bool = False) -> None:
        """Begin a new line unless it is new; ``apart``: after an empty one."""
        if any(text.strip() for text, _ in self.lines[-1][1]):
            self.lines.append((self.level, []))
            if apart:
                self.lines.append((self.level, []))
        else:
            self.lines[-1] = (self.level, [])

    def break_line(self) -> None:
        self.lines.append((self.level, []))


def html_to_text(source: str) -> str:
    """The text of an HTML mail. Quotations begin with ``> ``; hidden text stands between its two marks."""
    page = _Page()
    for kind, value, attributes in _tokens(source[:LONGEST_HTML]):
        if kind == "text":
            page.write(html.unescape(value))
        elif kind == "style":
            page.rules |= read_sheet(value)
        elif kind == "open":
            _opened(page, value, attributes)
        else:
            _closed(page, value)
    return _as_text(page)


def _opened(page: _Page, name: str, attributes: Mapping[str, str]) -> None:
    if name == "br":
        page.break_line()
        return
    if name == "hr":
        page.end_line()
        page.write("-----")
        page.end_line()
        return
    if name in ("td", "th"):
        page.write(" ")
    if name not in _VOID and len(page.open) < _DEEPEST:
        level = page.level + (name == "blockquote")
        page.open.append(_Open(name, look_of(name, attributes, page.look, page.rules), min(level, 9)))
    if name in _BLOCKS:
        page.end_line(apart=name in _APART and bool(page.open))
        if name == "li":
            page.write("- ")


def _closed(page: _Page, name: str) -> None:
    """Close down to the nearest element of that name, if one is open."""
    for depth in range(len(page.open) - 1, max(-1, len(page.open) - 60), -1):
        if page.open[depth].name == name:
            del page.open[depth:]
            break
    if name in _BLOCKS:
        page.end_line(apart=name in _APART)


def _tokens(source: str) -> Iterator[tuple[str, str, Mapping[str, str]]]:
    """Texts, tags and style sheets in order; what is neither (comments, scripts, the head's title) is left
    out: no mail program shows it."""
    position, lowered = 0, source.lower()
    for _ in range(MOST_TAGS):
        start = source.find("<", position)
        if start < 0:
            break
        if start > position:
            yield "text", source[position:start], {}
        if source.startswith("<!--", start):
            end = source.find("-->", start + 4)
            position = end + 3 if end >= 0 else len(source)
            continue
        tag = _TAG.match(source, start)
        if tag is None:
            loose = _LOOSE_TAG.match(source, start)
            if loose is None:
                yield "text", "<", {}
            position = loose.end() if loose else start + 1
            continue
        name, position = tag["name"].lower(), tag.end()
        if tag["close"]:
            yield "close", name, {}
        elif name in _DROPPED and name != "head":
            end = lowered.find(f"</{name}", position)
            inside_end = end if end >= 0 else len(source)
            if name == "style":
                yield "style", source[position:inside_end], {}
            position = inside_end
        else:
            yield "open", name, _attributes(tag["rest"])
    else:
        return
    yield "text", source[position:], {}


def _attributes(written: str) -> dict[str, str]:
    """Names in small letters to values; the first one said counts, as in a browser."""
    found: dict[str, str] = {}
    for name, value in _ATTRIBUTE.findall(written) if written.strip(" /") else ():
        found.setdefault(name.lower(), html.unescape(value.strip("\"'")))
    return found


def _as_text(page: _Page) -> str:
    lines: list[str] = []
    for level, pieces in page.lines:
        line = _line(pieces)
        quoted = "> " * level
        if line or (lines and lines[-1].strip("> ")):
            lines.append((quoted + line).rstrip())
    return "\n".join(lines).strip("\n")


def _line(pieces: list[tuple[str, bool]]) -> str:
    """One line; neighbours that are hidden make one hidden stretch."""
    out: list[str] = []
    hidden: list[str] = []
    for text, is_hidden in [*pieces, ("", False)]:
        if is_hidden:
            hidden.append(text)
            continue
        if hidden and "".join(hidden).strip():
            out.append(mark_hidden("".join(hidden)))
        hidden = []
        out.append(text)
    return _SPACES.sub(" ", "".join(out)).strip()


def mark_hidden(text: str) -> str:
    """``text`` between its two marks; it cannot close them itself."""
    inside = _FORGED.sub("--", " ".join(text.split()))
    return f"{HIDDEN_OPENS}{inside}{HIDDEN_CLOSES}"
