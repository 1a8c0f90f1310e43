"""Every setting, error code and command is in the docs under its exact name."""

from __future__ import annotations

import re
from collections.abc import Iterator

import typer.main

from neo.core import errors
from neo.doors.cli.main import app

from .tree import docs_text, python_files

_SETTING = re.compile(r"\bNEO_[A-Z_]+\b")


def _all(kind: type[errors.NeoError]) -> Iterator[type[errors.NeoError]]:
    for child in kind.__subclasses__():
        yield child
        yield from _all(child)


def _absent(names: set[str]) -> list[str]:
    docs = docs_text()
    return sorted(name for name in names if f"`{name}`" not in docs)


def test_settings_are_documented() -> None:
    files = python_files("src", "scripts", "tests")
    assert _absent({n for f in files for n in _SETTING.findall(f.read_text("utf-8"))}) == []


def test_error_codes_are_documented() -> None:
    assert _absent({kind.code for kind in _all(errors.NeoError)}) == []


def test_error_codes_are_unique() -> None:
    codes = [kind.code for kind in _all(errors.NeoError)]
    assert len(codes) == len(set(codes))


def test_commands_are_documented() -> None:
    names = set()
    for name, command in typer.main.get_command(app).commands.items():
        names |= {f"neo {name} {child}" for child in getattr(command, "commands", {})} or {f"neo {name}"}
    assert _absent(names) == []
