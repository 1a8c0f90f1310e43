"""A received mail, read: what a list shows, the text with its blocks, the attachments by name only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

HIDDEN_OPENS, HIDDEN_CLOSES = "<!-- texte caché : ", " -->"
"""Around text that a reader of the mail did not see: the core already takes a comment for hidden text."""


class BlockKind(StrEnum):
    """What a stretch of a mail is."""

    OWN = "own"
    QUOTED = "quoted"
    FORWARDED = "forwarded"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class Block:
    """``start`` and ``end`` (excluded) in the mail's text, code points."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ListedAttachment:
    """An attachment, never opened: its name and kind as its sender says, its size in octets, about."""

    name: str
    kind: str
    octets: int | None = None

    def as_json(self) -> dict[str, Any]:
        return {"nom": self.name, "type": self.kind, "octets": self.octets}


@dataclass(frozen=True, slots=True)
class MailHead:
    """What a list shows. ``ref``: the mail's name in its source; ``message_id`` and ``references`` (oldest
    first, what it replies to last) with their angle brackets. ``octets``: the size its source tells."""

    ref: str
    message_id: str = ""
    references: tuple[str, ...] = ()
    sender: str = ""
    sender_name: str = ""
    recipients: tuple[str, ...] = ()
    subject: str = ""
    sent_at: datetime | None = None
    received_at: datetime | None = None
    seen: bool = False
    answered: bool = False
    octets: int = 0

    @property
    def shown_sender(self) -> str:
        """Who it is from, as it may be shown: always with the real address, never a name that passes for
        another one; several senders by what they are called."""
        if not self.sender_name or "@" in self.sender_name:
            return self.sender or self.sender_name
        return f"{self.sender_name} <{self.sender}>" if self.sender else self.sender_name

    @property
    def when(self) -> datetime | None:
        """When it came, else when its sender says it left."""
        return self.received_at or self.sent_at


@dataclass(frozen=True, slots=True)
class MailBody:
    """``text``: what is read, hidden text between ``HIDDEN_OPENS`` and ``HIDDEN_CLOSES``. ``notices``: what
    was wrong with the mail, French sentences."""

    text: str = ""
    blocks: tuple[Block, ...] = ()
    attachments: tuple[ListedAttachment, ...] = ()
    notices: tuple[str, ...] = ()

    def of(self, *kinds: BlockKind) -> str:
        """The blocks of these kinds, in order, apart by an empty line."""
        found = (self.text[b.start : b.end].strip() for b in self.blocks if b.kind in kinds)
        return "\n\n".join(text for text in found if text)

    @property
    def has_hidden_text(self) -> bool:
        return HIDDEN_OPENS in self.text


@dataclass(frozen=True, slots=True)
class ReceivedMail:
    """One mail, read."""

    head: MailHead
    body: MailBody


@dataclass(frozen=True, slots=True)
class MailboxState:
    """What a look at a mailbox tells. ``inbox``, ``drafts``: names of its folders; ``waiting``: unread."""

    place: str
    inbox: str
    drafts: str
    mails: int
    waiting: int


@dataclass(frozen=True, slots=True)
class DraftPlaced:
    """A draft that lies in the Drafts folder. ``already_there``: it was there before this act; ``cut``: the
    connection was cut while it was put there, and it was found, or put again, afterwards."""

    folder: str
    message_id: str
    already_there: bool = False
    cut: bool = False

    @property
    def sentence(self) -> str:
        """What happened, French."""
        if self.already_there:
            return f"Ce brouillon est déjà dans « {self.folder} » ; il n’a pas été déposé une seconde fois."
        if self.cut:
            return (
                f"La connexion a été coupée pendant le dépôt ; vérification faite, le brouillon est dans "
                f"« {self.folder} », une seule fois."
            )
        return f"Le brouillon est dans « {self.folder} » ; NÉO n’envoie rien."
