"""A password or a token, that no log, page, error or trace can show."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from neo.core.errors import SettingInvalid

_LONGEST = 20_000


class Secret:
    """Shown as « <secret> » everywhere; only the call to the mailbox reads it."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """The secret itself, for the mailbox's library."""
        return self._value

    def __repr__(self) -> str:
        return "<secret>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret is never copied out of this process")


Token = Callable[[], Secret]
"""Gives the access token of now: one that is kept fresh elsewhere is read at each connection."""


def token_in(file: Path, setting: str) -> Token:
    """The token that ``file`` holds when it is asked for. Asking raises ``SettingInvalid``."""

    def read() -> Secret:
        try:
            found = file.read_text("ascii")[:_LONGEST].strip()
        except (OSError, UnicodeDecodeError):
            found = ""
        if not found or not found.isprintable() or " " in found:
            raise SettingInvalid(name=setting, problem="ce fichier ne contient pas de jeton lisible")
        return Secret(found)

    return read
