"""`make run` and `make install`: whatever is missing is told in one sentence; a second start does little."""

from __future__ import annotations

import ast
import importlib.util
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT, require_or_skip
from tests.running import without_privilege

SCRIPT = ROOT / "scripts" / "setup.py"
_spec = importlib.util.spec_from_file_location("neo_setup", SCRIPT)
assert _spec and _spec.loader
setup = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(setup)


@pytest.fixture
def requirements(tmp_path: Path) -> Path:
    """A requirements file that asks for a package that is nowhere."""
    file = tmp_path / "requirements.txt"
    file.write_text("a-package-that-is-nowhere==1.0 --hash=sha256:" + "0" * 64 + "\n")
    return file


def _run(
    *arguments: str, before: tuple[str, ...] = (), **environment: str
) -> subprocess.CompletedProcess[str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("NEO_", "PORT"))}
    command = [*before, sys.executable, str(SCRIPT), *arguments]
    return subprocess.run(command, env={**kept, **environment}, capture_output=True, text=True, check=False)


def test_an_old_python_is_named() -> None:
    with pytest.raises(setup.CannotGoOn, match=r"Python 3\.11 .* 3\.9"):
        setup.check_python((3, 9))
    setup.check_python((3, 11))


def test_an_old_python_can_read_the_script_that_refuses_it() -> None:
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 7))


def test_a_port_already_taken_is_named(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = _run("run", NEO_DATA_DIR=str(tmp_path / "var"), NEO_PORT=str(port))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"Le port {port} est déjà pris") and done.stderr.count("\n") == 1


@pytest.mark.parametrize("value", ["abc", "0", "70000", "-1", "²"])
def test_a_port_that_is_no_port_is_named(value: str) -> None:
    with pytest.raises(setup.CannotGoOn, match="NEO_PORT"):
        setup.read_port(value)


def test_an_unwritable_folder_is_named(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    with pytest.raises(setup.CannotGoOn, match="NEO_DATA_DIR"):
        setup.check_folder(blocked / "var")


def test_a_folder_without_permission_is_named(tmp_path: Path) -> None:
    before = without_privilege()
    if before is None:
        require_or_skip("setpriv (util-linux), to test permissions as root")
    (tmp_path / "var").mkdir(mode=0o500)
    done = _run("run", NEO_DATA_DIR=str(tmp_path / "var"), before=before)
    assert done.returncode == 1 and "ne peut pas être écrit" in done.stderr and done.stderr.count("\n") == 1


def test_no_network_at_the_first_set_up_is_named(
    tmp_path: Path, requirements: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [n for n in os.environ if n.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:1/nothing")  # an index that nobody reaches
    monkeypatch.setenv("PIP_RETRIES", "0")
    with pytest.raises(setup.CannotGoOn, match="demande le réseau"):
        setup.install(tmp_path / ".venv", requirements)
    assert not (tmp_path / ".venv" / "installed").exists()


def test_a_missing_venv_module_is_named(
    tmp_path: Path, requirements: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_venv = tmp_path / "python"
    without_venv.write_text("#!/bin/sh\necho 'No module named venv' >&2\nexit 1\n")
    without_venv.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(without_venv))
    with pytest.raises(setup.CannotGoOn, match="python3-venv"):
        setup.install(tmp_path / ".venv", requirements)


def test_what_is_installed_is_not_installed_again(tmp_path: Path, requirements: Path) -> None:
    venv = tmp_path / ".venv"
    (venv / "bin").mkdir(parents=True)
    (venv / "bin" / "python").symlink_to(sys.executable)
    (venv / "installed").write_text(setup.fingerprint(requirements))
    assert setup.install(venv, requirements) is False
    before = setup.fingerprint(requirements)
    requirements.write_text("another==1.0\n")
    assert setup.fingerprint(requirements) != before


def test_an_environment_whose_python_is_gone_is_made_again(
    tmp_path: Path, requirements: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    venv = tmp_path / ".venv"
    (venv / "bin").mkdir(parents=True)
    (venv / "bin" / "python").symlink_to(tmp_path / "gone")
    (venv / "installed").write_text(setup.fingerprint(requirements))
    called: list[list[str]] = []
    monkeypatch.setattr(setup, "_call", lambda command, failure: called.append(command))
    assert setup.install(venv, requirements) is True
    assert called[0][1:3] == ["-m", "venv"] and "--clear" in called[0]


def test_the_command_says_one_sentence_and_exits_1() -> None:
    done = _run("elsewhere")
    assert (done.returncode, done.stdout) == (1, "") and done.stderr.count("\n") == 1
    assert sys.version_info[:2] >= setup.OLDEST_PYTHON


def test_the_server_serves_the_samples_and_says_where(tmp_path: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    kept = {k: v for k, v in os.environ.items() if not k.startswith("NEO_")}
    environment = {**kept, "NEO_DATA_DIR": str(tmp_path / "var"), "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-m", "neo.site.serve", "127.0.0.1", port]
    server = subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        _wait_for(int(port), server)
    finally:
        server.terminate()
    out, err = server.communicate(timeout=20)
    assert f"http://127.0.0.1:{port}" in out and "lise.marchetti" in out and "neo-demonstration" in out
    assert "Traceback" not in err


def _wait_for(port: int, server: subprocess.Popen[str]) -> None:
    for _ in range(1200):
        assert server.poll() is None, server.stderr and server.stderr.read()
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("the server did not start")
