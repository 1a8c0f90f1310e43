"""Running a suite: every task asked of a writer on every case, then the measures. Draws nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from neo.core.evaluation.cases import Case
from neo.core.evaluation.catalogue import BALANCED, MEASURES
from neo.core.evaluation.measures.answers import measure_answer
from neo.core.evaluation.measures.citations import measure_citations, measure_support
from neo.core.evaluation.measures.findings import measure_findings
from neo.core.evaluation.measures.nuggets import measure_nuggets
from neo.core.evaluation.measures.privacy import (
    bodies,
    measure_masking,
    measure_organisations,
    measure_special,
)
from neo.core.evaluation.measures.verification import measure_statement
from neo.core.evaluation.measures.wording import measure_wording
from neo.core.evaluation.measures.writings import measure_conclusion, measure_reply, measure_suggestions
from neo.core.evaluation.scores import Json, Miss, Point, Score, balanced, score
from neo.core.evaluation.writers import Writer


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The figures of one run: in total and per case, by measure name, and each miss with its reason."""

    writer: str
    total: dict[str, Score]
    cases: dict[str, dict[str, Score]]
    misses: tuple[Miss, ...]

    def as_json(self) -> dict[str, Any]:
        goals = {m.name: m.goal for m in MEASURES}
        return {
            "writer": self.writer,
            "total": {name: s.as_json(goals[name]) for name, s in self.total.items()},
            "cases": {
                case: {name: s.as_json() for name, s in scores.items()} for case, scores in self.cases.items()
            },
            "misses": [miss.as_json() for miss in self.misses],
        }


async def evaluate(
    writer: Writer, cases: Iterable[Case], tasks: Sequence[str], progress: Callable[[Case], None]
) -> Evaluation:
    """Run ``tasks`` (of ``catalogue.TASKS``) on ``cases``; ``progress`` is told each case before its work."""
    by_case: dict[str, list[Point]] = {}
    for case in cases:
        progress(case)
        points = by_case.setdefault(case.name, [])
        if "synthesis" in tasks:
            points.extend(measure_synthesis(case, await writer.synthesize(case)))
        if "answers" in tasks:
            for question in case.questions:
                points.extend(measure_answer(case, question, await writer.ask(case, question.text)))
        if "verify" in tasks:
            for statement in case.statements:
                points.extend(measure_statement(statement, await writer.verify(case, statement.text)))
        if "drafts" in tasks:
            for reply in case.replies:
                points.extend(measure_reply(case, reply, await writer.draft(case, reply.message)))
        if "notes" in tasks and case.notes is not None:
            conclusion = await writer.conclude(case, case.notes.text)
            points.extend(measure_conclusion(case, case.notes, conclusion))
        if "suggestions" in tasks and (case.suggestions or case.suggestions_forbidden):
            points.extend(measure_suggestions(case, await writer.suggest(case)))
        if "privacy" in tasks:
            points.extend(await measure_privacy(case, writer))
        if "adversary" in tasks:
            from neo.core.evaluation.adversary.rounds import adversary_points  # nobody else waits for it

            points.extend(await adversary_points(case, writer))
    return gather(writer.name, by_case)


async def measure_privacy(case: Case, writer: Writer) -> list[Point]:
    """Every measure of masking, on each report and mail body that the record holds."""
    points: list[Point] = []
    for body in bodies(case):
        masked = await writer.mask(case, body.text)
        points += measure_special(body, masked)
        if case.identifiers is not None:
            points += measure_masking(body, masked)
            points += measure_organisations(body, await writer.mask(case, body.text, organisations=True))
    return points


def measure_synthesis(case: Case, synthesis: Json) -> Iterator[Point]:
    """Every measure of a synthesis."""
    yield from measure_nuggets(case, synthesis)
    yield from measure_wording(case, synthesis)
    yield from measure_citations(case, synthesis, "citations")
    yield from measure_support(synthesis)
    yield from measure_findings(case, synthesis, "contradictions")
    yield from measure_findings(case, synthesis, "stale")


def gather(writer: str, by_case: dict[str, list[Point]]) -> Evaluation:
    """The points of every case, counted."""
    everything = [point for points in by_case.values() for point in points]
    misses = tuple(
        Miss(case, p.measure, p.expected, p.got, p.why)
        for case, points in by_case.items()
        for p in points
        if not p.right
    )
    cases = {case: _scores(points) for case, points in by_case.items()}
    return Evaluation(writer, _scores(everything), cases, misses)


def _scores(points: Sequence[Point]) -> dict[str, Score]:
    """A measure nothing was looked at for is absent, not zero."""
    found: dict[str, Score] = {}
    for measure in MEASURES:
        if measure.name in BALANCED:
            one, other = BALANCED[measure.name]
            if one in found and other in found:
                found[measure.name] = balanced(found[one], found[other])
        elif any(p.measure == measure.name for p in points):
            found[measure.name] = score(p for p in points if p.measure == measure.name)
    return found
