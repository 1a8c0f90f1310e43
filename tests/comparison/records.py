"""Two small fictitious cases, and what each side of a comparison says of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from neo.core.assistant.pipeline import ask, synthesize
from neo.core.dossier.exchange import read_dossier
from neo.core.evaluation.cases import Case, read_case
from neo.core.evaluation.comparison.comparison import Comparison, Contender, RunFacts, compared
from neo.core.evaluation.comparison.criteria import Criteria
from neo.core.evaluation.comparison.outcome import Outcome, observe
from neo.core.evaluation.comparison.texts import Text, texts_of
from neo.core.language_models.card import ModelCard
from neo.core.language_models.fallback import Route
from neo.core.language_models.scripted import Reply, ScriptedModel
from tests.assistant.records import REPORTS
from tests.synthesis.records import record

CURRENT = Contender("azure", ModelCard("azure", "gpt-essai", "Microsoft", "Suède"))
CANDIDATE = Contender("mistral", ModelCard("mistral", "mistral-essai", "Mistral AI", "France"))
QUESTION = "Quand est l’entretien chez Les Lucioles ?"


def content(name: str = "T01") -> dict[str, Any]:
    """A case as a file holds it; each has words of its own."""
    number = int(name[1:])
    own = {"3 000": f"{number + 2} 000", "à 10 h": f"à {number + 9} h"}
    reports = [(day, _replaced(text, own)) for day, text in REPORTS]
    question = {
        "id": "Q1",
        "question": QUESTION,
        "kind": "when",
        "answerable": True,
        "must_contain": [["28/05/2026"]],
        "must_not_contain": [],
        "evidence": [],
        "literal": True,
    }
    nugget = {"fact": "Permis B", "any_of": ["permis B"], "evidence": [], "weight": 3}
    gold = {"questions": [question], "synthesis": {"must_include": [nugget], "must_not_include": []}}
    return {"dossier": {**record(*reports), "id": name}, "gold": gold}


def _replaced(text: str, changes: dict[str, str]) -> str:
    for old, new in changes.items():
        text = text.replace(old, new)
    return text


def case(name: str = "T01") -> Case:
    return read_case(content(name))


def suite(folder: Path, *names: str) -> Path:
    """A folder of such cases."""
    folder.mkdir()
    for name in names:
        (folder / f"{name.lower()}.json").write_text(json.dumps(content(name)), encoding="utf-8")
    return folder


async def outcome(text: Text, reply: Reply, card: ModelCard = CURRENT.card) -> Outcome:
    """What comes of ``text`` when a model answers ``reply``, through the pipeline."""
    from dataclasses import replace

    model = ScriptedModel([reply], card=card)
    dossier, route = read_dossier(text.case.document), Route(models=(model,))
    events = (
        ask(dossier, text.question.text, text.case.today, route)
        if text.question
        else synthesize(dossier, text.case.today, None, route)
    )
    found, first = await observe(events, lambda: 0.25)
    sent = tuple(m.text for request in model.requests for m in request.messages[1:])
    return replace(found, sent=sent, first_seconds=first, whole_seconds=0.5 if found.by_model else None)


async def comparison(
    cases: list[Case], one: Reply, other: Reply, criteria: Criteria | None = None
) -> Comparison:
    """Both replies to every text of ``cases``."""
    written = [(t, await outcome(t, one), await outcome(t, other, CANDIDATE.card)) for t in texts_of(cases)]
    run = RunFacts("essai", "2026-11-24T10:00:00+01:00", 2 * len(written), "0" * 64 if criteria else "")
    return compared(CURRENT, CANDIDATE, written, run, criteria)
