"""A draft reply to one received mail."""

from __future__ import annotations

from datetime import date

from neo.core.assistant.writings import DraftReply, Request
from neo.core.dossier.model import Dossier, Message
from neo.core.dossier.sources import Source
from neo.core.errors import MessageNotFound
from neo.core.french.segments import split_segments


def draft_reply(dossier: Dossier, message_id: str, today: date) -> DraftReply:
    """The draft of an answer to message ``message_id``. Raises ``MessageNotFound`` for one that the record
    does not hold or that the person did not send."""
    message = next((m for m in dossier.messages if m.ref == message_id and m.incoming), None)
    if message is None:
        raise MessageNotFound(id=message_id)
    requests = _requests(message)
    body = "Bonjour,\n\nMerci pour votre message. Je reviens vers vous sur vos questions.\n\nCordialement,"
    subject = message.subject if message.subject.lower().startswith("re") else f"Re : {message.subject}"
    return DraftReply(dossier.id, message.ref, subject, body, requests=requests)


def _requests(message: Message) -> tuple[Request, ...]:
    """Every question of the mail, as written."""
    asked = [s for s in split_segments(message.body) if "?" in s.of(message.body) and not s.quoted]
    return tuple(
        Request(
            s.of(message.body),
            answered=False,
            sources=(
                Source(
                    message.ref,
                    f"{message.pointer}/corps",
                    s.start,
                    s.end,
                    s.of(message.body),
                    message.sent_at.date(),
                ),
            ),
        )
        for s in asked
    )
