"""`make bench`: times in process, on the heaviest sample, and of the command line as a whole process.

Prints one line a figure: name, median and 95th percentile in milliseconds, goal.
"""

from __future__ import annotations

import asyncio
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from neo.core.dossier.exchange import read_dossier
from neo.core.dossier.model import Dossier
from neo.wiring.desk import last_result, open_desk

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "src" / "neo" / "samples"
RUNS = 30
QUESTION = "Quelle est la dernière démarche convenue ?"


def heaviest() -> Dossier:
    """The sample with the longest text."""
    return read_dossier(json.loads(max(SAMPLES.glob("*.json"), key=lambda f: f.stat().st_size).read_bytes()))


def measure(name: str, goal: int, work: Callable[[], object], runs: int = RUNS) -> None:
    """Time ``work`` after one warm run, and print."""
    work()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    p95 = sorted(times)[max(0, round(0.95 * len(times)) - 1)]
    print(f"{name:<42} median {statistics.median(times):8.1f} ms   p95 {p95:8.1f} ms   goal {goal} ms")


def main() -> None:
    """Run every bench."""
    dossier, desk = heaviest(), open_desk()
    text = " ".join([f"Un entretien a eu lieu le {day:02d}/03/2026." for day in range(1, 31)])
    day = dossier.today
    measure("synthesis of the heaviest sample", 60,
            lambda: asyncio.run(last_result(desk.synthesize(dossier, today=day))))
    measure("answer", 25, lambda: asyncio.run(last_result(desk.ask(dossier, QUESTION, today=day))))
    measure("verification of 30 sentences", 30,
            lambda: asyncio.run(last_result(desk.verify(dossier, text, today=day))))
    folder = Path(os.environ.get("NEO_DATA_DIR") or ROOT / "var")
    if not (folder / "prepared").exists():
        print(f"neo synthesize as a process: not measured, {folder} is not prepared (make run)")
        return
    command = [str(Path(sys.executable).parent / "neo"), "synthesize", dossier.id, "--json"]
    measure("neo synthesize as a whole process", 700,
            lambda: subprocess.run(command, check=True, capture_output=True), runs=7)


if __name__ == "__main__":
    main()
