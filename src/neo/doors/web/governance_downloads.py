"""What leaves with who watches: the register of uses and the decisions as CSV, the chain as it is kept."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from neo.core.governance.telling import author, is_fictitious, title, told
from neo.core.governance.uses import TRADES
from neo.storage.rollout import register as stored
from neo.wiring import uses
from neo.wiring.clock import this_day
from neo.wiring.register import current_rollout

from .audience import ANYONE, GOVERNANCE_READERS, audience
from .governance_forms_measures import names_in
from .governance_reading import with_register
from .governance_register import Row, register_of

_FORMULAS = ("=", "+", "-", "@", "\t", "\r")
_USE_HEADER = (
    "Usage",
    "Métier",
    "Rédacteur",
    "Finalité",
    "Données",
    "Risque",
    "Pourquoi ce risque",
    "Région",
    "État",
    "Depuis, jusqu’à ou pourquoi",
    "Décision",
)
_DECISION_HEADER = (
    "Numéro",
    "Date et heure (UTC)",
    "Qui",
    "Nature",
    "Ce qui est dit",
    "Mention",
    "Version",
    "Empreinte",
)


@audience(ANYONE)
@never_cache
@require_safe
@with_register
def register_csv(request: HttpRequest) -> HttpResponse:
    """The register of uses: a line a use and a region. It is public, as its page is."""
    register = register_of(current_rollout(), uses.lines(), this_day())
    regions = dict(register.regions)
    rows = (line for row in (*register.rows, *register.others) for line in _use_lines(row, regions))
    return csv_file("registre-des-usages.csv", _USE_HEADER, rows)


@audience(*GOVERNANCE_READERS)
@never_cache
@require_safe
@with_register
def decisions_csv(request: HttpRequest) -> HttpResponse:
    """Every decision in its order."""
    rollout = current_rollout()
    names = names_in(rollout)
    rows = (
        (
            d.number,
            f"{d.at:%Y-%m-%d %H:%M:%S}",
            author(d),
            title(d),
            told(d, names),
            "fictive" if is_fictitious(d) else "",
            d.version,
            d.digest,
        )
        for d in rollout.decisions
    )
    return csv_file("decisions.csv", _DECISION_HEADER, rows)


@audience(*GOVERNANCE_READERS)
@never_cache
@require_safe
def chain(request: HttpRequest) -> HttpResponse:
    """The whole chain, letter for letter, a line a decision: also when it is broken, to be compared."""
    lines = (
        json.dumps({"text": k.text, "signature": k.signature}, ensure_ascii=False) for k in stored.kept()
    )
    content = "".join(f"{line}\n" for line in lines)
    return _attached("decisions.jsonl", content, "application/x-ndjson; charset=utf-8")


def csv_file(name: str, header: Iterable[str], rows: Iterable[Iterable[object]]) -> HttpResponse:
    """A table for a French spreadsheet: UTF-8 with its mark, semicolons. No cell can be a formula."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return _attached(name, "\N{ZERO WIDTH NO-BREAK SPACE}" + written.getvalue(), "text/csv; charset=utf-8")


def _cell(value: object) -> str:
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULAS) else text


def _use_lines(row: Row, regions: dict[str, str]) -> Iterator[tuple[object, ...]]:
    task, use = row.line.use.task, row.line.use
    said = (task.title, TRADES[use.trade], row.engine, task.purpose, task.data, task.risk, task.why)
    if not row.cells:
        yield (*said, "toutes les régions", "Fermé", "", "")
    for cell in row.cells:
        yield (*said, regions[cell.region], cell.word, cell.why, cell.number or "")


def _attached(name: str, content: str, kind: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
