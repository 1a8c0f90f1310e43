"""The quality table of docs/measures.md: every suite side by side, and the gap between own cases.

    .venv/bin/python scripts/measures_table.py [FOLDER OF SHARED CASES]

Runs `neo evaluate SUITE --json` on each suite and prints totals only: no text of a case, and of the unseen
ones not even the misses, so that publishing a figure never shows what it was counted on.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from neo.core.evaluation.catalogue import MEASURES

ROOT = Path(__file__).resolve().parent.parent
Totals = dict[str, dict[str, float]]


def evaluate(suite: Path, provider: str = "embedded") -> Totals:
    """The total figures of one suite; nothing when it is not there. Raises CalledProcessError."""
    if not suite.is_dir():
        return {}
    command = [
        sys.executable,
        "-m",
        "neo.doors.cli",
        "evaluate",
        str(suite),
        "--provider",
        provider,
        "--json",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    totals: Totals = found["total"]
    return totals


def main(shared: Path) -> None:
    """Print the table."""
    columns = {
        "development": evaluate(ROOT / "cases" / "development"),
        "unseen": evaluate(ROOT / "cases" / "unseen"),
        "shared": evaluate(shared),
        "findings": evaluate(ROOT / "cases" / "findings"),
        "baseline": evaluate(shared, "baseline"),
    }
    print("| measure | goal | development | unseen | shared | gap | findings | baseline |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|")
    for measure in MEASURES:
        cells = [_cell(columns[name].get(measure.name)) for name in ("development", "unseen", "shared")]
        gap = _gap(columns["development"].get(measure.name), columns["unseen"].get(measure.name))
        goal = "–" if measure.goal is None else f"{measure.goal:.2f}"
        naive = columns["baseline"].get(measure.name)
        cells += [gap, _bare(columns["findings"].get(measure.name)), _bare(naive)]
        print(f"| `{measure.name}` | {goal} | {' | '.join(cells)} |")


def _cell(score: dict[str, float] | None) -> str:
    if score is None:
        return "–"
    return f"{score['value']:.2f} ({score['low']:.2f}–{score['high']:.2f})"


def _bare(score: dict[str, float] | None) -> str:
    return "–" if score is None else f"{score['value']:.2f}"


def _gap(one: dict[str, float] | None, other: dict[str, float] | None) -> str:
    return "–" if one is None or other is None else f"{one['value'] - other['value']:+.2f}"


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared" / "cases")
