"""The gate between a door and a task: open or closed for the trade and the region of who asks.

In a laboratory everything is open. In a deployment the register of decisions says, and nothing else does.
"""

from __future__ import annotations

from dataclasses import dataclass

from neo.core.errors import UseClosed
from neo.core.governance.conditions import Place
from neo.core.governance.rollout import OPEN, Verdict
from neo.core.governance.uses import EMBEDDED, TASKS
from neo.core.language_models.card import ModelCard
from neo.wiring.laboratory import is_laboratory
from neo.wiring.settings import read_settings

LABORATORY = Verdict(OPEN, "Laboratoire : tous les usages sont ouverts.")
_NO_PLACE = Verdict("closed", "Ce compte n’a ni métier ni région : aucun usage ne peut lui être ouvert.")


@dataclass(frozen=True, slots=True)
class Asker:
    """For whom a text is asked: a trade and a region, never a person."""

    trade: str
    region: str


def check(task: str, asker: Asker, engine_kind: str = EMBEDDED) -> Verdict:
    """Whether ``task`` may run for ``asker`` with that kind of writer.

    A model never runs where the embedded writer may not: it takes over when the model fails.
    """
    if is_laboratory(read_settings().data_dir):
        return LABORATORY
    if not asker.trade or not asker.region:
        return _NO_PLACE
    # Imported in a deployment only: a laboratory's command must start at once.
    from neo.wiring.features import verdict

    if task not in TASKS:
        return Verdict("closed", f"L’usage « {task} » n’est pas au registre.")
    found = verdict(Place(task, asker.trade, asker.region, EMBEDDED))
    if not found.is_open or engine_kind == EMBEDDED:
        return found
    return verdict(Place(task, asker.trade, asker.region, engine_kind))


def require(task: str, asker: Asker) -> None:
    """Raises ``UseClosed`` with the verdict's sentence when the use is not open."""
    found = check(task, asker)
    if not found.is_open:
        raise UseClosed(reason=found.sentence)


def kind_of(card: ModelCard) -> str:
    """The kind of writer a model is: what a decision names."""
    return "own_ground" if card.own_ground else "outside"
