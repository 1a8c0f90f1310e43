"""`neo evaluate`, as a process: its JSON, its report, its refusals."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.evaluation.records import content


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    folder = tmp_path / "suite"
    folder.mkdir()
    (folder / "t01.json").write_text(json.dumps(content()), encoding="utf-8")
    return folder


def _neo(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "NEO_DATA_DIR": str(folder / "var"), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "neo.doors.cli", "evaluate", *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, check=False)


def test_json_is_the_contract_s_and_no_store_is_opened(suite: Path, tmp_path: Path) -> None:
    report = tmp_path / "figures.md"
    done = _neo(tmp_path, str(suite), "--provider", "baseline", "--json", "--report", str(report))
    assert done.returncode == 0, done.stderr
    shape = json.loads(done.stdout)
    assert set(shape) >= {"total", "cases", "misses"}
    assert "T01" in done.stderr
    assert "Réponses justes" in report.read_text(encoding="utf-8")
    assert not (tmp_path / "var").exists()


def test_the_table_is_on_standard_output_and_html_is_escaped(suite: Path, tmp_path: Path) -> None:
    report = tmp_path / "figures.html"
    options = ("--provider", "baseline", "--only", "verify,notes", "--report", str(report))
    done = _neo(tmp_path, str(suite), *options)
    assert done.returncode == 0
    assert "Affirmations fausses" in done.stdout
    assert "<script" not in report.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--only", "tout"], 2),
        (["--provider", "autre"], 2),
        (["--against", "autre"], 2),
        (["--report", "figures.pdf"], 2),
    ],
)
def test_refusals_are_one_sentence(suite: Path, tmp_path: Path, arguments: list[str], code: int) -> None:
    done = _neo(tmp_path, str(suite), *arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert len(done.stderr.strip().splitlines()) == 1
