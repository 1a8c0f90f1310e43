"""The chain of decisions, page by page: who by role, when, what in plain French, and what was answered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from neo.core.governance.authority import KINDS, may_record
from neo.core.governance.decisions import Decision
from neo.core.governance.telling import author, is_fictitious, title, told
from neo.storage.accounts.models import Account
from neo.wiring.register import current_rollout, public_key
from neo.wiring.settings import read_settings

from .audience import GOVERNANCE_READERS, audience
from .governance_forms_measures import names_in
from .governance_reading import body_of, proof, with_register
from .governance_recording import kinds_for

A_PAGE = 50


@dataclass(frozen=True, slots=True)
class Shown:
    """A decision as the page tells it; ``talk``: comments and answers on it, in their order."""

    decision: Decision
    title: str
    author: str
    text: str
    at: datetime
    fictitious: bool
    talk: tuple[Shown, ...]

    @property
    def waits(self) -> bool:
        """A comment that nobody answered."""
        asked = self.decision.kind in ("comment", "effect_comment")
        return asked and not any(s.decision.kind == "answer" for s in self.talk)


@audience(*GOVERNANCE_READERS)
@never_cache
@require_safe
@with_register
def decisions(request: HttpRequest) -> HttpResponse:
    """The decisions, the latest first; of one kind, or around one number, when the address says so."""
    role, _ = body_of(cast(Account, request.user))
    rollout = current_rollout()
    every, names = rollout.decisions, names_in(rollout)
    kind = request.GET.get("nature", "")
    kept = [d for d in reversed(every) if kind not in KINDS or d.kind == kind]
    number = _whole(request.GET.get("numero", ""))
    page = _page_of(kept, number) if number else _whole(request.GET.get("page", "")) or 1
    pages = max(1, -(-len(kept) // A_PAGE))
    page = min(max(page, 1), pages)
    talks, proved = _talks(every), proof()
    context = {
        "place": "governance",
        "page": "decisions",
        "shown": [shown(d, talks, names) for d in kept[(page - 1) * A_PAGE : page * A_PAGE]],
        "count": len(kept),
        "number_of_page": page,
        "number_of_pages": pages,
        "kind": kind if kind in KINDS else "",
        "kinds": tuple((k.name, k.title) for k in KINDS.values()),
        "may_record": kinds_for(role),
        "may_comment": may_record(role, "comment"),
        "may_answer": may_record(role, "answer"),
        "proof": proved,
        "before": 0 if proved.problem else proved.count - len(every),
        "public_key": public_key(read_settings().data_dir),
        "recorded": number if "inscrite" in request.GET else 0,
    }
    return render(request, "web/decisions.html", context)


def shown(decision: Decision, talks: dict[int, list[Decision]], names: dict[str, str]) -> Shown:
    """``decision`` as the page tells it, with what was said on it."""
    return Shown(
        decision,
        title(decision),
        author(decision),
        told(decision, names),
        timezone.localtime(decision.at),
        is_fictitious(decision),
        tuple(shown(d, talks, names) for d in talks.get(decision.number, ())),
    )


def _talks(decisions: Iterable[Decision]) -> dict[int, list[Decision]]:
    """Comments and answers by what they are on. A comment only follows what is before it: no circle."""
    found: dict[int, list[Decision]] = {}
    for decision in decisions:
        if decision.kind in ("comment", "answer") and decision.number_of("on") < decision.number:
            found.setdefault(decision.number_of("on"), []).append(decision)
    return found


def _page_of(kept: list[Decision], number: int) -> int:
    rank = next((i for i, d in enumerate(kept) if d.number == number), 0)
    return rank // A_PAGE + 1


def _whole(written: str) -> int:
    return int(written) if written.isdecimal() and len(written) < 12 else 0
