"""A case put through a lying model, round after round: its synthesis, and the answers to its questions."""

from __future__ import annotations

import json

from neo.core.errors import WorkFailed
from neo.core.evaluation.adversary.liar import Liar
from neo.core.evaluation.cases import Case
from neo.core.evaluation.measures.adversary import measure_adversary
from neo.core.evaluation.scores import Point
from neo.core.evaluation.writers import ModelWriter, Writer

SYNTHESES, ANSWERS = 6, 2
"""Rounds of each: every piece is told truly in one half of them and falsely in the other."""


class NoModelToLie(WorkFailed):
    """A measure of a model's words asked of a writer that has none. Data: ``name``."""

    code = "writer_without_model"
    template = "Le rédacteur « {name} » n’écrit avec aucun modèle : cette mesure se fait avec « embedded »."


async def adversary_points(case: Case, writer: Writer) -> list[Point]:
    """Every sentence that the liar told of ``case``. Raises ``NoModelToLie``."""
    if not isinstance(writer, ModelWriter):
        raise NoModelToLie(name=writer.name)
    record = json.dumps(case.document, ensure_ascii=False)
    asked = [("", turn) for turn in range(SYNTHESES)]
    asked += [(question.text, turn) for question in case.questions for turn in range(ANSWERS)]
    points: list[Point] = []
    for question, turn in asked:
        liar = Liar(f"{case.name} {question}", turn, record)
        result = await writer.write_with(case, liar, question)
        points.extend(measure_adversary(liar.told, result))
    return points
