"""The head of a mail: encoded words, addresses, ids and dates, however badly they are written."""

from __future__ import annotations

import binascii
import email.utils
import re
from datetime import UTC, datetime
from email.message import Message
from email.parser import BytesHeaderParser
from email.policy import compat32

from neo.core.mail.charsets import decode
from neo.core.mail.shapes import MailHead

LONGEST_HEAD = 256_000
"""Octets of a head that are read."""
MOST_IDS = 200
"""Addresses or ids of one header."""
_LONGEST_VALUE = 20_000
_WORD = re.compile(
    r"=\?([\w.:+*-]{1,60})\?([bBqQ])\?([^?\s]{0,2000})\?=(?:\s+(?==\?[\w.:+*-]{1,60}\?[bBqQ]\?))?"
)
_ID = re.compile(r"<[^<>\s]{1,500}>")
_ADDRESS = re.compile(r"[^\s<>\"'@,;:()\[\]]{1,64}@[^\s<>\"'@,;:()\[\]]{1,255}")
_TOKEN = re.compile(r'"(?:[^"\\]|\\.){0,500}+"|<[^<>]{0,500}+>|\([^()]{0,500}+\)|[,;]|[^",;<(]++|.')
_END = re.compile(rb"\r?\n\r?\n")
_NOT_SHOWN = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")


def parse_head(octets: bytes) -> Message:
    """The header lines before the first empty line."""
    end = _END.search(octets, 0, LONGEST_HEAD)
    return BytesHeaderParser(policy=compat32).parsebytes(octets[: end.end() if end else LONGEST_HEAD])


def read_head(raw: bytes, ref: str, **told: object) -> MailHead:
    """The head of the mail that begins with ``raw``. ``told``: what its source tells (``seen``, ``answered``,
    ``received_at``, ``octets``)."""
    head = parse_head(raw)
    names = _addresses(head, "From")
    senders = sorted({address for _, address in names})
    alone = len(senders) == 1
    return MailHead(
        ref=ref,
        message_id=_first_id(head, "Message-ID"),
        references=_references(head),
        # Two senders are nobody's: whoever wrote could put a known address beside their own.
        sender=senders[0] if alone else "",
        sender_name=names[0][0] if alone else ", ".join(senders),
        recipients=tuple(address for name in ("To", "Cc") for _, address in _addresses(head, name)),
        subject=" ".join(_text(head, "Subject").split()),
        sent_at=_date(_raw(head, "Date")),
        **told,  # type: ignore[arg-type]
    )


def decoded(value: str) -> str:
    """A header's value with its encoded words read (RFC 2047), raw octets guessed."""
    if "=?" not in value:
        return _raw_text(value)
    pieces, position = [], 0
    for word in _WORD.finditer(value):
        pieces += [_raw_text(value[position : word.start()]), _word(*word.groups())]
        position = word.end()
    return "".join([*pieces, _raw_text(value[position:])])


def _raw_text(value: str) -> str:
    return decode(value.encode("utf-8", "surrogateescape"))[0]


def _word(charset: str, how: str, written: str) -> str:
    octets = written.encode("utf-8", "surrogateescape")
    read = from_base64(octets) if how in "bB" else binascii.a2b_qp(octets, header=True)
    return decode(read, charset.split("*")[0])[0]


_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")


def from_base64(octets: bytes) -> bytes:
    """Base64 read as far as it can be: foreign characters passed over, a missing end made up."""
    kept = _NOT_BASE64.sub(b"", octets)
    if len(kept) % 4 == 1:
        kept = kept[:-1]
    return binascii.a2b_base64(kept + b"=" * (-len(kept) % 4))


def _raw(head: Message, name: str) -> str:
    """The first value of a header as written, on one line; octets over 127 as surrogates."""
    wanted = name.lower()
    for key, value in head.raw_items():
        if key.lower() == wanted:
            return " ".join(str(value)[:_LONGEST_VALUE].split())
    return ""


def _text(head: Message, name: str) -> str:
    return _NOT_SHOWN.sub("", decoded(_raw(head, name)))


def _addresses(head: Message, name: str) -> list[tuple[str, str]]:
    """(name shown, address in small letters) of each address of a header.

    Not the standard library's reader: it recurses with the comments of a header.
    """
    found: list[tuple[str, str]] = []
    words: list[str] = []
    comment = angle = ""
    for token in [*_TOKEN.findall(_raw(head, name)), ","]:
        if token in (",", ";"):
            found += _address(words, angle, comment)
            words, angle, comment = [], "", ""
        elif token[0] == "<" and len(token) > 1:
            angle = token[1:-1].strip()
        elif token[0] == "(" and len(token) > 1:
            comment = token[1:-1].strip()
        else:
            words.append(_unquoted(token))
    return found[:MOST_IDS]


def _address(words: list[str], angle: str, comment: str) -> list[tuple[str, str]]:
    """The address of one stretch between two commas: between angles, else the stretch itself."""
    said = " ".join(" ".join(words).split())
    address = angle or said.rpartition(":")[2].strip()  # « Groupe : a@b; »
    if not _ADDRESS.fullmatch(address):
        return []
    shown = _NOT_SHOWN.sub("", decoded((said if angle else "") or comment)).strip()
    return [(shown, address.lower())]


def _unquoted(token: str) -> str:
    return re.sub(r"\\(.)", r"\1", token[1:-1]) if len(token) > 1 and token[0] == '"' else token


def ids_in(value: str) -> list[str]:
    """The message ids of a header's value, each with its angle brackets."""
    return _ID.findall(value[:_LONGEST_VALUE])


def _first_id(head: Message, name: str) -> str:
    found = _ID.search(_raw(head, name))
    return found.group() if found else ""


def _references(head: Message) -> tuple[str, ...]:
    """What ``References`` names, then ``In-Reply-To``, each once."""
    earlier = _ID.findall(_raw(head, "References"))[-MOST_IDS:]
    parent = _first_id(head, "In-Reply-To")
    ordered = [i for i in earlier if i != parent] + ([parent] if parent else [])
    return tuple(dict.fromkeys(ordered))


def _date(value: str) -> datetime | None:
    try:
        found = email.utils.parsedate_to_datetime(value)
        return found if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, TypeError, OverflowError, IndexError):  # what the standard library raises by its kind
        return None
