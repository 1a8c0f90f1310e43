"""The 44 demands in ``docs/governance.md``: every line is there, and what it names exists."""

from __future__ import annotations

import ast
import re

import pytest
import typer.main
from django.urls import Resolver404, resolve

from neo.doors.cli.main import app

from .tree import ROOT

_ROW = re.compile(r"^\| R(\d\d) [MS] \| (.+) \| (.+) \| (.+) \|$")
_QUOTED = re.compile(r"`([^`]+)`")
_NOT_COVERED = re.compile(r"non couvert", re.IGNORECASE)
_UNFINISHED = re.compile(r"\ben cours\b|\bà venir\b|\bTODO\b|\bbientôt\b", re.IGNORECASE)
_NO_SCREEN = re.compile(r"^(?:aucun écran|chaque page$|chaque texte)")
_TEXT = (ROOT / "docs" / "governance.md").read_text("utf-8")
ROWS = {match[1]: match for match in map(_ROW.match, _TEXT.splitlines()) if match}


def _numbers() -> list[str]:
    return [f"{number:02d}" for number in range(1, 45)]


def test_the_44_are_there_once_and_in_order() -> None:
    assert [match[1] for match in map(_ROW.match, _TEXT.splitlines()) if match] == _numbers()


def test_nothing_is_promised_for_later() -> None:
    assert _UNFINISHED.findall("\n".join(row[0] for row in ROWS.values())) == []


@pytest.mark.parametrize("number", ROWS)
def test_each_test_named_exists(number: str) -> None:
    named = [name for name in _QUOTED.findall(ROWS[number][4]) if name.startswith("tests/")]
    assert named or _NOT_COVERED.search(ROWS[number][4]), "a test, or the plain words « non couvert »"
    assert [name for name in named if not _exists(name)] == []


@pytest.mark.parametrize("number", ROWS)
def test_each_screen_command_or_page_named_exists(number: str) -> None:
    cell = ROWS[number][3]
    named = _QUOTED.findall(cell)
    assert named or _NO_SCREEN.match(cell)
    assert [name for name in named if not _shown(name)] == []


@pytest.mark.parametrize("number", [n for n in ROWS if _NOT_COVERED.search(ROWS[n][4])])
def test_what_is_not_covered_says_why(number: str) -> None:
    words = _QUOTED.sub("", ROWS[number][4])
    assert len(words) > 60


def test_the_rule_sees_a_name_that_does_not_exist() -> None:
    assert not _exists("tests/web/test_roles.py::test_nobody_wrote_this")
    assert not _exists("tests/web/test_absent.py::test_nothing")
    assert not _shown("/gouvernance/nulle-part/") and not _shown("neo governance abolish")


def test_every_test_named_elsewhere_in_the_page_exists() -> None:
    named = [name for name in _QUOTED.findall(_TEXT) if name.startswith("tests/")]
    assert len(named) > 60
    assert [name for name in named if not _exists(name)] == []


def _exists(name: str) -> bool:
    path, _, function = name.partition("::")
    file = ROOT / path
    if not file.is_file():
        return False
    body = ast.parse(file.read_text("utf-8")).body
    return function in {n.name for n in body if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)}


def _shown(name: str) -> bool:
    if name.startswith("/"):
        return _resolves(name)
    if name.startswith("neo "):
        return name in _commands()
    return name.startswith("docs/") and (ROOT / name).is_file()


def _resolves(address: str) -> bool:
    try:
        resolve(address)
    except Resolver404:
        return False
    return True


def _commands() -> set[str]:
    found = set()
    for name, command in typer.main.get_command(app).commands.items():  # type: ignore[attr-defined]
        found |= {f"neo {name}", *(f"neo {name} {child}" for child in getattr(command, "commands", {}))}
    return found
