"""What changed since the last interview, and what the record lacks."""

from __future__ import annotations

from datetime import date
from typing import Any

from neo.core.facts.changes import MOST_SHOWN, changes_since
from neo.core.facts.unknown import find_unknown

from .small_record import OWN_MAIL, TODAY, record, understood

LAST = ("2026-05-04", "Point sur les candidatures.")


def changes(since: date | None = None, **parts: Any) -> list[str]:
    dossier = record([LAST], [], **parts)
    return [c.text for c in changes_since(dossier, understood(dossier), TODAY, since)]


def mail(ref: str, day: str, body: str, **more: Any) -> dict[str, Any]:
    one = {
        "id": ref,
        "date": f"{day}T09:00:00+02:00",
        "sens": "ENTRANT",
        "de": OWN_MAIL,
        "corps": body,
        "canal": "MAIL",
    }
    return one | more


def test_a_mail_without_answer_is_told_first_with_its_questions() -> None:
    asked = mail("M-1", "2026-05-20", "Bonjour,\nEst-ce que le stage compte ?\nEt la garde ?", objet="Stage")
    parts = {
        "messages": [asked],
        "rendezVous": [{"id": "RDV-1", "date": "2026-05-12T09:00:00+02:00", "statut": "ANNULE"}],
    }
    found = changes(**parts)
    assert found[0] == "La personne a écrit le 20/05/2026 (mail) : « Stage », 2 questions, sans réponse."
    assert found[1] == "Rendez-vous du 12/05/2026 : annulé."


def test_a_mail_and_its_answer_make_one_line() -> None:
    answer = mail("M-2", "2026-05-21", "Oui.", sens="SORTANT", de="agence@example.org", objet="RE: Stage")
    found = changes(messages=[mail("M-1", "2026-05-20", "Bonjour ?", objet="Stage"), answer])
    assert found == [
        "La personne a écrit le 20/05/2026 (mail) : « Stage », 1 question, réponse le 21/05/2026."
    ]


def test_what_is_older_than_the_last_report_is_not_told() -> None:
    assert changes(messages=[mail("M-1", "2026-04-20", "Bonjour.")]) == []


def test_since_a_given_day_reports_are_told_too() -> None:
    assert changes(since=date(2026, 5, 1)) == ["Entretien du 04/05/2026 : sans objet."]


def test_due_dates_that_passed_meanwhile() -> None:
    steps = [
        {"idDemarche": "DEM-1", "etat": "AF", "description": "Envoyer le CV", "dateFin": "2026-05-15"},
        {"idDemarche": "DEM-2", "etat": "RE", "description": "Visite", "dateFin": "2026-05-10"},
    ]
    assert changes(demarches=steps) == [
        "Échéance passée le 15/05/2026 : Envoyer le CV.",
        "Démarche réalisée le 10/05/2026 : Visite.",
    ]


def test_ten_changes_at_most() -> None:
    assert (
        len(
            changes(
                messages=[mail(f"M-{i}", "2026-05-20", f"Question {i} ?", objet=f"Q{i}") for i in range(15)]
            )
        )
        == MOST_SHOWN
    )


def unknown(**parts: Any) -> list[str]:
    dossier = record([LAST], [], **parts)
    return [u.text for u in find_unknown(dossier, understood(dossier))]


def test_a_nearly_empty_record_lacks_what_an_interview_needs() -> None:
    said = unknown()
    assert "Aucun projet professionnel n'est saisi au profil." in said
    assert "Aucun moyen de transport n'est renseigné." in said
    assert "Aucun prochain rendez-vous n'est noté." in said


def test_what_is_there_is_not_said_to_be_missing() -> None:
    said = unknown(
        projets=[
            {
                "id": "PJ-1",
                "appellation": {"libelle": "Fleuriste"},
                "salaire": {"code": "M", "remuneration": 1850},
            }
        ],
        parcours={"permis": []},
        documents=[{"titre": "CV", "nomFichier": "cv.pdf"}],
    )
    assert not [
        text for text in said if "projet" in text or "transport" in text or "CV" in text or "salaire" in text
    ]
