"""The core computes: no clock, no environment, no chance; it says nothing to a log or a terminal.

The same record, day and question give the same words; and what is never written cannot leak.
"""

from __future__ import annotations

import ast
from pathlib import Path

from .tree import SOURCE, shown

_FORBIDDEN_MODULES = {"logging", "random", "secrets", "time", "os", "subprocess", "tempfile", "warnings"}
_FORBIDDEN_CALLS = {"print", "input", "open"}
_CLOCKS = {"today", "now", "utcnow"}


def _core_files() -> list[Path]:
    return sorted((SOURCE / "core").rglob("*.py"))


def _imported(node: ast.AST) -> set[str]:
    if isinstance(node, ast.Import):
        return {alias.name.split(".")[0] for alias in node.names}
    if isinstance(node, ast.ImportFrom) and node.level == 0:
        return {(node.module or "").split(".")[0]}
    return set()


def _outside(file: Path) -> list[str]:
    """What ``file`` reaches outside its arguments, one line each."""
    found = []
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        found += [f"imports {name}" for name in sorted(_imported(node) & _FORBIDDEN_MODULES)]
        if isinstance(node, ast.Call):
            called = node.func
            if isinstance(called, ast.Name) and called.id in _FORBIDDEN_CALLS:
                found.append(f"calls {called.id}")
            if isinstance(called, ast.Attribute) and called.attr in _CLOCKS and not node.args:
                found.append(f"reads the clock with {called.attr}")
    return found


def test_the_core_reaches_nothing_outside() -> None:
    assert _core_files()
    assert {shown(f): found for f in _core_files() if (found := _outside(f))} == {}


def test_the_rule_sees_what_it_forbids(tmp_path: Path) -> None:
    file = tmp_path / "bad.py"
    file.write_text("import logging\nfrom datetime import date\nprint(date.today())\n")
    assert _outside(file) == ["imports logging", "calls print", "reads the clock with today"]
