"""From the paths somebody typed to the exchange files to read."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

SUFFIXES = (".json", ".jsonl")


class UnreadablePath(Exception):
    """A path that cannot be read at all. ``problem`` is French, without a full stop."""

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(problem)
        self.path = path
        self.problem = problem


def exchange_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Every exchange file of ``paths``, folders opened, in order and each once.

    Links to folders inside a folder are not followed (a loop would never end); hidden files and folders are
    passed over. Raises ``UnreadablePath`` for the first path that does not exist, cannot be opened, is
    neither a folder nor an exchange file, or holds none.
    """
    found: dict[str, Path] = {}
    for path in paths:
        for file in _files_of(path):
            found.setdefault(os.path.realpath(file), file)
    return tuple(found.values())


def _files_of(path: Path) -> Iterator[Path]:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            yield from _files_in(path)
            return
        _check_file(path, mode)
    except (OSError, ValueError) as failure:
        raise UnreadablePath(path, reason_of(failure)) from failure
    yield path


def _check_file(path: Path, mode: int) -> None:
    if not stat.S_ISREG(mode):
        raise UnreadablePath(path, "ce n’est ni un fichier ni un dossier de fichiers")
    if path.suffix.lower() not in SUFFIXES:
        raise UnreadablePath(path, "seuls les fichiers .json et .jsonl sont lus")
    with path.open("rb"):
        pass


def _files_in(folder: Path) -> list[Path]:
    with os.scandir(folder):
        pass  # Opened to learn now whether it can be.
    files = list(_walk(folder))
    if not files:
        raise UnreadablePath(folder, "aucun fichier .json ou .jsonl dans ce dossier")
    return files


def _walk(folder: Path) -> Iterator[Path]:
    """The exchange files under ``folder``, and what cannot be opened, so that reading it says why."""
    closed: list[Path] = []

    def keep(failure: OSError) -> None:
        closed.append(Path(failure.filename))

    for parent, folders, names in os.walk(folder, onerror=keep, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            if not name.startswith(".") and path.suffix.lower() in SUFFIXES and _is_readable_kind(path):
                yield path
    yield from closed


def _is_readable_kind(path: Path) -> bool:
    """A regular file, or a link that leads nowhere (told when it is read); never a pipe or a device."""
    return path.is_file() or (path.is_symlink() and not path.exists())


def reason_of(failure: Exception) -> str:
    """Why a path cannot be opened or read: French, without a full stop."""
    reasons = {
        FileNotFoundError: "ce fichier ou ce dossier n’existe pas (ou plus)",
        PermissionError: "la lecture n’est pas autorisée",
    }
    for kind, words in reasons.items():
        if isinstance(failure, kind):
            return words
    if getattr(failure, "errno", None) == errno.ELOOP:
        return "ce lien tourne en rond"
    return "ce chemin ne peut pas être ouvert"
