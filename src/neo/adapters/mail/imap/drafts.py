"""A draft put in the Drafts folder once, whatever happens to the connection.

Its Message-ID follows from what it says: before it is put, and again after a cut, the folder is asked whether
it is there.
"""

from __future__ import annotations

import re
import time

from imap_tools import BaseMailBox
from imap_tools.errors import MailboxAppendError

from neo.adapters.mail.imap.account import ImapAccount
from neo.adapters.mail.imap.connection import connected
from neo.adapters.mail.imap.faults import CUTS, FAULTS, error_of, told, words_of
from neo.adapters.mail.imap.folders import drafts_folder
from neo.core.errors import DraftRefused, DraftUncertain, MailboxFull, MailError, MailFolderMissing
from neo.core.mail.outgoing import OutgoingDraft, as_octets
from neo.core.mail.shapes import DraftPlaced

_FULL = re.compile(r"OVERQUOTA|quota|\bfull\b|storage", re.IGNORECASE)
_NO_FOLDER = re.compile(r"\[(?:TRYCREATE|NONEXISTENT)\]", re.IGNORECASE)
_ID = re.compile(r"<[\w.@-]{1,300}>")


class _CutOnTheWay(Exception):
    """The connection was cut once the draft had begun to leave."""


def put(account: ImapAccount, draft: OutgoingDraft) -> DraftPlaced:
    """Put the draft. Raises ``MailError``, of which ``DraftUncertain`` when it may be there or not."""
    try:
        return _put_once(account, draft, cut=False)
    except _CutOnTheWay:
        time.sleep(account.pause)  # a server may still be writing what it had received whole
    again = _look_and_put(account, draft)
    if isinstance(again, MailError):
        raise again
    return again


def _look_and_put(account: ImapAccount, draft: OutgoingDraft) -> DraftPlaced | MailError:
    """After a cut: the draft found there, or put again, or why that cannot be said."""
    try:
        return _put_once(account, draft, cut=True)
    except (MailboxFull, DraftRefused) as certain:  # looked for, not there, and refused
        return certain
    except (_CutOnTheWay, MailError):
        return DraftUncertain(place=account.host)


def _put_once(account: ImapAccount, draft: OutgoingDraft, *, cut: bool) -> DraftPlaced:
    with connected(account) as mailbox:
        folder = drafts_folder(mailbox, account)
        if _is_there(mailbox, account, folder, draft.message_id):
            return DraftPlaced(folder, draft.message_id, already_there=not cut, cut=cut)
        _append(mailbox, account, folder, draft)
        return DraftPlaced(folder, draft.message_id, cut=cut)


def _is_there(mailbox: BaseMailBox, account: ImapAccount, folder: str, message_id: str) -> bool:
    """Whether the folder, opened read-only, holds a mail of that id that is not marked as deleted."""
    if not _ID.fullmatch(message_id):
        raise ValueError("a draft's id is made by NÉO and holds no sign of the protocol")
    told(account.host, lambda: mailbox.folder.set(folder, readonly=True))
    criteria = f'UNDELETED HEADER Message-ID "{message_id}"'
    return bool(told(account.host, lambda: mailbox.uids(criteria, charset=None)))


def _append(mailbox: BaseMailBox, account: ImapAccount, folder: str, draft: OutgoingDraft) -> None:
    octets = as_octets(draft)
    try:
        mailbox.append(octets, folder, dt=draft.written_at, flag_set=["\\Draft", "\\Seen"])
        return
    except MailboxAppendError as refused:
        error: MailError | None = _refusal(account, folder, words_of(refused))
    except CUTS:
        error = None
    except FAULTS as fault:
        error = error_of(account.host, fault)
    raise error or _CutOnTheWay


def _refusal(account: ImapAccount, folder: str, words: str) -> MailError:
    if _FULL.search(words):
        return MailboxFull(place=account.host)
    if _NO_FOLDER.search(words):
        return MailFolderMissing(place=account.host, folder=folder, setting="NEO_MAIL_DRAFTS")
    return DraftRefused(place=account.host, folder=folder)
