"""The server's clock, for decisions and what depends on their dates.

``NEO_TODAY`` does not move it: a demonstration's day must not open a use, nor prolong an agreement.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

_CIVIL = ZoneInfo("Europe/Paris")
_Clock = Callable[[], datetime]


def _real() -> datetime:
    return datetime.now(UTC)


_clock: list[_Clock] = [_real]


def now() -> datetime:
    """In UTC, to the second."""
    return _clock[-1]().astimezone(UTC).replace(microsecond=0)


def this_day() -> date:
    """The day in Paris: what the dates of an agreement or of an opening are read in."""
    return _clock[-1]().astimezone(_CIVIL).date()


@contextmanager
def clock_at(at: datetime) -> Iterator[None]:
    """Inside the block this process believes it is ``at``: for rehearsing a story that takes months."""
    _clock.append(lambda: at)
    try:
        yield
    finally:
        _clock.pop()
