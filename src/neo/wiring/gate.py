"""The gate between a door and a task: open or closed for the trade and the region of who asks.

In a laboratory everything is open. In a deployment the register of decisions says, and nothing else does.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from asgiref.sync import sync_to_async

from neo.core.errors import UseClosed
from neo.core.governance.conditions import Place
from neo.core.governance.rollout import OPEN, Verdict
from neo.core.governance.uses import EMBEDDED, TASKS
from neo.core.language_models.card import ModelCard
from neo.core.language_models.fallback import Route
from neo.core.language_models.port import LanguageModel
from neo.wiring.laboratory import is_laboratory
from neo.wiring.settings import data_dir

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
    if is_laboratory(data_dir()):
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


async def passed(task: str, asker: Asker) -> None:
    """``require`` for a stream: no database connection is kept once it has answered. Raises ``UseClosed``."""
    if not is_laboratory(data_dir()):
        await sync_to_async(_required)(task, asker)


async def without_closed_models(route: Route, task: str, asker: Asker) -> Route:
    """The models of ``route`` whose kind is open for ``asker``; each one left out is told in one sentence."""
    if is_laboratory(data_dir()) or not route.models:
        return route
    kinds = {kind_of(model.card) for model in route.models}
    verdicts = {kind: await sync_to_async(_checked)(task, asker, kind) for kind in sorted(kinds)}
    told = [f"Modèle écarté. {found.sentence}" for found in verdicts.values() if not found.is_open]
    open_models: list[LanguageModel] = []
    for model in route.models:
        if not verdicts[kind_of(model.card)].is_open:
            continue
        if await sync_to_async(_has_passed)(task, model.card.model):
            open_models.append(model)
        else:
            told.append(
                f"Modèle écarté. Aucune évaluation inscrite et passée ne nomme « {model.card.model} » : "
                "un changement de modèle s’évalue avant de servir."
            )
    return replace(route, models=tuple(open_models), notices=(*route.notices, *told))


def _has_passed(task: str, model: str) -> bool:
    from neo.storage.oversight.consumption import give_back
    from neo.wiring.clock import this_day
    from neo.wiring.register import current_rollout

    try:
        return current_rollout().has_passed(task, model, this_day())
    finally:
        give_back()


def _required(task: str, asker: Asker) -> None:
    found = _checked(task, asker, EMBEDDED)
    if not found.is_open:
        raise UseClosed(reason=found.sentence)


def _checked(task: str, asker: Asker, engine_kind: str) -> Verdict:
    from neo.storage.oversight.consumption import give_back

    try:
        return check(task, asker, engine_kind)
    finally:
        give_back()
