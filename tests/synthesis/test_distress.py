"""Words of alarm are quoted by their gravest, whole when they are short."""

from __future__ import annotations

import json
from importlib.resources import files

from neo.core.assistant.pipeline import synthesize
from neo.core.assistant.results import Synthesis
from neo.core.dossier.exchange import read_dossier
from neo.wiring.desk import last_result


async def test_the_gravest_words_are_quoted_first() -> None:
    found = next(f for f in files("neo.samples").iterdir() if f.name.startswith("sample_04"))
    dossier = read_dossier(json.loads(found.read_text("utf-8")))
    result = await last_result(synthesize(dossier, dossier.today, None))
    assert isinstance(result, Synthesis)
    first = result.sentences[0].text
    assert first.startswith("Propos alarmants") and "plus tranquille sans moi" in first
