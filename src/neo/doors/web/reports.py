"""A conclusion handed over to the record: read again in full first, then by an explicit confirmation.

Nothing is kept between the two: the text travels in the page. What is handed over is what the page shows,
never a draft that was not read.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any, cast

from django.http import HttpRequest

from neo.core.assistant.conclusion.reviewing import left_out_of
from neo.core.dossier.handed_over import HandedReport, report_of
from neo.core.dossier.model import Dossier
from neo.core.dossier.model_person import Agent
from neo.core.dossier.report_errors import ReportUnfit
from neo.core.errors import NeoError, SettingInvalid
from neo.core.governance.changes import kept_of
from neo.storage.accounts.models import Account
from neo.wiring.effects import count_kept
from neo.wiring.reports import NoReports, open_report_taker

from .shown_alerts import shown_alert
from .today import record_day
from .using import asker_of, using

REVIEW, CONFIRM = "relire", "deposer"
"""The two acts: see what would be handed over, then hand it over."""
_MOST_STEPS, _MOST_STEP_CHARACTERS = 20, 500
_MOST_MARKS = 2000
"""Characters of the marks of a draft, as the page carries them."""


def takes_reports() -> bool:
    """Whether the page offers to hand a report over. What a wrong setting says is told by the act itself."""
    try:
        return not isinstance(open_report_taker(), NoReports)
    except SettingInvalid:
        return True


def deposit_context(request: HttpRequest, dossier: Dossier) -> dict[str, Any]:
    """What the page says of a report to hand over: as it would be, as it was, or why not."""
    shown: dict[str, Any] = {"text": sent_text(request), "kept": sent_steps(request), "placed": ""}
    shown["marks"] = request.POST.get("marques", "")[:_MOST_MARKS]
    shown |= {"problem": "", "report": None, "destination": "", "day": _shown_day(request, dossier)}
    shown["alerts"] = (
        [shown_alert(a, sent_text(request)) for a in left_out_of(sent_text(request))]
        if using(request, "conclusion").offered
        else []
    )
    try:
        taker = open_report_taker()
        report = _report(request, dossier)
        if request.POST.get("acte") == CONFIRM:
            placed = taker.take(report, datetime.now(UTC).astimezone())
            shown["placed"] = placed.sentence
            if not placed.already_there:
                count_kept(kept_of(shown["marks"], report.text), asker_of(request))
        return shown | {"report": report, "destination": taker.destination}
    except NeoError as error:
        return shown | {"problem": f"{error.sentence} Votre texte est toujours ici."}


def _report(request: HttpRequest, dossier: Dossier) -> HandedReport:
    account = cast(Account, request.user)
    agent = Agent(account.adviser_id, account.display_name)
    return report_of(
        dossier,
        sent_text(request),
        sent_steps(request),
        day=_day(request, record_day(dossier)),
        today=record_day(dossier),
        agent=agent,
    )


def _shown_day(request: HttpRequest, dossier: Dossier) -> str:
    return request.POST.get("jour", "").strip() or record_day(dossier).isoformat()


def _day(request: HttpRequest, today: date) -> date:
    written = request.POST.get("jour", "").strip()
    try:
        return date.fromisoformat(written) if written else today
    except ValueError:
        raise ReportUnfit(problem="le jour de l’entretien n’est pas une date possible") from None


def sent_text(request: HttpRequest) -> str:
    """The adviser's own text, its newlines as the core has them."""
    return request.POST.get("texte", "").replace("\r\n", "\n")


def sent_steps(request: HttpRequest) -> list[str]:
    """The démarches kept, in words."""
    return [words[:_MOST_STEP_CHARACTERS] for words in request.POST.getlist("demarche")[:_MOST_STEPS]]
