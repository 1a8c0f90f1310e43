"""Names that explain themselves, and nothing in the tree that belongs to one machine."""

from __future__ import annotations

import re

from .tree import SOURCE, python_files, shown, text_files

_EMPTY_WORDS = re.compile(r"(^|_)(manager|helper|helpers|util|utils|service|services|misc|common)($|_)")
# Written in pieces: this file is read by the rule too.
_INDEX_HOSTS = re.compile("|".join(["py" + r"pi\.org", "python" + r"hosted\.org", "registry" + r"\.npmjs"]))
_FOLDERS = "|".join(["wo" + "rk", "ro" + "ot", "fa" + "rm", "ho" + r"me/\w+"])
_MACHINE_PATHS = re.compile(rf"(?<![\w.])/(?:{_FOLDERS})/")


def test_no_module_has_an_empty_word_for_a_name() -> None:
    names = [shown(f) for f in python_files("src") if _EMPTY_WORDS.search(f.stem)]
    names += [shown(d) for d in SOURCE.rglob("*") if d.is_dir() and _EMPTY_WORDS.search(d.name)]
    assert names == []


def test_no_host_of_a_package_index() -> None:
    assert [shown(f) for f in text_files() if _INDEX_HOSTS.search(f.read_text("utf-8"))] == []


def test_no_path_of_one_machine() -> None:
    assert [shown(f) for f in text_files() if _MACHINE_PATHS.search(f.read_text("utf-8"))] == []
