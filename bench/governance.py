"""The gate before every text, and the proof of a register of decisions."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path

from bench.processes import environment
from bench.timing import Effort, Row, Timing, timed

CHECKS = 200
"""Of one measured run: one check is shorter than the clock's own noise."""
DECISIONS = 1_000


def governance_rows(effort: Effort, folder: Path) -> Iterator[Row]:
    """In a process of its own, on a deployment with an open use. ``folder`` is empty."""
    written = folder / "rows.json"
    arguments = [sys.executable, "-m", "bench.governance", str(effort.runs), str(written)]
    done = subprocess.run(arguments, env=environment(folder), capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(done.stderr.strip().splitlines()[-1])
    for subject, goal, timing, note in json.loads(written.read_text("utf-8")):
        yield Row(subject, goal, Timing(*timing), note)


def _measured(runs: int) -> Iterator[Row]:
    from neo.site.prepare import prepare
    from neo.wiring.laboratory import DEPLOYMENT_MARK
    from neo.wiring.settings import read_settings

    folder = read_settings().data_dir
    prepare(folder)
    from neo.wiring import register

    for number in range(DECISIONS if runs > 2 else 20):
        what = {"region": "24", "trade": "emploi", "entitled": number}
        register.record("administrator", "", "staffing", what)
    count = len(register.current_rollout().decisions)
    yield Row(f"register of {count} decisions, proved whole", "–", timed(register.verify, max(2, runs // 8)))
    (folder / DEPLOYMENT_MARK).write_text("", encoding="ascii")
    yield _checked(runs)


def _checked(runs: int) -> Row:
    from neo.wiring.gate import Asker, check

    asker = Asker("emploi", "24")

    def checks() -> None:
        for _ in range(CHECKS):
            check("synthesis", asker)

    note = f"one run is {CHECKS} checks: divide by it"
    return Row(f"{CHECKS} checks of a gate, from memory", "≤ 10 ms (50 µs each)", timed(checks, runs), note)


def main(arguments: list[str]) -> None:
    """Measure and write the rows as JSON."""
    rows = [
        (row.subject, row.goal, astuple(row.timing), row.note)
        for row in _measured(int(arguments[0]))
        if row.timing
    ]
    Path(arguments[1]).write_text(json.dumps(rows), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
