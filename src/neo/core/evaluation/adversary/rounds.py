"""A case put through a lying model, round after round: its synthesis, the answers to its questions, the
replies to its mails and the conclusion of its notes."""

from __future__ import annotations

import json
from collections.abc import Iterator

from neo.core.errors import WorkFailed
from neo.core.evaluation.adversary.liar import Liar
from neo.core.evaluation.cases import Case
from neo.core.evaluation.measures.adversary import measure_adversary
from neo.core.evaluation.scores import Point
from neo.core.evaluation.writers import SYNTHESIS, ModelWriter, Wanted, Writer, with_sentences

SYNTHESES, ANSWERS, REPLIES, CONCLUSIONS = 6, 2, 6, 6
"""Rounds of each: every piece is told truly in one half of them and falsely in the other."""


_PREFIXES = {"mail": "mail_", "conclusion": "conclusion_"}
"""Of the measures of texts that the person will read: they have their own."""


class NoModelToLie(WorkFailed):
    """A measure of a model's words asked of a writer that has none. Data: ``name``."""

    code = "writer_without_model"
    template = "Le rédacteur « {name} » n’écrit avec aucun modèle : cette mesure se fait avec « embedded »."


async def adversary_points(case: Case, writer: Writer) -> list[Point]:
    """Every sentence that the liar told of ``case``. Raises ``NoModelToLie``."""
    if not isinstance(writer, ModelWriter):
        raise NoModelToLie(name=writer.name)
    notes = case.notes.text if case.notes else ""
    record = json.dumps(case.document, ensure_ascii=False) + notes
    points: list[Point] = []
    for wanted, rounds in _asked(case):
        for turn in range(rounds):
            liar = Liar(f"{case.name} {wanted.question or wanted.message or wanted.task}", turn, record)
            result = with_sentences(await writer.write_with(case, liar, wanted))
            points.extend(measure_adversary(liar.told, result, _PREFIXES.get(wanted.task, "")))
    return points


def _asked(case: Case) -> Iterator[tuple[Wanted, int]]:
    """Each text of ``case`` with its rounds."""
    yield SYNTHESIS, SYNTHESES
    for question in case.questions:
        yield Wanted(question=question.text), ANSWERS
    for reply in case.replies:
        yield Wanted(message=reply.message), REPLIES
    if case.notes is not None:
        yield Wanted(notes=case.notes.text), CONCLUSIONS
