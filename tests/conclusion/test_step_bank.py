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
        ("clio : devis du garage reçu, demande d'aide saisie ce jour", "Q39"),
    ],
)
def test_what_was_applied_for_is_in_hand_until_it_is_answered(line: str, code: str) -> None:
    assert _codes(line) == [code]


def test_what_was_answered_is_no_longer_in_hand() -> None:
    assert _codes("aide mobilité : demande faite le 02/05, accordée") == []


def test_what_is_worked_at_before_an_interview_is_its_preparation() -> None:
    assert _codes("motivation : bien, travailler la question du travail de nuit") == ["Q17"]
    assert _codes("lettre de motivation à refaire avant le 30/05") == ["Q11"]


def test_a_first_line_of_a_day_and_names_is_no_demarche() -> None:
    notes = "21/05 tessier, interprète malika\ncv à refaire avant le 30/05\n"
    assert [s.what for s in conclude(DOSSIER, notes, TODAY).demarches] == ["Q11"]
