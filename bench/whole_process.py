"""What a person waits for: whole commands, in a data folder of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from bench.heavy import heaviest_sample
from bench.timing import Row, Timing, timed

GENERATED = 2000


class CommandFailed(RuntimeError):
    """A command of the product did not end well; the message is what it said."""


def command_rows(folder: Path) -> Iterator[Row]:
    """Import, generation, and one synthesis as a whole process. ``folder`` is empty and is used up."""
    record = folder / "heaviest.json"
    document = heaviest_sample()
    record.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    many = folder / "many.jsonl"
    _run(folder, "-m", "neo.site.prepare")
    _run(folder, "-m", "neo.doors.cli", "records", "import", str(record), "--replace")
    command = ("-m", "neo.doors.cli", "synthesize", str(document["id"]), "--json")
    whole = timed(lambda: _run(folder, *command), 10, warm=1)
    yield Row("`neo synthesize`, processus entier", "médiane ≤ 700 ms", whole)
    taken = _seconds(folder, "-m", "neo.doors.cli", "records", "generate", "--count", str(GENERATED), to=many)
    yield _rate("dossiers générés", "≥ 500 par seconde", taken)
    taken = _seconds(folder, "-m", "neo.doors.cli", "records", "import", str(many))
    yield _rate("dossiers importés", "–", taken)


def _rate(subject: str, goal: str, seconds: float) -> Row:
    rate = GENERATED / seconds
    return Row(subject, goal, Timing(seconds * 1000, seconds * 1000, 1), f"{rate:.0f} par seconde")


def _seconds(folder: Path, *arguments: str, to: Path | None = None) -> float:
    start = time.perf_counter()
    said = _run(folder, *arguments)
    taken = time.perf_counter() - start
    if to is not None:
        to.write_bytes(said)
    return taken


def _run(folder: Path, *arguments: str) -> bytes:
    environment = {**os.environ, "NEO_DATA_DIR": str(folder / "var")}
    done = subprocess.run([sys.executable, *arguments], capture_output=True, env=environment, check=False)
    if done.returncode:
        said = done.stderr.decode("utf-8", errors="replace").strip().splitlines()
        raise CommandFailed(said[-1] if said else f"code {done.returncode}")
    return done.stdout
