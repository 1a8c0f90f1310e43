"""The product's own processes, on a data folder of their own: how long, and how much memory at most."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

# A process counts the memory of the one that made it until it becomes itself: the bench is large, this small.
_LAUNCHER = """
import os, sys
child = os.fork()
if not child:
    os.execv(sys.argv[2], sys.argv[2:])
_, status, usage = os.wait4(child, 0)
with open(sys.argv[1], "w") as report:
    report.write(f"{usage.ru_maxrss // 1024} {usage.ru_utime + usage.ru_stime}")
sys.exit(os.waitstatus_to_exitcode(status))
"""


class CommandFailed(RuntimeError):
    """A command of the product did not end well; the message is what it said."""


@dataclass(frozen=True, slots=True)
class Ended:
    """``seconds`` of a whole process, of the processor (``cpu``), and ``peak`` memory in megabytes."""

    seconds: float
    cpu: float
    peak: int


def environment(folder: Path) -> dict[str, str]:
    """The environment of a process that works in ``folder``, whatever the settings around.

    An installed product has its bytecode; told to write none, every process would read all the sources again.
    """
    left_out = ("NEO_", "PYTHONDONTWRITEBYTECODE")
    kept = {k: v for k, v in os.environ.items() if not k.startswith(left_out)}
    return {**kept, "NEO_DATA_DIR": str(folder / "data")}


def run_python(folder: Path, *arguments: str, output: Path | None = None) -> Ended:
    """``python ARGUMENTS`` to its end. Raises ``CommandFailed``."""
    said, written, spent = folder / "said", output or folder / "written", folder / "spent"
    launcher = [sys.executable, "-S", "-c", _LAUNCHER, str(spent), sys.executable]
    with said.open("w+b") as errors, written.open("wb") as out:
        start = time.perf_counter()
        command = [*launcher, *arguments]
        code = subprocess.run(command, stdout=out, stderr=errors, env=environment(folder)).returncode
        taken = time.perf_counter() - start
        if code:
            raise CommandFailed(_last_words(errors) or f"exit code {code}")
    peak, cpu = spent.read_text().split()
    return Ended(taken, float(cpu), int(peak))


def _last_words(errors: BinaryIO) -> str:
    errors.seek(0)
    lines = errors.read().decode("utf-8", errors="replace").strip().splitlines()
    return lines[-1] if lines else ""
