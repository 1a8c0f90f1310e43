"""The data folder: made when missing, private to its owner, with the key that signs the sessions."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from neo.core.errors import DataFolderUnusable

_KEY_FILE = "secret_key"


def make_data_folder(folder: Path) -> None:
    """Make the folder if needed. Raises ``DataFolderUnusable`` when it cannot be written."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        raise DataFolderUnusable(path=folder) from None
    if not os.access(folder, os.W_OK | os.X_OK):
        raise DataFolderUnusable(path=folder)


def secret_key(folder: Path) -> str:
    """The key of this data folder, made at the first call and readable by its owner only."""
    file = folder / _KEY_FILE
    try:
        return file.read_text(encoding="ascii")
    except FileNotFoundError:
        make_data_folder(folder)
    key = secrets.token_urlsafe(50)
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:  # another process made it between the two calls
        return file.read_text(encoding="ascii")
    except OSError:
        raise DataFolderUnusable(path=folder) from None
    with os.fdopen(descriptor, "w", encoding="ascii") as opened:
        opened.write(key)
    return key
