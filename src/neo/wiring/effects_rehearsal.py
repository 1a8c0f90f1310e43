"""Fictitious effects in a laboratory: sums under the real rules, so that the page can be tried out."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from neo.core.errors import NotAllowed
from neo.core.governance.answers import AnswerCell
from neo.core.governance.indicators import EVERYWHERE, week_of
from neo.core.governance.uniformity import EPSILON_OF_A_QUANTILE, QUANTILES, Distribution
from neo.samples.effects import LIKENESS, SENTENCES, SUMS, WEEKS
from neo.wiring.clock import this_day
from neo.wiring.effects import can_publish, publish_answers
from neo.wiring.laboratory import require_laboratory
from neo.wiring.likeness import Likeness
from neo.wiring.register import current_rollout

_TRADE = "emploi"


def rehearse_effects(folder: Path) -> tuple[date, ...]:
    """Count and publish ``WEEKS`` fictitious weeks; which.

    Raises ``NotAllowed`` in a deployment, without the noise, where a week was published, and where the
    register says nobody is entitled.
    """
    from neo.storage.oversight import effects

    require_laboratory(folder, "des effets fictifs ne s’inscrivent que dans un laboratoire")
    if not can_publish():
        raise NotAllowed(rule="rien n’est publié sans bruit : installez l’extra « indicators »")
    if not current_rollout().entitled():
        raise NotAllowed(rule="aucun effectif habilité : inscrivez d’abord le récit, neo governance rehearse")
    if effects.published_answers():
        raise NotAllowed(rule="des semaines sont déjà publiées, rien de fictif ne s’y mêle")
    first = week_of(this_day()) - timedelta(weeks=WEEKS)
    for number in range(WEEKS):
        week = first + timedelta(weeks=number)
        effects.add_answers(
            {
                AnswerCell(week, s.region, _TRADE, s.question, s.answer): count
                for s in SUMS
                if (count := s.of_week(number))
            }
        )
        row = Likeness(week, EVERYWHERE, _TRADE, Distribution(*LIKENESS[number]))
        effects.keep_likeness([row], EPSILON_OF_A_QUANTILE * len(QUANTILES))
    for text in SENTENCES:
        effects.keep_text(week_of(this_day()) - timedelta(weeks=1), _TRADE, text)
    return publish_answers()
