"""A conclusion: its parts, its sentences with their place in the notes, the démarches it proposes."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from neo.core.assistant.conclusion.concluding import NOTES, conclude
from neo.core.assistant.results import Verdict
from neo.core.assistant.writings import Conclusion
from neo.core.dossier.exchange import read_dossier
from neo.core.reference.steps import STEP_KINDS
from tests.synthesis.records import record

DOSSIER = read_dossier(
    record(("2026-04-02", "Vue ce jour. Dossier déposé chez Corvina, rappel de Mme Lauzet."))
)
TODAY = date(2026, 5, 20)
TYPED = """21/05 9h agence mme tessier
- corvina : entretien du 19/05 ok, réponse promise avant le 29/05
- cv envoyé à mme lauzet le 20/05
- elle doit déposer le dossier de crèche avant le 05/06
- je relance la région le 28/05
- conteste le refus de l'aide mobilité, "on ne m'a rien expliqué"
- son ex boit, elle est un peu pénible
- prochain point tel 11/06 14h30
"""


def _concluded(notes: str = TYPED) -> Conclusion:
    return conclude(DOSSIER, notes, TODAY)


def _part(conclusion: Conclusion, title: str) -> str:
    return " ".join(s.text for p in conclusion.sections if p.title == title for s in p.sentences)


def test_the_parts() -> None:
    c = _concluded()
    assert _part(c, "Contexte") == "Entretien du jeudi 21 mai 2026 à 9 h, à l’agence."
    assert "crèche avant le 5 juin" in _part(c, "Ce qui est convenu, côté personne")
    assert _part(c, "Ce qui est convenu, côté agence") == "L'agence relance la région le 28 mai."
    assert _part(c, "Prochain rendez-vous") == "Le jeudi 11 juin 2026 à 14 h 30, par téléphone."
    assert "« on ne m'a rien expliqué »" in _part(c, "Ce que la personne a dit")
    assert "Le CV a été envoyé à Mme Lauzet le 20 mai." in _part(c, "Points abordés")


def test_what_judges_or_concerns_others_is_in_the_alerts_alone() -> None:
    c = _concluded()
    text = " ".join(
        [*(s.text for p in c.sections for s in p.sentences), *(d.description for d in c.demarches)]
    )
    assert "pénible" not in text and "boit" not in text
    assert [TYPED[a.start : a.end] for a in c.alerts] == ["son ex boit", "elle est un peu pénible"]


def test_every_sentence_is_checked_and_shows_its_stretch_of_the_notes() -> None:
    for sentence in (s for p in _concluded().sections for s in p.sentences):
        assert sentence.verdict is Verdict.SUPPORTED and sentence.sources
        for source in sentence.sources:
            assert source.ref == NOTES and source.start is not None and source.end is not None
            assert TYPED[source.start : source.end] == source.quote


def test_steps_have_a_code_a_day_and_a_source() -> None:
    found = {(s.what, s.due) for s in _concluded().demarches}
    assert ("Q16", date(2026, 5, 29)) in found and ("Q39", date(2026, 6, 5)) in found
    for step in _concluded().demarches:
        assert STEP_KINDS[step.what].why == step.why
        assert all(TYPED[s.start : s.end] == s.quote for s in step.sources)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("caces : demander devis au centre avant le 12/06", "Q07"),
        ("immersion chez Lauzet du 01/06 au 05/06", "Q21"),
        ("entretien mardi 26/05 à la Poste, on prépare ensemble", "Q17"),
        ("relancer la mairie la semaine prochaine", "Q16"),
        ("postule à l'offre de vendeuse avant le 30/05", "Q14"),
        ("formation du 08/06 au 19/06 confirmée", "Q08"),
        ("logement : dossier HLM à déposer avant le 10/06", "Q39"),
        ("test de sélection le 04/06", "Q19"),
        ("cv à refaire pour le 01/06", "Q11"),
        ("stage d'observation à trouver chez un fleuriste", "Q03"),
    ],
)
def test_a_line_makes_its_step(line: str, code: str) -> None:
    assert [s.what for s in _concluded(f"21/05 9h agence\n{line}\n").demarches] == [code]


@pytest.mark.parametrize(
    "line",
    ["profil mis à jour", "cv envoyé et reçu", "question ARE transmise à l'indemnisation", "elle va mieux"],
)
def test_what_is_done_or_not_hers_makes_none(line: str) -> None:
    assert not _concluded(f"21/05 9h agence\n{line}\n").demarches


def test_days_are_read_from_the_interview() -> None:
    c = _concluded("21/05 9h agence\ndossier crèche à déposer demain\n")
    assert [s.due for s in c.demarches] == [date(2026, 5, 22)]


def test_nothing_is_told_that_the_notes_do_not_tell() -> None:
    c = _concluded("voiture réparée\n")
    assert [p.title for p in c.sections] == ["Points abordés"] and not c.demarches and not c.alerts


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="abcdeé il doit ,.:;()->\n\"0123/hà'’", min_size=1, max_size=200))
def test_any_notes_end_in_a_conclusion_with_exact_places(notes: str) -> None:
    c = _concluded(notes)
    for source in (s for p in c.sections for sentence in p.sentences for s in sentence.sources):
        assert notes[source.start : source.end] == source.quote
    assert all(0 <= a.start < a.end <= len(notes) for a in c.alerts)


def test_a_verb_whose_subject_is_missing_is_no_noun() -> None:
    concluded = _concluded("a envoyé son CV chez Delcampe le 12/06")
    text = " ".join(s.text for part in concluded.sections for s in part.sentences)
    assert "a été envoyé" not in text and "envoyé son CV" in text


def test_a_word_is_never_written_out_as_another() -> None:
    parts = _concluded("récépissé de la préfecture à venir\n").sections
    assert [s.text for p in parts for s in p.sentences] == ["Récépissé de la préfecture à venir."]
