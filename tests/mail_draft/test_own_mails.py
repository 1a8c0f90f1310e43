"""Over mails of many hands: what is asked is found, what must be seen is told, nothing closed is said."""

from __future__ import annotations

from neo.core.assistant.writings import DraftReply
from tests.mail_draft.own_mails import OTHERS, OWN
from tests.mail_draft.records import draft, kinds

ROWS = [(draft(body), *row) for body, *row in OWN] + [
    (draft(body, sender="quelquun@example.com"), *row) for body, *row in OTHERS
]
_LEAST = 0.85


def _share(right: list[bool]) -> float:
    return sum(right) / len(right)


def test_what_is_asked_is_found() -> None:
    asked = sum(count for _, count, _ in ROWS)
    found = sum(min(count, len(of.requests)) for of, count, _ in ROWS)
    shown = sum(len(of.requests) for of, _, _ in ROWS)
    assert found / asked >= _LEAST
    assert found / shown >= _LEAST


def test_what_must_be_seen_is_told() -> None:
    expected = [(kind, kinds(of)) for of, _, wanted in ROWS for kind in wanted]
    assert _share([kind in told for kind, told in expected]) >= _LEAST
    told = [(kind, wanted) for of, _, wanted in ROWS for kind in kinds(of)]
    assert _share([kind in wanted for kind, wanted in told]) >= _LEAST


def test_nothing_closed_is_ever_said() -> None:
    closed = ("31,40", "dépression", "CMP", "bien reçu", "vous avez droit", "vous perdez", "vous gardez")
    assert not [word for of, _, _ in ROWS for word in closed if word in of.body]


def test_a_stranger_reads_no_name() -> None:
    strangers: list[DraftReply] = [of for of, _, _ in ROWS[len(OWN) :]]
    assert not [of.body for of in strangers if "Tessier" in of.body or "Lise" in of.body or of.sentences]
