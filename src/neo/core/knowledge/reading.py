"""From a document to a dated text: its head, then sections and statements of a plain body.

The body is Markdown's simplest part: ``#`` headings, paragraphs, ``-`` or ``1.`` lists. Every other format is
brought to it before (the adapters' work). A paragraph written over several lines becomes one line, so that a
statement is a whole sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import sha256

from neo.core.errors import TextInvalid
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.french.segments import split_segments
from neo.core.knowledge.front_matter import Head, read_head, split_head
from neo.core.knowledge.texts import DatedText, Section, Statement

LONGEST_BODY = 400_000
"""Characters of one text: a long circular; a code of laws is to be cut."""
_HEADING = re.compile(r"[ \t]{0,3}#{1,6}[ \t]+(.*?)[ \t#]*")
_ITEM = re.compile(r"[ \t]*(?:[-*+•–][ \t]+|\d{1,2}[.)][ \t]+)(?=\S)")
_RULE = re.compile(r"[ \t]*(?:[-*_=][ \t]*){3,}")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:[ \t]\"[^\"]*\")?\)")
_EMPHASIS = re.compile(r"(\*\*|__|`)(?=\S)(.+?)(?<=\S)\1")
_CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)


def read_document(
    document: str, key: str, imported: date, values: Mapping[str, str] | None = None
) -> DatedText:
    """A dated text from a document. ``values``: a head kept outside the document, which the document's own
    completes and overrides. ``key`` is used unless the head names an ``identifiant``.

    Raises ``TextInvalid``.
    """
    own, rest = split_head(document)
    return read_parts({**(values or {}), **own}, rest, key, imported)


def read_parts(values: Mapping[str, str], written: str, key: str, imported: date) -> DatedText:
    """A dated text from the values of its head and what is written under it. Raises ``TextInvalid``."""
    head = read_head(values)
    body = plain_body(written)
    if not any(c.isalnum() for c in body):
        raise TextInvalid(problem="le texte est vide")
    if len(body) > LONGEST_BODY:
        raise TextInvalid(problem=f"le texte dépasse {LONGEST_BODY // 1000} 000 caractères ; découpez-le")
    return DatedText(
        key=head.key or key,
        title=head.title,
        kind=head.kind,
        source=head.source,
        reference=head.reference,
        valid_from=head.valid_from,
        valid_until=head.valid_until,
        imported=imported,
        body=body,
        sections=tuple(_sections(body)),
        digest=_digest(head, body),
        former_names=head.former_names,
        words=head.words,
        example=head.example,
        checked_on=head.checked_on,
    )


def _digest(head: Head, body: str) -> str:
    return sha256(f"{head!r}\n{body}".encode()).hexdigest()


def plain_body(rest: str) -> str:
    """The body: one line a heading, a paragraph or an item; nothing invisible, no link targets, no bold."""
    lines: list[str] = []
    joins = False
    for written in _CONTROL.sub("", rest.replace("\t", " ").replace("\r\n", "\n")).splitlines():
        line = " ".join(_without_marks(written).split())
        heading, item = _HEADING.fullmatch(written), _ITEM.match(written)
        if not line or _RULE.fullmatch(written):
            joins = False
        elif heading:
            lines.append("# " + " ".join(_without_marks(heading[1]).split()))
            joins = False
        elif joins and not item:
            lines[-1] += " " + line
        else:
            lines.append("- " + " ".join(_without_marks(written[item.end() :]).split()) if item else line)
            joins = True
    return "\n".join(line for line in lines if line.strip("# -"))


def _without_marks(line: str) -> str:
    return _EMPHASIS.sub(r"\2", _LINK.sub(r"\1", line))


def _sections(body: str) -> Iterator[Section]:
    heading, found = "", list[Statement]()
    lead: int | None = None
    for start, line in _lines(body):
        if line.startswith("# "):
            if found:
                yield Section(heading, tuple(found))
            heading, found, lead = line[2:], [], None
        elif line.startswith("- "):
            found.append(Statement(line[2:], start + 2, start + len(line), lead))
        else:
            found += _sentences(line, start)
            lead = len(found) - 1 if line.rstrip().endswith(":") else None
    if found:
        yield Section(heading, tuple(found))


def _lines(body: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in body.split("\n"):
        yield start, line
        start += len(line) + 1


def _sentences(line: str, start: int) -> list[Statement]:
    return [Statement(s.of(line), start + s.start, start + s.end) for s in split_segments(line)]


def key_of(name: str) -> str:
    """The key of a file name: ``Aide garde.md`` gives ``aide-garde``."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-") or "texte"
