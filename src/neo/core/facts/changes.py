"""What changed since the last interview, or since a given day: said for an adviser, most useful first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from neo.core.dossier.model import Dossier, Message
from neo.core.dossier.sources import Source
from neo.core.facts.evidence import field_source
from neo.core.facts.findings import Change
from neo.core.facts.record import RecordFacts
from neo.core.facts.senders import is_own, own_addresses
from neo.core.facts.tag_words import ASKED
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date
from neo.core.french.folding import fold
from neo.core.reference.labels import APPOINTMENT_STATES, CHANNELS, PROPOSAL_SENDERS, PROPOSAL_STATES, label

MOST_SHOWN = 10
_OPEN = ("AC", "EC", "AF")
_FIRST_WORDS = 9
_QUESTION = re.compile(rf"\?|{ASKED}")
# How much an adviser needs each kind, before its day: what waits for an answer first, filed papers last.
_UNANSWERED, _MISSED, _LATE, _STRANGER, _ANSWERED, _APPOINTMENT, _DONE, _CREATED, _FILED = (
    9,
    8,
    7,
    6,
    5,
    5,
    4,
    3,
    1,
)


def changes_since(
    dossier: Dossier, facts: RecordFacts, today: date, since: date | None
) -> tuple[Change, ...]:
    """At most ten, after ``since`` (the last report before ``today`` when it is not given)."""
    day = since or max((r.date for r in dossier.reports if r.date < today), default=None)
    if day is None:
        return ()
    found = [
        *_messages(dossier, day, today),
        *(_reports(dossier, day, today) if since else ()),
        *_appointments(dossier, day, today),
        *_steps(dossier, day, today),
        *_engagements(dossier, day, today),
        *_proposals(dossier, day, today),
        *_documents(dossier, day, today),
    ]
    found.sort(key=lambda x: (-x[0], -x[1].toordinal()))
    unique = {change.text: change for _, _, change in found}
    return tuple(unique.values())[:MOST_SHOWN]


_Dated = tuple[int, date, Change]


def _messages(dossier: Dossier, day: date, today: date) -> Iterator[_Dated]:
    """Each message received, with its answer if any; the service's letters that answer none."""
    later = [m for m in dossier.messages if day < m.sent_at.date() <= today]
    answers = {m.ref: _answer(m, later) for m in later if m.incoming}
    told = {a.ref for a in answers.values() if a}
    for m in later:
        sent = m.sent_at.date()
        if m.incoming:
            answer = answers[m.ref]
            sources = (_source(m), *((_source(answer),) if answer else ()))
            yield _rank(dossier, m, answer), sent, Change(_received(dossier, m, answer), sources)
        elif m.ref not in told:
            text = f"L'agence a écrit le {show_date(sent)} : {_subject(m)}."
            yield _FILED, sent, Change(text, (_source(m),))


def _answer(message: Message, later: list[Message]) -> Message | None:
    """The first letter of the service after it, in its thread or under its subject."""
    subject = _bare(message.subject)
    return next(
        (
            m
            for m in later
            if not m.incoming
            and m.sent_at > message.sent_at
            and ((m.thread and m.thread == message.thread) or (subject and _bare(m.subject) == subject))
        ),
        None,
    )


def _bare(subject: str) -> str:
    return re.sub(r"^(?:re|tr|fwd?) ?: ?", "", fold(subject)).strip()


def _rank(dossier: Dossier, m: Message, answer: Message | None) -> int:
    if not _is_the_person_s(dossier, m):
        return _STRANGER
    return _ANSWERED if answer or m.state == "REPONDU" else _UNANSWERED


def _received(dossier: Dossier, m: Message, answer: Message | None) -> str:
    channel = label(CHANNELS, m.channel)
    who = "La personne" if _is_the_person_s(dossier, m) else f"Un tiers ({m.sender})"
    asked = sum(1 for line in m.body.splitlines() if _QUESTION.search(fold(line)))
    parts = [f"{who} a écrit le {show_date(m.sent_at.date())} ({channel}) : {_subject(m)}"]
    if asked:
        parts.append(f"{asked} question{'s' if asked > 1 else ''}")
    if m.attachments:
        parts.append(
            f"{len(m.attachments)} pièce{'s' if len(m.attachments) > 1 else ''} "
            f"jointe{'s' if len(m.attachments) > 1 else ''}"
        )
    if answer:
        parts.append(f"réponse le {show_date(answer.sent_at.date())}")
    elif m.state != "REPONDU":
        parts.append("sans réponse")
    return ", ".join(parts) + "."


def _subject(m: Message) -> str:
    """Its subject, or the first words of a text message that has none."""
    if m.subject:
        return f"« {m.subject} »"
    words = m.body.split()
    more = "…" if len(words) > _FIRST_WORDS else ""
    return f"« {' '.join(words[:_FIRST_WORDS])}{more} »" if words else "sans texte"


def _is_the_person_s(dossier: Dossier, m: Message) -> bool:
    return is_own(m.sender, own_addresses(dossier))


def _reports(dossier: Dossier, day: date, today: date) -> Iterator[_Dated]:
    for r in dossier.reports:
        if day < r.date <= today:
            who = f" avec {r.agent.name}" if r.agent and r.agent.name else ""
            text = f"Entretien du {show_date(r.date)}{who} : {r.subject or 'sans objet'}."
            yield _APPOINTMENT, r.date, Change(text, (Source(r.ref, r.pointer, date=r.date),))


def _appointments(dossier: Dossier, day: date, today: date) -> Iterator[_Dated]:
    """How those since went; a day with its own report is told by the report."""
    reported = {r.date for r in dossier.reports}
    for a in dossier.appointments:
        at = a.at.date()
        if (
            not day < at <= today
            or (a.status == "HONORE" and at in reported)
            or (at == today and a.status == "PRIS")
        ):
            continue
        state = label(APPOINTMENT_STATES, a.status) if a.status else "sans suite notée"
        why = f" ({a.comment})" if a.comment else ""
        rank = _MISSED if a.status in ("ABSENT", "ABSENT_EXCUSE", "PRIS", "") else _APPOINTMENT
        text = f"Rendez-vous du {show_date(at)} : {state}{why}."
        yield rank, at, Change(text, (Source(a.ref, a.pointer, date=at),))


def _steps(dossier: Dossier, day: date, today: date) -> Iterator[_Dated]:
    for s in dossier.steps:
        source = (Source(s.ref, s.pointer, quote=s.description, date=s.created),)
        what = s.description or s.what_label
        if s.end and s.state in _OPEN and day < s.end < today:
            yield _LATE, s.end, Change(f"Échéance passée le {show_date(s.end)} : {what}.", source)
        elif s.end and s.state in ("RE", "AN") and day < s.end <= today:
            done = "réalisée" if s.state == "RE" else "annulée"
            yield _DONE, s.end, Change(f"Démarche {done} le {show_date(s.end)} : {what}.", source)
        elif s.created and day < s.created <= today:
            by = " par la personne" if s.creator == "INDIVIDU" else ""
            yield (
                _CREATED,
                s.created,
                Change(f"Démarche créée{by} le {show_date(s.created)} : {what}.", source),
            )


def _engagements(dossier: Dossier, day: date, today: date) -> Iterator[_Dated]:
    contract = dossier.contract
    if contract is None:
        return
    if contract.signed and day < contract.signed <= today:
        source = field_source(contract.pointer, contract.state, contract.signed)
        yield (
            _DONE,
            contract.signed,
            Change(f"Contrat d'engagement signé le {show_date(contract.signed)}.", (source,)),
        )
    for e in contract.engagements:
        if e.due and day < e.due < today:
            who = "de la personne" if e.by_person else "de l'agence"
            text = f"Engagement {who} arrivé à échéance le {show_date(e.due)} : {e.label}."
            yield _LATE, e.due, Change(text, (field_source(e.pointer, e.label, e.due),))


def _proposals(dossier: Dossier, day: date, today: date) -> Iterator[_Dated]:
    for p in dossier.proposals:
        if p.date and day < p.date <= today:
            where = f" ({p.company})" if p.company else ""
            sender = f", {label(PROPOSAL_SENDERS, p.sender)}" if p.sender else ""
            state = f" : {label(PROPOSAL_STATES, p.state)}" if p.state else ""
            text = f"Offre du {show_date(p.date)}, {p.title}{where}{sender}{state}."
            yield _DONE, p.date, Change(text, (Source(p.ref, p.pointer, quote=p.title, date=p.date),))


def _documents(dossier: Dossier, day: date, today: date) -> Iterator[_Dated]:
    """Documents filed since, save those a message already announces."""
    announced = {a.name for m in dossier.messages for a in m.attachments}
    for d in dossier.documents:
        if d.date and day < d.date <= today and d.file_name not in announced:
            text = f"Document reçu le {show_date(d.date)} : {d.title or d.file_name}."
            yield _FILED, d.date, Change(text, (Source(d.pointer, d.pointer, date=d.date),))


def _source(m: Message) -> Source:
    return Source(m.ref, m.pointer, date=m.sent_at.date())
