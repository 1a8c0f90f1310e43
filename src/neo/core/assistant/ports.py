"""Where mails come from and drafts go to. Three of them ship: IMAP, Microsoft Graph, a folder.

There is no port to send: NÉO cannot.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from neo.core.mail.outgoing import OutgoingDraft
from neo.core.mail.shapes import DraftPlaced, MailboxState, MailHead, ReceivedMail


class MailSource(Protocol):
    """One adviser's mailbox. Reading never changes the state of a mail. Every call raises ``MailError``."""

    async def state(self) -> MailboxState:
        """Whether it can be reached, and which folders are used. No mail is read."""
        ...

    async def heads(self, most: int) -> tuple[MailHead, ...]:
        """The newest received mails, newest first, their heads only."""
        ...

    async def read(self, refs: Sequence[str]) -> tuple[ReceivedMail, ...]:
        """These mails, in that order. Raises ``MailNotFound`` for the first that is not there."""
        ...

    async def put_draft(self, draft: OutgoingDraft) -> DraftPlaced:
        """Put a draft in the Drafts folder, once, whatever happens to the connection. Raises
        ``DraftUncertain`` when that cannot be told."""
        ...
