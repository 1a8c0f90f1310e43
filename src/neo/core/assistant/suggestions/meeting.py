"""The next appointment and the contract: what is to be fixed, confirmed, prepared or signed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from neo.core.assistant.record_reading import RecordReading
from neo.core.assistant.suggestions.proposal import SHORT_QUOTE, Kind, Proposal, quoted
from neo.core.assistant.suggestions.waiting import Waiting, asks, is_on_appointment
from neo.core.dossier.model import Appointment
from neo.core.dossier.sources import Source
from neo.core.facts.evidence import fact_source, field_source
from neo.core.facts.findings import Contradiction
from neo.core.facts.model import Fact
from neo.core.french.dates import show_date

_MODES = {"AGENCE": "en agence", "VISIO": "en visio", "TELEPHONE": "par téléphone"}
_SOON_DAYS = 21


def meeting(reading: RecordReading, mails: Sequence[Waiting]) -> Iterator[Proposal]:
    """The appointment, then the contract that nobody signed."""
    yield from _appointment(reading, mails)
    contract = reading.dossier.contract
    if contract is not None and contract.state == "A_SIGNER":
        yield Proposal(
            Kind.CONTRACT,
            "Proposer à la personne de relire et de signer le contrat d'engagement",
            "Au dossier, il reste à signer.",
            (field_source(contract.pointer, contract.state, contract.signed),),
            None,
            frozenset({"contrat", "signer"}),
        )


def _appointment(reading: RecordReading, mails: Sequence[Waiting]) -> Iterator[Proposal]:
    upcoming = [a for a in reading.dossier.appointments if _is_ahead(a, reading)]
    asked = [f for m in mails if m.own for f in m.said if is_on_appointment(f)]
    if not upcoming:
        yield _to_fix(asked)
        return
    first = min(upcoming, key=lambda a: a.at)
    unsure = [c for c in reading.contradictions if c.sure and any(s.ref == first.ref for s in c.sources)]
    if asked or unsure:
        yield _to_confirm(first, asked, unsure)
    elif (first.at.date() - reading.today).days <= _SOON_DAYS:
        yield _to_prepare(first)


def _is_ahead(appointment: Appointment, reading: RecordReading) -> bool:
    return appointment.status in ("PRIS", "") and appointment.at.date() >= reading.today


def _to_fix(asked: Sequence[Fact]) -> Proposal:
    return Proposal(
        Kind.APPOINTMENT,
        "Fixer le prochain rendez-vous avec la personne",
        "Aucun rendez-vous à venir n'est noté à l'agenda.",
        tuple(fact_source(f) for f in asked[:2]) or (field_source("/rendezVous"),),
        None,
        frozenset({"rendez-vous"}),
    )


def _to_confirm(first: Appointment, asked: Sequence[Fact], unsure: Sequence[Contradiction]) -> Proposal:
    said = [q for f in asked if (q := quoted(f, SHORT_QUOTE))][:2]
    told = [c.about for c in unsure][:1]
    if asked:
        words = f" : {' ; '.join(said)}" if said else ""
        told.append(f"Son message du {show_date(asked[0].passage.date)} en parle{words}")
    how = "le confirmer ou le déplacer" if any(asks(f) for f in asked) else "le confirmer"
    return Proposal(
        Kind.APPOINTMENT,
        f"Écrire à la personne sur le rendez-vous du {show_date(first.at.date())} : {how}",
        f"Noté à l'agenda {_shown(first)}. {'. '.join(told)}.",
        (_source(first), *(fact_source(f) for f in asked[:2]), *(s for c in unsure for s in c.sources[:2])),
        first.at.date(),
        frozenset({"rendez-vous"}),
    )


def _to_prepare(first: Appointment) -> Proposal:
    about = f", « {first.theme} »" if first.theme else ""
    return Proposal(
        Kind.PREPARE,
        f"Préparer le rendez-vous du {show_date(first.at.date())}",
        f"Prévu {_shown(first)}{about} : revoir les points ouverts et les pièces à demander.",
        (_source(first),),
        first.at.date(),
        frozenset({"rendez-vous"}),
    )


def _shown(appointment: Appointment) -> str:
    at = appointment.at
    hour = f"{at.hour} h" + (f" {at.minute:02}" if at.minute else "")
    mode = _MODES.get(appointment.mode, "")
    return f"le {show_date(at.date())} à {hour}{f', {mode}' if mode else ''}"


def _source(appointment: Appointment) -> Source:
    return Source(appointment.ref, appointment.pointer, date=appointment.at.date())
