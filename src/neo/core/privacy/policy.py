"""What a task lets out: organisations in clear or not, and special categories kept, generalised or left
out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SpecialUse(StrEnum):
    """What becomes of a statement of a special category in the text that leaves."""

    KEEP = "keep"
    """The task is about it, and the text goes to own ground only."""
    GENERALISE = "generalise"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class Policy:
    """One task's rule. ``why`` says it openly, in French, to the adviser and to the public page."""

    name: str
    mask_organisations: bool = False
    special: SpecialUse = SpecialUse.KEEP
    why: str = ""


PREVIEW = Policy(
    "preview", why="Aperçu : ce qui serait masqué, catégories particulières signalées et laissées en place."
)
EVERYTHING = Policy(
    "everything", mask_organisations=True, why="Tout est masqué, employeurs et écoles compris."
)
