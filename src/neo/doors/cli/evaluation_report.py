"""An evaluation written down: Markdown or HTML, figures first, then every miss with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby
from typing import NamedTuple

from neo.core.evaluation.catalogue import MEASURES
from neo.core.evaluation.run import Evaluation

_HEADINGS = ("Mesure", "Juste", "Taux", "Intervalle à 95 %", "But")
_CSS = "body{font:16px/1.5 system-ui;max-width:70rem;margin:2rem auto}td{padding:.2rem .8rem}"


class FigureRow(NamedTuple):
    """A row as shown: decimal comma, « – » where there is no goal. ``reached`` is true without a goal."""

    label: str
    right: str
    rate: str
    interval: str
    goal: str
    reached: bool


def figure_rows(found: Evaluation) -> Iterator[FigureRow]:
    """The total figures in the order of the catalogue."""
    for measure in MEASURES:
        score = found.total.get(measure.name)
        if score is None:
            continue
        goal = "–" if measure.goal is None else f"≥ {_decimal(measure.goal)}"
        yield FigureRow(
            measure.label,
            f"{score.right:g} / {score.of:g}".replace(".", ","),
            _decimal(score.value),
            f"{_decimal(score.low)} – {_decimal(score.high)}",
            goal,
            measure.goal is None or score.value >= measure.goal,
        )


def markdown_report(found: Evaluation) -> str:
    """The report in Markdown."""
    lines = [f"# Évaluation de « {found.writer} » sur {len(found.cases)} cas", ""]
    lines += ["| " + " | ".join(_HEADINGS) + " |", "|---|---:|---:|---:|---:|"]
    lines += ["| " + " | ".join(_cell(c) for c in row[:5]) + " |" for row in figure_rows(found)]
    for label, misses in _misses(found):
        lines += ["", f"## Écarts : {label}", "", "| Cas | Attendu | Obtenu | Raison |", "|---|---|---|---|"]
        lines += ["| " + " | ".join(_cell(c) for c in miss) + " |" for miss in misses]
    return "\n".join(lines) + "\n"


def html_report(found: Evaluation) -> str:
    """The report as one page without script."""
    title = escape(f"Évaluation de « {found.writer} » sur {len(found.cases)} cas")
    parts = [f'<!doctype html><html lang="fr"><meta charset="utf-8"><title>{title}</title>']
    parts += [f"<style>{_CSS}</style><h1>{title}</h1>"]
    parts += [_table(_HEADINGS, (row[:5] for row in figure_rows(found)))]
    for label, misses in _misses(found):
        heading = f"<h2>Écarts : {escape(label)}</h2>"
        parts.append(heading + _table(("Cas", "Attendu", "Obtenu", "Raison"), misses))
    return "\n".join(parts) + "\n</html>\n"


def _misses(found: Evaluation) -> Iterator[tuple[str, list[tuple[str, str, str, str]]]]:
    order = {m.name: (i, m.label) for i, m in enumerate(MEASURES)}
    ordered = sorted(found.misses, key=lambda miss: order[miss.measure][0])
    for name, misses in groupby(ordered, key=lambda miss: miss.measure):
        yield order[name][1], [(m.case, m.expected, m.got, m.why) for m in misses]


def _table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = "".join(f"<th>{escape(h)}</th>" for h in headings)
    body = "".join("<tr>" + "".join(f"<td>{escape(c)}</td>" for c in row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())


def _decimal(value: float) -> str:
    return f"{value:.2f}".replace(".", ",")
