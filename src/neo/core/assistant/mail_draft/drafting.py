"""A draft reply to one received mail: what it asks, what the record answers, what must be seen first.

The draft is the adviser's to edit and to send. Signs of distress do not empty it: the person also asked for
an hour or a date, and not answering would add to the trouble. It then opens on an invitation to talk, and
the warning says to call before writing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from neo.core.assistant.mail_draft.attached import find_announced
from neo.core.assistant.mail_draft.composing import body_for_others, body_for_person
from neo.core.assistant.mail_draft.labels import shown_request
from neo.core.assistant.mail_draft.mail_text import own_words
from neo.core.assistant.mail_draft.register import register_of
from neo.core.assistant.mail_draft.replies import Replied, Replier
from neo.core.assistant.mail_draft.requests import Asked, find_requests
from neo.core.assistant.mail_draft.sender import sender_of
from neo.core.assistant.mail_draft.warnings import find_warnings, graded_signs, place
from neo.core.assistant.record_reading import reading_of
from neo.core.assistant.results import Sentence
from neo.core.assistant.writings import DraftReply, Request
from neo.core.dossier.model import Dossier, Message
from neo.core.errors import MessageNotFound
from neo.core.french.dates import write_date
from neo.core.french.distress import NONE
from neo.core.french.reading_ease import reading_ease
from neo.core.knowledge.texts import DatedText


def draft_reply(
    dossier: Dossier,
    message_id: str,
    today: date,
    tone: str | None = None,
    texts: Iterable[DatedText] = (),
) -> DraftReply:
    """The draft of an answer to message ``message_id``. ``tone``: one of ``register.TONES``; the mail's own
    when none is given. ``texts``: the dated texts to tell general rules from. Raises ``MessageNotFound`` for
    a message that the record does not hold or that was not received."""
    given = _received(dossier, message_id)
    told = reading_of(dossier, today).dossier
    message = _received(told, message_id)
    sender = sender_of(message, told)
    asked = find_requests(message.body, private=not sender.own)
    announced = find_announced(message)
    replier = Replier(told, message, announced, today, texts)
    replied = replier.reply(asked) if sender.own else _left(asked)
    shown = replied or (replier.reply_to_news() if sender.own else ())
    register = register_of(told, message, tone, to_person=sender.own)
    if sender.own:
        body = body_for_person(told, register, shown, _grade(message))
    else:
        body = body_for_others(told, register, message, sender, asked)
    return DraftReply(
        dossier.id,
        message.ref,
        _subject(message),
        body,
        sentences=_sentences(shown),
        requests=tuple(_request(message, one) for one in replied),
        warnings=find_warnings(replace(message, body=given.body), sender, asked, replied, announced),
        openings=register.openings,
        reading=reading_ease(body).in_words,
    )


def _received(dossier: Dossier, message_id: str) -> Message:
    message = next((m for m in dossier.messages if m.ref == message_id and m.incoming), None)
    if message is None:
        raise MessageNotFound(id=message_id)
    return message


def _left(asked: tuple[Asked, ...]) -> tuple[Replied, ...]:
    """Somebody else's requests: none is answered from the record."""
    return tuple(Replied(a) for a in asked)


def _request(message: Message, one: Replied) -> Request:
    where = place(message, one.asked.start, one.asked.end)
    return Request(shown_request(one.asked), one.answered, (where, *one.sources), one.rules)


def _sentences(replied: tuple[Replied, ...]) -> tuple[Sentence, ...]:
    return tuple(sentence for one in replied for sentence in one.told)


def _grade(message: Message) -> int:
    return max((grade for grade, _ in graded_signs(own_words(message.body))), default=NONE)


def _subject(message: Message) -> str:
    if not message.subject.strip():
        return f"Votre message du {write_date(message.sent_at.date())}"
    return message.subject if message.subject.lower().startswith("re") else f"Re : {message.subject}"
