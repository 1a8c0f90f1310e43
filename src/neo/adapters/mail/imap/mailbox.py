"""The IMAP mailbox as a ``MailSource``: each act is one connection, in a thread of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from neo.adapters.mail.imap.account import ImapAccount
from neo.adapters.mail.imap.connection import connected
from neo.adapters.mail.imap.drafts import put
from neo.adapters.mail.imap.folders import drafts_folder
from neo.adapters.mail.imap.reading import counts, newest, whole
from neo.core.mail.outgoing import OutgoingDraft
from neo.core.mail.shapes import DraftPlaced, MailboxState, MailHead, ReceivedMail


class ImapMailbox:
    """One account. Nothing is kept between two acts but the account itself."""

    def __init__(self, account: ImapAccount) -> None:
        self._account = account

    async def state(self) -> MailboxState:
        return await asyncio.to_thread(self._state)

    async def heads(self, most: int) -> tuple[MailHead, ...]:
        return await asyncio.to_thread(self._heads, most)

    async def read(self, refs: Sequence[str]) -> tuple[ReceivedMail, ...]:
        return await asyncio.to_thread(self._read, tuple(refs))

    async def put_draft(self, draft: OutgoingDraft) -> DraftPlaced:
        return await asyncio.to_thread(put, self._account, draft)

    def _state(self) -> MailboxState:
        account = self._account
        with connected(account) as mailbox:
            of = counts(mailbox, account, "MESSAGES", "UNSEEN")
            drafts = drafts_folder(mailbox, account)
        return MailboxState(account.host, account.inbox, drafts, of["MESSAGES"], of["UNSEEN"])

    def _heads(self, most: int) -> tuple[MailHead, ...]:
        with connected(self._account) as mailbox:
            return newest(mailbox, self._account, most)

    def _read(self, refs: tuple[str, ...]) -> tuple[ReceivedMail, ...]:
        with connected(self._account) as mailbox:
            return whole(mailbox, self._account, refs)
