"""The data folder: private, with one key, prepared by one process at a time."""

from __future__ import annotations

import multiprocessing
import time
from pathlib import Path

import pytest

from neo.core.errors import DataFolderUnusable
from neo.wiring.data_folder import make_data_folder, one_at_a_time, secret_key


def test_a_folder_and_its_key_are_their_owner_s(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "data"
    key = secret_key(folder)
    assert len(key) > 40 and secret_key(folder) == key
    assert folder.stat().st_mode & 0o077 == 0
    assert (folder / "secret_key").stat().st_mode & 0o077 == 0
    assert [f.name for f in folder.iterdir()] == ["secret_key"]


def test_two_folders_have_two_keys(tmp_path: Path) -> None:
    assert secret_key(tmp_path / "a") != secret_key(tmp_path / "b")


def test_many_processes_agree_on_the_key(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        assert len(set(pool.map(secret_key, [tmp_path / "data"] * 6))) == 1


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    for ask in (make_data_folder, secret_key):
        with pytest.raises(DataFolderUnusable):
            ask(tmp_path / "data")
    with pytest.raises(DataFolderUnusable), one_at_a_time(tmp_path / "data"):
        pass


def _hold(folder: Path, log: Path) -> None:
    with one_at_a_time(folder):
        with log.open("a") as opened:
            opened.write("in ")
        time.sleep(0.05)
        with log.open("a") as opened:
            opened.write("out ")


def test_one_process_at_a_time(tmp_path: Path) -> None:
    context, log = multiprocessing.get_context("spawn"), tmp_path / "log"
    both = [context.Process(target=_hold, args=(tmp_path, log)) for _ in range(3)]
    for process in both:
        process.start()
    for process in both:
        process.join()
    assert log.read_text() == "in out " * 3
