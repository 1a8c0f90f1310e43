"""The Graph mailbox as a ``MailSource``. It asks for reading and drafts; no address of it can send."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Any
from urllib.parse import quote

from neo.adapters.mail.graph.account import GraphAccount
from neo.adapters.mail.graph.messages import (
    ATTACHMENT_FIELDS,
    FIELDS,
    HEAD_FIELDS,
    head_of,
    mail_of,
    reply_document,
)
from neo.adapters.mail.graph.wire import CutOnTheWay, Wire, open_client
from neo.core.errors import DraftRefused, DraftUncertain, MailboxFull, MailError, MailNotFound
from neo.core.mail.outgoing import OutgoingDraft
from neo.core.mail.shapes import DraftPlaced, MailboxState, MailHead, ReceivedMail

DRAFTS = "Brouillons"
_INBOX, _DRAFTS = "/me/mailFolders/inbox", "/me/mailFolders/drafts"
_MOST = 100


class GraphMailbox:
    """One adviser's mailbox. ``pause``: seconds before looking whether a draft cut on its way has arrived."""

    def __init__(self, account: GraphAccount, pause: float = 1.0) -> None:
        self._account, self._pause = account, pause

    async def state(self) -> MailboxState:
        async with self._wire() as wire:
            inbox = await wire.get(_INBOX, select="displayName,totalItemCount,unreadItemCount")
            drafts = await wire.get(_DRAFTS, select="displayName")
        name = str(drafts.get("displayName") or DRAFTS)
        counts = (_count(inbox, "totalItemCount"), _count(inbox, "unreadItemCount"))
        return MailboxState(wire.place, str(inbox.get("displayName") or "inbox"), name, *counts)

    async def heads(self, most: int) -> tuple[MailHead, ...]:
        if most < 1:
            return ()
        order = "receivedDateTime desc"
        async with self._wire() as wire:
            found = await wire.get(
                f"{_INBOX}/messages", select=HEAD_FIELDS, orderby=order, top=str(min(most, _MOST))
            )
        return tuple(head_of(document) for document in _values(found))

    async def read(self, refs: Sequence[str]) -> tuple[ReceivedMail, ...]:
        async with self._wire() as wire:
            return tuple([await self._read(wire, ref) for ref in refs])

    async def _read(self, wire: Wire, ref: str) -> ReceivedMail:
        if not ref.strip("."):
            raise MailNotFound(id=ref, place=wire.place)
        path = f"/me/messages/{quote(ref, safe='')}"
        document = await wire.get(path, select=FIELDS)
        attached = document.get("hasAttachments") is True
        listed = await wire.get(f"{path}/attachments", select=ATTACHMENT_FIELDS) if attached else {}
        return mail_of(document, _values(listed))

    async def put_draft(self, draft: OutgoingDraft) -> DraftPlaced:
        with suppress(CutOnTheWay):
            return await self._put_once(draft, cut=False)
        await asyncio.sleep(self._pause)  # a server may still be writing what it had received whole
        again = await self._look_and_put(draft)
        if isinstance(again, MailError):
            raise again
        return again

    async def _look_and_put(self, draft: OutgoingDraft) -> DraftPlaced | MailError:
        """After a cut: the draft found there, or put again, or why that cannot be said."""
        try:
            return await self._put_once(draft, cut=True)
        except (MailboxFull, DraftRefused) as certain:
            return certain
        except (CutOnTheWay, MailError):
            async with self._wire() as wire:
                return DraftUncertain(place=wire.place)

    async def _put_once(self, draft: OutgoingDraft, *, cut: bool) -> DraftPlaced:
        async with self._wire() as wire:
            if await self._is_there(wire, draft.message_id):
                return DraftPlaced(DRAFTS, draft.message_id, already_there=not cut, cut=cut)
            path = f"/me/messages/{quote(draft.answers, safe='')}/createReply"
            await wire.post(path, reply_document(draft))
            return DraftPlaced(DRAFTS, draft.message_id, cut=cut)

    @staticmethod
    async def _is_there(wire: Wire, message_id: str) -> bool:
        asked = "internetMessageId eq '" + message_id.replace("'", "''") + "'"
        return bool(_values(await wire.get(f"{_DRAFTS}/messages", select="id", filter=asked, top="1")))

    @asynccontextmanager
    async def _wire(self) -> AsyncIterator[Wire]:
        async with open_client(self._account) as client:
            yield Wire(self._account, client)


def _values(document: dict[str, Any]) -> list[Any]:
    found = document.get("value")
    return [v for v in found if isinstance(v, dict)] if isinstance(found, list) else []


def _count(document: dict[str, Any], name: str) -> int:
    found = document.get(name)
    return found if isinstance(found, int) else 0
