"""The data folder: made when missing, private to its owner, with the key that signs the sessions."""

from __future__ import annotations

import fcntl
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from neo.core.errors import DataFolderUnusable

_KEY_FILE = "secret_key"
_LOCK_FILE = "preparing.lock"


def make_data_folder(folder: Path) -> None:
    """Make the folder if needed. Raises ``DataFolderUnusable`` when it cannot be written."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        raise DataFolderUnusable(path=folder) from None
    if not os.access(folder, os.W_OK | os.X_OK):
        raise DataFolderUnusable(path=folder)


@contextmanager
def one_at_a_time(folder: Path) -> Iterator[None]:
    """Wait for any other process that prepares ``folder``: two at once would both make the same tables.

    The lock goes with the process, whatever ends it. Raises ``DataFolderUnusable``.
    """
    try:
        descriptor = os.open(folder / _LOCK_FILE, os.O_WRONLY | os.O_CREAT, 0o600)
    except OSError:
        raise DataFolderUnusable(path=folder) from None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def secret_key(folder: Path) -> str:
    """The key of this data folder, made at the first call and readable by its owner only."""
    return kept_secret(folder, _KEY_FILE, lambda: secrets.token_urlsafe(50))


def kept_secret(folder: Path, name: str, make: Callable[[], str]) -> str:
    """What the file ``name`` of ``folder`` holds; made by ``make`` when it is missing, whole or not at all,
    readable by its owner only. Raises ``DataFolderUnusable``.
    """
    file = folder / name
    try:
        return file.read_text(encoding="ascii")
    except FileNotFoundError:
        make_data_folder(folder)
    except OSError:
        raise DataFolderUnusable(path=folder) from None
    own = folder / f"{name}.{os.getpid()}"
    try:
        descriptor = os.open(own, os.O_WRONLY | os.O_CREAT, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as opened:
            opened.write(make())
        with suppress(FileExistsError):  # another process made it in between: theirs stands, whole
            os.link(own, file)
        return file.read_text(encoding="ascii")
    except OSError:
        raise DataFolderUnusable(path=folder) from None
    finally:
        own.unlink(missing_ok=True)
