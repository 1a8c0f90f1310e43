"""The usual gateway beside NÉO's own adapter, in the same run: one plain call, direct and through it.

LiteLLM is an optional extra of this bench (it brings a hundred packages): its proxy is started by the
interpreter that ``NEO_BENCH_GATEWAY_PYTHON`` names. It masks nothing; the two are compared on a call alone.
"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from bench.timing import Effort, Row, Timing, summed_up

_PORT = 8796
_KEY = "clef-de-demonstration"
_QUESTION = "[1] Projet | Une phrase de douze mots pour mesurer un appel au modèle factice."


def gateway_rows(effort: Effort, folder: Path, root: str) -> Iterator[Row]:
    """Two rows, the second only when the gateway is there. ``root``: the fake server's address."""
    from neo.wiring.providers import named

    settings = {"NEO_OPENAI_API_KEY": _KEY, "NEO_OPENAI_BASE_URL": f"{root}/v1", "NEO_OPENAI_MODEL": "essai"}
    direct = _timed(named("openai").open(settings), effort)
    yield Row("one plain call, NÉO's adapter straight to the server", "–", direct, "one client, streamed")
    python = os.environ.get("NEO_BENCH_GATEWAY_PYTHON", "")
    if not python:
        yield Row("one plain call, through LiteLLM", "–", None, "not installed (NEO_BENCH_GATEWAY_PYTHON)")
        return
    with _gateway(python, folder, root) as process:
        through = {**settings, "NEO_OPENAI_BASE_URL": f"http://127.0.0.1:{_PORT}/v1"}
        timing = _timed(named("openai").open(through), effort)
        memory = _memory(process.pid)
    added = timing.median - direct.median
    note = f"{added:.1f} ms added to the same call, {memory} MB at rest; it masks and verifies nothing"
    yield Row("one plain call, through LiteLLM", "–", timing, note)


def _timed(model: object, effort: Effort) -> Timing:
    from neo.core.language_models.messages import Message, ModelRequest, Role

    request = ModelRequest((Message(Role.USER, _QUESTION),), max_tokens=200)

    async def calls() -> list[tuple[float, float]]:
        taken = []
        for turn in range(effort.runs + 3):
            start, cpu = time.perf_counter(), time.process_time()
            async for _ in model.stream(request):  # type: ignore[attr-defined]
                pass
            if turn >= 3:
                taken.append((time.perf_counter() - start, time.process_time() - cpu))
        await model.aclose()  # type: ignore[attr-defined]
        return taken

    return summed_up(asyncio.run(calls()))


@contextmanager
def _gateway(python: str, folder: Path, root: str) -> Iterator[subprocess.Popen[bytes]]:
    folder.mkdir(exist_ok=True)
    model = {"model": "openai/essai", "api_base": f"{root}/v1", "api_key": _KEY}
    config = {
        "model_list": [{"model_name": "essai", "litellm_params": model}],
        "general_settings": {"master_key": _KEY},
    }
    path = folder / "gateway.yaml"
    path.write_text(json.dumps(config), encoding="utf-8")  # JSON is YAML
    command = [str(Path(python).parent / "litellm"), "--config", str(path), "--port", str(_PORT)]
    environment = {**os.environ, "LITELLM_LOCAL_MODEL_COST_MAP": "True", "PYTHONPATH": ""}
    process = subprocess.Popen(
        [*command, "--host", "127.0.0.1"],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        end = time.monotonic() + 90
        while time.monotonic() < end and process.poll() is None:
            address = f"http://127.0.0.1:{_PORT}/health/liveliness"
            with suppress(OSError), urllib.request.urlopen(address, timeout=2):
                break
            time.sleep(0.5)
        else:
            raise RuntimeError("the gateway did not start")
        yield process
    finally:
        process.terminate()
        process.wait(20)


def _memory(pid: int) -> int:
    """Resident megabytes of a process, where the system tells."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text("ascii").splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) // 1024
    return 0
