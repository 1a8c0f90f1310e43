"""What a report says: kinds and gravities, states and their order, its number and its follow-up secret.

A report holds no text and nobody: kind, gravity, function, engine, version, day. Pure: chance comes from
whoever calls.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

KINDS: dict[str, str] = {
    "wrong_value": "Une date ou un nombre est faux",
    "wrong_person": "Ce n’est pas la bonne personne",
    "omission": "Il manque quelque chose d’important",
    "third_party": "Un tiers est visible (proche, collègue, autre personne suivie)",
    "judgement": "Un jugement sur la personne",
    "not_masked": "Quelque chose n’a pas été masqué",
    "other": "Autre chose",
}
GRAVITIES: dict[str, str] = {
    "low": "Gênant",
    "medium": "A fait perdre du temps ou aurait pu induire en erreur",
    "high": "A nui, ou aurait pu nuire, à la personne",
}
RECEIVED, IN_PROGRESS, CORRECTED, CASE, REFUSED = "received", "in_progress", "corrected", "case", "refused"
STATES: dict[str, str] = {
    RECEIVED: "Reçu",
    IN_PROGRESS: "En cours",
    CORRECTED: "Corrigé",
    CASE: "Devenu un cas d’évaluation",
    REFUSED: "Refusé, avec la raison",
}
READ, WITHDRAWN = "read", "withdrawn"
NOTES: dict[str, str] = {
    READ: "Le texte a été ouvert",
    WITHDRAWN: "Le texte a été retiré par qui a signalé",
}
"""What happens to a text; it leaves the state of the report as it is."""
NEXT: Mapping[str, tuple[str, ...]] = {
    RECEIVED: (IN_PROGRESS, CORRECTED, CASE, REFUSED),
    IN_PROGRESS: (CORRECTED, CASE, REFUSED),
    CORRECTED: (CASE, IN_PROGRESS),
    CASE: (CORRECTED, IN_PROGRESS),
    REFUSED: (IN_PROGRESS,),
}
"""State -> those it may become: none is the end, a report can always be taken up again."""
LONGEST_ANSWER = 1000
_NUMBER = re.compile(r"(20\d\d)-(\d{3,6})")
_SECRET_BYTES = 10
_DOMAIN = b"neo.incident.follow-up\0"


@dataclass(frozen=True, slots=True)
class Report:
    """One report as everybody concerned may read it."""

    number: str
    day: date
    kind: str
    gravity: str
    function: str
    engine: str
    version: str


@dataclass(frozen=True, slots=True)
class Step:
    """What became of a report on a day: a new state, or a note on its text. ``by``: a role, never a person;
    ``answer``: French words for whoever reported and for the elected staff.
    """

    day: date
    state: str
    answer: str = ""
    by: str = ""


def number_of(year: int, rank: int) -> str:
    """``2026-014``."""
    return f"{year:04d}-{rank:03d}"


def read_number(written: str) -> str:
    """A number as typed, in its usual form; empty when it is none."""
    found = _NUMBER.fullmatch(written.strip())
    return number_of(int(found[1]), int(found[2])) if found else ""


def secret_of(chance: bytes) -> str:
    """The secret shown to the reporter, from at least ten bytes of chance: ``K7QD-2M4X-VB3F-9TRA``."""
    letters = base64.b32encode(chance[:_SECRET_BYTES]).decode("ascii")
    return "-".join(letters[i : i + 4] for i in range(0, len(letters), 4))


def digest_of(secret: str) -> str:
    """What the table keeps of a secret, 64 hexadecimal characters: it finds a report and leads to nobody."""
    plain = "".join(c for c in secret.upper() if c.isalnum()).replace("0", "O").replace("1", "I")
    return hashlib.sha256(_DOMAIN + plain.encode("utf-8", errors="replace")).hexdigest()


def state_of(steps: list[Step]) -> str:
    """The state after ``steps``, given in their order."""
    return next((step.state for step in reversed(steps) if step.state in STATES), RECEIVED)


def objection(state: str, new: str, answer: str) -> str:
    """Why a report in ``state`` may not become ``new`` with that answer, French; empty when it may."""
    if new not in STATES or new == RECEIVED:
        return "Cet état n’existe pas : in_progress, corrected, case ou refused."
    if new not in NEXT[state]:
        return f"Un signalement « {STATES[state]} » ne devient pas « {STATES[new]} »."
    if not answer.strip():
        return "Une réponse est demandée : qui a signalé la lira, les élus aussi."
    if len(answer) > LONGEST_ANSWER:
        return f"La réponse tient en {LONGEST_ANSWER} caractères au plus."
    return ""
