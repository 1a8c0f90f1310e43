"""The head of each day, for the elected staff: in a folder of theirs, so that a cut chain shows."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

from neo.core.errors import OutputUnwritable
from neo.core.governance.journal.chain import Head

_log = logging.getLogger(__name__)
_NAME = re.compile(r"tete-journal-(\d{4}-\d{2}-\d{2})\.txt")
_LINE = re.compile(r"^(\d+) ([0-9a-f]{64})$", re.MULTILINE)


def heads_folder(environment: Mapping[str, str] = os.environ) -> Path | None:
    """``NEO_HEADS_DIR``: a folder that the elected staff reads, better on another machine."""
    value = environment.get("NEO_HEADS_DIR", "").strip()
    return Path(value).expanduser() if value else None


def deliver(day: date, head: Head) -> bool:
    """Put the head of ``day`` in the folder; a folder that refuses is said in the log, caught up later."""
    try:
        return put(day, head)
    except OutputUnwritable:
        _log.error("the head of the journal of %s could not be put in NEO_HEADS_DIR", day.isoformat())
        return False


def put(day: date, head: Head) -> bool:
    """The same, but raises ``OutputUnwritable``. A file that is there is never changed: it is a proof."""
    folder = heads_folder()
    if folder is None:
        return False
    file = folder / f"tete-journal-{day.isoformat()}.txt"
    if file.exists():
        return False
    half_way = file.with_name(f"{file.name}.{os.getpid()}.part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        half_way.write_text(
            f"Journal de NÉO, {day:%d/%m/%Y} : dernière entrée et son empreinte.\n{head.words}\n",
            encoding="utf-8",
        )
        half_way.replace(file)
    except OSError:
        raise OutputUnwritable(path=folder) from None
    finally:
        with suppress(OSError):
            half_way.unlink(missing_ok=True)
    return True


def delivered() -> list[tuple[date, Head]]:
    """The heads that the folder holds, by day. Raises ``OutputUnwritable`` when it cannot be read."""
    folder = heads_folder()
    if folder is None or not folder.is_dir():
        return []
    found = []
    try:
        for file in sorted(folder.iterdir()):
            name, said = _NAME.fullmatch(file.name), None
            if name:
                said = _LINE.search(file.read_text(encoding="utf-8"))
            if name and said:
                found.append((date.fromisoformat(name[1]), Head(int(said[1]), bytes.fromhex(said[2]))))
    except (OSError, UnicodeDecodeError):
        raise OutputUnwritable(path=folder) from None
    return found
