"""What the register announces to somebody of a trade and a region; nothing in a laboratory."""

from __future__ import annotations

from neo.core.errors import RegisterBroken, StoreNotPrepared, StoreUnusable
from neo.core.governance.announcing import Announcement, announcements
from neo.wiring.clock import this_day
from neo.wiring.gate import Asker
from neo.wiring.laboratory import is_laboratory
from neo.wiring.settings import data_dir


def announced(asker: Asker) -> tuple[Announcement, ...]:
    """For the day of an adviser. A register that cannot be read is told too: it closes everything."""
    if is_laboratory(data_dir()) or not asker.trade or not asker.region:
        return ()
    # Imported in a deployment only: a laboratory's page reads no register.
    from neo.wiring.features import UNREADABLE
    from neo.wiring.register import current_rollout

    try:
        rollout = current_rollout()
    except (RegisterBroken, StoreNotPrepared, StoreUnusable):
        return (Announcement(None, UNREADABLE, ()),)
    return announcements(rollout, asker.trade, asker.region, this_day())
