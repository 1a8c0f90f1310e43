"""The parts of a mail, found within bounds: nesting, count and size are ours, whatever the mail says.

Attachments are found by their head and never decoded. A mail inside a mail is an attachment. The cost is in
proportion to the octets read times the few levels allowed.
"""

from __future__ import annotations

import binascii
import re
from dataclasses import dataclass, field
from email.message import Message

from neo.core.mail.charsets import decode
from neo.core.mail.headers import decoded, from_base64, parse_head
from neo.core.mail.html_text import LONGEST_HTML
from neo.core.mail.shapes import ListedAttachment
from neo.core.mail.unseen import text_of_html, without_unseen

MOST_DEPTH, MOST_PARTS = 12, 200
_BODY = re.compile(rb"\A\r?\n|\r?\n\r?\n")
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_LONGEST_NAME = 150
_KIND = re.compile(r"[\w.+-]{1,60}/[\w.+-]{1,100}")

TOO_NESTED = "Ce mail emboîte trop de parties les unes dans les autres : le reste n’est pas lu."
TOO_MANY = "Ce mail a trop de parties : les dernières ne sont pas lues."
CUT_TEXT = "Ce mail est trop long : seul son début est lu."
NO_BOUNDARY = "Ce mail est mal construit : ses parties ne sont pas délimitées, il est lu tel quel."
WRONG_CHARSET = "Le jeu de caractères annoncé n’est pas le bon : les accents ont été rétablis au mieux."
BAD_ENCODING = "Une partie de ce mail est abîmée : elle est lue au mieux."


@dataclass(slots=True)
class Readable:
    """``texts``: what is shown, in order; ``attachments``; ``notices``, each once."""

    texts: list[str] = field(default_factory=list)
    attachments: list[ListedAttachment] = field(default_factory=list)
    notices: dict[str, None] = field(default_factory=dict)
    parts: int = 0

    def say(self, sentence: str) -> None:
        self.notices.setdefault(sentence)


def readable_parts(octets: bytes) -> Readable:
    """What of a mail is read, and what is only listed."""
    found = Readable()
    _read(octets, found, 0)
    return found


def _read(octets: bytes, into: Readable, depth: int) -> None:
    into.parts += 1
    if into.parts > MOST_PARTS:
        into.say(TOO_MANY)
        return
    head, body = _split(octets)
    kind = _kind(head)
    if kind.startswith("multipart/") and depth < MOST_DEPTH:
        _read_multipart(head, kind, body, into, depth)
    elif kind.startswith("multipart/"):
        into.say(TOO_NESTED)
    elif kind in ("text/plain", "text/html") and not _is_attached(head):
        into.texts.append(_shown(_decoded(head, body, into), kind == "text/html", into))
    else:
        into.attachments.append(_listed(head, kind, body))


def _shown(text: str, is_html: bool, into: Readable) -> str:
    """What a reader saw of a part, hidden text marked."""
    if not is_html:
        return without_unseen(_unfilled(text))
    if len(text) > LONGEST_HTML:
        into.say(CUT_TEXT)
    return text_of_html(text)


def _unfilled(text: str) -> str:
    """Plain text without the blanks at the ends of lines, but the mark of a signature."""
    return "\n".join(line if line == "-- " else line.rstrip() for line in text.split("\n"))


def _split(octets: bytes) -> tuple[Message, bytes]:
    end = _BODY.search(octets)
    return (parse_head(octets), octets[end.end() :]) if end else (parse_head(octets), b"")


def _kind(head: Message) -> str:
    kind = str(head.get_content_type()).lower()
    return kind if _KIND.fullmatch(kind) else "application/octet-stream"


def _read_multipart(head: Message, kind: str, body: bytes, into: Readable, depth: int) -> None:
    parts = _parts(_parameter(head, "boundary"), body)
    if not parts:
        into.say(NO_BOUNDARY)
        into.texts.append(_shown(decode(body)[0], False, into))
    elif kind == "multipart/alternative":
        _read_alternative(parts, into, depth)
    else:
        for part in parts:
            _read(part, into, depth + 1)


def _read_alternative(parts: list[bytes], into: Readable, depth: int) -> None:
    """The last writing that holds text: the one a mail program shows. The others are shown to nobody."""
    chosen: list[str] = []
    for part in parts:
        inner = Readable(parts=into.parts)
        _read(part, inner, depth + 1)
        into.parts = inner.parts
        into.attachments += inner.attachments
        into.notices |= inner.notices
        if any(text.strip() for text in inner.texts):
            chosen = inner.texts
    into.texts += chosen


def _parts(boundary: str, body: bytes) -> list[bytes]:
    """The stretches between delimiter lines; the last needs no closing one."""
    if not boundary:
        return []
    line = re.compile(
        rb"(?:\A|\r?\n)--"
        + re.escape(boundary.encode("utf-8", "surrogateescape"))
        + rb"(--)?[ \t]*(?=\r?\n|\Z)"
    )
    found: list[bytes] = []
    start: int | None = None
    for delimiter in line.finditer(body):
        if start is not None:
            found.append(_after_line(body[start : delimiter.start()]))
        if delimiter.group(1):
            return found
        start = delimiter.end()
        if len(found) > MOST_PARTS:
            break
    if start is not None:
        found.append(_after_line(body[start:]))
    return found


def _after_line(part: bytes) -> bytes:
    """Without the end of the delimiter's own line."""
    return part[2:] if part.startswith(b"\r\n") else part[1:] if part.startswith(b"\n") else part


def _parameter(head: Message, name: str, header: str = "content-type") -> str:
    try:
        value = head.get_param(name, "", header=header)
    except (ValueError, LookupError, TypeError):  # the standard library's own faults on odd parameters
        return ""
    if isinstance(value, tuple):  # RFC 2231: charset, language, octets as latin-1
        return decode(str(value[2]).encode("latin-1", "replace"), str(value[0] or ""))[0]
    return str(value or "")


def _is_attached(head: Message) -> bool:
    disposition = str(head.get("content-disposition", "")).strip().lower()
    return disposition.startswith("attachment") or bool(_name(head))


def _name(head: Message) -> str:
    raw = _parameter(head, "filename", "content-disposition") or _parameter(head, "name")
    last = re.split(r"[/\\]", _UNSAFE.sub("", decoded(raw)))[-1].strip()
    return last[:_LONGEST_NAME]


def _listed(head: Message, kind: str, body: bytes) -> ListedAttachment:
    encoded = str(head.get("content-transfer-encoding", "")).strip().lower() == "base64"
    octets = (len(body) - body.count(b"\n") - body.count(b"\r")) * 3 // 4 if encoded else len(body)
    default = "message transféré" if kind == "message/rfc822" else "sans nom"
    return ListedAttachment(_name(head) or default, kind, octets)


def _decoded(head: Message, body: bytes, into: Readable) -> str:
    encoding = str(head.get("content-transfer-encoding", "")).strip().lower()
    if encoding == "base64":
        octets = from_base64(body)
        if body.strip() and not octets:
            into.say(BAD_ENCODING)
    else:
        octets = binascii.a2b_qp(body) if encoding == "quoted-printable" else body
    text, right = decode(octets, _parameter(head, "charset"))
    if not right:
        into.say(WRONG_CHARSET)
    return text
