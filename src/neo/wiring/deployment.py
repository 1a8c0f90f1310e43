"""Making a laboratory a deployment: the foundation of the register, then the mark, without return."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from neo.core.errors import DataFolderUnusable, NotAllowed
from neo.core.governance.authority import ADMINISTRATOR
from neo.core.governance.decisions import Decision
from neo.core.governance.stages import DEFAULT_PLAN, as_json
from neo.wiring.data_folder import one_at_a_time
from neo.wiring.laboratory import DEPLOYMENT_MARK, is_laboratory


@dataclass(frozen=True, slots=True)
class Founded:
    """``closed``: logins of the demonstration, whose password is public; they cannot sign in any more."""

    decision: Decision
    closed: tuple[str, ...]


def found(folder: Path) -> Founded:
    """Turn ``folder`` into a deployment. Raises ``NotAllowed`` when it is one already.

    The mark comes last: a foundation that was interrupted leaves a laboratory, and can be done again.
    """
    from neo.storage.accounts.samples import close_sample_accounts
    from neo.wiring.register import public_key, record

    if not is_laboratory(folder):
        raise NotAllowed(rule="un déploiement ne se refonde pas")
    with one_at_a_time(folder):
        what = {"public_key": public_key(folder), "stages": as_json(DEFAULT_PLAN)}
        decision = record(ADMINISTRATOR, "", "foundation", what)
        closed = close_sample_accounts()
        _mark(folder, decision.digest)
    return Founded(decision, closed)


def _mark(folder: Path, digest: str) -> None:
    try:
        descriptor = os.open(folder / DEPLOYMENT_MARK, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o400)
        with os.fdopen(descriptor, "w", encoding="ascii") as opened:
            opened.write(digest + "\n")
    except OSError:
        raise DataFolderUnusable(path=folder) from None
