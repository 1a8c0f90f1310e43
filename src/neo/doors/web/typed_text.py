"""What somebody typed in a page whose session ended before it was sent: shown to copy, stored nowhere."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from .drafts_shown import LONGEST_TEXT, MOST_FIELDS

_LABELS = {"notes": "Vos notes", "texte": "Votre texte"}
_REPLY = "p0"


def typed_in(request: HttpRequest) -> list[dict[str, str]]:
    """The texts that the body of a POST brings, each with its field and a label; empty when none."""
    if request.method != "POST":
        return []
    sent = {name: request.POST.get(name, "").replace("\r\n", "\n").strip() for name in _LABELS}
    found = [(name, _LABELS[name], text) for name, text in sent.items()]
    paragraphs = [request.POST.get(f"p{i}", "").replace("\r\n", "\n").strip() for i in range(MOST_FIELDS)]
    found.append((_REPLY, "Votre réponse", "\n\n".join(p for p in paragraphs if p)))
    return [{"name": n, "label": label, "text": text[:LONGEST_TEXT]} for n, label, text in found if text]


def signed_out_while_typing(request: HttpRequest) -> HttpResponse | None:
    """The sign-in page with what was typed; ``None`` when the request brings no text."""
    typed = typed_in(request)
    if not typed:
        return None
    context: dict[str, Any] = {"place": "sign_in", "next": request.path, "refused": False, "login": ""}
    answer = render(request, "web/sign_in.html", context | {"typed": typed}, status=403)
    answer["Cache-Control"] = "no-store"
    return answer
