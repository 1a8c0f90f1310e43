"""What an adviser may say without a name: of a text, of the other tools, of their ease. Nobody is asked to.

Each form works without a script. What is sent becomes sums: no sheet, no account, no cookie remembers it, so
nothing can tell that somebody answers a second time, and the pages say so.
"""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from neo.core.errors import NeoError
from neo.core.governance.questions import FUNCTIONS, function_title, helped, missing
from neo.storage.accounts.models import Role
from neo.wiring import effects, irritants
from neo.wiring.clock import this_day
from neo.wiring.register import current_rollout

from .audience import audience
from .effects_forms import FeedbackForm, IrritantForm, SurveyForm
from .governance_reading import with_register
from .using import asker_of

SEE, SEND, CHANGE = "voir", "envoyer", "modifier"
"""The acts of the irritant form: see what would be kept, send it, go back to the form."""
_DONE = "fait"
_REFUSED = 409


@audience(Role.ADVISER.value)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def feedback(request: HttpRequest, function: str) -> HttpResponse:
    """Two questions on a text of one function; the text itself is not here and is not asked for."""
    if function not in FUNCTIONS:
        raise Http404
    form = FeedbackForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        given = [(helped(function), form.cleaned_data["aide"])]
        given.append((missing(function), form.cleaned_data["manque"]))
        effects.count_answers(given, asker_of(request))
        return _done("web:feedback", function)
    context = {"form": form, "title": function_title(function), "done": _DONE in request.GET}
    return _page(request, "web/feedback.html", context, form.errors)


@audience(Role.ADVISER.value)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def irritant(request: HttpRequest) -> HttpResponse:
    """What hinders in the other tools; a sentence is shown again as it would be kept before it is sent."""
    sent = request.method == "POST"
    form = IrritantForm(request.POST if sent else None)
    act = request.POST.get("acte", SEE)
    context = {"form": form, "approval": None, "problem": "", "done": _DONE in request.GET}
    context["longest"] = irritants.LONGEST
    if not sent or not form.is_valid() or act == CHANGE:
        return _page(request, "web/irritant.html", context, form.errors if act != CHANGE else {})
    if act != SEND:
        return _page(request, "web/irritant.html", context | {"approval": form.approval()}, {})
    try:
        irritants.keep(form.cleaned_data["irritant"], form.cleaned_data["phrase"], asker_of(request))
    except NeoError as error:
        return _page(request, "web/irritant.html", context | {"problem": error.sentence}, form.data)
    return _done("web:irritant")


@audience(Role.ADVISER.value)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@with_register
def survey(request: HttpRequest) -> HttpResponse:
    """The questionnaire on ease, while a decision opens it."""
    rollout, day = current_rollout(), this_day()
    is_open = effects.survey_is_open(rollout, day)
    form = SurveyForm(request.POST if request.method == "POST" and is_open else None)
    if form.is_valid():
        effects.count_survey(form.answers(), asker_of(request))
        return _done("web:survey")
    context = {
        "form": form,
        "is_open": is_open,
        "until": effects.survey_until(rollout, day),
        "done": _DONE in request.GET,
    }
    return _page(request, "web/survey.html", context, form.errors)


def _page(request: HttpRequest, template: str, context: dict[str, object], refused: object) -> HttpResponse:
    """The page; with the status of a refusal when a field is to be taken up again."""
    return render(request, template, {"place": "effects", **context}, status=_REFUSED if refused else 200)


def _done(name: str, *arguments: str) -> HttpResponseRedirect:
    """Back to the page, which thanks: reloading it sends nothing again."""
    return redirect(f"{reverse(name, args=arguments)}?{_DONE}=1")
