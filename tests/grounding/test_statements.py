"""True and false statements about the sample records, written before any run: the rate is held, not each one.

A single statement may be wrong (the figures of docs/measures.md come from other records); together they show
whether a change makes the verifier better or worse.
"""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from neo.core.dossier.exchange import read_dossier
from neo.core.grounding.retrieval import Index
from neo.core.grounding.verification import verify_text

STATEMENTS = sorted((Path(__file__).parent / "statements").glob("*.json"))
SAMPLES = Path(__file__).parents[2] / "src" / "neo" / "samples"


@cache
def _index(name: str) -> Index:
    return Index(read_dossier(json.loads((SAMPLES / f"{name}.json").read_text("utf-8"))))


def _accepted(name: str, text: str) -> bool:
    index = _index(name)
    return all(c.supported for c in verify_text(index, text, today=index.dossier.today))


def _statements() -> dict[str, list[tuple[str, str]]]:
    """Per kind (``true`` included), the sample and the sentence."""
    found: dict[str, list[tuple[str, str]]] = {}
    for path in STATEMENTS:
        for name, lists in json.loads(path.read_text("utf-8")).items():
            found.setdefault("true", []).extend((name, text) for text in lists["true"])
            for kind, text in lists["false"]:
                found.setdefault(kind, []).append((name, text))
    return found


def test_true_statements_are_accepted() -> None:
    statements = _statements()["true"]
    refused = [text for name, text in statements if not _accepted(name, text)]
    assert len(refused) <= 0.10 * len(statements), refused


def test_false_statements_are_caught() -> None:
    false = {kind: rows for kind, rows in _statements().items() if kind != "true"}
    passed = [(kind, text) for kind, rows in false.items() for name, text in rows if _accepted(name, text)]
    assert len(passed) <= 0.12 * sum(map(len, false.values())), Counter(kind for kind, _ in passed)


@pytest.mark.parametrize(
    ("kind", "least"),
    [
        ("date", 0.95),
        ("number", 0.95),
        ("name", 0.9),
        ("modality", 0.8),
        ("attribution", 0.7),
        ("negation", 0.7),
        ("invention", 0.7),
    ],
)
def test_each_kind_is_caught(kind: str, least: float) -> None:
    rows = _statements()[kind]
    caught = [text for name, text in rows if not _accepted(name, text)]
    assert len(caught) >= least * len(rows)


@pytest.mark.parametrize("kind", ["date", "number", "name", "negation", "modality", "invention"])
def test_a_problem_is_named_in_words(kind: str) -> None:
    for name, text in _statements()[kind]:
        index = _index(name)
        for checked in verify_text(index, text, today=index.dossier.today):
            assert checked.supported == (not checked.problems)
            assert all(problem.strip() and "None" not in problem for problem in checked.problems)
