"""A folder of `.eml` files as a mailbox; drafts are files of its subfolder, that a mail program opens."""

from __future__ import annotations

import asyncio
import errno
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from neo.core.errors import DraftRefused, MailboxFull, MailError, MailNotFound, MailUnreachable
from neo.core.mail.headers import LONGEST_HEAD, read_head
from neo.core.mail.outgoing import OutgoingDraft, as_octets
from neo.core.mail.reading import MOST_OCTETS, read_mail
from neo.core.mail.shapes import DraftPlaced, MailboxState, MailHead, ReceivedMail

DRAFTS = "Brouillons"
_SUFFIX = ".eml"
_MOST_FILES = 20_000
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_UNSENT = b"X-Unsent: 1\r\n"
"""What makes a mail program open the file as a draft to finish."""


class EmlFolder:
    """A mail's ``ref`` is the name of its file. What was read or answered is not known here."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def state(self) -> MailboxState:
        files = await asyncio.to_thread(self._files)
        return MailboxState(self._place, str(self._folder), DRAFTS, len(files), len(files))

    async def heads(self, most: int) -> tuple[MailHead, ...]:
        return await asyncio.to_thread(self._heads, most)

    async def read(self, refs: Sequence[str]) -> tuple[ReceivedMail, ...]:
        return await asyncio.to_thread(lambda: tuple(self._read(ref) for ref in refs))

    async def put_draft(self, draft: OutgoingDraft) -> DraftPlaced:
        return await asyncio.to_thread(self._put, draft)

    @property
    def _place(self) -> str:
        return self._folder.name or str(self._folder)

    def _files(self) -> list[Path]:
        """The mails, the newest file first."""
        try:
            with os.scandir(self._folder) as entries:
                found = [(e.stat().st_mtime, e.name) for e in entries if _is_mail(e)][:_MOST_FILES]
        except OSError:
            found = None
        if found is None:
            raise MailUnreachable(place=self._place, problem="ce dossier n’existe pas ou n’est pas lisible")
        return [self._folder / name for _, name in sorted(found, reverse=True)]

    def _heads(self, most: int) -> tuple[MailHead, ...]:
        heads = [self._head(file) for file in self._files()[: max(0, most)]]
        return tuple(sorted(heads, key=lambda h: h.sent_at.timestamp() if h.sent_at else 0.0, reverse=True))

    def _head(self, file: Path) -> MailHead:
        octets, size = self._octets(file.name, LONGEST_HEAD)
        return read_head(octets, file.name, octets=size)

    def _read(self, ref: str) -> ReceivedMail:
        octets, size = self._octets(ref, MOST_OCTETS)
        return read_mail(octets, ref, size=size)

    def _octets(self, ref: str, most: int) -> tuple[bytes, int]:
        """The beginning of a file of this folder, and its size. Raises ``MailNotFound`` for any other."""
        if ref == Path(ref).name and ref.lower().endswith(_SUFFIX) and "\0" not in ref:
            # A link could lead out of the folder, a pipe would never end.
            flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK
            with suppress(OSError), os.fdopen(os.open(self._folder / ref, flags), "rb") as opened:
                return opened.read(most), os.fstat(opened.fileno()).st_size
        raise MailNotFound(id=ref, place=self._place)

    def _put(self, draft: OutgoingDraft) -> DraftPlaced:
        file = self._folder / DRAFTS / f"{draft.message_id.strip('<>').partition('@')[0]}{_SUFFIX}"
        if file.exists():
            return DraftPlaced(DRAFTS, draft.message_id, already_there=True)
        error = self._write(file, _UNSENT + as_octets(draft))
        if error is not None:
            raise error
        return DraftPlaced(DRAFTS, draft.message_id)

    def _write(self, file: Path, octets: bytes) -> MailError | None:
        """The whole file or none of it; the error when there is none."""
        part = file.with_suffix(".part")
        try:
            file.parent.mkdir(exist_ok=True)
            part.write_bytes(octets)
            part.replace(file)
        except OSError as fault:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            full = fault.errno in _NO_ROOM
            return MailboxFull(place=self._place) if full else DraftRefused(place=self._place, folder=DRAFTS)
        return None


def _is_mail(entry: os.DirEntry[str]) -> bool:
    return (
        entry.name.lower().endswith(_SUFFIX)
        and not entry.name.startswith(".")
        and entry.is_file(follow_symlinks=False)
    )
