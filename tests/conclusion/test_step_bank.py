"""Forty lines that leave something to do make the démarche an adviser would pick."""

from __future__ import annotations

import pytest

from neo.core.assistant.conclusion.concluding import conclude
from tests.conclusion.step_bank import READ, STEPS
from tests.conclusion.test_concluding import DOSSIER, TODAY


def _codes(line: str) -> list[str]:
    return [s.what for s in conclude(DOSSIER, f"21/05 9h agence\n{line}\n", TODAY).demarches]


@pytest.mark.parametrize(("line", "code"), READ)
def test_a_line_of_the_bank(line: str, code: str) -> None:
    assert _codes(line) == [code]


def test_the_whole_bank_unread_half_included() -> None:
    assert sum(_codes(line) == [code] for line, code in STEPS) >= 0.85 * len(STEPS)


@pytest.mark.parametrize(
    "line",
    [
        "mobilité : demande d'aide à faire si embauche",
        "formation cariste : refuse, ne veut pas repartir en formation",
        "attestation employeur envoyée le 13/05, reçue",
        "si jamais le CDD s'arrête on verrait pour une POEI",
    ],
)
def test_what_is_refused_done_or_only_possible_is_not_proposed(line: str) -> None:
    assert _codes(line) == []


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("aide mobilité : demande faite en ligne ce jour", "Q39"),
        ("cfa : dossier d'inscription parti le 18/05 en recommandé", "Q07"),
        ("dossier poei envoi prévu 30/05", "Q07"),
    ],
)
def test_what_was_applied_for_is_in_hand_until_it_is_answered(line: str, code: str) -> None:
    assert _codes(line) == [code]


def test_what_was_answered_is_no_longer_in_hand() -> None:
    assert _codes("aide mobilité : demande faite le 02/05, accordée") == []
