"""The answer to each request of the person's own mail: from the diary, from the record, or left to the "
"adviser."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from neo.core.assistant.mail_draft import sayings
from neo.core.assistant.mail_draft.agenda import (
    appointment_line,
    appointment_of,
    asks_another_way,
    cannot_come,
)
from neo.core.assistant.mail_draft.announcing import announced, appointment_concerned
from neo.core.assistant.mail_draft.another_person import about_another
from neo.core.assistant.mail_draft.attached import Announced, listed, some_missing
from neo.core.assistant.mail_draft.dated_texts import TextAnswers
from neo.core.assistant.mail_draft.record_answers import RecordAnswers, wants_a_value
from neo.core.assistant.mail_draft.requests import Asked
from neo.core.assistant.mail_draft.topics import BENEFIT, LIMIT
from neo.core.assistant.mail_draft.wants import tells, wanted_values
from neo.core.assistant.record_reading import reading_of
from neo.core.assistant.results import Sentence, Verdict
from neo.core.assistant.writings import RuleTold
from neo.core.dossier.model import Appointment, Dossier, Message
from neo.core.dossier.sources import Source
from neo.core.french import lazy_re as re
from neo.core.grounding.verification import verify_sentence
from neo.core.knowledge.texts import DatedText

_FAMILY = re.compile(r"\b(?:rsa|caf|apl|aah|prime d'activite|cmg|allocations? familiales?)\b")
_PENSION = re.compile(r"\b(?:retraite|carsat|trimestres?)\b")
_SEVERAL_DAYS = re.compile(
    r"\ble \d{1,2} ou le \d{1,2}\b|\b\w+di (?:\d{1,2} )?ou \w+di\b"
    r"|\ble \d{1,2}\b.*\bindique\b.*\ble \d{1,2}\b"
)
_PAID_BENEFIT = re.compile(
    r"\b(?:chomage|are|ass|rsa|asp|apl|caf|allocations?|indemni\w+|complement|trop[- ]percus?|virement"
    r"|actualis\w+"
    r"|mes droits|fin de droits?|touch\w+)\b"
)
_OTHER_AID = re.compile(
    r"\b(?:region|permis|agefiph|cpf|aif|opco|mobilite|fsl|afdas|essence|hebergement|nuits?|nounou"
    r"|creche|lunettes"
    r"|appareil\w*|interprete)\b"
)
# "J'ai le droit pour le conge ?": a decision, whatever day the record gives.
_ASKS_A_RIGHT = re.compile(
    r"\b(?:ai|a|aurai|aurais|aura)(?:-t-(?:il|elle)|-je)? (?:le )?droit\b|\beligible\b"
)
# What only a decision says, and how long there is to answer one: no note is an answer to it.
_ONLY_DECIDED = re.compile(
    r"\b(?:radi(?:e|ee|es|ees|er|ation)s?|desinscri\w+|sanction\w*|avertissement|penalite"
    r"|suspen\w+ (?:de |du |des )?"
    r"(?:mes |mon |ma )?(?:droits?|allocations?|rsa)|recours)\b"
)
_CONFIRMS = re.compile(r"\bconfirm\w+\b|\bje (?:serai|viendrai)\b.{0,12}\b(?:la|present\w*|bien)\b")
_PAPERWORK = re.compile(r"\b(?:papier|formulaire|questionnaire|dossier|renouvel\w+|pieces?|justificatifs?)\b")


@dataclass(frozen=True, slots=True)
class Replied:
    """``told``: sentences from the record, verified; ``left``: what says that the rest stays with the
    adviser; ``rules``: what the dated texts say; ``gone``: the abolished schemes that it names."""

    asked: Asked
    told: tuple[Sentence, ...] = ()
    left: tuple[str, ...] = ()
    answered: bool = False
    rules: tuple[RuleTold, ...] = ()
    gone: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    """The people unknown to the record about whom it asks, by name."""

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where in the record its sentences come from."""
        return tuple(dict.fromkeys(source for sentence in self.told for source in sentence.sources))


class Replier:
    """Answers the requests of one mail, in order; no fixed sentence comes twice while another is left."""

    def __init__(
        self,
        dossier: Dossier,
        message: Message,
        announced: Announced,
        today: date,
        texts: Iterable[DatedText] = (),
    ) -> None:
        self._dossier, self._message, self._today = dossier, message, today
        self._answers = RecordAnswers(dossier, message, today)
        self._texts = TextAnswers(texts, today)
        self._announced = announced
        self._said: dict[tuple[str, ...], int] = {}

    def reply(self, asked: Sequence[Asked]) -> tuple[Replied, ...]:
        """One reply a request."""
        others = about_another(asked, self._dossier)
        return tuple(
            Replied(a, left=(self._next(sayings.ANOTHER_PERSON),), others=others[n])
            if n in others
            else self._one(a)
            for n, a in enumerate(asked)
        )

    def reply_to_news(self) -> tuple[Replied, ...]:
        """What answers a mail that asks nothing but announces something; empty when it does not, or when the
        record holds nothing for a day to come."""
        for news in announced(self._message):
            appointment = appointment_concerned(news, self._dossier, self._message)
            met = self._diary(news, appointment) if appointment is not None else None
            if met is not None and cannot_come(news):
                return (met,)
            told = (*self._answers.tell_to_come(news), *(met.told if met is not None else ()))
            if told:
                return (
                    Replied(
                        news,
                        told,
                        (self._next(sayings.CONFIRMED if _CONFIRMS.search(news.folded) else sayings.NEWS),),
                    ),
                )
        return ()

    def _one(self, asked: Asked) -> Replied:
        if asked.joins:
            return Replied(asked, left=(self._attachment(),))
        appointment = appointment_of(asked, self._dossier, self._message)
        if appointment is not None:
            return self._diary(asked, appointment)
        if _is_for_benefits(asked):
            found = self._texts.look(asked)
            return Replied(asked, left=(self._routed(asked),), rules=found.rules, gone=found.gone)
        return self._record(asked)

    def _attachment(self) -> str:
        announced = self._announced
        plural = "s" if announced.came > 1 else ""
        if announced.missing:
            return self._next(sayings.NOT_ATTACHED).format(things=listed(announced.things))
        if some_missing(announced, self._message):
            told = self._next(sayings.ATTACHED_IN_PART)
            return told.format(count=announced.came, s=plural, things=listed(announced.things))
        return self._next(sayings.ATTACHED).format(count=announced.came, s=plural, es="es" if plural else "a")

    def _diary(self, asked: Asked, appointment: Appointment) -> Replied:
        index = reading_of(self._dossier, self._today).index
        sources = tuple(p.as_source() for p in index.passages if p.ref == appointment.ref)
        line = appointment_line(appointment)
        checked = verify_sentence(index, line, today=self._today, sources=sources)
        told = Sentence(line, "", sources, Verdict.SUPPORTED if checked.supported else Verdict.UNSUPPORTED)
        if not checked.supported:
            return self._record(asked)
        if not cannot_come(asked):
            more = self._also(asked)
            return Replied(asked, (told, *more), answered=True)
        left = sayings.OTHER_WAY if asks_another_way(asked) else sayings.OTHER_DAY
        return Replied(asked, (told,), (self._next(left),), answered=not _changes(asked))

    def _also(self, asked: Asked) -> tuple[Sentence, ...]:
        """What else a request on an appointment asks ("et je ramène quoi"), when the record says it."""
        if _SEVERAL_DAYS.search(asked.folded):
            return self._answers.tell(asked)[:2]
        if not re.search(r"\b(?:r?ame?n\w+|apport\w+|fournir|preparer|papiers?|documents?)\b", asked.folded):
            return ()
        return self._answers.tell(asked)[:1]

    def _record(self, asked: Asked) -> Replied:
        only_decided = bool(_ONLY_DECIDED.search(asked.folded))
        told = () if only_decided else self._answers.tell(asked)
        if (
            told
            and wants_a_value(asked)
            and not _ASKS_A_RIGHT.search(asked.folded)
            and self._carries(asked, told)
        ):
            return Replied(asked, told, answered=True)
        found = self._texts.look(asked)
        if found.rules and found.decides and not told:
            return Replied(asked, answered=True, rules=found.rules, gone=found.gone)
        left = self._next(sayings.LEFT_AFTER_RECORD if told else sayings.LEFT)
        return Replied(asked, told, (left,), rules=found.rules, gone=found.gone)

    def _carries(self, asked: Asked, told: Sequence[Sentence]) -> bool:
        """Whether what is told holds a value of a kind that is asked for."""
        sent = self._message.sent_at.date()
        kinds = wanted_values(asked.folded)
        return not kinds or any(tells(kind, s.text, sent) for kind in kinds for s in told)

    def _routed(self, asked: Asked) -> str:
        if _FAMILY.search(asked.folded):
            return self._next(sayings.FAMILY_BENEFIT)
        return self._next(sayings.PENSION if _PENSION.search(asked.folded) else sayings.BENEFIT)

    def _next(self, sayings_of: tuple[str, ...]) -> str:
        count = self._said.get(sayings_of, 0)
        self._said[sayings_of] = count + 1
        return sayings_of[count % len(sayings_of)]


def _is_for_benefits(asked: Asked) -> bool:
    """Whether only the service that pays may answer; not a paper to send back by a day, nor an aid that the
    record itself tells of (driving licence, training, childcare)."""
    if not asked.about(BENEFIT) or (asked.about(LIMIT) and _PAPERWORK.search(asked.folded)):
        return False
    return bool(_PAID_BENEFIT.search(asked.folded)) or not _OTHER_AID.search(asked.folded)


def _changes(asked: Asked) -> bool:
    """Whether another day or another way is asked for, and not only whether this one holds."""
    return not re.search(r"\bc'est bien\b", asked.folded)
