"""The footprint of one answer, in a process that has imported nothing else of its library."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec

from tests.conftest import require_or_skip
from tests.running import SOURCES

_ESTIMATE = """
import json
from neo.adapters.footprint import estimate
from neo.core.language_models.card import FootprintParameters, ModelCard
from neo.core.language_models.messages import Usage
def of(provider, model):
    card = ModelCard("essai", model, "", "", footprint=FootprintParameters(provider, model, "FRA"))
    found = estimate(card, Usage(2000, 500), 4.0)
    return found.as_json() if found else None
print(json.dumps([of("mistralai", "mistral-small-latest"), of("openai", "modele-inconnu")]))
"""


def test_a_known_model_is_estimated_as_ranges_and_an_unknown_one_is_not() -> None:
    if find_spec("ecologits") is None:
        require_or_skip("the library ecologits (requirements/dev.txt)")
    done = subprocess.run(
        [sys.executable, "-c", _ESTIMATE],
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(SOURCES)},
        check=True,
    )
    known, unknown = json.loads(done.stdout)
    assert unknown is None and done.stderr == ""
    assert 0 < known["energyWh"]["low"] <= known["energyWh"]["high"] and known["zone"] == "FRA"
