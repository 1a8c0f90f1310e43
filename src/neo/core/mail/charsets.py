"""Octets to characters when what is announced is wrong: never an error, never an odd codec."""

from __future__ import annotations

import re

_KNOWN = {
    "us-ascii": "ascii", "ascii": "ascii", "utf-8": "utf-8", "utf8": "utf-8", "utf-16": "utf-16",
    "utf-16le": "utf-16-le", "utf-16be": "utf-16-be", "windows-1252": "cp1252", "cp1252": "cp1252",
    "latin1": "cp1252", "iso-8859-1": "cp1252", "iso-8859-15": "iso-8859-15", "latin9": "iso-8859-15",
    "latin-1": "cp1252", "iso_8859-1": "cp1252", "iso_8859-15": "iso-8859-15", "macintosh": "mac-roman",
    "iso-8859-2": "iso-8859-2", "windows-1250": "cp1250", "iso-8859-9": "iso-8859-9", "koi8-r": "koi8-r",
    "windows-1254": "cp1254", "windows-1251": "cp1251", "windows-1256": "cp1256", "gb18030": "gb18030",
    "iso-8859-6": "iso-8859-6", "gb2312": "gb18030", "gbk": "gb18030", "big5": "big5", "euc-kr": "euc-kr",
    "shift_jis": "shift_jis", "iso-2022-jp": "iso-2022-jp", "iso-8859-5": "iso-8859-5",
}  # fmt: skip
"""Names a mail may give. « iso-8859-1 » is read as its superset, as every mail client does."""
_SINGLE = ("cp1252", "iso-8859-15", "mac-roman", "ascii")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def decode(octets: bytes, announced: str = "") -> tuple[str, bool]:
    """The text, and whether ``announced`` was right (true when nothing was announced and it is plain)."""
    name = _KNOWN.get(announced.strip().strip("\"'").lower())
    if name in _SINGLE and not octets.isascii():
        as_utf8 = _strict(octets, "utf-8")
        if as_utf8 is not None:  # French written in a one-octet charset is next to never valid UTF-8
            return clean(as_utf8), False
    right = _strict(octets, name) if name else None
    if right is not None:
        return clean(right), True
    guessed = _strict(octets, "utf-8")
    if guessed is None:
        guessed = octets.decode("cp1252", errors="replace")
    return clean(guessed), not announced.strip()


def _strict(octets: bytes, name: str) -> str | None:
    try:
        return octets.decode(name)
    except UnicodeDecodeError:
        return None


def clean(text: str) -> str:
    """``text`` with one kind of line end and without control characters."""
    return _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
