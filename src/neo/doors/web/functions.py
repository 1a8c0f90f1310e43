"""« Ce que NÉO fait sur ce poste »: one switch a function, kept on the device."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from neo.storage.accounts.models import Role

from .audience import audience
from .preferences import FUNCTIONS, WITH_A_PAGE, choice_of, remember_choices
from .using import using


@audience(Role.ADVISER.value)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def functions(request: HttpRequest) -> HttpResponse:
    """The switches; with a POST, what was chosen is kept on this device and nowhere else."""
    if request.method == "POST":
        chosen = {name: request.POST.get(name, "") for name in FUNCTIONS}
        return remember_choices(redirect("web:functions"), chosen)
    rows = [
        {
            "name": name,
            "title": title,
            "choice": choice_of(request, name),
            "has_page": name in WITH_A_PAGE,
            "using": using(request, name),
        }
        for name, title in FUNCTIONS.items()
    ]
    return render(request, "web/functions.html", {"place": "functions", "rows": rows})
