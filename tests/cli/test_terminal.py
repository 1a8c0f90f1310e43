"""The command line in any terminal: narrow, without UTF-8, closed, or attacked by the text of a record."""

from __future__ import annotations

import os
import subprocess
import sys
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
