"""Reading cases: the shape, and one clear sentence for a bad one."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from neo.core.evaluation.cases import CaseError, load_suite, read_case
from tests.evaluation.records import content


def test_a_case_is_read_with_its_gold() -> None:
    case = read_case(content())
    assert (case.name, case.today, case.report_count) == ("T01", date(2026, 3, 20), 2)
    assert [q.answerable for q in case.questions] == [True, False]
    assert [(n.weight, n.any_of) for n in case.nuggets] == [(3, ("permis D",)), (1, ("jeudi",))]
    assert [(s.true, s.kind) for s in case.statements] == [(True, ""), (False, "number")]


def test_a_suite_is_a_folder_or_a_file(tmp_path: Path) -> None:
    file = tmp_path / "t01.json"
    file.write_text(json.dumps(content()), encoding="utf-8")
    (tmp_path / "README.md").write_text("Des cas.", encoding="utf-8")
    assert [c.name for c in load_suite(tmp_path)] == [c.name for c in load_suite(file)] == ["T01"]


def _broken(path: str, value: Any) -> dict[str, Any]:
    whole = content()
    *parents, last = path.split("/")
    node: Any = whole
    for step in parents:
        node = node[int(step)] if step.isdigit() else node[step]
    node[last] = value
    return whole


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        ("gold", [], "gold"),
        ("dossier/exporteLe", "hier", "/dossier/exporteLe"),
        ("gold/questions", {}, "/gold/questions"),
        ("gold/questions/0/answerable", "oui", "/gold/questions/0/answerable"),
        ("gold/questions/0/must_contain", [["a", 3]], "/gold/questions/0/must_contain/0"),
        ("gold/synthesis/must_include/1/weight", 4, "/gold/synthesis/must_include/1/weight"),
        ("gold/synthesis/must_include/0/any_of", [], "/gold/synthesis/must_include/0/any_of"),
    ],
)
def test_a_bad_case_says_where(path: str, value: Any, place: str) -> None:
    with pytest.raises(CaseError) as caught:
        read_case(_broken(path, value), "t01.json")
    assert "t01.json" in caught.value.sentence and place in caught.value.sentence


@pytest.mark.parametrize("written", [b"{", b"\xff\xfe", b"[]", b"[" * 100_000])
def test_a_file_that_is_not_a_case_is_refused(tmp_path: Path, written: bytes) -> None:
    file = tmp_path / "bad.json"
    file.write_bytes(written)
    with pytest.raises(CaseError):
        load_suite(file)


def test_a_missing_or_empty_suite_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "absent"):
        with pytest.raises(CaseError):
            load_suite(path)
