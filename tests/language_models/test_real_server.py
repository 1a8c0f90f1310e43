"""A server of another project, with a tiny random model: its real wire, its real stream, its real end.

Optional: `pip install "llama-cpp-python[server]" gguf` (it is compiled on the spot), then
`pytest -m real_server`. Never part of continuous integration: no test of the product rests on it.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

import pytest

from neo.adapters.language_models.openai_wire import OpenAICompatible
from neo.core.assistant.results import Verdict
from neo.core.language_models.card import ModelCard
from neo.core.language_models.messages import Delta, Message, ModelRequest, Role, Usage
from tests.assistant.records import dossier, synthesis

from .conftest import need_libraries
from .tiny_model import write_tiny_model

pytestmark = pytest.mark.real_server
CARD = ModelCard("openai", "minuscule", "personne", "cette machine", own_ground=True, context_tokens=4096)
_PYTHON = os.environ.get("NEO_REAL_SERVER_PYTHON", sys.executable)
"""The interpreter that has llama.cpp: it may be another environment than the tests'."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A llama.cpp server on a free port, with the tiny model."""
    need_libraries()
    probe = [_PYTHON, "-c", "import llama_cpp.server, gguf"]
    if subprocess.run(probe, capture_output=True, check=False).returncode:
        pytest.skip("llama-cpp-python[server] and gguf are not installed")
    path = tmp_path_factory.mktemp("model") / "tiny.gguf"
    if find_spec("gguf"):
        write_tiny_model(path)
    else:
        write = (
            "from pathlib import Path; from tests.language_models.tiny_model import write_tiny_model; "
            f"write_tiny_model(Path({str(path)!r}))"
        )
        subprocess.run([_PYTHON, "-c", write], check=True, cwd=Path(__file__).resolve().parents[2])
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [_PYTHON, "-m", "llama_cpp.server", "--model", str(path), "--host", "127.0.0.1"]
    command += ["--port", str(port), "--n_ctx", "4096", "--chat_format", "chatml", "--verbose", "False"]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        end = time.monotonic() + 60
        while time.monotonic() < end and server.poll() is None:
            with suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/v1/models", timeout=2):
                break
            time.sleep(0.2)
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        server.terminate()
        server.wait(20)


async def test_a_real_stream_is_read_to_its_end(address: str) -> None:
    model = OpenAICompatible(CARD, address, None)
    request = ModelRequest((Message(Role.USER, "Bonjour"),), max_tokens=24)
    pieces = [piece async for piece in model.stream(request)]
    await model.aclose()
    assert any(isinstance(p, Delta) and p.text for p in pieces)
    (usage,) = [p for p in pieces if isinstance(p, Usage)]
    assert usage.answer_tokens > 0


def test_words_that_mean_nothing_never_reach_the_text(address: str) -> None:
    told = synthesis(dossier(), OpenAICompatible(CARD, address, None))  # type: ignore[arg-type]
    assert told.sentences and all(s.verdict is Verdict.SUPPORTED and s.sources for s in told.sentences)
    assert told.making.told == 0
