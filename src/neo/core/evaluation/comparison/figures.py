"""The figures of a comparison: their names (those of the criteria and of the CSV), and how each is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from neo.core.evaluation.catalogue import BALANCED, MEASURES
from neo.core.evaluation.comparison import measured as m
from neo.core.evaluation.comparison.bootstrap import interval
from neo.core.evaluation.comparison.measured import Side
from neo.core.evaluation.comparison.outcome import Told
from neo.core.evaluation.comparison.statistics import Ratio, median, ninety_fifth, rate
from neo.core.evaluation.comparison.texts import COMPARED_TASKS
from neo.core.evaluation.scores import Point


class Group(StrEnum):
    PROOF = "proof"
    PRIVACY = "privacy"
    DELAYS = "delays"
    PRICE = "price"
    QUALITY = "quality"


class Better(StrEnum):
    MORE = "more"
    LESS = "less"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Kind:
    """One figure. ``unit``: share, count, mean, seconds, tokens, cents, Wh, g or l."""

    name: str
    label: str
    group: Group
    unit: str
    better: Better
    take: Callable[[Side], Any]
    statistic: Callable[[Sequence[Any]], float | None] = rate


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure on both sides; ``low`` and ``high``: 95 % interval of ``second - first``, ``None`` when there
    are too few cases. ``by_case``: the two values of each case."""

    kind: Kind
    first: float | None
    second: float | None
    low: float | None = None
    high: float | None = None
    by_case: tuple[tuple[str, float | None, float | None], ...] = ()

    @property
    def difference(self) -> float | None:
        return None if self.first is None or self.second is None else self.second - self.first

    def as_json(self) -> dict[str, Any]:
        values = {"first": self.first, "second": self.second, "difference": self.difference}
        values |= {"low": self.low, "high": self.high}
        rounded = {k: None if v is None else round(v, 6) for k, v in values.items()}
        return {"unit": self.kind.unit, "better": self.kind.better.value, **rounded}


def total(cases: Sequence[Ratio]) -> float | None:
    """The sum of the first values; ``None`` when nothing was looked at."""
    return sum(c[0] for c in cases) if any(c[1] for c in cases) else None


def _proof(name: str, label: str, unit: str, better: Better, take: Callable[[Side], Any]) -> Kind:
    return Kind(name, label, Group.PROOF, unit, better, take)


def _price(name: str, label: str, unit: str, take: Callable[[Side], Any]) -> Kind:
    return Kind(name, label, Group.PRICE, unit, Better.LESS, take)


def _leaks(name: str, label: str, take: Callable[[Side], Any]) -> Kind:
    return Kind(name, label, Group.PRIVACY, "count", Better.LESS, take, total)


KINDS = (
    _proof("claims_supported", "Phrases du modèle étayées", "share", Better.MORE, m.supported),
    _proof(
        "told_by_model",
        "Faits prévus dits par le modèle",
        "share",
        Better.MORE,
        m.lines_told(Told.MODEL, Told.WITH_ANOTHER),
    ),
    _proof(
        "forgotten", "Faits prévus oubliés par le modèle", "share", Better.LESS, m.lines_told(Told.FORGOTTEN)
    ),
    _proof("replaced", "Faits prévus redits par NÉO", "share", Better.LESS, m.lines_told(Told.REPLACED)),
    _proof("held_back", "Phrases retenues, par texte", "mean", Better.LESS, m.held_back),
    _proof("failed", "Textes sans réponse du fournisseur", "share", Better.LESS, m.failed),
    _leaks("leaks_last_look", "Fuites vues par la relecture", m.looked),
    _leaks("leaks_plain_search", "Fuites vues par la recherche simple", m.plain),
    _leaks("third_parties_in_clear", "Tiers annotés laissés en clair", m.third_parties),
    Kind(
        "kept_home",
        "Textes qu’une règle a gardés chez nous",
        Group.PRIVACY,
        "share",
        Better.NEITHER,
        m.kept_home,
    ),
    Kind(
        "characters_sent",
        "Caractères envoyés, par texte",
        Group.PRIVACY,
        "mean",
        Better.NEITHER,
        m.characters_sent,
    ),
    *(
        Kind(f"{name}_{end}", f"{label}, {words}", Group.DELAYS, "seconds", Better.LESS, take, statistic)
        for name, label, take in (
            ("first_sentence", "Première phrase", m.first_seconds),
            ("whole", "Réponse entière", m.whole_seconds),
        )
        for end, words, statistic in (("median", "médiane", median), ("p95", "95e centile", ninety_fifth))
    ),
    _price("prompt_tokens", "Tokens lus, par texte", "tokens", m.prompt_tokens),
    _price("answer_tokens", "Tokens écrits, par texte", "tokens", m.answer_tokens),
    _price("cents", "Coût, par texte", "cents", m.cents),
    *(
        _price(f"{name}_{end}", f"{label}, par texte, {words}", unit, take(part))
        for name, label, unit, part in (
            ("energy", "Énergie", "Wh", lambda f: f.energy_wh),
            ("co2e", "Gaz à effet de serre", "g", lambda f: f.co2e_g),
            ("water", "Eau", "l", lambda f: f.water_l),
        )
        for end, words, take in (("low", "au moins", m.least), ("high", "au plus", m.most))
    ),
)

_QUALITY = tuple(
    measure for measure in MEASURES if measure.task in COMPARED_TASKS and measure.name not in BALANCED
)
NAMES = frozenset([*(kind.name for kind in KINDS), *(measure.name for measure in _QUALITY)])
"""Every figure that a criterion may name."""

Texts = Mapping[str, Sequence[tuple[Side, Side]]]
"""By case, its texts on both sides."""
Points = Mapping[str, tuple[Sequence[Point], Sequence[Point]]]
"""By case, the points of the usual measures on both sides."""


def figures_of(texts: Texts, points: Points) -> tuple[Figure, ...]:
    """Every figure that something was counted for, in the order above, the usual measures last."""
    found = [_figure(kind, texts) for kind in KINDS]
    found += [_quality(measure.name, measure.label, points) for measure in _QUALITY]
    return tuple(f for f in found if f.first is not None or f.second is not None)


def _figure(kind: Kind, texts: Texts) -> Figure:
    sides = [[[kind.take(pair[side]) for pair in pairs] for pairs in texts.values()] for side in (0, 1)]
    first, second = ([_of_case(kind, values) for values in side] for side in sides)
    return _compared(kind, tuple(texts), first, second)


def _of_case(kind: Kind, values: Sequence[Any]) -> Any:
    """The values of one case's texts as one: ratios are added up, lists are put end to end."""
    if kind.statistic in (median, ninety_fifth):
        return tuple(v for value in values for v in value)
    return sum(v[0] for v in values), sum(v[1] for v in values)


def _quality(name: str, label: str, points: Points) -> Figure:
    kind = Kind(name, label, Group.QUALITY, "share", Better.MORE, lambda _: (0, 0))
    first, second = ([_weights(both[side], name) for both in points.values()] for side in (0, 1))
    return _compared(kind, tuple(points), first, second)


def _weights(points: Sequence[Point], name: str) -> Ratio:
    held = [p for p in points if p.measure == name]
    return sum(p.weight for p in held if p.right), sum(p.weight for p in held)


def _compared(kind: Kind, cases: Sequence[str], first: Sequence[Any], second: Sequence[Any]) -> Figure:
    statistic = kind.statistic
    one, other = statistic(first), statistic(second)
    ends = interval(first, second, statistic) if one is not None and other is not None else None
    low, high = ends or (None, None)
    by_case = tuple(
        (name, statistic([a]), statistic([b])) for name, a, b in zip(cases, first, second, strict=True)
    )
    return Figure(kind, one, other, low, high, by_case)
