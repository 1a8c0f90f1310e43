"""« Textes »: the dated texts, a question to them, and each text whole. A search: it writes nothing itself.

A question travels in the body of a POST and is kept nowhere.
"""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from neo.core.knowledge.answering import LONGEST_QUESTION, search
from neo.core.knowledge.texts import DatedText, standing
from neo.storage.accounts.models import Role
from neo.wiring.knowledge import knowledge_texts

from .audience import audience
from .texts_view import ShownText, sections_of, shown_answer, shown_text
from .today import today as current_day


@audience(Role.ADVISER.value, Role.EDITOR.value)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def texts(request: HttpRequest) -> HttpResponse:
    """The texts in force, and the answer to the question of the body, if any."""
    known, today = knowledge_texts(), current_day()
    asked = " ".join(request.POST.get("q", "").split())[:LONGEST_QUESTION]
    found = search(asked, known, today) if asked else None
    sorted_texts = standing(known, today)
    context = {
        "place": "texts",
        "asked": asked,
        "answer": shown_answer(found, today) if found is not None else None,
        "in_force": _by_title(sorted_texts.in_force, today),
        "others": _by_title((*sorted_texts.past, *sorted_texts.coming), today),
        "longest": LONGEST_QUESTION,
    }
    return render(request, "web/texts.html", context)


def _by_title(found: tuple[DatedText, ...], today: date) -> list[ShownText]:
    return [shown_text(t, today) for t in sorted(found, key=lambda t: (t.title, t.valid_from))]


@audience(Role.ADVISER.value, Role.EDITOR.value)
@require_safe
def text(request: HttpRequest, key: str, day: str) -> HttpResponse:
    """One version of one text, whole, with its other versions."""
    today = current_day()
    versions = [t for t in knowledge_texts() if t.key == key]
    # Two imports of one day are a correction: the last one stands.
    chosen = next((t for t in reversed(versions) if t.valid_from.isoformat() == day), None)
    if chosen is None:
        raise Http404
    others = {t.valid_from: t for t in versions if t.valid_from != chosen.valid_from}
    context = {
        "place": "texts",
        "text": shown_text(chosen, today),
        "sections": sections_of(chosen),
        "others": [shown_text(t, today) for _, t in sorted(others.items())],
    }
    return render(request, "web/text.html", context)
