"""A draft reply to one received mail: what it asks, what the record answers, what must be seen first.

The draft is the adviser's to edit and to send. Signs of distress do not empty it: the person also asked for
an hour or a date, and not answering would add to the trouble. It then opens on an invitation to talk, nothing
counts as dealt with, and the warning says to call before writing. Where violence is told, only an invitation
stands in it: the one who hits may read the answer.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from neo.core.assistant.mail_draft.attached import Announced, find_announced
from neo.core.assistant.mail_draft.composing import body_for_others, body_for_person
from neo.core.assistant.mail_draft.danger import Danger, danger_in
from neo.core.assistant.mail_draft.labels import shown_request
from neo.core.assistant.mail_draft.mail_text import own_words
from neo.core.assistant.mail_draft.register import Register, register_of
from neo.core.assistant.mail_draft.replies import Replied, Replier
from neo.core.assistant.mail_draft.requests import Asked, find_requests, only_thanks
from neo.core.assistant.mail_draft.sender import Sender, sender_of
from neo.core.assistant.mail_draft.shared_matters import SharedMatters
from neo.core.assistant.mail_draft.warnings import find_warnings, place
from neo.core.assistant.record_reading import reading_of
from neo.core.assistant.results import Sentence
from neo.core.assistant.writings import DraftReply, Request
from neo.core.dossier.model import Dossier, Message
from neo.core.errors import MessageNotFound
from neo.core.french.dates import write_date
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
    mail = read_mail(dossier, message_id, today, tone, texts)
    return mail.written(mail.shown)


@dataclass(frozen=True, slots=True)
class MailRead:
    """A mail as it was read, before its answer is put together. ``told``: the record as it may be told;
    ``given``: the message as it came; ``replied``: an answer a request; ``shown``: what the draft tells, news
    answered too."""

    dossier: Dossier
    told: Dossier
    given: Message
    message: Message
    sender: Sender
    asked: tuple[Asked, ...]
    announced: Announced
    replied: tuple[Replied, ...]
    shown: tuple[Replied, ...]
    register: Register

    @property
    def is_the_persons(self) -> bool:
        """Whether the person wrote it: to anybody else nothing of the record is told."""
        return self.sender.own

    @property
    def danger(self) -> Danger:
        """What the mail tells of a danger to the person."""
        return danger_in(own_words(self.message.body)) if self.sender.own else Danger()

    def written(self, shown: tuple[Replied, ...]) -> DraftReply:
        """The draft, with the sentences of ``shown``; what it asks and what to see first stay as read."""
        body = self._body(shown)
        message = self.message
        return DraftReply(
            self.dossier.id,
            message.ref,
            _subject(message, apart=self.danger.violence),
            body,
            sentences=_sentences(shown if self.sender.own else self.replied),
            requests=tuple(_request(message, one) for one in self.replied),
            warnings=find_warnings(
                replace(message, body=self.given.body), self.sender, self.asked, self.replied, self.announced
            ),
            openings=self.register.openings,
            reading=reading_ease(body).in_words,
            tone=self.register.tone,
        )

    def _body(self, shown: tuple[Replied, ...]) -> str:
        if self.sender.own:
            thanked = only_thanks(self.message.body)
            return body_for_person(self.told, self.register, shown, self.danger, thanked=thanked)
        return body_for_others(self.told, self.register, self.message, self.sender, self.replied)


def read_mail(
    dossier: Dossier,
    message_id: str,
    today: date,
    tone: str | None = None,
    texts: Iterable[DatedText] = (),
) -> MailRead:
    """What message ``message_id`` asks and what the record answers, as ``draft_reply`` tells it."""
    given = _received(dossier, message_id)
    told = reading_of(dossier, today).dossier
    message = _received(told, message_id)
    sender = sender_of(message, told)
    asked = find_requests(message.body, private=not sender.own)
    announced = find_announced(message)
    replier = Replier(told, message, announced, today, texts)
    danger = danger_in(own_words(message.body)) if sender.own else Danger()
    composes = sender.own and not danger.holds_back
    shared = _shared(told, message, sender, asked, today)
    replied = replier.reply(asked) if composes else _left(asked, shared)
    shown = (replied or replier.reply_to_news()) if composes else ()
    if danger.told:  # whoever is in trouble is not dealt with by a mail
        replied, shown = _open(replied), _open(shown)
    register = register_of(told, message, tone, to_person=sender.own)
    return MailRead(dossier, told, given, message, sender, asked, announced, replied, shown, register)


def _received(dossier: Dossier, message_id: str) -> Message:
    message = next((m for m in dossier.messages if m.ref == message_id and m.incoming), None)
    if message is None:
        raise MessageNotFound(id=message_id)
    return message


def _left(asked: tuple[Asked, ...], shared: tuple[tuple[Sentence, ...], ...]) -> tuple[Replied, ...]:
    """Somebody else's requests, all left to the adviser. ``shared``: what they may be told, by request."""
    return tuple(Replied(a, told) for a, told in zip(asked, shared, strict=True))


def _shared(
    told: Dossier, message: Message, sender: Sender, asked: tuple[Asked, ...], today: date
) -> tuple[tuple[Sentence, ...], ...]:
    """What a partner may be told of the matter they share with the agency; nothing to anybody else."""
    if sender.own or not sender.partner:
        return tuple(() for _ in asked)
    return SharedMatters(told, message, today).tell(asked)


def _open(replied: tuple[Replied, ...]) -> tuple[Replied, ...]:
    return tuple(replace(one, answered=False) for one in replied)


def _request(message: Message, one: Replied) -> Request:
    where = place(message, one.asked.start, one.asked.end)
    return Request(shown_request(one.asked), one.answered, (where, *one.sources), one.rules)


def _sentences(replied: tuple[Replied, ...]) -> tuple[Sentence, ...]:
    return tuple(sentence for one in replied for sentence in one.told)


def _subject(message: Message, *, apart: bool) -> str:
    """``apart``: the person's own subject is not repeated, for it could be read over their shoulder."""
    if apart or not message.subject.strip():
        return f"Votre message du {write_date(message.sent_at.date())}"
    return message.subject if message.subject.lower().startswith("re") else f"Re : {message.subject}"
