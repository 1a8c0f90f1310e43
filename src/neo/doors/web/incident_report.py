"""Reporting a sentence: one gesture, no text; or its text, masked, word by word, read whole and confirmed.

What the browser sends back is a signed sentence, choices among lists and ranks of words to take away: nobody
types a text here. The record is opened as for any reading, so the journal does not say that it was for this.
"""

from __future__ import annotations

import secrets
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

import neo
from neo.core.dossier.model import Dossier
from neo.core.errors import LeakFound, NeoError
from neo.core.governance.incidents.reports import GRAVITIES, KINDS
from neo.core.governance.incidents.words import Part, assembled, proof_of
from neo.storage.accounts.models import Role
from neo.wiring.incident_words import masked_parts
from neo.wiring.incidents import Said, receive, why_no_text

from . import display
from .audience import audience
from .incident_words_shown import engine_words, function_words
from .opening import ReasonNeeded, ask_reason, open_record
from .record_header import build_header
from .reportable import FIELD, Reported, read_reported
from .today import record_day

CHOOSE, READ, SEND, BARE = "montrer", "relire", "joindre", "signaler"
"""Acts: show the masked words, show the text they make, send with it, send without a text."""
_NOT_CONFIRMED = "Rien n’est envoyé : relisez le texte ci-dessous et cochez la case, ou signalez sans texte."
_CHANGED = "Le texte à confirmer a changé depuis votre lecture : relisez-le."
_NO_SENTENCE = "Ce qui manque n’a pas de phrase à joindre : signalez sans texte."
_NOTHING_LEFT = "Il ne reste aucun mot : gardez-en, ou signalez sans texte."
_MASK_FAILED = "Le texte ne peut pas être joint : son masquage n’est pas sûr. Signalez sans texte."


@audience(Role.ADVISER.value)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def incident(request: HttpRequest, record_id: str) -> HttpResponse:
    """The page of one report; a GET has no sentence and goes to the record."""
    opened = open_record(request, record_id)
    if isinstance(opened, ReasonNeeded):
        return ask_reason(request, opened)
    if request.method != "POST":
        return redirect("web:record", record_id=record_id)
    line = read_reported(record_id, request.POST.get(FIELD, ""))
    if line is None:
        return _page(request, opened, {"step": "expired"}, status=409)
    act = request.POST.get("acte", "")
    if act == "":
        return _page(request, opened, _first(request, line))
    problem = _problem(request)
    if problem:
        return _page(request, opened, _first(request, line) | {"problem": problem}, status=409)
    if act in (CHOOSE, READ, SEND):
        return _with_text(request, opened, line, act)
    return _received(request, opened, line, "")


def _problem(request: HttpRequest) -> str:
    """What is missing of the choices, French; empty when they are whole."""
    if request.POST.get("nature") not in KINDS:
        return "Choisissez ce qui ne va pas."
    return "" if request.POST.get("gravite") in GRAVITIES else "Choisissez la gravité."


def _with_text(request: HttpRequest, dossier: Dossier, line: Reported, act: str) -> HttpResponse:
    """One step on the way to a text: its words, then the text itself, then the report with it."""
    refused = why_no_text() if line.sentence else _NO_SENTENCE
    if refused:
        return _page(request, dossier, _first(request, line) | {"problem": refused}, status=409)
    passages = line.passages if request.POST.get("passage") == "oui" else ()
    try:
        parts = masked_parts(dossier, line.sentence, passages)
    except LeakFound:
        return _page(request, dossier, _first(request, line) | {"problem": _MASK_FAILED}, status=409)
    kept = _kept(request, parts)
    if act == CHOOSE or not kept:
        problem = "" if act == CHOOSE else _NOTHING_LEFT
        words = {"step": "words", "parts": parts, "problem": problem}
        return _page(request, dossier, _first(request, line) | words, status=409 if problem else 200)
    text = assembled(parts, _removed(request, parts))
    shown = {"step": "text", "text": text, "proof": proof_of(text), "kept": kept}
    if act == READ:
        return _page(request, dossier, _first(request, line) | shown)
    if request.POST.get("preuve") != proof_of(text):
        return _page(request, dossier, _first(request, line) | shown | {"problem": _CHANGED}, status=409)
    if request.POST.get("accord") != "oui":
        return _page(request, dossier, _first(request, line) | shown | {"problem": _NOT_CONFIRMED}, 409)
    return _received(request, dossier, line, text)


def _kept(request: HttpRequest, parts: tuple[Part, ...]) -> list[int]:
    """Ranks of the words that stay: those whose box is ticked, nothing else."""
    ticked = {value for value in request.POST.getlist("mot") if value.isdecimal() and len(value) < 5}
    ranks = {int(value) for value in ticked}
    return [word.rank for part in parts for word in part.words if word.rank in ranks]


def _removed(request: HttpRequest, parts: tuple[Part, ...]) -> frozenset[int]:
    kept = set(_kept(request, parts))
    return frozenset(word.rank for part in parts for word in part.words if word.rank not in kept)


def _received(request: HttpRequest, dossier: Dossier, line: Reported, text: str) -> HttpResponse:
    said = Said(request.POST["nature"], request.POST["gravite"], line.function, line.engine)
    once = request.POST.get("tirage", "")[:64] or secrets.token_urlsafe(24)
    try:
        number, secret = receive(said, once, text)
    except NeoError as error:
        problem = f"Le signalement n’a pas été reçu. {error.sentence}"
        return _page(request, dossier, _first(request, line) | {"problem": problem}, status=503)
    shown = {"step": "received", "number": number, "secret": secret, "with_text": bool(text)}
    return _page(request, dossier, shown)


def _first(request: HttpRequest, line: Reported) -> dict[str, Any]:
    """What every step of the form shows and carries on."""
    return {
        "step": "first",
        "problem": "",
        "carried": request.POST.get(FIELD, ""),
        "once": request.POST.get("tirage", "")[:64] or secrets.token_urlsafe(24),
        "sentence": display.typeset(line.sentence),
        "has_passage": bool(line.passages),
        "with_passage": request.POST.get("passage") == "oui",
        "kinds": tuple(KINDS.items()),
        "gravities": tuple(GRAVITIES.items()),
        "kind": request.POST.get("nature", "" if line.sentence else "omission"),
        "gravity": request.POST.get("gravite", ""),
        "kind_words": KINDS.get(request.POST.get("nature", ""), ""),
        "gravity_words": GRAVITIES.get(request.POST.get("gravite", ""), ""),
        "function": function_words(line.function),
        "engine": engine_words(line.engine),
        "version": neo.__version__,
        "no_text": why_no_text(),
    }


def _page(request: HttpRequest, dossier: Dossier, shown: dict[str, Any], status: int = 200) -> HttpResponse:
    today = record_day(dossier)
    base = {"place": "portfolio", "header": build_header(dossier, today), "problem": ""}
    return render(request, "web/incident.html", base | shown, status=status)
