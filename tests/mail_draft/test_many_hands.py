"""Over mails of many hands: each thing asked is a request of its own, and what must be seen first is told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from neo.core.assistant.writings import DraftReply
from tests.mail_draft.many_hands import ROWS, Row
from tests.mail_draft.records import MINE, draft, kinds

_FOUND, _RIGHT, _TOLD = 0.9, 0.8, 0.9


@pytest.fixture(scope="module")
def drafts() -> list[tuple[Row, DraftReply]]:
    return [
        (row, draft(row.body, sender=MINE if row.mine else "rh@example.com", attachments=row.files))
        for row in ROWS
    ]


def _pairs(row: Row, of: DraftReply) -> Iterator[tuple[str, int]]:
    """Each thing asked with the request that holds its words, one to one."""
    taken: set[int] = set()
    for words in row.asks:
        number = next((n for n, r in enumerate(of.requests) if n not in taken and words in r.text), None)
        if number is not None:
            taken.add(number)
            yield words, number


def test_each_thing_asked_is_found(drafts: list[tuple[Row, DraftReply]]) -> None:
    missed = [
        (words, [r.text for r in of.requests])
        for row, of in drafts
        for words in row.asks
        if words not in dict(_pairs(row, of))
    ]
    asked = sum(len(row.asks) for row, _ in drafts)
    assert 1 - len(missed) / asked >= _FOUND, missed


def test_what_is_shown_was_asked(drafts: list[tuple[Row, DraftReply]]) -> None:
    extra = [
        r.text
        for row, of in drafts
        for n, r in enumerate(of.requests)
        if n not in dict(_pairs(row, of)).values()
    ]
    shown = sum(len(of.requests) for _, of in drafts)
    assert 1 - len(extra) / shown >= _RIGHT, extra


def test_what_must_be_seen_is_told(drafts: list[tuple[Row, DraftReply]]) -> None:
    missed = [(kind, row.body) for row, of in drafts for kind in row.warnings if kind not in kinds(of)]
    assert 1 - len(missed) / sum(len(row.warnings) for row, _ in drafts) >= _TOLD, missed


def test_no_alarm_without_cause(drafts: list[tuple[Row, DraftReply]]) -> None:
    false = [(kind, row.body) for row, of in drafts for kind in kinds(of) if kind not in row.warnings]
    assert 1 - len(false) / sum(len(kinds(of)) for _, of in drafts) >= _RIGHT, false
