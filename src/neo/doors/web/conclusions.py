"""From typed notes to a draft conclusion: structured, checked, with the démarches to accept one by one.

The notes and the text travel in the body of a POST and are kept nowhere. The adviser copies the conclusion,
takes it as a document, or hands it over to the record: that one is shown again in full and confirmed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from asgiref.sync import async_to_sync
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from neo.core.assistant.results import Sentence, Verdict
from neo.core.assistant.writings import Conclusion, Part, Step
from neo.core.dossier.handed_over import KEPT_STEPS
from neo.core.dossier.model import Dossier
from neo.core.governance.changes import marks_of
from neo.core.reference.steps import STEP_KINDS, WHY
from neo.doors.documents.conclusion import FOOTER, OWN_FOOTER, as_text
from neo.storage.accounts.models import Role
from neo.wiring.desk import last_result, open_desk
from neo.wiring.gate import Asker

from . import display
from .audience import audience
from .opening import ReasonNeeded, ask_reason, open_record
from .record_header import build_header
from .reportable import reportable
from .reports import CONFIRM, REVIEW, deposit_context, sent_steps, sent_text, takes_reports
from .shown_alerts import shown_alert
from .today import record_day
from .using import asker_of, using
from .written import before, made_of

LONGEST_NOTES = 20_000
"""Characters of an interview's notes."""


@audience(Role.ADVISER.value)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def conclusion(request: HttpRequest, record_id: str) -> HttpResponse:
    """The notes; with a POST, the conclusion they make."""
    opened = open_record(request, record_id)
    if isinstance(opened, ReasonNeeded):
        return ask_reason(request, opened)
    if request.POST.get("acte") in _FILES and request.POST.get("texte", "").strip():
        return _file(request, opened)
    today = record_day(opened)
    if request.POST.get("acte") in (REVIEW, CONFIRM):
        shown = {"place": "portfolio", "header": build_header(opened, today)}
        return render(request, "web/deposit.html", shown | deposit_context(request, opened))
    notes = request.POST.get("notes", "").replace("\r\n", "\n")
    problem = ""
    if len(notes) > LONGEST_NOTES:
        problem = f"Les notes dépassent {display.thousands(LONGEST_NOTES)} caractères : collez-en une partie."
    elif request.method == "POST" and not notes.strip():
        problem = "Les notes sont vides : écrivez ou collez ce que vous avez noté."
    ready = bool(notes.strip()) and not problem and using(request, "conclusion").offered
    context: dict[str, Any] = {
        "place": "portfolio",
        "header": build_header(opened, today),
        "notes": notes[:LONGEST_NOTES],
        "problem": problem,
        "written": async_to_sync(_written)(opened, notes, today, asker_of(request)) if ready else None,
        "takes_reports": takes_reports(),
        "before_writing": before("conclusion") if using(request, "conclusion").offered else None,
    }
    return render(request, "web/conclusion.html", context)


def _file(request: HttpRequest, dossier: Dossier) -> HttpResponse:
    """The adviser's own text, with the démarches they kept, as a document; nothing of it stays here."""
    text, kept = sent_text(request)[:LONGEST_NOTES], sent_steps(request)
    ending, kind, drawn = _FILES[request.POST["acte"]]
    footer = FOOTER if using(request, "conclusion").offered else OWN_FOOTER
    answer = HttpResponse(drawn(read_text(dossier.id, text, kept), footer), content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="conclusion.{ending}"'
    return answer


def _docx(written: Conclusion, footer: str) -> bytes:
    from neo.doors.documents.docx_file import conclusion_as_docx

    return conclusion_as_docx(written, footer)


def _odt(written: Conclusion, footer: str) -> bytes:
    from neo.doors.documents.odt_file import conclusion_as_odt

    return conclusion_as_odt(written, footer)


_FILES = {
    "docx": ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", _docx),
    "odt": ("odt", "application/vnd.oasis.opendocument.text", _odt),
}
"""What the page's buttons ask for: the ending, the type, what draws it."""


def read_text(dossier: str, text: str, steps: Sequence[str]) -> Conclusion:
    """The text of the page as a conclusion: a line without a dash is a title, the others its sentences; the
    démarches kept come last."""
    parts: list[Part] = []
    for line in (line.strip() for line in text.split("\n")):
        if not line:
            continue
        if line.startswith("-"):
            last = parts.pop() if parts else Part("", ())
            sentence = Sentence(line.lstrip("- ").strip(), last.title)
            parts.append(Part(last.title, (*last.sentences, sentence)))
        else:
            parts.append(Part(line, ()))
    if steps:
        parts.append(Part(KEPT_STEPS, tuple(Sentence(words, KEPT_STEPS) for words in steps)))
    return Conclusion(dossier, tuple(parts))


async def _written(dossier: Dossier, notes: str, today: date, asker: Asker) -> dict[str, Any]:
    result = await last_result(open_desk(counted=True, asker=asker).conclude(dossier, notes, today=today))
    if not isinstance(result, Conclusion):
        raise TypeError(f"notes gave a {type(result).__name__}")
    text = as_text(replace(result, demarches=())).strip()  # those are accepted one by one, beside
    return {
        "text": text,
        "marks": marks_of(text),
        "day": _held(result, today).isoformat(),
        "rows": 4 + sum(len(part.sentences) + 2 for part in result.sections),
        "doubts": [
            (display.typeset(s.text), display.typeset("; ".join(s.problems)))
            for part in result.sections
            for s in part.sentences
            if s.verdict is Verdict.UNSUPPORTED
        ],
        "sentences": [
            (display.typeset(s.text), reportable(dossier.id, "conclusion", s.text, s.sources, s.by))
            for part in result.sections
            for s in part.sentences
        ],
        "made": made_of(result.making, "conclusion"),
        "not_shown": [
            (display.typeset(s.text), display.typeset("; ".join(s.problems))) for s in result.held_back
        ],
        "steps": [_step(step) for step in result.demarches],
        "alerts": [shown_alert(alert, notes) for alert in result.alerts],
    }


def _held(result: Conclusion, today: date) -> date:
    """The day of the interview, as the sources into the notes have it."""
    days = (source.date for part in result.sections for s in part.sentences for source in s.sources)
    return next((day for day in days if day is not None), today)


def _step(step: Step) -> dict[str, str]:
    kind = STEP_KINDS.get(step.what)
    return {
        "code": f"{step.why}/{step.what}",
        "kind": kind.label if kind else step.what,
        "why": WHY.get(step.why, step.why),
        "text": display.typeset(step.description),
        "due": display.long_date(step.due) if step.due else "",
    }
