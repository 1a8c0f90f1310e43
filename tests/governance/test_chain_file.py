"""A copy of the register, verified away from it: by the key and the head that somebody noted."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from neo.core.errors import FileUnreadable, WrongUsage
from neo.doors.cli.main import app
from neo.storage.rollout import register as stored
from neo.wiring import register
from neo.wiring.chain_file import verify_file
from neo.wiring.rehearsal import rehearse
from neo.wiring.settings import read_settings

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _fresh_register() -> Iterator[None]:
    register._held.clear()
    yield
    register._held.clear()


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The story's register as its page gives it."""
    rehearse(read_settings().data_dir)
    file = tmp_path / "decisions.jsonl"
    lines = (json.dumps({"text": k.text, "signature": k.signature}) for k in stored.kept())
    file.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return file


def _key() -> str:
    return register.public_key(read_settings().data_dir)


def test_a_copy_holds_by_its_key_and_its_head(copy: Path) -> None:
    count, head, fault = register.verify()
    assert verify_file(copy, _key(), (head,)) == (count, head, fault)


def test_one_character_of_the_copy_is_located(copy: Path) -> None:
    copy.write_text(copy.read_text("utf-8").replace("0.93", "0.83"), "utf-8")
    fault = verify_file(copy, _key(), ())[2]
    assert fault is not None and fault.number == 6 and "signature" in fault.problem
    without = verify_file(copy, "", ())[2]
    assert without is not None and without.number == 7, "the next one no longer follows"


def test_another_key_and_a_cut_copy_are_found(copy: Path) -> None:
    head = register.verify()[1]
    wrong = verify_file(copy, "ab" * 32, ())[2]
    assert wrong is not None and wrong.number == 1
    lines = copy.read_text("utf-8").splitlines(keepends=True)
    copy.write_text("".join(lines[:-1]), "utf-8")
    cut = verify_file(copy, _key(), (head,))[2]
    assert cut is not None and head[:12] in cut.problem


@pytest.mark.parametrize("line", ["x", "[]", "{}", '{"text": 1, "signature": "a"}'])
def test_what_is_no_copy_is_refused_with_its_line(line: str, tmp_path: Path) -> None:
    file = tmp_path / "decisions.jsonl"
    file.write_text(line, "utf-8")
    with pytest.raises(FileUnreadable, match="ligne 1"):
        verify_file(file, "", ())


@pytest.mark.parametrize("key", ["ab", "z" * 64])
def test_a_key_that_is_none_is_a_wrong_usage(key: str, copy: Path) -> None:
    with pytest.raises(WrongUsage):
        verify_file(copy, key, ())


def test_the_command_says_what_it_did_not_look_at(copy: Path) -> None:
    done = CliRunner().invoke(app, ["governance", "verify", "--file", str(copy), "--json"])
    assert done.exit_code == 0 and json.loads(done.stdout)["signatures"] == "not_checked"
    assert "Signatures non vérifiées" in done.stderr
    signed = CliRunner().invoke(app, ["governance", "verify", "--file", str(copy), "--key", _key(), "--json"])
    assert json.loads(signed.stdout)["signatures"] == "checked" and signed.stderr == ""
