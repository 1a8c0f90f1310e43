"""The Drafts folder: the one named in the settings, else by its attribute (RFC 6154), else by its name."""

from __future__ import annotations

import re

from imap_tools import BaseMailBox
from imap_tools.folder import FolderInfo

from neo.adapters.mail.imap.account import ImapAccount
from neo.adapters.mail.imap.faults import told
from neo.core.errors import MailFolderMissing
from neo.core.french.folding import fold

_NAMES = ("brouillons", "drafts", "brouillon", "draft")
_CLOSED = {"\\noselect", "\\nonexistent"}


def drafts_folder(mailbox: BaseMailBox, account: ImapAccount) -> str:
    """The name of the Drafts folder. Raises ``MailFolderMissing``: NÉO makes no folder in a mailbox."""
    folders = [f for f in told(account.host, lambda: mailbox.folder.list()) if not _CLOSED & _flags(f)]
    found = _named(folders, account.drafts) if account.drafts else _attributed(folders) or _by_name(folders)
    if not found:
        wanted = account.drafts or "Brouillons"
        raise MailFolderMissing(place=account.host, folder=wanted, setting="NEO_MAIL_DRAFTS")
    return found


def _flags(folder: FolderInfo) -> set[str]:
    return {flag.lower() for flag in folder.flags}


def _named(folders: list[FolderInfo], name: str) -> str:
    return next((f.name for f in folders if f.name == name), "")


def _attributed(folders: list[FolderInfo]) -> str:
    return next((f.name for f in folders if "\\drafts" in _flags(f)), "")


def _by_name(folders: list[FolderInfo]) -> str:
    """The shallowest folder with a usual name of its own, « INBOX.Drafts » and « [Gmail]/Brouillons » too."""
    usual = [(len(_path(f)), _NAMES.index(_path(f)[-1]), f.name) for f in folders if _path(f)[-1] in _NAMES]
    return min(usual)[2] if usual else ""


def _path(folder: FolderInfo) -> list[str]:
    return re.split(re.escape(folder.delim), fold(folder.name)) if folder.delim else [fold(folder.name)]
