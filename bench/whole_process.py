"""What a person waits for: whole commands, and the second start of the server."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from bench.heavy import heaviest_sample
from bench.processes import CommandFailed, environment, run_python
from bench.timing import Effort, Row, summed_up

ROOT = Path(__file__).resolve().parents[1]
CLI = ("-m", "neo.doors.cli")


def command_rows(effort: Effort, folder: Path) -> Iterator[Row]:
    """One synthesis, one answer, one verification as processes, and a second start. ``folder`` is empty."""
    document = heaviest_sample()
    record = folder / "heaviest.json"
    record.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    run_python(folder, "-m", "neo.site.prepare")
    run_python(folder, *CLI, "records", "import", str(record), "--replace")
    identifier = str(document["id"])
    yield _row(effort, folder, "median ≤ 700 ms", "synthesize", identifier, "--json")
    yield _row(effort, folder, "–", "ask", identifier, "Quel est son projet ?", "--json")
    yield _row(effort, folder, "–", "records", "export", identifier)
    yield _second_start(effort, folder)


def _row(effort: Effort, folder: Path, goal: str, *command: str) -> Row:
    ended = [run_python(folder, *CLI, *command) for _ in range(effort.processes + 1)][1:]
    name = " ".join(word for word in command if not word.startswith("-"))
    timing = summed_up([(e.seconds, e.cpu) for e in ended])
    return Row(f"`neo {name}`, whole process", goal, timing, f"peak {max(e.peak for e in ended)} MB")


def _second_start(effort: Effort, folder: Path) -> Row:
    """From the command of `make run` to the first page served, environment and samples being there."""
    starts = [_start_once(folder) for _ in range(min(effort.processes, 5))]
    how = "scripts/setup.py run" if _installed() else "neo.site.serve (no .venv in this checkout)"
    return Row("second start of `make run`", "≤ 4 s", summed_up(starts), how)


def _installed() -> bool:
    return (ROOT / ".venv" / "installed").exists()


def _start_once(folder: Path) -> tuple[float, float]:
    """Seconds of waiting, and of processor, until a page is there."""
    port = _free_port()
    serve = [sys.executable, "-m", "neo.site.serve", "127.0.0.1", str(port)]
    command = [sys.executable, "scripts/setup.py", "run"] if _installed() else serve
    settings = {**environment(folder), "NEO_PORT": str(port)}
    start = time.perf_counter()
    server = subprocess.Popen(
        command, cwd=ROOT, env=settings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        while not _answers(port):
            if server.poll() is not None or time.perf_counter() - start > 60:
                raise CommandFailed("the server did not start")
            time.sleep(0.01)
        taken = time.perf_counter() - start
    finally:
        server.terminate()
        _, _, usage = os.wait4(server.pid, 0)
        server.returncode = 0
    return taken, usage.ru_utime + usage.ru_stime


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5) as page:
            return bool(page.status == 200)
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False
