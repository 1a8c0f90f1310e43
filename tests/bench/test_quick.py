"""The benchmarks still run: each part is measured, in little. No time is asserted."""

from __future__ import annotations

import subprocess
import sys

from tests.conftest import ROOT


def test_every_part_can_be_measured() -> None:
    command = [sys.executable, "-m", "bench", "--quick"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    rows = [line for line in done.stdout.splitlines() if line.startswith("| ")]
    assert len(rows) == 1 + 11 + 4 + 5 + 4 + 6 + 19 + 8 + 3 + 2
    assert all(row.count("|") == 8 for row in rows)
    for measured in (
        "synthesis of the heaviest",
        "100 records imported",
        "second start",
        "record page",
        "last part",
    ):
        assert any((measured in row and " ms |" in row) or " s |" in row for row in rows), measured
