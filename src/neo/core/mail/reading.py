"""The octets of one mail to a ``ReceivedMail``. It never raises on a bad mail: what is wrong is said."""

from __future__ import annotations

from datetime import datetime

from neo.core.mail.blocks import split_blocks
from neo.core.mail.headers import read_head
from neo.core.mail.parts import CUT_TEXT, Readable, readable_parts
from neo.core.mail.shapes import ListedAttachment, MailBody, ReceivedMail

MOST_OCTETS = 2_000_000
"""Octets of a mail that are read: its text comes first, what is heavy comes after."""
LONGEST_TEXT = 100_000
NO_HEAD = "Ce mail n’a ni expéditeur ni objet lisible : ce n’en est peut-être pas un."


def read_mail(
    octets: bytes,
    ref: str,
    *,
    size: int | None = None,
    received_at: datetime | None = None,
    seen: bool = False,
    answered: bool = False,
) -> ReceivedMail:
    """The mail that ``octets`` begin. ``size``: the octets it has in its source, when they are more."""
    whole = max(size or 0, len(octets))
    kept = octets[:MOST_OCTETS]
    head = read_head(kept, ref, received_at=received_at, seen=seen, answered=answered, octets=whole)
    found = readable_parts(kept)
    if whole > len(kept):
        found.say(too_big(whole))
    if not head.sender and not head.subject and not head.message_id:
        found.say(NO_HEAD)
    return ReceivedMail(head, read_body(_text(found), head.subject, tuple(found.attachments), found))


def read_body(
    text: str, subject: str, attachments: tuple[ListedAttachment, ...], found: Readable | None = None
) -> MailBody:
    """The body whose text, with hidden text marked, is ``text``."""
    notices = found or Readable()
    if len(text) > LONGEST_TEXT:
        notices.say(CUT_TEXT)
        text = text[:LONGEST_TEXT]
    return MailBody(text, split_blocks(text, subject), attachments, tuple(notices.notices))


def too_big(octets: int) -> str:
    """The notice of a mail of which only the beginning is read."""
    megabytes = f"{octets / 1_000_000:.1f}".replace(".", ",").removesuffix(",0")
    return (
        f"Ce mail pèse {megabytes} Mo : seul son début est lu, des pièces jointes peuvent manquer à la liste."
    )


def _text(found: Readable) -> str:
    return "\n\n".join(text.strip("\n") for text in found.texts if text.strip())
