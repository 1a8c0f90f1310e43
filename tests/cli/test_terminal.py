"""The command line in any terminal: narrow, without UTF-8, closed, or attacked by the text of a record."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from tests.running import SOURCES, Neo, record, written


@pytest.fixture
def one(neo: Neo, tmp_path: Path) -> Neo:
    """``neo`` on a folder that holds one record whose texts carry terminal commands."""
    attack = "\x1b[2J\x1b]0;titre\x07 elle a le permis B depuis le 03/02/2026 \u202egnitirw."
    report = {"id": "CE-1", "date": "2026-02-03", "texte": f"reçue ce jour. {attack}"}
    person = {"nom": "SAM\x1b[31mPLE", "prenom": "Zoé"}
    file = written(tmp_path / "a.json", record("A", conclusionsEntretien=[report], identite=person))
    assert neo("records", "import", file).code == 0
    return neo


@pytest.mark.parametrize(
    "arguments", [["synthesize", "A"], ["ask", "A", "A-t-elle le permis ?"], ["records", "list"]]
)
def test_the_text_of_a_record_commands_no_terminal(one: Neo, arguments: list[str]) -> None:
    done = one(*arguments, env={"COLUMNS": "20"})
    assert done.code == 0
    assert not [c for c in done.out if (ord(c) < 32 and c not in "\n\t") or c == "\u202e"]


@pytest.mark.parametrize("arguments", [["synthesize", "A"], ["ask", "A", "A-t-elle le permis ?"]])
def test_a_text_ends_by_saying_how_it_was_made(one: Neo, arguments: list[str]) -> None:
    last = one(*arguments).out.strip().splitlines()[-1]
    assert last.startswith("Texte préparé avec NÉO") and "rédacteur embarqué, sans modèle" in last


def test_the_output_is_utf_8_whatever_the_locale(one: Neo) -> None:
    for environment in (
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
    ):
        done = one("records", "list", env=environment)
        assert done.code == 0 and "Zoé" in done.out


def test_a_question_in_another_encoding_does_not_fail(one: Neo) -> None:
    environment = {**os.environ, "NEO_DATA_DIR": str(one.folder), "PYTHONPATH": str(SOURCES)}
    command = [
        sys.executable.encode(),
        b"-m",
        b"neo.doors.cli",
        b"ask",
        b"A",
        b"A-t-elle d\xe9m\xe9nag\xe9 ?",
        b"--json",
    ]
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert done.returncode == 0 and done.stdout.decode("utf-8").startswith("{")


@pytest.mark.parametrize(
    "arguments", ["records list", "synthesize A", "records schema", "records generate --count 400"]
)
def test_a_reader_that_leaves_is_no_fault(one: Neo, arguments: str) -> None:
    process = one.start(*arguments.split(), stdin=subprocess.DEVNULL)
    process.stdout.close()
    err = process.stderr.read().decode()
    process.wait()
    assert process.returncode in (0, 1)
    assert [line for line in err.splitlines() if not line.startswith("Laboratoire")] == []


def test_closed_outputs_are_no_fault(one: Neo) -> None:
    environment = {**os.environ, "NEO_DATA_DIR": str(one.folder), "PYTHONPATH": str(SOURCES)}
    command = f"'{sys.executable}' -m neo.doors.cli records list >&- 2>&-"
    assert subprocess.run(["sh", "-c", command], env=environment, check=False).returncode == 0


def _in_a_terminal(neo: Neo, *arguments: str | Path, columns: int) -> tuple[int, str]:
    """Run with all three streams on a terminal of that width; the exit code and everything it showed."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, columns))
    environment = {**os.environ, "NEO_DATA_DIR": str(neo.folder), "PYTHONPATH": str(SOURCES), "TERM": "xterm"}
    environment.pop("COLUMNS", None)  # a test runner's own would win over the terminal's
    command = [sys.executable, "-m", "neo.doors.cli", *map(str, arguments)]
    process = subprocess.Popen(command, env=environment, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    shown = bytearray()
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:  # Linux says so when the other side is closed
            break
        if not piece:
            break
        shown += piece
    os.close(ours)
    return process.wait(), shown.decode("utf-8")


def test_an_import_shows_its_progress_to_somebody_who_looks(neo: Neo, tmp_path: Path) -> None:
    lines = "\n".join(json.dumps(record(f"R{i}")) for i in range(400))
    code, shown = _in_a_terminal(neo, "records", "import", written(tmp_path / "r.jsonl", lines), columns=60)
    assert code == 0 and "Import" in shown and "%" in shown
    assert "400 dossiers importés." in shown


@pytest.mark.parametrize("columns", [20, 200])
def test_a_synthesis_fits_any_terminal(one: Neo, columns: int) -> None:
    code, shown = _in_a_terminal(one, "synthesize", "A", columns=columns)
    bare = re.sub(r"\x1b\[[0-9;]*m", "", shown)  # colours
    assert code == 0 and "\x1b" not in bare
    assert max(len(line) for line in bare.splitlines() if "Laboratoire" not in line) <= columns
