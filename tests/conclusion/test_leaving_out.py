"""Judgements, illness, relatives' lives and hearsay are left out with their exact place; look-alikes stay."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.assistant.conclusion.leaving_out import ADVICE, alerts_of, leave_out
from neo.core.assistant.conclusion.pieces import read_lines
from neo.core.evaluation.matching import contains
from tests.conclusion.bank import KEPT, LEFT_OUT, READ_KEPT, READ_LEFT_OUT, Row


def _told(line: str) -> str:
    lines = read_lines(line)
    left = leave_out(lines, line)
    return ". ".join(p.text for one in lines for p in one.pieces if p not in left)


def _is_right(row: Row) -> bool:
    line, out, kept = row
    told = _told(line)
    return not any(contains(told, w) for w in out) and all(contains(told, w) for w in kept)


@pytest.mark.parametrize("row", [*READ_LEFT_OUT, *READ_KEPT], ids=lambda row: row[0][:40])
def test_a_line_of_the_bank(row: Row) -> None:
    assert _is_right(row), _told(row[0])


def test_the_whole_bank_unread_half_included() -> None:
    rows = [*LEFT_OUT, *KEPT]
    assert sum(map(_is_right, rows)) >= 0.95 * len(rows)


@pytest.mark.parametrize(
    "saying",
    [
        "traîne les pieds pour le stage",
        "pas très futé, il faut tout lui répéter",
        "soupe au lait",
        "se laisse vivre",
        "un vrai numéro",
        "n'a pas inventé la poudre",
        "parle trop",
        "se croit supérieur",
    ],
)
def test_a_saying_that_judges_is_left_out(saying: str) -> None:
    assert saying not in _told(f"CV à refaire avant le 24/03\n{saying}\n")


@pytest.mark.parametrize(
    "line",
    [
        "le dossier traîne à la CAF, relance le 04/06",
        "fait le minimum légal d'heures : 15 h",
        "en fait trop loin sans voiture : 40 km",
        "comprend le français, écrit à travailler le 12/06",
    ],
)
def test_the_same_words_said_of_things_stay(line: str) -> None:
    assert _told(line)


@pytest.mark.parametrize(
    ("notes", "kind", "words"),
    [
        ("RDV fixé. elle est assez hautaine", "judgement", "elle est assez hautaine"),
        ("sous anxiolytiques depuis mars", "health", "sous anxiolytiques depuis mars"),
        ("sa sœur a fait une cure", "third_party", "sa sœur a fait une cure"),
        ("il paraît qu'il travaille ailleurs", "hearsay", "il paraît qu'il travaille ailleurs"),
        ("atelier reporté, ne pas commenter", "not_needed", "ne pas commenter"),
        ("elle dit qu'elle est à bout", "distress", "elle dit qu'elle est à bout"),
    ],
)
def test_each_alert_has_its_kind_its_place_and_an_advice(notes: str, kind: str, words: str) -> None:
    lines = read_lines(notes)
    alerts = alerts_of(lines, leave_out(lines, notes))
    assert [(a.kind, notes[a.start : a.end].rstrip(".")) for a in alerts] == [(kind, words)]
    assert alerts[0].advice == ADVICE[kind]


@given(st.text(alphabet="abcé il est un peu ,.:;()->+\n\"«»0123/hà'’", max_size=300))
def test_pieces_are_stretches_of_the_notes_in_order(notes: str) -> None:
    pieces = [p for line in read_lines(notes) for p in line.pieces]
    assert all(notes[p.start : p.end] == p.text for p in pieces)
    assert all(a.end <= b.start for a, b in pairwise(pieces))
    leave_out(read_lines(notes), notes)
