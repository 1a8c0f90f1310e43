"""The file of criteria, and the proof that it was there before the run."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from neo.adapters.language_models.exchanges import Exchanges
from neo.core.errors import FileUnreadable, Refused
from neo.core.evaluation.comparison.criteria import Criteria, read_criteria


class CriteriaAfterTheRun(Refused):
    """Criteria that were written, or chosen, once the run had begun. Data: ``path``, ``problem``."""

    code = "criteria_after_the_run"
    template = "Les critères « {path} » ne valent pas pour cette exécution : {problem}."


@dataclass(frozen=True, slots=True)
class CriteriaFile:
    """``digest``: SHA-256 of the file; ``written``: when it was last changed."""

    path: Path
    criteria: Criteria
    digest: str
    written: datetime


def open_criteria(path: Path) -> CriteriaFile:
    """Read ``path``. Raises ``FileUnreadable`` or ``CriteriaUnreadable``."""
    try:
        content, changed = path.read_bytes(), path.stat().st_mtime
        text = content.decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise FileUnreadable(path=path, problem="ce n’est pas un fichier lisible en UTF-8") from error
    digest = hashlib.sha256(content).hexdigest()
    written = datetime.fromtimestamp(changed).astimezone()
    return CriteriaFile(path, read_criteria(text, str(path)), digest, written)


def require_before_run(file: CriteriaFile, folders: Sequence[Exchanges]) -> None:
    """Hold ``file`` to the beginning of each recording. Raises ``CriteriaAfterTheRun``.

    A recording knows the digest of the criteria it began with: the same file is accepted whatever its date
    (a copy has a new one), another file is refused.
    """
    for folder in folders:
        known = folder.criteria
        if known == file.digest:
            continue
        if known:
            raise CriteriaAfterTheRun(path=file.path, problem="elle a commencé avec d’autres critères")
        if file.written > datetime.fromisoformat(folder.begun):
            problem = f"elle a commencé le {_shown(folder.begun)}, avant leur dernière modification"
            raise CriteriaAfterTheRun(path=file.path, problem=problem)


def _shown(moment: str) -> str:
    return datetime.fromisoformat(moment).strftime("%d/%m/%Y à %H h %M")
