"""Tables of the report: a caption, headings with their scope, cells already written for a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from neo.core.evaluation.comparison.comparison import Comparison
from neo.core.evaluation.comparison.figures import Figure, Group
from neo.doors.cli.comparison_report import words
from neo.doors.cli.comparison_report.words import html


def table(
    caption: str,
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    numbers: Iterable[int] = (),
    said: Iterable[int] = (),
) -> str:
    """``caption`` and ``headings`` are plain words; cells are markup. ``numbers``: columns of figures;
    ``said``: columns of sentences."""
    kinds = dict.fromkeys(numbers, "n") | dict.fromkeys(said, "said")
    marks = [f' class="{kinds[i]}"' if i in kinds else "" for i in range(len(headings))]
    head = "".join(
        f'<th scope="col"{mark}>{html(heading)}</th>' for heading, mark in zip(headings, marks, strict=True)
    )
    body = "".join(_row(cells, marks) for cells in rows)
    return (
        f'<div class="wide" tabindex="0" role="region" aria-label="{html(caption)}"><table>'
        f"<caption>{html(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _row(cells: Sequence[str], marks: Sequence[str]) -> str:
    first, *others = cells
    shown = "".join(f"<td{mark}>{cell}</td>" for cell, mark in zip(others, marks[1:], strict=True))
    return f'<tr><th scope="row">{first}</th>{shown}</tr>'


def figure_table(found: Comparison, group: Group, caption: str) -> str:
    """The figures of one group, both sides."""
    rows = [_figure_row(figure) for figure in found.figures if figure.kind.group is group]
    headings = ("Mesure", found.first.shown, found.second.shown, "Écart", "Intervalle à 95 %", "Lecture")
    return table(caption, headings, rows, numbers=(1, 2, 3, 4))


def _figure_row(figure: Figure) -> tuple[str, ...]:
    unit = figure.kind.unit
    cells = (
        figure.kind.label,
        words.value(unit, figure.first),
        words.value(unit, figure.second),
        words.difference(unit, figure.difference),
        words.interval(unit, figure.low, figure.high),
        words.reading(figure),
    )
    return tuple(html(cell) for cell in cells)
