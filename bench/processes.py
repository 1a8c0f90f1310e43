"""The product's own processes, on a data folder of their own: how long, and how much memory at most."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO


class CommandFailed(RuntimeError):
    """A command of the product did not end well; the message is what it said."""


@dataclass(frozen=True, slots=True)
class Ended:
    """``seconds`` of a whole process, of the processor (``cpu``), and ``peak`` memory in megabytes."""

    seconds: float
    cpu: float
    peak: int


def environment(folder: Path) -> dict[str, str]:
    """The environment of a process that works in ``folder``, whatever the settings around."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("NEO_")}
    return {**kept, "NEO_DATA_DIR": str(folder / "data")}


def run_python(folder: Path, *arguments: str, output: Path | None = None) -> Ended:
    """``python ARGUMENTS`` to its end. Raises ``CommandFailed``."""
    said, written = folder / "said", output or folder / "written"
    with said.open("w+b") as errors, written.open("wb") as out:
        start = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, *arguments], stdout=out, stderr=errors, env=environment(folder)
        )
        _, status, usage = os.wait4(process.pid, 0)
        taken = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise CommandFailed(_last_words(errors) or f"exit code {process.returncode}")
    return Ended(taken, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024)


def _last_words(errors: BinaryIO) -> str:
    errors.seek(0)
    lines = errors.read().decode("utf-8", errors="replace").strip().splitlines()
    return lines[-1] if lines else ""
