"""Questions on what is paid: for the colleagues of the benefit service (GDD), never answered here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from neo.core.assistant.record_reading import RecordReading
from neo.core.assistant.suggestions.proposal import SHORT_QUOTE, Kind, Proposal, quoted
from neo.core.assistant.suggestions.waiting import RIGHTS, Waiting, asks, is_on_rights
from neo.core.dossier.sources import Source
from neo.core.facts.evidence import fact_source, field_source
from neo.core.facts.model import Fact, Tag
from neo.core.french import lazy_re as re
from neo.core.french.dates import show_date

_END_AHEAD_DAYS, _END_PAST_DAYS, _MOST_QUOTED = 90, 120, 2
_LATEST_REPORTS = 2
_WHOSE = "La réponse relève de ce service, pas du conseiller."
_PENDING = re.compile(
    r"\?|\b(?:contest\w*|recours|en attente|attend|pas de reponse|rien de|relanc\w*|transmis\w*|a voir|"
    r"a poser|a transmettre|se demande|demande (?:si|combien|ce)|question|veut savoir|pas recu)"
)


def rights(reading: RecordReading, mails: Sequence[Waiting], owed: Sequence[Proposal]) -> Iterator[Proposal]:
    """One step for every question on rights, with the end of rights when it is near.

    ``owed``: what was promised on that matter; it is the same step.
    """
    asked = [f for m in mails if m.own for f in m.said if is_on_rights(f)]
    asked.sort(key=lambda f: (not asks(f), not RIGHTS.search(f.folded)))
    noted = [f for f in reading.facts.reports if _is_pending(f)]
    ends = _end_of_rights(reading)
    if not (asked or noted or ends or owed):
        return
    if not (ends or owed) and not any(asks(f) or RIGHTS.search(f.folded) for f in [*asked, *noted]):
        return
    facts = [*asked, *reversed(noted)]
    told = [q for f in asked or facts if (q := quoted(f, SHORT_QUOTE))][:_MOST_QUOTED]
    end, source = ends or (None, None)
    yield Proposal(
        Kind.RIGHTS,
        _title(bool(asked), bool(noted or owed)),
        " ".join([*_why(facts, told, end, reading.today), *(p.why for p in owed[:1]), _WHOSE]),
        _places(facts, owed, source),
        _day(asked, owed, end, reading.today),
        frozenset({"indemnisation"}),
    )


def _places(facts: Sequence[Fact], owed: Sequence[Proposal], end: Source | None) -> tuple[Source, ...]:
    told = [fact_source(f) for f in facts[:3]]
    return (*told, *(s for p in owed for s in p.sources), *([end] if end else []))


def _title(asked: bool, noted: bool) -> str:
    if asked:
        return "Transmettre sa question d'indemnisation à la gestion des droits (GDD)"
    if noted:
        return "Relancer la gestion des droits (GDD) sur la question d'indemnisation en attente"
    return "Orienter vers la gestion des droits (GDD) pour la fin de son indemnisation"


def _why(facts: Sequence[Fact], told: Sequence[str], end: date | None, today: date) -> Iterator[str]:
    if facts:
        where = "message" if facts[0].passage.kind == "message" else "compte rendu"
        said = f"D'après le {where} du {show_date(facts[0].passage.date)}"
        yield said + (f" : {' ; '.join(told)}." if told else ".")
    if end:
        verb = "prévue" if end >= today else "notée"
        yield f"Fin de droits {verb} au dossier le {show_date(end)}."


def _day(asked: Sequence[Fact], owed: Sequence[Proposal], end: date | None, today: date) -> date | None:
    promised = [p.day for p in owed if p.day]
    if promised:
        return min(promised)
    if asked:
        return max(f.passage.date for f in asked)
    return end if end and end >= today else None


def _is_pending(fact: Fact) -> bool:
    """A note of the latest interviews that leaves a question of rights open."""
    on_rights = bool(RIGHTS.search(fact.folded)) or fact.subject in ("overpayment", "benefit")
    if fact.passage.rank >= _LATEST_REPORTS or fact.has(Tag.SENSITIVE, Tag.JUDGEMENT):
        return False
    return on_rights and bool(_PENDING.search(fact.folded))


def _end_of_rights(reading: RecordReading) -> tuple[date, Source] | None:
    benefit = reading.dossier.benefit
    if benefit is None or benefit.planned_end is None:
        return None
    days = (benefit.planned_end - reading.today).days
    if not -_END_PAST_DAYS <= days <= _END_AHEAD_DAYS:
        return None
    return benefit.planned_end, field_source("/indemnisation", benefit.name, benefit.start)
