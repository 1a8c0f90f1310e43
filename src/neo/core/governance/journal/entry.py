"""What an entry says once opened, and its shape on the way to being sealed: always the same length.

Nothing of a record is in it: its id, who opened it, when, for which function, on which ground and why.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import Any

BODY = 640
"""Bytes of a body before it is sealed: a length would tell a name, an id or a reason apart."""
MAX_REASON = 200
"""Characters of a stated reason."""
_SHORT = {
    "login": "w", "record": "r", "at": "t", "function": "f", "engine": "e", "ground": "g", "reason": "y",
    "door": "d",
}  # fmt: skip
_LONG = {short: long for long, short in _SHORT.items()}

OPENING, CUSTODY, CHECKPOINT = "opening", "custody", "checkpoint"
"""Kinds of entries: a record was opened; the journal was; old entries were purged (the only one in clear)."""
KINDS = (OPENING, CUSTODY, CHECKPOINT)

FUNCTIONS: dict[str, str] = {
    "record": "lecture du dossier",
    "synthesis": "synthèse avant entretien",
    "answer": "question sur le dossier",
    "departure": "aperçu de ce qui partirait",
    "mail": "brouillon de réponse à un courriel",
    "conclusion": "conclusion d’entretien",
    "suggestions": "suites possibles",
    "report": "dépôt d’une conclusion relue",
    "match": "rapprochement avec des offres",
    "verify": "vérification d’un texte",
    "mask": "masquage d’un texte",
    "export": "export du dossier",
    "erase": "effacement du dossier",
    "journal": "ouverture du journal",
}
"""Functions of an entry -> what they are called."""


@dataclass(frozen=True, slots=True)
class Opening:
    """One opening. ``at``: ISO 8601 in UTC, to the second. ``engine``: the writer asked, empty when nothing
    is written. ``ground``: an access of ``storage.records.access``. ``door``: where it was asked from.
    """

    login: str
    record: str
    at: str
    function: str
    engine: str = ""
    ground: str = ""
    reason: str = ""
    door: str = ""

    def as_json(self) -> dict[str, str]:
        """For ``--json``."""
        return asdict(self)


def to_body(opening: Opening) -> bytes:
    """``BODY`` bytes. A reason too long for them is cut; raises ``ValueError`` when the rest alone is."""
    encoded = _encoded(opening)
    reason = opening.reason
    while len(encoded) > BODY and reason:
        reason = reason[:-8]
        encoded = _encoded(replace(opening, reason=f"{reason}…" if reason else ""))
    if len(encoded) > BODY:
        raise ValueError("an entry that no body holds")
    return encoded.ljust(BODY)


def from_body(body: bytes) -> Opening:
    """The opening of a body. Raises ``ValueError`` for anything else."""
    values: Any = json.loads(body)
    if not isinstance(values, dict) or not all(isinstance(value, str) for value in values.values()):
        raise ValueError("not the body of an entry")
    try:
        return Opening(**{_LONG[short]: value for short, value in values.items()})
    except (KeyError, TypeError):
        raise ValueError("not the body of an entry") from None


def _encoded(opening: Opening) -> bytes:
    values = {_SHORT[name]: value for name, value in asdict(opening).items() if value or name in _NEEDED}
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", errors="backslashreplace")


_NEEDED = ("login", "record", "at", "function")
