"""The plots of the report, drawn by matplotlib (the extra ``plots``) as pieces of SVG in the page.

Each stands beside a table that says the same; the page is whole without them. Two writers: a colour and a
shape for each, so that neither colour nor print in grey carries a meaning alone.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from neo.core.evaluation.comparison.comparison import Comparison
from neo.core.evaluation.comparison.figures import Better, Figure
from neo.core.evaluation.comparison.outcome import Outcome, Told
from neo.doors.cli.comparison_report import words
from neo.doors.cli.comparison_report.words import html

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure as Canvas

_FIRST, _SECOND, _INK, _SOFT, _LINE = "#5b6a8f", "#0b5a58", "#14201e", "#465552", "#d2dad7"
_STYLE: dict[str, Any] = {
    "svg.fonttype": "none",
    "font.family": "sans-serif",
    "font.size": 10,
    "text.color": _INK,
    "axes.edgecolor": _LINE,
    "axes.labelcolor": _SOFT,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "xtick.color": _SOFT,
    "ytick.color": _INK,
    "hatch.linewidth": 0.6,
    "lines.linewidth": 1.8,
}
_WAYS = (
    (Told.MODEL, _SECOND, ""),
    (Told.WITH_ANOTHER, "#4f9b93", "//"),
    (Told.REPLACED, "#c98a2b", ""),
    (Told.FORGOTTEN, "#982027", "xx"),
    (Told.NOT_SHOWN, "#b9c3bf", ""),
)
_MOST_CASES = 40
_SCORED = ("claims_supported", "nuggets", "answers", "told_by_model")


class Plots:
    """The plots by name, each a figure with its caption; nothing for those that had nothing to show."""

    def __init__(self, drawn: dict[str, str] | None) -> None:
        self._figures = drawn or {}
        self.drawn = drawn is not None

    def figure(self, name: str) -> str:
        """The markup of one, empty when it is not there."""
        return self._figures.get(name, "")


def draw(found: Comparison) -> Plots:
    """Every plot that has something to show; none without matplotlib."""
    if find_spec("matplotlib") is None:
        return Plots(None)
    makers: dict[str, tuple[Callable[[Comparison], Canvas | None], str]] = {
        "differences": (_differences, _captions(found)["differences"]),
        "lines": (_lines, _captions(found)["lines"]),
        "delays": (_delays, _captions(found)["delays"]),
        "cases": (_cases, _captions(found)["cases"]),
    }
    figures = {}
    from matplotlib import rc_context

    for name, (make, caption) in makers.items():
        with rc_context({**_STYLE, "svg.hashsalt": name}):
            canvas = make(found)
            if canvas is not None:
                figures[name] = _markup(name, canvas, caption)
    return Plots(figures)


def _captions(found: Comparison) -> dict[str, str]:
    first, second = found.first.shown, found.second.shown
    return {
        "differences": (
            f"Écart de {second} à {first}, en points, avec son intervalle à 95 %. À droite de zéro, le "
            "candidat fait mieux ; un trait qui traverse zéro ne permet pas de le dire. "
            "Chiffres : tableaux ci-dessous."
        ),
        "lines": "Ce que chaque fait prévu est devenu, en part des faits. Chiffres : tableau ci-dessus.",
        "delays": (
            "Part des textes dont la première phrase (trait plein) et la fin (tirets) sont arrivées dans ce "
            "délai. Médianes et 95e centiles : tableau ci-dessus."
        ),
        "cases": (
            f"Chaque dossier, {first} (rond) et {second} (carré). Le total est dans les tableaux, le détail "
            "par dossier dans le fichier CSV."
        ),
    }


def _markup(name: str, canvas: Canvas, caption: str) -> str:
    written = io.StringIO()
    canvas.savefig(written, format="svg", metadata={"Date": None, "Creator": None}, transparent=True)
    svg = written.getvalue()
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg, flags=re.DOTALL)
    svg = re.sub(r"<!--.*?-->\s*", "", svg, flags=re.DOTALL)
    svg = re.sub(r'\s(?:xmlns:xlink|version)="[^"]*"', "", svg, count=2)
    svg = svg.replace("xlink:href", "href")
    svg = re.sub(r'(<svg[^>]*?) width="[^"]*"', r"\1", svg, count=1)
    svg = re.sub(r'(<svg[^>]*?) height="[^"]*"', r"\1", svg, count=1)
    svg = re.sub(r'\bid="', f'id="{name}-', svg)
    svg = re.sub(r'(url\(#|href="#)', rf"\g<1>{name}-", svg)
    svg = svg.replace("<svg", f'<svg role="img" aria-labelledby="legende-{name}"', 1)
    return f'<figure>{svg}<figcaption id="legende-{name}">{html(caption)}</figcaption></figure>'


def _canvas(height: float) -> tuple[Canvas, Axes]:
    from matplotlib.figure import Figure as Drawn

    canvas = Drawn(figsize=(8.6, height), layout="constrained")
    axes = canvas.subplots()
    axes.tick_params(length=0)
    axes.xaxis.set_major_formatter(lambda at, _: f"{at:g}".replace(".", ",").replace("-", "−"))
    return canvas, axes


def _differences(found: Comparison) -> Canvas | None:
    """Shares whose difference has an interval, the candidate's advantage to the right."""
    shown = [f for f in found.figures if f.kind.unit == "share" and f.low is not None and _moves(f)]
    if not shown:
        return None
    canvas, axes = _canvas(0.9 + 0.3 * len(shown))
    for place, figure in enumerate(reversed(shown)):
        sign = -1 if figure.kind.better is Better.LESS else 1
        middle, low, high = (100 * sign * (v or 0.0) for v in (figure.difference, figure.low, figure.high))
        axes.plot([low, high], [place, place], color=_SECOND, linewidth=2, solid_capstyle="butt")
        axes.plot([middle], [place], marker="s", color=_SECOND, markersize=6)
    axes.axvline(0, color=_SOFT, linewidth=1)
    axes.set_yticks(range(len(shown)), [figure.kind.label for figure in reversed(shown)])
    axes.set_xlabel("points, à l’avantage du candidat vers la droite")
    axes.spines["left"].set_visible(False)
    axes.grid(axis="x", color=_LINE, linewidth=0.6)
    axes.set_axisbelow(True)
    return canvas


def _moves(figure: Figure) -> bool:
    return bool(figure.low or figure.high or figure.difference)


def _lines(found: Comparison) -> Canvas | None:
    sides = [(found.second, [p.second.outcome for p in found.pairs])]
    sides.append((found.first, [p.first.outcome for p in found.pairs]))
    shares = [_ways(outcomes) for _, outcomes in sides]
    if not any(sum(ways.values()) for ways in shares):
        return None
    canvas, axes = _canvas(2.3)
    for place, ways in enumerate(shares):
        left, of = 0.0, sum(ways.values()) or 1
        for way, colour, hatch in _WAYS:
            share = 100 * ways[way] / of
            label = words.TOLD[way] if place == 0 else None
            axes.barh(place, share, 0.6, left, color=colour, hatch=hatch, edgecolor="white", label=label)
            left += share
    axes.set_yticks(range(2), [contender.shown for contender, _ in sides])
    axes.set_xlim(0, 100)
    axes.set_xlabel("% des faits prévus, dans les textes écrits par un modèle")
    axes.spines["left"].set_visible(False)
    canvas.legend(loc="outside lower center", ncols=2, frameon=False, fontsize=9)
    return canvas


def _ways(outcomes: list[Outcome]) -> dict[Told, int]:
    told = [line.told for outcome in outcomes if outcome.by_model for line in outcome.lines]
    return {way: told.count(way) for way, _, _ in _WAYS}


def _delays(found: Comparison) -> Canvas | None:
    """How the delays are spread: a curve a writer and a moment."""
    canvas, axes = _canvas(3.0)
    some = False
    for contender, colour, outcomes in (
        (found.first, _FIRST, [p.first.outcome for p in found.pairs]),
        (found.second, _SECOND, [p.second.outcome for p in found.pairs]),
    ):
        for moment, dashes, label in (
            ("first_seconds", "-", "première phrase"),
            ("whole_seconds", "--", "réponse entière"),
        ):
            seconds = sorted(s for o in outcomes if (s := getattr(o, moment)) is not None)
            if seconds:
                some = True
                shares = [100 * (i + 1) / len(seconds) for i in range(len(seconds))]
                name = f"{contender.shown}, {label}"
                axes.step([0, *seconds], [0, *shares], dashes, where="post", color=colour, label=name)
    axes.set_xlim(left=0)
    axes.set_ylim(0, 101)
    axes.set_xlabel("secondes depuis l’envoi de la demande")
    axes.set_ylabel("% des textes")
    axes.grid(color=_LINE, linewidth=0.6)
    axes.set_axisbelow(True)
    canvas.legend(loc="outside lower center", ncols=2, frameon=False, fontsize=9)
    return canvas if some else None


def _cases(found: Comparison) -> Canvas | None:
    """The two values of each case, for the figures that weigh most."""
    shown = [f for f in found.figures if f.kind.name in _SCORED]
    cases = found.cases[:_MOST_CASES]
    if not shown or len(cases) < 2:
        return None
    from matplotlib.figure import Figure as Drawn

    canvas = Drawn(figsize=(8.6, 0.9 + 0.24 * len(cases)), layout="constrained")
    panels = canvas.subplots(1, len(shown), sharey=True, squeeze=False)[0]
    for axes, figure in zip(panels, shown, strict=True):
        values = {case: (first, second) for case, first, second in figure.by_case}
        for place, case in enumerate(reversed(cases)):
            pair = [None if v is None else 100 * v for v in values.get(case, (None, None))]
            if pair[0] is not None and pair[1] is not None:
                axes.plot(pair, [place, place], color=_LINE, linewidth=2, zorder=1)
            for value, colour, marker in zip(pair, (_FIRST, _SECOND), ("o", "s"), strict=True):
                if value is not None:
                    axes.plot([value], [place], marker=marker, color=colour, markersize=5, zorder=2)
        axes.set_title(figure.kind.label.replace(" du modèle", "").replace(" par le modèle", ""), fontsize=9)
        axes.set_xlim(-4, 104)
        axes.set_xticks([0, 50, 100])
        axes.tick_params(length=0)
        axes.grid(axis="x", color=_LINE, linewidth=0.6)
        axes.spines["left"].set_visible(False)
    panels[0].set_yticks(range(len(cases)), list(reversed(cases)))
    panels[0].set_xlabel("%")
    return canvas
