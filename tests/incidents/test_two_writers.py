"""Two processes that receive reports at once: every report has a number, no number is given twice."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.running import SOURCES

EACH = 15
_WRITE = """
from neo.doors.cli.site_opening import open_site
open_site()
from neo.wiring.incidents import Said, receive
said = Said("other", "low", "answer", "embedded")
print(*(receive(said, "{name}-%d" % i)[0] for i in range({each})))
"""


def test_numbers_are_given_once(tmp_path: Path) -> None:
    environment = {**os.environ, "NEO_DATA_DIR": str(tmp_path / "data"), "PYTHONPATH": str(SOURCES)}
    started = [
        subprocess.Popen(
            [sys.executable, "-c", _WRITE.format(name=name, each=EACH)],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in ("a", "b")
    ]
    numbers = [number for process in started for number in process.communicate()[0].split()]
    assert [process.returncode for process in started] == [0, 0]
    assert len(numbers) == len(set(numbers)) == 2 * EACH
    assert {int(number.split("-")[1]) for number in numbers} == set(range(1, 2 * EACH + 1))
