"""The body of a draft: greeting, opening, an answer to each request, closing, the adviser's name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from neo.core.assistant.mail_draft import cues, sayings
from neo.core.assistant.mail_draft.attached import listed
from neo.core.assistant.mail_draft.danger import Danger
from neo.core.assistant.mail_draft.labels import heading_of
from neo.core.assistant.mail_draft.limits import find_limits
from neo.core.assistant.mail_draft.mail_text import own_words
from neo.core.assistant.mail_draft.register import Register
from neo.core.assistant.mail_draft.replies import Replied
from neo.core.assistant.mail_draft.requests import Asked
from neo.core.assistant.mail_draft.sender import Sender
from neo.core.dossier.model import Dossier, Message
from neo.core.french import lazy_re as re
from neo.core.french.dates import find_dates
from neo.core.french.distress import ALARM

_LEAST_NUMBERED = 2
NO_DANGER = Danger()
_HOUR = re.compile(r",? ?à \d{1,2} ?h(?: ?\d\d)?")
_PAPERS = frozenset(
    {
        "cv",
        "convention",
        "conventions",
        "lettre",
        "fiche",
        "formulaire",
        "questionnaire",
        "planning",
        "promesse",
        "attestation",
        "attestations",
        "devis",
        "rib",
        "bilan",
        "kbis",
        "contrat",
    }
)


def body_for_person(
    dossier: Dossier,
    register: Register,
    replied: Sequence[Replied],
    danger: Danger = NO_DANGER,
    *,
    thanked: bool = False,
) -> str:
    """The body of an answer to the person. ``danger``: what their mail tells of one; ``thanked``: it only
    thanks or greets."""
    parts = [register.greeting, *(_talk(danger) if danger.told else (register.openings[0],))]
    if danger.told and replied:
        parts.append("Pour vos questions :")
    numbered = len(replied) >= _LEAST_NUMBERED
    for number, one in enumerate(replied, 1):
        parts.append(_paragraph(one, number if numbered else 0))
    if not replied and not danger.told:
        parts.append(sayings.THANKED if thanked else sayings.LEFT[0])
    return _closed(parts, register, dossier)


def _talk(danger: Danger) -> tuple[str, ...]:
    """The invitation to talk. Violence is not named in writing: somebody else may read the answer."""
    if danger.violence:
        return sayings.TALK_APART
    if danger.grade == ALARM:
        return sayings.TALK[0], sayings.NIGHT_LINE
    return (sayings.TALK[1],)


def body_for_others(
    dossier: Dossier, register: Register, message: Message, sender: Sender, replied: Sequence[Replied]
) -> str:
    """The body of an answer to somebody else: nothing of the person, not even that they are known here. A
    partner reads back what they wrote, and what they may be told of the matter they share with the agency."""
    shared = [sentence.text for one in replied for sentence in one.told]
    closed = sayings.NOTHING_PERSONAL if shared else sayings.CLOSED_TO_OTHERS[0]
    parts = [register.greeting, register.openings[0], closed]
    noted = _noted(message, [r.asked for r in replied]) if sender.partner else ""
    parts.append(noted or ("" if shared else sayings.CLOSED_TO_OTHERS[1]))
    parts += shared
    return _closed(parts, register, dossier)


def _noted(message: Message, asked: Sequence[Asked]) -> str:
    """Their own date and the papers they wait for, in their own words."""
    own = own_words(message.body)
    sent = message.sent_at.date()
    days = [own[s:e].strip(" .,") + _hour_after(own, e) for s, e in _days_told(own, sent)]
    papers = [m.group() for a in asked for m in cues.THING.finditer(a.folded) if m.group() in _PAPERS]
    told = [sayings.NOTED_DAY.format(day=", ".join(days[:2]))] if days else []
    if papers:
        things = listed(tuple(dict.fromkeys(papers))).strip(" ()")
        told.append(sayings.NOTED_PAPER.format(things=things))
    return " ".join(told)


def _days_told(own: str, sent: date) -> list[tuple[int, int]]:
    """Where the mail names a day by which it waits for something, as it writes it ("lundi 25"), then its
    other days to come."""
    limits: list[tuple[int, int]] = []
    for limit in find_limits(own, sent, sent):
        if limit.last is not None and not any(s < limit.end and limit.start < e for s, e in limits):
            limits.append((limit.start, limit.end))
    days = [d for d in find_dates(own, sent) if d.precision == "day" and not d.relative and d.last >= sent]
    others = [(d.start, d.end) for d in days if not any(s < d.end and d.start < e for s, e in limits)]
    return [*limits, *others]


def _hour_after(own: str, end: int) -> str:
    hour = _HOUR.match(own, end)
    return hour.group() if hour else ""


def _paragraph(one: Replied, number: int) -> str:
    said = " ".join([*(s.text for s in one.told), *(r.text for r in one.rules), *one.left])
    if not number:
        return said
    heading = heading_of(one.asked)
    return f"{number}. {heading}\n{said}" if heading else f"{number}. {said}"


def _closed(parts: list[str], register: Register, dossier: Dossier) -> str:
    adviser = dossier.adviser.agent.name if dossier.adviser else ""
    ending = f"{register.closing}\n{adviser}" if adviser else register.closing
    return "\n\n".join([*(p for p in parts if p), ending])
