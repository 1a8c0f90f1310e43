"""`make run` tells what is wrong in one sentence."""

from __future__ import annotations

import importlib.util
import os
import socket
import sys
from pathlib import Path

import pytest

from .tree import ROOT

_spec = importlib.util.spec_from_file_location("neo_setup", ROOT / "scripts" / "setup.py")
assert _spec and _spec.loader
setup = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(setup)


def test_an_old_python_is_named() -> None:
    with pytest.raises(setup.CannotGoOn, match=r"Python 3\.11 .* 3\.9"):
        setup.check_python((3, 9))


def test_a_port_already_taken_is_named() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(setup.CannotGoOn, match=f"Le port {port} est déjà pris"):
            setup.check_port(port)


@pytest.mark.parametrize("value", ["abc", "0", "70000", "-1", "²"])
def test_a_port_that_is_no_port_is_named(value: str) -> None:
    with pytest.raises(setup.CannotGoOn, match="NEO_PORT"):
        setup.read_port(value)


def test_an_unwritable_folder_is_named(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    with pytest.raises(setup.CannotGoOn, match="NEO_DATA_DIR"):
        setup.check_folder(blocked / "var")


def test_no_network_at_the_first_set_up_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    requirements = tmp_path / "requirements.txt"
    requirements.write_text("a-package-that-is-nowhere==1.0 --hash=sha256:" + "0" * 64 + "\n")
    for name in [n for n in os.environ if n.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    with pytest.raises(setup.CannotGoOn, match="demande le réseau"):
        setup.install(tmp_path / ".venv", requirements)
    assert not (tmp_path / ".venv" / "installed").exists()


def test_the_command_says_one_sentence_and_exits_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert setup.main(["elsewhere"]) == 1
    said = capsys.readouterr()
    assert said.out == "" and said.err.count("\n") == 1
    assert sys.version_info[:2] >= setup.OLDEST_PYTHON
