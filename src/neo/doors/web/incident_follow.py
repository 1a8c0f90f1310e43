"""Following a report with its number and secret: no account is tied to it, nothing is in the address."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from neo.storage.accounts.models import Role
from neo.wiring.incidents import follow, withdraw_text

from .audience import audience
from .incident_words_shown import shown

WITHDRAW = "retirer"
_UNKNOWN = (
    "Aucun signalement ne répond à ce numéro et à ce secret : l’un des deux est mal recopié, ou le temps de "
    "conservation est passé."
)


@audience(*Role.values)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def follow_incident(request: HttpRequest) -> HttpResponse:
    """Where a report stands, for whoever holds its secret; they may also withdraw its text."""
    number, secret = request.POST.get("numero", "")[:20], request.POST.get("secret", "")[:60]
    followed = follow(number, secret) if request.method == "POST" else None
    if followed is not None and request.POST.get("acte") == WITHDRAW:
        withdraw_text(followed)
        followed = follow(number, secret)
    missing = request.method == "POST" and followed is None
    context = {
        "place": "follow_incident",
        "number": number,
        "secret": secret if followed else "",
        "report": shown(followed) if followed else None,
        "problem": _UNKNOWN if missing else "",
    }
    return render(request, "web/incident_follow.html", context, status=404 if missing else 200)
