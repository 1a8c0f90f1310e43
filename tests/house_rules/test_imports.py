"""The import contracts hold, and the one that import-linter cannot name yet."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from .tree import ROOT, python_files, shown

_LANGUAGE_MODELS = re.compile(r"language_models\.(?:port|fallback|scripted)|import .*language_models")
_MAY_CALL = (
    "src/neo/core/assistant/pipeline.py",
    "src/neo/core/assistant/asking.py",  # the half of the pipeline that asks
    "src/neo/core/language_models/",
    "src/neo/adapters/",
    "src/neo/wiring/",
)


def test_the_import_contracts_hold() -> None:
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_only_the_pipeline_calls_a_language_model() -> None:
    callers = [shown(f) for f in python_files("src") if _LANGUAGE_MODELS.search(f.read_text("utf-8"))]
    assert [f for f in callers if not f.startswith(_MAY_CALL)] == []
