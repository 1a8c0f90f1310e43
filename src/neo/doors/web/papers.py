"""The papers of governance to take away: DOCX, ODT or HTML, drawn when they are asked for."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from neo.doors.documents.papers import KINDS, PAPERS, drawn
from neo.wiring.papers import facts

from .audience import GOVERNANCE_READERS, audience


@audience(*GOVERNANCE_READERS)
@never_cache
@require_safe
def papers(request: HttpRequest) -> HttpResponse:
    """The list."""
    rows = [(name, title) for name, (title, _) in PAPERS.items()]
    return render(request, "web/papers.html", {"place": "papers", "papers": rows, "kinds": tuple(KINDS)})


@audience(*GOVERNANCE_READERS)
@never_cache
@require_safe
def paper(request: HttpRequest, name: str, kind: str) -> HttpResponse:
    """One paper as a file."""
    if name not in PAPERS or kind not in KINDS:
        raise Http404
    answer = HttpResponse(drawn(name, kind, facts()), content_type=KINDS[kind][0])
    answer["Content-Disposition"] = f'attachment; filename="neo-{name}.{kind}"'
    return answer
