"""Writing and reading reports. One transaction each; a text is never in a row of its report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date

from django.db import IntegrityError, transaction

from neo.core.errors import StoreUnusable
from neo.core.governance.incidents.reports import Report, Step, number_of
from neo.storage.failures import database_failures

from .incident_models import IncidentReport, IncidentStep, IncidentText

_TRIES = 20


def add(day: date, secret: str, said: dict[str, str], text: tuple[bytes, str] | None = None) -> str:
    """Keep a report with its text (sealed, last month AAAA-MM) or none; its number.

    ``said``: kind, gravity, function, engine, version. The same ``secret`` a second time is the same report:
    a form that is sent twice. Raises ``StoreUnusable`` or ``StoreNotPrepared``.
    """
    with database_failures("default"):
        for _ in range(_TRIES):
            known = IncidentReport.objects.filter(secret=secret).values_list("number", flat=True).first()
            if known is not None:
                return str(known)
            number = _try(day, secret, said, text)
            if number:
                return number
    raise StoreUnusable(name="La base de NÉO", problem="trop de signalements à la fois ; recommencez")


def _try(day: date, secret: str, said: dict[str, str], text: tuple[bytes, str] | None) -> str:
    """The number, or nothing when another process took it or brought the same secret."""
    try:
        with transaction.atomic():
            last = IncidentReport.objects.filter(year=day.year).order_by("-rank").first()
            rank = last.rank + 1 if last else 1
            number = number_of(day.year, rank)
            place = {"number": number, "year": day.year, "rank": rank}
            IncidentReport.objects.create(**place, day=day, secret=secret, **said)
            if text is not None:
                IncidentText.objects.create(number=number, sealed=text[0], until=text[1])
    except IntegrityError:
        return ""
    return number


def find(number: str) -> Report | None:
    """One report."""
    with database_failures("default"):
        row = IncidentReport.objects.filter(number=number).first()
    return _report(row) if row else None


def followed(number: str, secret: str) -> Report | None:
    """The report of that number if its secret has this digest: nothing tells a wrong number from a wrong
    secret.
    """
    with database_failures("default"):
        row = IncidentReport.objects.filter(number=number, secret=secret).first()
    return _report(row) if row else None


def reports() -> list[Report]:
    """Every report, the latest first."""
    with database_failures("default"):
        return [_report(row) for row in IncidentReport.objects.all()]


def steps(numbers: Iterable[str]) -> dict[str, list[Step]]:
    """What became of each, in its order."""
    found: dict[str, list[Step]] = {number: [] for number in numbers}
    with database_failures("default"):
        for row in IncidentStep.objects.filter(number__in=found):
            found[row.number].append(Step(row.day, row.state, row.answer, row.by))
    return found


def add_step(number: str, step: Step) -> None:
    """Write what became of a report."""
    with database_failures("default"):
        IncidentStep.objects.create(number=number, **asdict(step))


def texts_kept() -> dict[str, str]:
    """Number -> last month of its text."""
    with database_failures("default"):
        return dict(IncidentText.objects.values_list("number", "until"))


def sealed_text(number: str, month: str) -> bytes | None:
    """The sealed text of a report, none when there is none or when its time is over in ``month``."""
    with database_failures("default"):
        row = IncidentText.objects.filter(number=number, until__gte=month).first()
    return bytes(row.sealed) if row else None


def forget_text(number: str) -> bool:
    """Delete the text of a report; whether there was one."""
    with database_failures("default"):
        return bool(IncidentText.objects.filter(number=number).delete()[0])


def purge_texts(month: str) -> int:
    """Delete the texts whose time was over before ``month``; how many."""
    with database_failures("default"):
        return int(IncidentText.objects.filter(until__lt=month).delete()[0])


def purge_reports(first_day_kept: date) -> int:
    """Delete the reports of before that day, with their text and what became of them; how many."""
    with database_failures("default"), transaction.atomic():
        old = list(IncidentReport.objects.filter(day__lt=first_day_kept).values_list("number", flat=True))
        for model in (IncidentText, IncidentStep, IncidentReport):
            model.objects.filter(number__in=old).delete()
    return len(old)


def _report(row: IncidentReport) -> Report:
    return Report(row.number, row.day, row.kind, row.gravity, row.function, row.engine, row.version)
