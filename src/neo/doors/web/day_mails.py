"""The waiting mails of a day: those of the records, those of the adviser's own mailbox, and what each asks.

Of a mailbox only what is needed is read: the heads of the newest mails, then the text of those that wait and
are from a person the adviser supports. Nothing is marked as read.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from neo.core.assistant.day.mail_at_a_glance import MailGlance, mails_at_a_glance
from neo.core.dossier.model import Dossier
from neo.core.errors import NeoError
from neo.core.french.folding import fold
from neo.core.mail.as_message import with_mails
from neo.core.mail.linking import Directory, known_person
from neo.core.mail.shapes import MailHead, ReceivedMail
from neo.wiring.mail import open_mailbox

from . import day_lists, display
from .day_lists import Slot, Waiting
from .record_header import person_name

MOST_HEADS = 40
"""Mails of the box that are looked at, the newest first."""
LONGEST_WAIT = 3.0
"""Seconds a mailbox may take once the rest of the page is ready."""
MOST_REQUESTS = 5
_LATE = (
    "Votre messagerie n’a pas répondu à temps : ses courriels ne sont pas dans cette liste. "
    "Ouvrez « Courriels » pour les voir."
)
_BENEFIT = {
    False: "Indemnisation : à orienter vers la gestion des droits",
    True: "Aide versée par la CAF ou la MSA : à orienter vers elle",
}
_TAGS = {
    "identity_mismatch": ("warn", "warn", "L’adresse n’est pas celle de la personne"),
    "third_party": ("warn", "warn", "Question sur une autre personne"),
    "attachment_missing": ("warn", "warn", "Pièce annoncée, non reçue"),
    "injection": ("danger", "no", "Texte adressé à une machine, ignoré"),
}


@dataclass(frozen=True, slots=True)
class Tag:
    """A few words on a mail. ``style``: danger, warn or line; ``icon``: a drawing of the page."""

    style: str
    icon: str
    text: str


@dataclass(frozen=True, slots=True)
class ShownMail:
    """One line of the list, with what it asks: ``more`` requests are not shown."""

    mail: Waiting
    requests: tuple[str, ...] = ()
    more: int = 0
    tags: tuple[Tag, ...] = ()


@dataclass(frozen=True, slots=True)
class BoxMails:
    """What the adviser's mailbox adds. ``unlinked``: waiting mails from nobody known; ``problem``: why the
    box could not be read, in French."""

    by_record: Mapping[str, tuple[Waiting, ...]]
    read: Mapping[str, Dossier]
    unlinked: int = 0
    problem: str = ""


NO_BOX = BoxMails({}, {})


async def box_mails(
    heads: asyncio.Task[tuple[MailHead, ...]], records: Sequence[Dossier], opened: bool
) -> BoxMails:
    """The waiting mails of the box whose ``heads`` were asked for. ``opened``: their texts are read too."""
    try:
        async with asyncio.timeout(LONGEST_WAIT):
            waiting = [head for head in await heads if not head.answered]
            linked, unlinked = _link(waiting, records)
            texts = await open_mailbox().read([h.ref for h, _ in linked]) if opened and linked else ()
    except TimeoutError:
        return BoxMails({}, {}, problem=display.typeset(_LATE))
    except NeoError as error:
        return BoxMails({}, {}, problem=display.typeset(error.sentence))
    return _with_texts(linked, texts, {dossier.id: dossier for dossier in records}, unlinked)


def _link(waiting: Iterable[MailHead], records: Sequence[Dossier]) -> tuple[list[tuple[MailHead, str]], int]:
    """The mails of a known person that their record does not hold, and how many are of nobody known."""
    by_id = {dossier.id: dossier for dossier in records}
    people = Directory(known_person(dossier) for dossier in records)
    links = [(head, people.link(head).record_id) for head in waiting]
    known = [(head, record) for head, record in links if record and not _is_in_record(head, by_id[record])]
    return known, sum(not record for _, record in links)


def _with_texts(
    linked: Sequence[tuple[MailHead, str]],
    texts: Sequence[ReceivedMail],
    records: Mapping[str, Dossier],
    unlinked: int,
) -> BoxMails:
    received = {mail.head.ref: mail for mail in texts}
    lines: dict[str, list[Waiting]] = {}
    read: dict[str, Dossier] = {}
    for head, record_id in linked:
        dossier = read.get(record_id, records[record_id])
        if head.ref in received:
            dossier = read[record_id] = with_mails(dossier, [received[head.ref]])
        lines.setdefault(record_id, []).append(_box_line(head, dossier))
    return BoxMails({record: tuple(found) for record, found in lines.items()}, read, unlinked)


def _is_in_record(head: MailHead, dossier: Dossier) -> bool:
    """Whether the record already holds this mail: the same subject, within the same minute."""
    when = head.when
    return when is not None and any(
        m.incoming and fold(m.subject) == fold(head.subject) and abs(m.sent_at - when).total_seconds() < 60
        for m in dossier.messages
    )


def _box_line(head: MailHead, dossier: Dossier) -> Waiting:
    message = next((m for m in dossier.messages if m.ref == head.ref), None)
    if message is not None:
        return replace(day_lists.waiting_mail(dossier, message), anchor="", box_id=head.ref)
    at = head.when or dossier.exported_at
    return Waiting(
        dossier.id,
        person_name(dossier.person),
        at,
        head.subject,
        "",
        "",
        message_id=head.ref,
        box_id=head.ref,
    )


def shown_mails(
    records: Sequence[Dossier], box: BoxMails, slots: Iterable[Slot], today: date, reads: bool
) -> tuple[ShownMail, ...]:
    """Every waiting mail, those with worrying words first, then by arrival; ``reads``: with what it asks."""
    met = {slot.record_id: slot for slot in slots if not slot.state}
    found = []
    for dossier in records:
        own = day_lists.waiting_mails([dossier])
        mails = (*own, *box.by_record.get(dossier.id, ()))
        if not mails:
            continue
        ids = frozenset(mail.message_id for mail in mails)
        asked = mails_at_a_glance(box.read.get(dossier.id, dossier), ids) if reads else {}
        found += [_shown(mail, asked.get(mail.message_id), met.get(dossier.id), today) for mail in mails]
    order = {id(mail): place for place, mail in enumerate(day_lists.by_arrival(s.mail for s in found))}
    return tuple(sorted(found, key=lambda shown: order[id(shown.mail)]))


def _shown(mail: Waiting, asked: MailGlance | None, met: Slot | None, today: date) -> ShownMail:
    tags = list(_tags(asked, mail, today)) if asked else []
    if met is not None:
        tags.append(Tag("line", "old", f"Rendez-vous aujourd’hui à {display.hour(met.at)}"))
    requests = tuple(display.typeset(text) for text in asked.requests) if asked else ()
    return ShownMail(mail, requests[:MOST_REQUESTS], max(0, len(requests) - MOST_REQUESTS), tuple(tags))


def _tags(asked: MailGlance, mail: Waiting, today: date) -> Iterator[Tag]:
    for kind in asked.warnings:
        if kind == "distress" and not mail.worrying:
            yield Tag("danger", "warn", "Signes de détresse")
        elif kind == "deadline":
            yield Tag("warn", "old", _deadline(asked.days, today))
        elif kind == "benefit":
            yield Tag("line", "back", display.typeset(_BENEFIT[asked.family_aid]))
        elif kind in _TAGS:
            yield Tag(*_TAGS[kind])


def _deadline(days: Sequence[date], today: date) -> str:
    if not days:
        return "Délai à vérifier"
    named = [display.day_month(d) if d.year == today.year else display.short_date(d) for d in days[:2]]
    name = "Échéances" if len(named) > 1 else "Échéance"
    return display.typeset(f"{name} : {', '.join(named)}")
