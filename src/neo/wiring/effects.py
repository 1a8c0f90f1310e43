"""What advisers answer without a name, added by batches; a week published once it is over.

The same rules as the events: a batch waits ``BATCH_SECONDS`` at least, so that the moment a sum changes does
not tell who just answered; a process that is killed loses its last batch.
"""

from __future__ import annotations

import logging
import time
from collections import Counter
from collections.abc import Iterable
from datetime import date
from threading import Lock

from neo.core.errors import NeoError
from neo.core.governance.answers import (
    AnswerCell,
    PublishedAnswer,
    answers_to_publish,
    clamped_answers,
    questions_of,
    weeks_between,
)
from neo.core.governance.indicators import EPSILON, EVERYWHERE, scale, week_of
from neo.core.governance.questions import CHANGES, IRRITANT, QUESTIONS, known_answers, survey_sheet
from neo.core.governance.rollout import Rollout
from neo.wiring.clock import this_day
from neo.wiring.gate import Asker
from neo.wiring.indicators import BATCH_SECONDS
from neo.wiring.laboratory import is_laboratory
from neo.wiring.settings import data_dir

_log = logging.getLogger(__name__)
_batch: Counter[AnswerCell] = Counter()
_begun = [0.0]
_lock = Lock()


def count_answers(answers: Iterable[tuple[str, str]], asker: Asker) -> None:
    """Count answers, each question's code with the answer given; what is unknown is left out.

    Without a trade nothing is counted, nor without a region where a question is counted by region. It may
    write a batch: not in an event loop.
    """
    cells = [cell for question, answer in answers for cell in _cells(question, answer, asker)]
    if not cells:
        return
    with _lock:
        if not _batch:
            _begun[0] = time.monotonic()
        _batch.update(cells)
        due = time.monotonic() - _begun[0] >= BATCH_SECONDS
    if due:
        flush()


def count_kept(kept: str, asker: Asker) -> None:
    """Count how much of a draft was left at its hand-over: one of four classes, or nothing."""
    count_answers([(CHANGES.code, kept)], asker)


def count_irritants(irritants: Iterable[str], asker: Asker) -> None:
    """Count what hinders in the other tools, three at most, for the trade alone."""
    count_answers([(IRRITANT.code, i) for i in known_answers(IRRITANT.code, irritants)], asker)


def count_survey(answers: dict[str, str], asker: Asker) -> None:
    """Count one sheet of the questionnaire, for the trade alone."""
    count_answers(survey_sheet(answers), asker)


def _cells(question: str, answer: str, asker: Asker) -> list[AnswerCell]:
    asked = QUESTIONS.get(question)
    if asked is None or answer not in asked.choices or not asker.trade:
        return []
    if asked.by_region and not asker.region:
        return []
    region = asker.region if asked.by_region else EVERYWHERE
    return [AnswerCell(week_of(this_day()), region, asker.trade, question, answer)]


def flush() -> None:
    """Add what waits. A database that refuses loses a batch, said in the log."""
    with _lock:
        waiting = dict(_batch)
        _batch.clear()
    if not waiting:
        return
    from neo.storage.oversight import effects

    try:
        effects.add_answers(clamped_answers(waiting))
    except NeoError as error:
        _log.warning("a batch of answers was not counted: %s", error.code)


def publish_answers() -> tuple[date, ...]:
    """Publish each week of answers that is over, quiet ones too; which. None without the noise (an extra)."""
    from neo.adapters import noise
    from neo.storage.oversight import effects
    from neo.wiring.register import current_rollout

    if not noise.is_installed():
        return ()
    flush()
    first, rollout = effects.first_week_to_publish(), current_rollout()
    if first is None or not rollout.entitled():
        return ()
    done = []
    for week in weeks_between(first, week_of(this_day())):
        questions = questions_of(survey_was_open(rollout, week))
        rows = answers_to_publish(week, effects.answers_of(week), rollout.entitled(), questions)
        if effects.publish_answers(week, rows, EPSILON, lambda count: noise.noisy(count, scale())):
            done.append(week)
    return tuple(done)


def published_answers(
    trade: str = "", regions: Iterable[str] = (), since: date | None = None
) -> tuple[PublishedAnswer, ...]:
    """What was published, oldest week first: of one trade, of some regions, from a week on, when given."""
    from neo.storage.oversight import effects

    return tuple(effects.published_answers(trade, regions, since))


def can_publish() -> bool:
    """Whether the noise is there."""
    from neo.adapters import noise

    return noise.is_installed()


def survey_until(rollout: Rollout, day: date) -> date | None:
    """Until when the questionnaire is open on ``day`` by decision; none when it is closed."""
    ends = [
        until
        for decision in rollout.decisions
        if decision.kind == "survey"
        and (start := decision.date_of("from")) is not None
        and (until := decision.date_of("until")) is not None
        and start <= day <= until
    ]
    return max(ends, default=None)


def survey_is_open(rollout: Rollout, day: date) -> bool:
    """Whether advisers may answer; in a laboratory, always."""
    return is_laboratory(data_dir()) or survey_until(rollout, day) is not None


def survey_was_open(rollout: Rollout, week: date) -> bool:
    """Whether it was open on a day of that week."""
    return any(survey_is_open(rollout, date.fromordinal(week.toordinal() + i)) for i in range(7))
