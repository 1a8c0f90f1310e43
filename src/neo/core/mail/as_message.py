"""A received mail as a message of a record: what the tasks read. The record itself is not changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from neo.core.dossier.model import Attachment, Dossier, Message
from neo.core.mail.shapes import BlockKind, MailBody, ReceivedMail

CHANNEL = "MAIL"


def with_mails(
    dossier: Dossier, mails: Sequence[ReceivedMail], threads: dict[str, str] | None = None
) -> Dossier:
    """The record with these mails among its messages; one without any date is taken as of the record's day.

    A mail that the record already holds (same id) is not added, nor one twice.
    """
    held = {message.ref for message in dossier.messages}
    first = len(dossier.messages)
    new = {m.head.ref: m for m in mails if m.head.ref not in held}.values()
    added = [_message(m, dossier, first + n, (threads or {}).get(m.head.ref, "")) for n, m in enumerate(new)]
    messages = sorted((*dossier.messages, *added), key=lambda message: message.sent_at)
    return replace(dossier, messages=tuple(messages))


def _message(mail: ReceivedMail, dossier: Dossier, index: int, thread: str) -> Message:
    head = mail.head
    return Message(
        ref=head.ref,
        pointer=f"/messages/{index}",
        sent_at=head.when or dossier.exported_at,
        incoming=True,
        body=body_text(mail.body),
        thread=thread,
        channel=CHANNEL,
        sender=head.sender,
        recipients=head.recipients,
        subject=head.subject,
        attachments=tuple(Attachment(a.name, a.kind, a.octets) for a in mail.body.attachments),
        state="REPONDU" if head.answered else "LU" if head.seen else "NON_LU",
    )


def body_text(body: MailBody) -> str:
    """The text as the record writes mails: quoted lines begin with ``>``, the rest stays as it came."""
    return "\n".join(_shown(body, block.kind, block.start, block.end) for block in body.blocks)


def _shown(body: MailBody, kind: BlockKind, start: int, end: int) -> str:
    text = body.text[start:end].rstrip("\n")
    if kind is not BlockKind.QUOTED:
        return text
    return "\n".join(line if line.lstrip().startswith(">") else f"> {line}" for line in text.split("\n"))
