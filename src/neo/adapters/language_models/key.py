"""A provider's key, that no log, page, error or trace can show."""

from __future__ import annotations

import re
from typing import NoReturn

_WRITABLE = re.compile(r"[\x21-\x7e]+")


class Key:
    """Shown as « <key> » everywhere; only the call to the provider reads it.

    Raises ``ValueError`` (which does not tell the value) when it cannot be written in a request's header:
    the libraries would quote it in their own error.
    """

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        if not _WRITABLE.fullmatch(value):
            raise ValueError("a key holds printable ASCII characters only, and no space")
        self._value = value

    def reveal(self) -> str:
        """The key itself, for the provider's library."""
        return self._value

    def __repr__(self) -> str:
        return "<key>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a key is never copied out of this process")
