"""No file over 400 lines, no function over 60, unless a dated exception says why."""

from __future__ import annotations

import ast

from .tree import python_files, shown

MOST_LINES = 400
MOST_FUNCTION_LINES = 60
EXCEPTIONS: dict[str, str] = {}
"""``path`` or ``path::function`` -> ``date: reason``."""


def test_no_file_is_longer_than_400_lines() -> None:
    files = python_files("src", "tests", "scripts", "bench")
    lengths = {shown(f): len(f.read_text("utf-8").splitlines()) for f in files}
    assert {f: n for f, n in lengths.items() if n > MOST_LINES and f not in EXCEPTIONS} == {}


def test_no_function_is_longer_than_60_lines() -> None:
    long = []
    for file in python_files("src", "tests", "scripts", "bench"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                name = f"{shown(file)}::{node.name}"
                if (node.end_lineno or 0) - node.lineno + 1 > MOST_FUNCTION_LINES and name not in EXCEPTIONS:
                    long.append(name)
    assert long == []
