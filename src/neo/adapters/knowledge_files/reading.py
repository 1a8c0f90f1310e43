"""Which files of a folder are texts, and how each is read.

A format that has no place for a head may have one beside it: ``note.docx.entete`` for ``note.docx``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from neo.adapters.knowledge_files.docx_text import docx_to_text
from neo.adapters.knowledge_files.extracted import Extracted
from neo.adapters.knowledge_files.html_text import html_to_text
from neo.adapters.knowledge_files.plain_text import plain_to_text
from neo.core.errors import FileUnreadable, TextInvalid
from neo.core.knowledge.front_matter import read_lines

MOST_BYTES = 20_000_000
HEAD_SUFFIX = ".entete"
_CHARSET = re.compile(rb"charset=[\"']?([\w-]+)", re.IGNORECASE)
_NOT_UTF8 = "il n’est pas en UTF-8 ; enregistrez-le dans cet encodage"
_PDF = "un PDF doit d’abord être converti en texte : « pdftotext -layout {name} {stem}.txt »"


def text_files(folder: Path) -> list[Path]:
    """The files of ``folder`` and below that may be texts, in order; hidden ones and README are not.

    Raises ``FileUnreadable``.
    """
    if folder.is_file():
        return [folder]
    if not folder.is_dir():
        raise FileUnreadable(path=folder, problem="ce dossier n’existe pas")
    try:
        found = sorted(f for f in folder.rglob("*") if f.is_file())
    except OSError:
        raise FileUnreadable(path=folder, problem="ce dossier n’est pas lisible") from None
    return [f for f in found if _may_be_text(f.relative_to(folder))]


def _may_be_text(path: Path) -> bool:
    hidden = any(part.startswith((".", "~$")) for part in path.parts)
    return not hidden and path.stem.lower() != "readme" and path.suffix.lower() in (*_READERS, ".pdf")


def read_file(file: Path) -> Extracted:
    """What the file says. Raises ``TextInvalid``."""
    suffix = file.suffix.lower()
    if suffix == ".pdf":
        raise TextInvalid(problem=_PDF.format(name=file.name, stem=file.stem))
    reader = _READERS.get(suffix)
    if reader is None:
        raise TextInvalid(problem=f"« {suffix or file.name} » n’est pas un format lu ({', '.join(_READERS)})")
    extracted = reader(_bytes(file))
    beside = file.with_name(file.name + HEAD_SUFFIX)
    if not beside.is_file():
        return extracted
    return Extracted(extracted.text, {**extracted.values, **read_lines(_utf8(_bytes(beside)).splitlines())})


def _bytes(file: Path) -> bytes:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise TextInvalid(problem=f"il dépasse {MOST_BYTES // 1_000_000} Mo ; découpez-le")
        return file.read_bytes()
    except OSError:
        raise TextInvalid(problem="il n’est pas lisible") from None


def _utf8(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise TextInvalid(problem=_NOT_UTF8) from None


def _html(raw: bytes) -> str:
    """A page says its encoding; one that says none, or an unknown one, is UTF-8."""
    named = _CHARSET.search(raw[:2048])
    try:
        return raw.decode(named[1].decode("ascii") if named else "utf-8-sig")
    except (UnicodeDecodeError, LookupError):
        return _utf8(raw)


_READERS: dict[str, Callable[[bytes], Extracted]] = {
    ".md": lambda raw: Extracted(_utf8(raw)),
    ".html": lambda raw: html_to_text(_html(raw)),
    ".htm": lambda raw: html_to_text(_html(raw)),
    ".txt": lambda raw: plain_to_text(_utf8(raw)),
    ".docx": docx_to_text,
}
