"""Who may open which record, and why: the one rule for every door.

An adviser opens the records they support and, with a stated reason, those of their agency. A manager and an
administrator open none. For everybody else a record does not exist.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from neo.storage.records.store import RecordLine


class Access(StrEnum):
    SUPPORTED = "supported"
    AGENCY = "agency"
    NEEDS_REASON = "needs_reason"


class Holder(Protocol):
    """Whoever asks: an account of the site, or the command line's stand-in."""

    adviser_id: str
    agency_code: str
    role: str


def may_open(account: Holder, record: RecordLine | None, reason: str = "") -> Access | None:
    """On which ground ``account`` opens ``record``; ``NEEDS_REASON`` when one is to be stated; or none."""
    if record is None or account.role != "adviser":
        return None
    if account.adviser_id and record.adviser_id == account.adviser_id:
        return Access.SUPPORTED
    if account.agency_code and record.agency_code == account.agency_code:
        return Access.AGENCY if reason.strip() else Access.NEEDS_REASON
    return None
