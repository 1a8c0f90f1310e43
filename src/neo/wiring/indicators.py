"""Events of this process, kept in memory for a while, added by batches; a week published once it is over.

A batch waits ``BATCH_SECONDS`` at least, so that the moment a row changes does not tell who just asked. A
process that is killed loses its last batch: the figures are orders of magnitude, and the page says so.
"""

from __future__ import annotations

import logging
import time
from collections import Counter
from threading import Lock

from neo.core.errors import NeoError
from neo.core.governance.indicators import (
    EPSILON,
    Cell,
    Published,
    cells_to_publish,
    clamped,
    scale,
    week_of,
)
from neo.wiring.clock import this_day
from neo.wiring.gate import Asker

BATCH_SECONDS = 60.0
_log = logging.getLogger(__name__)
_batch: Counter[Cell] = Counter()
_begun = [0.0]
_lock = Lock()


def count_event(
    function: str, asker: Asker, kind: str = "asked", events: int = 1, *, write: bool = True
) -> None:
    """Count events of a function, for a trade and a region: nothing else of who asked is known here.

    Without a region or a trade nothing is counted. It may write a batch that waited long enough, which is not
    for an event loop: there, ``write`` is false.
    """
    if not (asker.trade and asker.region) or events <= 0:
        return
    cell = Cell(week_of(this_day()), asker.region, asker.trade, function, kind)
    with _lock:
        if not _batch:
            _begun[0] = time.monotonic()
        _batch[cell] += events
        due = time.monotonic() - _begun[0] >= BATCH_SECONDS
    if due and write:
        flush()


def flush() -> None:
    """Add what waits. A database that refuses loses a batch, said in the log, and never a text."""
    with _lock:
        waiting = dict(_batch)
        _batch.clear()
    if not waiting:
        return
    from neo.storage.oversight import counts

    try:
        counts.add(clamped(waiting))
    except NeoError as error:
        _log.warning("a batch of events was not counted: %s", error.code)


def publish_past_weeks() -> int:
    """Publish each week that is over and was not yet; how many. None without the noise (an extra)."""
    from neo.adapters import noise
    from neo.storage.oversight import counts
    from neo.wiring.register import current_rollout

    if not noise.is_installed():
        return 0
    flush()
    done = 0
    for week in counts.weeks_to_publish(week_of(this_day())):
        rows = cells_to_publish(week, counts.counts_of(week), current_rollout().entitled())
        done += counts.publish(rows, EPSILON, lambda count: noise.noisy(count, scale())) if rows else 0
    return done


def published() -> tuple[Published, ...]:
    """What was published, oldest week first."""
    from neo.storage.oversight import counts

    return tuple(counts.published())


def can_publish() -> bool:
    """Whether the noise is there."""
    from neo.adapters import noise

    return noise.is_installed()
