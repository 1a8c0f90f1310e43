"""Drafts say whole sentences, date their terms, choose the right matter; a review says what is left."""

from __future__ import annotations

from datetime import date

import pytest

from neo.core.assistant.conclusion.concluding import conclude
from neo.core.assistant.conclusion.reviewing import left_out_of
from neo.core.assistant.conclusion.weekdays import by_weekday
from neo.core.assistant.writings import Conclusion
from tests.conclusion.test_concluding import DOSSIER

TODAY = date(2026, 5, 20)


def _conclude(line: str) -> Conclusion:
    return conclude(DOSSIER, f"rdv 18/05 agence\n{line}", TODAY)


def _told(conclusion: Conclusion) -> list[str]:
    return [s.text for part in conclusion.sections for s in part.sentences]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("IL refuse le poste de nuit", "Il refuse le poste de nuit."),
        ("AIF dde déposée ds Kairos", "La demande d’AIF a été déposée dans Kairos."),
        ("JE rappelle le centre av 20/06", "L'agence rappelle le centre avant le 20 juin."),
    ],
)
def test_shorthand_and_capitals_make_a_sentence(line: str, told: str) -> None:
    assert told in _told(_conclude(line))


@pytest.mark.parametrize("fragment", ["Elle.", "M.", "Il."])
def test_a_fragment_is_no_sentence(fragment: str) -> None:
    assert fragment not in _told(_conclude(f"CV à refaire. {fragment} Devis à demander."))


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("mode de garde à trouver avant le 29/05 pour répondre à l'offre", "Q39"),
        ("cherche une nounou avant le 29/05 pour le poste", "Q39"),
        ("visite médicale à passer le 29/05 pour le poste", "Q39"),
        ("attestation de bénévolat à demander avant le 29/05", "Q11"),
    ],
)
def test_a_step_is_of_its_own_matter(line: str, code: str) -> None:
    assert [step.what for step in _conclude(line).demarches] == [code]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("envoyer le cv avant vendredi", date(2026, 5, 22)),
        ("d'ici lundi", date(2026, 5, 25)),
        ("pour mercredi", date(2026, 5, 20)),
        ("vu vendredi", None),
        ("avant vendredi 29", None),
    ],
)
def test_a_weekday_is_counted_from_the_interview(words: str, day: date | None) -> None:
    assert by_weekday(words, date(2026, 5, 18)) == day


def test_the_term_of_a_step_is_dated_by_its_weekday() -> None:
    assert [s.due for s in _conclude("CV à envoyer avant vendredi").demarches] == [date(2026, 5, 22)]


@pytest.mark.parametrize("beside", ["sous traitement", "sa mère est malade", "dépression"])
def test_when_somebody_is_free_stays_beside_what_is_left_out(beside: str) -> None:
    for line in (f"dispo l'après-midi seulement, {beside}", f"{beside}, dispo l'après-midi seulement"):
        conclusion = _conclude(line)
        assert any("après-midi seulement" in told for told in _told(conclusion))
        assert not any(beside in told for told in _told(conclusion))


def test_a_review_tells_what_is_still_in_the_text_and_leaves_titles_alone() -> None:
    text = (
        "Contexte\n- Entretien du lundi 15 juin 2026, en visioconférence.\n\n"
        "Points abordés\n- Il a droit à l'ARE jusqu'en décembre.\n- Elle est hautaine.\n\nProchain rdv"
    )
    alerts = left_out_of(text)
    words = [text[a.start : a.end] for a in alerts]
    assert [a.kind for a in alerts] == ["promise", "judgement"] and "droit à l'ARE" in words[0]
    assert all("de côté" not in a.advice and "à retirer" in a.advice for a in alerts)
