"""Two records beside the samples: one whose texts are hard to count in, one that a colleague supports."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
HARD_ID = "HARD-TO-COUNT"
COLLEAGUES_ID = "OF-A-COLLEAGUE"
_BEFORE = "🚲🚲 👩\u200d🏭 e\u0301te\u0301 𝒜\r\n\r\n"


def hard_to_count() -> dict[str, Any]:
    """A sample record with such signs before every report, and every line end made of two characters."""
    sample = ROOT / "src" / "neo" / "samples" / "sample_03_couturiere_garde_enfant.json"
    document: dict[str, Any] = json.loads(sample.read_text("utf-8"))
    for report in document["conclusionsEntretien"]:
        report["texte"] = _BEFORE + report["texte"].replace("\n", "\r\n")
    return document | {"id": HARD_ID}


def of_a_colleague() -> dict[str, Any]:
    """A sample record under another id, supported by somebody else of the same agency."""
    sample = ROOT / "src" / "neo" / "samples" / "sample_04_peintre_rqth_reconversion.json"
    document: dict[str, Any] = json.loads(sample.read_text("utf-8"))
    document["referent"] |= {"id": "CONS-Z", "nom": "DELMAS", "prenom": "Jo"}
    document["identite"] |= {"nom": "QUINTIN", "prenom": "Basile", "numeroFranceTravail": "59000000001"}
    return document | {"id": COLLEAGUES_ID}


def import_into(folder: Path, document: dict[str, Any]) -> None:
    """Import by the command line, beside a running server."""
    file = folder / f"{document['id']}.json"
    file.write_text(json.dumps(document), "utf-8")
    command_line(folder, "records", "import", str(file), "--json")


def command_line(folder: Path, *arguments: str) -> str:
    """What a command prints."""
    environment = {
        **os.environ,
        "NEO_DATA_DIR": str(folder),
        "NEO_TODAY": "2026-06-15",
        "PYTHONPATH": str(ROOT / "src"),
    }
    command = [sys.executable, "-m", "neo.doors.cli", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
