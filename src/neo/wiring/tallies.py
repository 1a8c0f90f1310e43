"""How one text went, as events to count: asked, failed, sentences withheld, slow. Losses with the gains."""

from __future__ import annotations

import time
from types import TracebackType

from asgiref.sync import sync_to_async

from neo.core.assistant.events import Event, HeldBack
from neo.core.governance.indicators import SLOW_SECONDS
from neo.wiring.gate import Asker
from neo.wiring.indicators import count_event


class Tally:
    """Sees the events of one text; on leaving, counts them for a trade and a region.

    A reader who leaves in the middle is no failure: what was asked is counted, nothing else.
    """

    def __init__(self, task: str, asker: Asker) -> None:
        self._task = task
        self._asker = asker
        self._withheld = 0
        self._begun = time.monotonic()

    async def __aenter__(self) -> Tally:
        return self

    def see(self, event: Event) -> None:
        """One more event."""
        self._withheld += isinstance(event, HeldBack)

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        left = kind is not None and issubclass(kind, GeneratorExit)
        found = {
            "asked": 1,
            "failed": int(isinstance(error, Exception)),
            "withheld": 0 if left else self._withheld,
            "slow": int(not left and time.monotonic() - self._begun > SLOW_SECONDS),
        }
        if left:  # nothing may be awaited while a generator closes
            count_event(self._task, self._asker, write=False)
            return
        await sync_to_async(_count_all)(self._task, self._asker, found)


def _count_all(task: str, asker: Asker, found: dict[str, int]) -> None:
    for kind, events in found.items():
        count_event(task, asker, kind, events)
