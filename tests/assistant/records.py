"""A fictitious record, and texts written of it by a scripted model."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from typing import Any, TypeVar

from neo.core.assistant.events import Done, Event
from neo.core.assistant.pipeline import ask, synthesize
from neo.core.assistant.results import Answer, Synthesis
from neo.core.dossier.exchange import read_dossier
from neo.core.dossier.model import Dossier
from neo.core.language_models.card import ModelCard
from neo.core.language_models.fallback import Route
from neo.core.language_models.messages import ModelRequest
from neo.core.language_models.scripted import Reply, ScriptedModel
from tests.synthesis.records import record

REPORTS = (
    ("2026-02-03", "Vise un CAP petite enfance à la rentrée. Test de positionnement réussi le 12/01/2026."),
    ("2026-04-02", "Mme Tessier a obtenu le permis B le 20 mars 2026. Cherche une voiture, budget 3 000 €."),
    (
        "2026-05-06",
        "Entretien chez Les Lucioles prévu le 28/05/2026 à 10 h. Dossier à déposer avant le 30/05/2026.",
    ),
)
T = TypeVar("T")
OUTSIDE = ModelCard("ailleurs", "modèle", "Société", "hors de nos murs")
HOME = ModelCard("maison", "modèle", "l’organisation", "nos machines", own_ground=True)
PIECE = re.compile(r"^\[(\d+)\] (?:[^|\n]{1,60} \| )?(.+)$", re.MULTILINE)


def dossier(*reports: tuple[str, str], **more: Any) -> Dossier:
    return read_dossier(record(*(reports or REPORTS), **more))


def pieces(request: ModelRequest) -> list[tuple[int, str]]:
    """What a model reads, as it reads it."""
    return [(int(number), words) for number, words in PIECE.findall(request.messages[-1].text)]


def faithful(request: ModelRequest) -> str:
    return "\n".join(f"{words.rstrip('.')} [{number}]." for number, words in pieces(request))


def model(*replies: Reply, card: ModelCard = HOME, **more: Any) -> ScriptedModel:
    return ScriptedModel(replies or (faithful,), card=card, **more)


def events(of: Dossier, *models: ScriptedModel, question: str = "", **more: Any) -> list[Event]:
    route = Route(models=models, **more)

    async def collect() -> list[Event]:
        task = ask(of, question, of.today, route) if question else synthesize(of, of.today, None, route)
        return [event async for event in task]

    return asyncio.run(collect())


def synthesis(of: Dossier, *models: ScriptedModel, **more: Any) -> Synthesis:
    return _last(events(of, *models, **more), Synthesis)


def answer(of: Dossier, question: str, *models: ScriptedModel, **more: Any) -> Answer:
    return _last(events(of, *models, question=question, **more), Answer)


def _last(happened: list[Event], kind: type[T]) -> T:
    done = happened[-1]
    assert isinstance(done, Done) and isinstance(done.result, kind)
    return done.result


Change = Callable[[str], str]


def changing(change: Change) -> Callable[[ModelRequest], str]:
    """Each piece said again after ``change``, under its own mark."""
    return lambda request: "\n".join(f"{change(w).rstrip('.')} [{n}]." for n, w in pieces(request))
