"""What a waiting mail asks and what to see first, for a list: found as for a draft reply, none being made."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from neo.core.assistant.mail_draft.attached import find_announced
from neo.core.assistant.mail_draft.labels import shown_request
from neo.core.assistant.mail_draft.limits import find_limits
from neo.core.assistant.mail_draft.mail_text import own_words
from neo.core.assistant.mail_draft.requests import find_requests
from neo.core.assistant.mail_draft.sender import sender_of
from neo.core.assistant.mail_draft.topics import BENEFIT
from neo.core.assistant.mail_draft.warnings import find_warnings, is_on_family_aid
from neo.core.dossier.model import Dossier, Message
from neo.core.facts.set_aside import told_record

LONGEST_REQUEST = 140
"""Characters of one request shown in a list."""


@dataclass(frozen=True, slots=True)
class MailGlance:
    """``requests``: each as a label and the sender's own words. ``warnings``: kinds of ``writings.WARNINGS``.
    ``days``: last days named in the mail, by date. ``family_aid``: the benefit asked about is not paid by
    France Travail."""

    requests: tuple[str, ...]
    warnings: tuple[str, ...] = ()
    days: tuple[date, ...] = ()
    family_aid: bool = False


def mails_at_a_glance(dossier: Dossier, message_ids: frozenset[str]) -> dict[str, MailGlance]:
    """Those of the received messages that are named, by their ids."""
    kept = tuple(m for m in dossier.messages if m.ref in message_ids and m.incoming)
    told = replace(dossier, messages=told_record(kept))
    return {
        given.ref: _glance(given, message, told) for given, message in zip(kept, told.messages, strict=True)
    }


def _glance(given: Message, message: Message, told: Dossier) -> MailGlance:
    sender = sender_of(message, told)
    asked = find_requests(message.body, private=not sender.own)
    announced = find_announced(message)
    warned = find_warnings(replace(message, body=given.body), sender, asked, (), announced)
    sent = message.sent_at.date()
    limits = find_limits(own_words(message.body), sent, sent) if sender.own or sender.partner else ()
    about = [a for a in asked if a.about(BENEFIT)]
    return MailGlance(
        tuple(_short(shown_request(a)) for a in asked),
        tuple(w.kind for w in warned),
        tuple(sorted({limit.last for limit in limits if limit.last})),
        bool(about) and is_on_family_aid(about),
    )


def _short(request: str) -> str:
    """The request, cut before a word when it is long, its quotation closed again."""
    if len(request) <= LONGEST_REQUEST:
        return request
    return f"{request[:LONGEST_REQUEST].rsplit(' ', 1)[0].rstrip(' ,;:')} […] »"
