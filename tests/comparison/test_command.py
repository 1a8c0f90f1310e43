"""`neo evaluate --against`, on a fake Azure and a fake Mistral: what is asked, kept, refused, written."""

from __future__ import annotations

import asyncio
import json
import os
import re
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from neo.adapters.language_models.fake_server import FAKE_KEY, Asked, FakeServer, Fault, Scenario
from neo.adapters.language_models.fake_server.scenario import Wire
from neo.adapters.language_models.fake_server.words import faithful, lying_citations
from tests.language_models.conftest import need_libraries
from tests.running import Done, Neo

from .records import suite

_SETTINGS = ("NEO_", "AZURE_OPENAI_", "MISTRAL_", "OPENAI_")
NAMES = ("T01", "T02", "T03", "T04")
TEXTS = 2 * len(NAMES)
Run = Callable[..., object]


@pytest.fixture
async def server() -> AsyncIterator[FakeServer]:
    need_libraries()
    async with FakeServer(_lying_mistral) as running:
        yield running


@pytest.fixture
def neo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Neo:
    for name in list(os.environ):
        if name.startswith(_SETTINGS) and name != "NEO_REQUIRE_ALL":
            monkeypatch.delenv(name)
    return Neo(tmp_path / "data")


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    return suite(tmp_path / "suite", *NAMES)


def _lying_mistral(asked: Asked) -> Scenario:
    return Scenario(words=lying_citations if asked.wire is Wire.MISTRAL else faithful, chunk=60)


def settings(server: FakeServer) -> dict[str, str]:
    return {
        "MISTRAL_API_KEY": FAKE_KEY,
        "NEO_MISTRAL_URL": server.mistral_url,
        "AZURE_OPENAI_ENDPOINT": server.root,
        "AZURE_OPENAI_API_KEY": FAKE_KEY,
        "AZURE_OPENAI_DEPLOYMENT": "essai",
        "NEO_AZURE_PRICES": "1,8/7,2",
    }


async def compare(
    neo: Neo, cases: Path, *more: str | Path, env: dict[str, str], names: str = "azure mistral"
) -> Done:
    first, second = names.split()
    options = ("--provider", first, "--against", second, *more)
    done = await asyncio.to_thread(lambda: neo("evaluate", cases, *options, env=env))
    assert FAKE_KEY not in done.out + done.err
    return done


async def test_a_liar_is_seen_through_both_wires(
    neo: Neo, cases: Path, server: FakeServer, tmp_path: Path
) -> None:
    report, rows = tmp_path / "r.html", tmp_path / "r.csv"
    done = await compare(neo, cases, "--json", "--report", report, "--csv", rows, env=settings(server))
    assert done.code == 0, done.err
    found, asked = done.json, [a.wire for a in server.asked]
    assert asked.count(Wire.AZURE) == asked.count(Wire.MISTRAL) == TEXTS
    assert asked[:4] == [Wire.AZURE, Wire.MISTRAL, Wire.MISTRAL, Wire.AZURE], "each is first in turn"
    figures = found["figures"]
    assert figures["claims_supported"]["first"] == 1 and figures["claims_supported"]["high"] < 0
    assert figures["leaks_plain_search"]["first"] == figures["leaks_plain_search"]["second"] == 0
    assert figures["leaks_last_look"]["first"] == figures["leaks_last_look"]["second"] == 0
    assert figures["whole_p95"]["first"] > 0 and figures["cents"]["first"] > 0
    assert figures["cents"]["second"] is None, "no price is made up"
    assert found["claims"]["one_left_out"] > 0 and {h["writer"] for h in found["heldBack"]} == {"mistral"}
    assert {line.split(",")[0] for line in rows.read_text("utf-8").splitlines()[1:]} == {"all", *NAMES}
    assert "Textes : 8 sur 8" in done.err and "criteria" not in found
    _is_one_page(report.read_text("utf-8"))


def _is_one_page(page: str) -> None:
    assert page.startswith('<!doctype html>\n<html lang="fr">') and page.count("<h1>") == 1
    assert "<script" not in page and not re.search(r"\son\w+=|javascript:", page)
    assert not re.findall(r"(?:src|href)=\"(?!#)[^\"]*\"", page)
    assert not re.search(r"url\((?!#)", page) and "@import" not in page
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    assert page.count("<table>") == page.count("<caption>") and "<th scope=" in page
    for figure in re.findall(r"<figure>.*?</figure>", page, re.DOTALL):
        assert 'role="img"' in figure and "<figcaption" in figure
    assert "@media print" in page and "retenu\u00a0: «" in page


async def test_a_second_run_asks_nobody(neo: Neo, cases: Path, server: FakeServer) -> None:
    first = await compare(neo, cases, "--json", env=settings(server))
    again = await compare(neo, cases, "--json", env=settings(server))
    assert len(server.asked) == 2 * TEXTS and again.json == first.json
    assert "Reprise : 16 échanges déjà reçus" in again.err and "Reprise" not in first.err
    await compare(neo, cases, "--restart", env=settings(server))
    assert len(server.asked) == 4 * TEXTS


async def test_after_a_crash_only_the_rest_is_asked(neo: Neo, cases: Path, server: FakeServer) -> None:
    """Killed, not stopped: nothing is said, nothing is tidied."""
    reached = asyncio.Event()

    def slowly(asked: Asked) -> Scenario:
        if len(server.asked) == 7:
            reached.set()
            return Scenario(fault=Fault.NEVER_ANSWERS)
        return _lying_mistral(asked)

    server.scenario = slowly
    options = ("evaluate", cases, "--provider", "azure", "--against", "mistral")
    process = neo.start(*options, env=settings(server))
    async with asyncio.timeout(60):
        await reached.wait()
    process.kill()
    await asyncio.to_thread(process.communicate)
    server.scenario = _lying_mistral
    done = await compare(neo, cases, "--json", env=settings(server))
    assert done.code == 0 and done.json["texts"] == TEXTS
    assert len(server.asked) == 2 * TEXTS + 1, "the one that had not ended is the only one asked twice"


async def test_a_busy_provider_is_waited_for(neo: Neo, cases: Path, server: FakeServer) -> None:
    """Each text of Mistral's is refused once, with the seconds to wait."""
    refused: set[str] = set()

    def busy(asked: Asked) -> Scenario:
        if asked.wire is Wire.MISTRAL and asked.text() not in refused:
            refused.add(asked.text())
            return Scenario(fault=Fault.BUSY, retry_after="0")
        return _lying_mistral(asked)

    server.scenario = busy
    done = await compare(neo, cases, "--json", env=settings(server))
    assert done.code == 0 and done.json["figures"]["failed"]["second"] == 0
    assert len(refused) == TEXTS and len(server.asked) == 3 * TEXTS


async def test_a_provider_that_is_not_there_stops_the_run_and_is_asked_again(
    neo: Neo, cases: Path, server: FakeServer
) -> None:
    def failing(asked: Asked) -> Scenario:
        return Scenario(fault=Fault.SERVER_ERROR) if asked.wire is Wire.MISTRAL else _lying_mistral(asked)

    server.scenario = failing
    done = await compare(neo, cases, env=settings(server))
    assert done.code == 1 and done.out == ""
    assert "« mistral » n’a pas répondu 5 fois de suite" in done.sentences[-1]
    before = len(server.asked)
    server.scenario = _lying_mistral
    done = await compare(neo, cases, "--json", env=settings(server))
    assert done.code == 0 and done.json["figures"]["failed"]["second"] == 0
    azure = [a for a in server.asked if a.wire is Wire.AZURE]
    assert len(azure) == TEXTS and len(server.asked) - before < 2 * TEXTS


async def test_what_is_recorded_is_replayed_without_a_key(
    neo: Neo, cases: Path, server: FakeServer, tmp_path: Path
) -> None:
    folder = tmp_path / "recordings"
    live = await compare(neo, cases, "--json", "--record", folder, env=settings(server))
    assert not (neo.folder / "comparisons").exists()
    names = f"recorded:{folder}/azure recorded:{folder}/mistral"
    replay = await compare(neo, cases, "--json", env={}, names=names)
    assert replay.code == 0, replay.err
    assert replay.json["figures"] == live.json["figures"] and replay.json["heldBack"] == [
        h | {"writer": f"recorded:{folder}/{h['writer']}"} for h in live.json["heldBack"]
    ]
    assert replay.json["first"]["replayed"] and replay.json["first"]["operator"] == "Microsoft"
    kept = "".join(f.read_text("utf-8") for f in sorted(folder.rglob("*.json*")))
    assert "[PERSONNE_1" in kept and FAKE_KEY not in kept
    assert not re.search("tessier", kept, re.IGNORECASE), "only masked text is kept"
    other = suite(tmp_path / "other", "T09")
    content = json.loads((other / "t09.json").read_text())
    content["dossier"]["conclusionsEntretien"][0]["texte"] = "Vise un BTS tourisme."
    (other / "t09.json").write_text(json.dumps(content), "utf-8")
    missing = await compare(neo, other, env={}, names=names)
    assert missing.code == 1 and "n’a pas été enregistré" in missing.sentences[-1]


async def test_one_provider_is_evaluated_alone_and_recorded(
    neo: Neo, cases: Path, server: FakeServer, tmp_path: Path
) -> None:
    record = ("--record", tmp_path / "r")
    options = ("evaluate", cases, "--json", "--only", "synthesis", "--provider")
    done = await asyncio.to_thread(lambda: neo(*options, "mistral", *record, env=settings(server)))
    assert done.code == 0 and done.json["writer"] == "mistral" and len(server.asked) == len(NAMES)
    name = f"recorded:{tmp_path / 'r' / 'mistral'}"
    again = await asyncio.to_thread(lambda: neo(*options, name))
    assert again.json["total"] == done.json["total"]
    checked = await asyncio.to_thread(lambda: neo("providers", "check", env={"NEO_PROVIDER": name}))
    assert checked.code == 0 and f"{len(NAMES)} échanges enregistrés" in checked.out
    listed = await asyncio.to_thread(lambda: neo("providers", "list", env={"NEO_PROVIDER": name}))
    assert f"* {name}" in listed.out


@pytest.fixture
def criteria(tmp_path: Path) -> Path:
    file = tmp_path / "criteria.toml"
    file.write_text('title = "Essai"\n[[criterion]]\nfigure = "claims_supported"\nat_least = 0.9\n', "utf-8")
    return file


async def test_criteria_written_before_the_run_give_a_verdict(
    neo: Neo, cases: Path, server: FakeServer, criteria: Path, tmp_path: Path
) -> None:
    report, folder = tmp_path / "r.html", tmp_path / "recordings"
    options = ("--criteria", criteria, "--record", folder)
    done = await compare(neo, cases, "--json", "--report", report, *options, env=settings(server))
    assert done.json["criteria"]["verdict"] == "no", done.err
    page = report.read_text("utf-8")
    assert done.json["criteria"]["digest"] in page and "at_least = 0.9" in page and "non tenu" in page
    os.utime(criteria)  # a copy has the date of the copy: it is the same file
    names = f"recorded:{folder}/azure recorded:{folder}/mistral"
    again = await compare(neo, cases, "--json", "--criteria", criteria, env={}, names=names)
    assert again.json["criteria"] == done.json["criteria"]


async def test_criteria_changed_or_written_after_the_beginning_are_refused(
    neo: Neo, cases: Path, server: FakeServer, criteria: Path
) -> None:
    await compare(neo, cases, env=settings(server))
    late = await compare(neo, cases, "--criteria", criteria, env=settings(server))
    assert late.code == 0, "there before the run, though it did not name them"
    os.utime(criteria)
    late = await compare(neo, cases, "--criteria", criteria, env=settings(server))
    assert late.code == 3 and "avant leur dernière modification" in late.sentences[-1]
    await compare(neo, cases, "--restart", "--criteria", criteria, env=settings(server))
    criteria.write_text(criteria.read_text("utf-8").replace("0.9", "0.1"), "utf-8")
    os.utime(criteria, (1_000_000_000, 1_000_000_000))
    other = await compare(neo, cases, "--criteria", criteria, env=settings(server))
    assert other.code == 3 and "d’autres critères" in other.sentences[-1]


async def test_nothing_is_kept_outside_a_laboratory(
    neo: Neo, cases: Path, server: FakeServer, tmp_path: Path
) -> None:
    neo.folder.mkdir()
    (neo.folder / "deployment").touch()
    done = await compare(neo, cases, "--record", tmp_path / "r", env=settings(server))
    assert done.code == 3 and "laboratoire" in done.sentences[-1]
    assert server.asked == [] and not (tmp_path / "r").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["--against", "autre"], 2, "« autre » est inconnu"),
        (["--against", "azure"], 1, "AZURE_OPENAI_ENDPOINT"),
        (["--against", "embedded", "--only", "verify"], 2, "--against compare"),
        (["--against", "embedded", "--report", "r.md"], 2, ".html"),
        (["--against", "embedded", "--record", "r"], 2, "--record"),
        (["--against", "embedded", "--criteria", "absent.toml"], 2, "absent.toml"),
        (["--against", "recorded:absent"], 1, "échanges enregistrés"),
        (["--csv", "r.csv"], 2, "--against"),
        (["--record", "r"], 2, "--record"),
    ],
)
def test_refusals_are_one_sentence(neo: Neo, cases: Path, arguments: list[str], code: int, told: str) -> None:
    done = neo("evaluate", cases, *arguments)
    assert (done.code, done.out) == (code, ""), done.err
    [sentence] = done.sentences
    assert told in sentence


def test_the_embedded_writer_against_itself_needs_nothing(neo: Neo, cases: Path, tmp_path: Path) -> None:
    done = neo("evaluate", cases, "--against", "embedded", "--json", "--report", tmp_path / "r.html")
    assert done.code == 0 and done.json["begun"] == ""
    assert "nuggets" in done.json["figures"] and "claims_supported" not in done.json["figures"]
    assert "Aucun message n’est parti" in (tmp_path / "r.html").read_text("utf-8")
    assert not (neo.folder / "comparisons").exists()
