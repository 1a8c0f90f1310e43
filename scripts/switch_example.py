#!/usr/bin/env python3
"""Make docs/examples/bascule.html: a switch rehearsed between two fake providers.

    .venv/bin/python scripts/switch_example.py

Both are played by the fake server on this machine; what they say, forget and get wrong is drawn from the
words themselves, and the delays are written afterwards: the page is the same wherever it is made. It shows
the report, and measures nobody.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import sys
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import Any

from neo.adapters.language_models.fake_server import FAKE_KEY, Asked, FakeServer, Scenario
from neo.adapters.language_models.fake_server.scenario import Wire
from neo.adapters.language_models.fake_server.words import lying_citations, passages

ROOT = Path(__file__).resolve().parent.parent
CASES = tuple(f"d{number:02}.json" for number in range(1, 9))
CRITERIA = ROOT / "docs" / "switch-criteria.example.toml"
REPORT = ROOT / "docs" / "examples" / "bascule.html"
BEGUN = "2026-11-24T10:00:00+01:00"
NOTE = "Fournisseur factice, joué sur cette machine : ce qu’il dit, oublie et met en retard est inventé."
SLIPS = {Wire.AZURE: (2, 3, 0), Wire.MISTRAL: (3, 4, 12)}
"""Of a hundred passages: how many each gets wrong, forgets, and says with other words."""
FOOTPRINTS = {"azure": "gpt-4.1", "mistral": "mistral-small-latest"}
"""The models whose footprint is counted, so that the page shows one."""
DELAYS = {"azure": (0.55, 0.9, 260), "mistral": (0.35, 0.5, 420)}
"""Seconds to the first words (least, and what is added at most), then characters a second."""


def drawn(words: str) -> int:
    """A number under 100 that depends on ``words`` only."""
    return int(sha256(words.encode()).hexdigest(), 16) % 100


def play(asked: Asked) -> Scenario:
    """Most passages said again, some forgotten, some wrong, each by its own words."""
    wrong, forgotten, reworded = SLIPS[asked.wire]
    told = []
    for number, words in passages(asked):
        place = drawn(asked.wire + words)
        if place >= wrong + forgotten:
            opening = "À retenir : " if place >= 100 - reworded else ""
            told.append(f"{opening}{words.rstrip('.')} [{number}].")
        elif place < wrong:
            alone = {"messages": [{"role": "user", "content": f"[{number}] {words}"}]}
            told.append(lying_citations(Asked(asked.wire, asked.model, alone)))
    return Scenario(words="\n".join(told) or "Rien.", chunk=24)


async def evaluate(*arguments: str | Path, **settings: str) -> None:
    """`neo evaluate` as a process, without any provider that this machine may have set."""
    own = ("NEO_", "AZURE_OPENAI_", "MISTRAL_")
    clean = {name: value for name, value in os.environ.items() if not name.startswith(own)}
    command = [sys.executable, "-m", "neo.doors.cli", "evaluate", *map(str, arguments)]
    process = await asyncio.create_subprocess_exec(
        *command, env=clean | settings, stdout=asyncio.subprocess.DEVNULL
    )
    if await process.wait():
        raise SystemExit("neo evaluate failed")


async def record(suite: Path, folder: Path, data: Path) -> None:
    """The exchanges of both, through the two wires."""
    async with FakeServer(play) as server:
        settings = {
            "NEO_DATA_DIR": str(data),
            "MISTRAL_API_KEY": FAKE_KEY,
            "NEO_MISTRAL_URL": server.mistral_url,
            "NEO_MISTRAL_MODEL": "factice-b",
            "NEO_MISTRAL_PRICES": "0,1/0,3",
            "AZURE_OPENAI_API_KEY": FAKE_KEY,
            "AZURE_OPENAI_ENDPOINT": server.root,
            "AZURE_OPENAI_DEPLOYMENT": "factice-a",
            "NEO_AZURE_PRICES": "1,8/7,2",
        }
        names = ("--provider", "azure", "--against", "mistral")
        await evaluate(suite, *names, "--record", folder, "--criteria", CRITERIA, **settings)


def settle(folder: Path) -> None:
    """Write the delays, the beginning and the note, the same at every making."""
    head = json.loads((folder / "recording.json").read_text("utf-8"))
    head |= {"begun": BEGUN, "note": NOTE}
    head["card"] |= {"operator": "personne", "place": "cette machine"}
    head["card"]["footprint"]["model"] = FOOTPRINTS[folder.name]
    (folder / "recording.json").write_text(json.dumps(head, ensure_ascii=False), "utf-8")
    lines = (folder / "exchanges.jsonl").read_text("utf-8").split("\n")[:-1]
    shapes = [_delayed(json.loads(line), *DELAYS[folder.name]) for line in lines]
    told = "".join(json.dumps(shape, ensure_ascii=False) + "\n" for shape in shapes)
    (folder / "exchanges.jsonl").write_text(told, "utf-8")


def _delayed(shape: dict[str, Any], least: float, more: float, pace: float) -> dict[str, Any]:
    seconds = least + more * (drawn(shape["digest"]) / 100) ** 2
    pieces = []
    for text, _ in shape["pieces"]:
        seconds += len(text) / pace
        pieces.append([text, round(seconds, 3)])
    return shape | {"pieces": pieces, "seconds": round(seconds, 3)}


async def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        suite = folder / "exemple"
        suite.mkdir()
        for case in CASES:
            shutil.copy(ROOT / "cases" / "development" / case, suite)
        await record(suite, folder / "recordings", folder / "data")
        for provider in DELAYS:
            settle(folder / "recordings" / provider)
        REPORT.parent.mkdir(exist_ok=True)
        os.chdir(folder)  # the page names the recordings as they are named here
        names = ("--provider", "recorded:recordings/azure", "--against", "recorded:recordings/mistral")
        await evaluate(
            suite, *names, "--criteria", CRITERIA, "--report", REPORT, NEO_DATA_DIR=str(folder / "data")
        )


if __name__ == "__main__":
    asyncio.run(main())
