"""What the code may say of its own work: a class, a code, a day. Never who, never which record, no metric."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from .tree import python_files, shown

_LEVELS = {"debug", "info", "warning", "error", "exception", "critical", "log"}
_MAY_SAY = re.compile(
    r"error\.code|type\(error\)\.__name__|day\.isoformat\(\)|"
    r"getattr\(error, 'code', type\(error\)\.__name__\)"
)
"""The code or the class of an error, the day of a head of the journal."""
_METRICS = {"prometheus_client", "statsd", "opentelemetry", "sentry_sdk", "datadog", "newrelic", "elasticapm"}


def _log_calls(file: Path) -> list[ast.Call]:
    """The calls ``_log.warning(…)``, whatever the name of the logger."""
    return [
        node
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in _LEVELS
        and re.search(r"log", ast.unparse(node.func.value), re.IGNORECASE)
    ]


def _loose(call: ast.Call) -> list[str]:
    """What a call says that it may not: a first argument that is no plain text, any other not allowed."""
    first, *others = call.args
    plain = isinstance(first, ast.Constant) and isinstance(first.value, str)
    said = [] if plain else [ast.unparse(first)]
    said += [ast.unparse(a) for a in others if not _MAY_SAY.fullmatch(ast.unparse(a))]
    return said + [ast.unparse(k.value) for k in call.keywords]


def test_no_log_line_can_name_an_account_or_a_record() -> None:
    files = python_files("src")
    found = {shown(f): [_loose(call) for call in _log_calls(f)] for f in files}
    assert sum(map(len, found.values())) >= 5, "the calls are found"
    assert {name: said for name, calls in found.items() for said in calls if said} == {}


@pytest.mark.parametrize(
    "line",
    ["_log.info('opened by %s', account.login)", "_log.error(f'{record_id} failed')", "log.warning(error)"],
)
def test_the_rule_sees_a_line_that_names_somebody(line: str, tmp_path: Path) -> None:
    file = tmp_path / "loose.py"
    file.write_text(line, encoding="utf-8")
    (call,) = _log_calls(file)
    assert _loose(call)


def test_no_library_of_metrics_or_of_reports_of_faults() -> None:
    found = []
    for file in python_files("src"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            found += [(shown(file), name) for name in names if name.split(".")[0] in _METRICS]
    assert found == []


def test_the_server_writes_no_line_an_access() -> None:
    served = ast.parse((python_files("src/neo/site")[0].parent / "serve.py").read_text("utf-8"))
    kept = [k for n in ast.walk(served) if isinstance(n, ast.Call) for k in n.keywords]
    assert [ast.unparse(k.value) for k in kept if k.arg == "access_log"] == ["False"]
