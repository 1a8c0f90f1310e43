"""The command line as a person runs it: a process of its own, on a data folder of its own."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from neo.core.dossier.schema import sample_text

SOURCES = Path(__file__).resolve().parents[1] / "src"


def _hear_interrupts() -> None:
    """A suite run in the background ignores interrupts, and its children would with it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended. ``peak`` is the most memory it held, in megabytes."""

    code: int
    out: str
    err: str
    peak: int

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def sentences(self) -> list[str]:
        """What was told on standard error, the notice of the laboratory apart."""
        return [line for line in self.err.splitlines() if not line.startswith("Laboratoire")]


# A process counts the memory of the one that made it until it becomes itself: pytest is large, this is small.
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


@dataclass(frozen=True, slots=True)
class Neo:
    """``neo`` on one data folder."""

    folder: Path

    def start(self, *arguments: str | Path, before: tuple[str, ...] = (), **options: Any) -> Any:
        """The process, running. ``before`` is put before the command; ``env`` adds to the environment."""
        environment = {**os.environ, "NEO_DATA_DIR": str(self.folder), "PYTHONPATH": str(SOURCES)}
        environment |= options.pop("env", {})
        also = options.pop("preexec_fn", None)

        def prepare() -> None:
            _hear_interrupts()
            if also is not None:
                also()

        command = [*before, sys.executable, "-m", "neo.doors.cli", *map(str, arguments)]
        return subprocess.Popen(
            command,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            preexec_fn=prepare,
            **options,
        )

    def __call__(self, *arguments: str | Path, text: bytes = b"", **options: Any) -> Done:
        """Run to the end with ``text`` on standard input."""
        process = self.start(*arguments, stdin=subprocess.PIPE, **options)
        out, err = process.communicate(text)
        assert b"Traceback" not in err, err.decode(errors="replace")
        return Done(process.returncode, out.decode("utf-8"), err.decode("utf-8"), 0)

    def measured(self, *arguments: str | Path) -> Done:
        """Run to the end and tell the most memory held."""
        report = self.folder.with_name("memory")
        launcher = (sys.executable, "-S", "-c", _LAUNCHER, str(report))
        done = self(*arguments, before=launcher)
        return replace(done, peak=int(report.read_text().split()[0]))


def without_privilege() -> tuple[str, ...] | None:
    """What to put before a command so that permissions count, even for root; nothing when that cannot be."""
    if os.geteuid() != 0:
        return ()
    return ("setpriv", "--bounding-set=-dac_override,-dac_read_search") if shutil.which("setpriv") else None


def record(identifier: str, **more: Any) -> dict[str, Any]:
    """The shipped sample under another id, with other keys added or replaced."""
    return {**json.loads(sample_text()), "id": identifier, **more}


def written(path: Path, content: Any) -> Path:
    """Write bytes, text, or any value as JSON, and give the path back."""
    if not isinstance(content, str | bytes):
        content = json.dumps(content, ensure_ascii=False)
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return path
