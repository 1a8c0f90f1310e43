"""The three formats of the exchange schema, read strictly: what passes can be read as a date further on."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DATE_TIME = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})"
)


def is_date(value: object) -> bool:
    """A calendar date that exists, ``AAAA-MM-JJ`` (RFC 3339 ``full-date``). What is no string passes."""
    if not isinstance(value, str):
        return True
    if not _DATE.fullmatch(value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def is_date_time(value: object) -> bool:
    """A date and time with its offset (RFC 3339 ``date-time``), capital T and Z, at most nine decimals.

    Narrower than the RFC where Python's dates are: no leap second, and the instant in UTC is within the
    years 1 to 9999.
    """
    if not isinstance(value, str):
        return True
    if not _DATE_TIME.fullmatch(value):
        return False
    try:
        datetime.fromisoformat(value).astimezone(UTC)
    except (ValueError, OverflowError):
        return False
    return True


def is_email(value: object) -> bool:
    """Something, an at sign, something, no space: enough to tell a mail address from a telephone number."""
    return not isinstance(value, str) or re.fullmatch(r"[^@\s]+@[^@\s]+", value) is not None


FORMATS: dict[str, Callable[[object], bool]] = {
    "date": is_date,
    "date-time": is_date_time,
    "email": is_email,
}
