"""The draft of a reply, as a mail program shows one: what it answers, the words, the mail quoted below.

Its Message-ID follows from what it says and answers: the same draft always has the same one, so that putting
it a second time can be seen. It is a draft: nothing in NÉO sends.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from neo.core.errors import WrongUsage
from neo.core.mail.shapes import BlockKind, MailHead, ReceivedMail

LONGEST_REPLY = 100_000
_LONGEST_QUOTE = 20_000
_MOST_REFERENCES = 30
_ADDRESS = re.compile(r"[^\s<>\"'@,;:()\[\]]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,253}[a-z0-9])?", re.IGNORECASE)
_REPLY = re.compile(r"\s*(?:re|ré|rép|aw)\s?(?:\[\d+\]\s?)?:", re.IGNORECASE)
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029\ud800-\udfff]")
NOT_SAID = "jour inconnu"


@dataclass(frozen=True, slots=True)
class OutgoingDraft:
    """What goes to the Drafts folder. ``answers``: the ``ref`` of the mail in its source."""

    answers: str
    sender: str
    to: str
    to_name: str
    subject: str
    text: str
    in_reply_to: str
    references: tuple[str, ...]
    message_id: str
    written_at: datetime


def reply_to(mail: ReceivedMail, words: str, *, sender: str, written_at: datetime) -> OutgoingDraft:
    """The reply to ``mail`` that says ``words``, from ``sender``'s address.

    It goes to the address the mail came from, never to a « Reply-To » that its sender chose. Raises
    ``WrongUsage`` for empty or endless words, and for a mail without a sender to answer.
    """
    said = _CONTROLS.sub("", words.replace("\r\n", "\n").replace("\r", "\n")).strip("\n")
    _check(mail.head, said, sender)
    subject = reply_subject(mail.head.subject)
    text = f"{said}\n\n{_quotation(mail)}"
    return OutgoingDraft(
        answers=mail.head.ref,
        sender=sender,
        to=mail.head.sender,
        to_name="" if "@" in mail.head.sender_name else mail.head.sender_name,
        subject=subject,
        text=text,
        in_reply_to=mail.head.message_id,
        references=_references(mail.head),
        message_id=_message_id(mail.head, sender, subject, said),
        written_at=written_at,
    )


def _check(head: MailHead, said: str, sender: str) -> None:
    if not said.strip():
        raise WrongUsage(problem="La réponse est vide : il n’y a rien à déposer.")
    if len(said) > LONGEST_REPLY:
        raise WrongUsage(problem=f"La réponse dépasse {LONGEST_REPLY} caractères.")
    if not _ADDRESS.fullmatch(head.sender):
        raise WrongUsage(problem="Ce mail n’a pas d’expéditeur lisible : on ne peut pas y répondre d’ici.")
    if not _ADDRESS.fullmatch(sender):
        raise WrongUsage(problem="L’adresse du conseiller manque : donnez-la avec NEO_MAIL_ADDRESS.")


def reply_subject(subject: str) -> str:
    """« Re : » once, whatever the program of the sender wrote."""
    plain = " ".join(_CONTROLS.sub(" ", subject).split())[:400]
    return plain if _REPLY.match(plain) else f"Re: {plain}".strip()


def _references(head: MailHead) -> tuple[str, ...]:
    """RFC 5322 §3.6.4: those of the mail answered, then its own id; the first and the last of a long list."""
    named = [*head.references, *([head.message_id] if head.message_id else [])]
    unique = list(dict.fromkeys(named))
    return tuple(unique if len(unique) <= _MOST_REFERENCES else [unique[0], *unique[1 - _MOST_REFERENCES :]])


def _message_id(head: MailHead, sender: str, subject: str, said: str) -> str:
    answered = head.message_id or head.ref
    digest = hashlib.sha256("\0".join((answered, sender.lower(), head.sender, subject, said)).encode())
    return f"<neo.{digest.hexdigest()[:40]}@{sender.rpartition('@')[2].lower()}>"


def _quotation(mail: ReceivedMail) -> str:
    """What is answered, as every mail program puts it below."""
    when = mail.head.sent_at or mail.head.received_at
    day = when.strftime("%d/%m/%Y à %H:%M") if when else NOT_SAID
    own = mail.body.of(BlockKind.OWN, BlockKind.SIGNATURE, BlockKind.FORWARDED)[:_LONGEST_QUOTE]
    lines = "\n".join(f"> {line}".rstrip() for line in own.split("\n"))
    return f"Le {day}, {mail.head.shown_sender} a écrit :\n{lines}\n"


def as_octets(draft: OutgoingDraft) -> bytes:
    """The draft as RFC 5322 octets, lines ended by CR LF, 7 bits."""
    message = EmailMessage(policy=SMTP.clone(cte_type="7bit"))
    message["From"] = draft.sender
    user, _, domain = draft.to.rpartition("@")
    message["To"] = Address(_header(draft.to_name), user, domain)
    message["Subject"] = _header(draft.subject)
    message["Date"] = format_datetime(draft.written_at)
    message["Message-ID"] = draft.message_id
    if draft.in_reply_to:
        message["In-Reply-To"] = draft.in_reply_to
    if draft.references:
        message["References"] = " ".join(draft.references)
    message.set_content(draft.text, charset="utf-8", cte="quoted-printable")
    return message.as_bytes()


def _header(value: str) -> str:
    return " ".join(_CONTROLS.sub(" ", value).split())
