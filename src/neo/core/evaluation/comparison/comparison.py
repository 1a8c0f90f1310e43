"""The whole comparison as data: figures, claims, sentences held back, leaks, verdict."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from neo.core.assistant.results import Sentence
from neo.core.evaluation.comparison.claims import Claim, claims_of, counted
from neo.core.evaluation.comparison.criteria import Criteria, Judged, judge, verdict
from neo.core.evaluation.comparison.figures import Figure, figures_of
from neo.core.evaluation.comparison.leaks import LeakMeasure
from neo.core.evaluation.comparison.measured import Side
from neo.core.evaluation.comparison.outcome import Outcome
from neo.core.evaluation.comparison.texts import Text
from neo.core.evaluation.measures.answers import measure_answer
from neo.core.evaluation.run import measure_synthesis
from neo.core.evaluation.scores import Point
from neo.core.language_models.card import ModelCard


@dataclass(frozen=True, slots=True)
class Contender:
    """One of the two writers. ``name`` as asked for (« azure », « recorded:… »); ``replayed``: its answers
    were recorded before; ``notices``: what kept it from writing some task, French."""

    name: str
    card: ModelCard
    replayed: bool = False
    notices: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """The provider's name, without the folder of a replay."""
        return self.card.provider.removeprefix("recorded:")


@dataclass(frozen=True, slots=True)
class Pair:
    """One text on both sides."""

    text: Text
    first: Side
    second: Side
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class RunFacts:
    """What a reader must know of the run: ``begun`` (ISO 8601), ``asked``: requests that left during it, the
    others being known, ``digest`` of the file of criteria."""

    suite: str
    begun: str
    asked: int = 0
    digest: str = ""


@dataclass(frozen=True)
class Comparison:
    """Two writers on the same texts. ``first`` is the current one, ``second`` the candidate."""

    first: Contender
    second: Contender
    pairs: tuple[Pair, ...]
    figures: tuple[Figure, ...]
    run: RunFacts
    criteria: Criteria | None = None
    judged: tuple[Judged, ...] = field(default=())

    @property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(claim for pair in self.pairs for claim in pair.claims)

    @property
    def cases(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(pair.text.case.name for pair in self.pairs))

    def held_back(self) -> tuple[tuple[Text, Contender, Sentence], ...]:
        """Every sentence of a model that was not shown."""
        found = []
        for pair in self.pairs:
            for contender, side in ((self.first, pair.first), (self.second, pair.second)):
                found += [(pair.text, contender, sentence) for sentence in side.outcome.held_back]
        return tuple(found)

    def as_json(self) -> dict[str, Any]:
        differences = counted(self.claims)
        shape: dict[str, Any] = {
            "first": _described(self.first),
            "second": _described(self.second),
            "suite": self.run.suite,
            "begun": self.run.begun,
            "texts": len(self.pairs),
            "cases": list(self.cases),
            "figures": {figure.kind.name: figure.as_json() for figure in self.figures},
            "claims": {difference.value: count for difference, count in differences.items()},
            "heldBack": [
                {"text": t.name, "writer": c.name, "sentence": s.text, "problems": list(s.problems)}
                for t, c, s in self.held_back()
            ],
        }
        if self.criteria is not None:
            shape["criteria"] = {
                "digest": self.run.digest,
                "verdict": verdict(self.judged).value,
                "judged": [_judged(one) for one in self.judged],
            }
        return shape


def compared(
    first: Contender,
    second: Contender,
    texts: Sequence[tuple[Text, Outcome, Outcome]],
    run: RunFacts,
    criteria: Criteria | None = None,
) -> Comparison:
    """The comparison of the texts both have written, in order."""
    leaks: dict[str, LeakMeasure] = {}
    pairs: list[Pair] = []
    for text, one, other in texts:
        measure = leaks.setdefault(text.case.name, LeakMeasure(text.case))
        here, there = (Side(outcome, measure.of(outcome.sent)) for outcome in (one, other))
        pairs.append(Pair(text, here, there, tuple(claims_of(text, one, other))))
    figures = figures_of(_by_case(pairs), _points(pairs))
    judged = judge(criteria, figures) if criteria else ()
    return Comparison(first, second, tuple(pairs), figures, run, criteria, judged)


def _by_case(pairs: Sequence[Pair]) -> dict[str, list[tuple[Side, Side]]]:
    found: dict[str, list[tuple[Side, Side]]] = {}
    for pair in pairs:
        found.setdefault(pair.text.case.name, []).append((pair.first, pair.second))
    return found


def _points(pairs: Sequence[Pair]) -> dict[str, tuple[list[Point], list[Point]]]:
    found: dict[str, tuple[list[Point], list[Point]]] = {}
    for pair in pairs:
        both = found.setdefault(pair.text.case.name, ([], []))
        for points, side in zip(both, (pair.first, pair.second), strict=True):
            points += _measured(pair.text, side.outcome)
    return found


def _measured(text: Text, outcome: Outcome) -> list[Point]:
    if text.question is None:
        return list(measure_synthesis(text.case, outcome.result))
    return list(measure_answer(text.case, text.question, outcome.result))


def _described(contender: Contender) -> dict[str, Any]:
    card = contender.card
    return {
        "name": contender.name,
        "provider": card.provider,
        "model": card.model,
        "operator": card.operator,
        "place": card.place,
        "ownGround": card.own_ground,
        "replayed": contender.replayed,
        "notices": list(contender.notices),
    }


def _judged(one: Judged) -> dict[str, Any]:
    criterion = one.criterion
    return {
        "figure": criterion.figure,
        criterion.limit: criterion.value,
        "on": criterion.on,
        "held": one.held.value,
        "why": one.why,
    }
