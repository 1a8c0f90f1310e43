"""The figures as rows for a spreadsheet: the whole suite, then each case."""

from __future__ import annotations

import csv
import io

from neo.core.evaluation.comparison.comparison import Comparison

_HEAD = ("scope", "figure", "label", "unit", "better", "first", "second", "difference", "low", "high")
_WHOLE = "all"


def csv_text(found: Comparison) -> str:
    """RFC 4180, decimal points, UTF-8. The names of the two writers are those of the columns."""
    written = io.StringIO()
    rows = csv.writer(written)
    names = {"first": found.first.name, "second": found.second.name}
    rows.writerow([names.get(heading, heading) for heading in _HEAD])
    for figure in found.figures:
        kind = figure.kind
        head = (kind.name, kind.label, kind.unit, kind.better.value)
        values = (figure.first, figure.second, figure.difference, figure.low, figure.high)
        rows.writerow([_WHOLE, *head, *map(_cell, values)])
        for case, first, second in figure.by_case:
            both = None if first is None or second is None else second - first
            rows.writerow([case, *head, *map(_cell, (first, second, both, None, None))])
    return written.getvalue()


def _cell(value: float | None) -> str:
    return "" if value is None else f"{value:.6g}"
