"""What a reply tells of the record, when the mail and the note that answers it hardly share a word."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from neo.core.assistant.mail_draft.drafting import draft_reply
from neo.core.assistant.mail_draft.wants import AMOUNT, HOUR, NAME, PAPERS, SPAN, STATE, wanted_values
from neo.core.dossier.exchange import read_dossier
from tests.mail_draft.records import AGENT, MINE, TODAY

NOTES = (
    (
        "2025-11-04",
        "Formation de cariste : session du 12/01 au 06/02/2026, devis 1 980 €.\n"
        "RQTH valable jusqu'au 30/04/2029.",
    ),
    (
        "2026-05-28",
        "Toiles du Nord (voilerie) : essai le 18/06 à 8h30, quai des Lices, demander Mme Farge.\n"
        "Si essai concluant : CDI 35 h à partir du 06/07, 1 870 € brut.\n"
        "La convention n'est pas signée, il manque le Kbis.\n"
        "Dossier de la mutuelle : venir avec 2 justificatifs de domicile.",
    ),
)


def _body(
    mail: str,
    notes: tuple[tuple[str, str], ...] = NOTES,
    *,
    more: tuple[dict[str, Any], ...] = (),
    diary: tuple[dict[str, Any], ...] = (),
    steps: tuple[dict[str, Any], ...] = (),
    sender: str = MINE,
) -> str:
    record = {
        "schema": "neo-dossier/1",
        "id": "T-2",
        "exporteLe": TODAY,
        "referent": AGENT | {"email": "agence@example.org"},
        "identite": {"civilite": "M.", "nom": "ORSINI", "prenom": "Luc", "emails": [{"adresseEmail": MINE}]},
        "conclusionsEntretien": [
            {"id": f"CE-{n}", "date": day, "texte": text, "agent": AGENT, "statut": "VALIDE"}
            for n, (day, text) in enumerate(notes, 1)
        ],
        "messages": [
            {
                "id": "M-1",
                "canal": "MAIL",
                "sens": "ENTRANT",
                "de": sender,
                "a": ["agence@example.org"],
                "date": "2026-06-08T10:00:00+02:00",
                "corps": mail,
                "etat": "NON_LU",
            },
            *more,
        ],
        "rendezVous": list(diary),
        "demarches": list(steps),
    }
    dossier = read_dossier(copy.deepcopy(record))
    return draft_reply(dossier, "M-1", dossier.today).body


@pytest.mark.parametrize(
    ("mail", "told"),
    [
        ("Bonjour, je commence quand si ça marche ?", "06/07"),
        ("Ils paient combien à la voilerie ?", "1 870"),
        ("Je dois demander qui le jour de l'essai ?", "Farge"),
        ("Ma RQTH est encore bonne jusqu'à quand ?", "30/04/2029"),
        ("Quels papiers pour la mutuelle ?", "2 justificatifs"),
        ("La convention, elle est signée ?", "Kbis"),
    ],
)
def test_a_note_is_found_by_what_is_wanted(mail: str, told: str) -> None:
    assert told in _body(mail)


def test_a_day_asked_for_is_told_in_full_beside_the_note_s_own_words() -> None:
    body = _body("L'essai à la voilerie c'est mercredi ou jeudi ?")
    assert "le 18/06 à 8h30" in body and "(jeudi 18 juin 2026)" in body


def test_a_day_that_a_note_gives_about_is_not_made_precise() -> None:
    body = _body("La naissance, c'est prévu quand déjà ?", (("2026-05-28", "Naissance vers le 10 juillet."),))
    assert "vers le 10 juillet" in body and "vendredi 10" not in body


def test_each_day_that_a_mail_sets_against_another_is_looked_up() -> None:
    notes = (("2026-05-28", "Visite médicale du permis le 16/06.\nSession au centre : début le 20/06."),)
    body = _body("La visite médicale est le 16 juin, est-ce que ça bloque la session du 20 ?", notes)
    assert "16/06" in body and "20/06" in body


@pytest.mark.parametrize(
    "mail", ["Vous deviez m'envoyer la liste des crèches, toujours rien.", "Et le permis ?"]
)
def test_what_the_record_does_not_hold_is_left_to_the_adviser(mail: str) -> None:
    assert "«" not in _body(mail)


def test_a_later_note_is_told_before_an_earlier_one() -> None:
    notes = (
        ("2026-02-03", "Voilerie : CDI à partir du 01/06."),
        ("2026-05-28", "Voilerie : CDI décalé, à partir du 06/07."),
    )
    body = _body("Le CDI à la voilerie, il commence quand ?", notes)
    assert "06/07" in body and "01/06" not in body


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("a quelle heure je viens", HOUR),
        ("je commence quand", SPAN),
        ("combien coute la formation", AMOUNT),
        ("il vous manque quelle attestation", PAPERS),
        ("est-ce que le garage a repondu", STATE),
        ("je me presente devant qui", NAME),
    ],
)
def test_the_kind_of_value_asked_for_is_read(asked: str, kind: str) -> None:
    assert kind in wanted_values(asked)


def test_a_thank_you_asks_for_no_value() -> None:
    assert not wanted_values("merci pour votre aide et bonne journee")


_SCHOOL = {
    "id": "M-2",
    "canal": "MAIL",
    "sens": "ENTRANT",
    "de": "secretariat@voilerie-du-nord.example",
    "a": ["agence@example.org"],
    "date": "2026-06-04T10:00:00+02:00",
    "corps": "Bonjour,\nNous ne pouvons pas prendre M. Orsini sans le CACES. En revanche nous cherchons un "
    "aide-voilier, 20 h par semaine, du 3 août au 30 octobre.\nEst-il souvent malade ?\nToiles du Nord",
    "etat": "LU",
}


def test_what_a_partner_wrote_since_is_the_answer_awaited() -> None:
    body = _body("Est-ce que l'entreprise a répondu pour moi ?", more=(_SCHOOL,))
    assert "20 h par semaine" in body and "malade" not in body


def test_no_answer_is_told_when_nobody_wrote() -> None:
    assert "«" not in _body("Est-ce que la mairie de Brest a répondu ?")


_DIARY = {
    "id": "RDV-1",
    "date": "2026-06-11T09:30:00+02:00",
    "duree": 30,
    "modaliteContact": "TELEPHONE",
    "statut": "PRIS",
    "agent": AGENT,
}


@pytest.mark.parametrize(
    "mail",
    [
        "Bonjour, on se voit quand la prochaine fois ?",
        "Vous m'appelez à quelle heure ?",
        "Je ne pourrai pas être disponible jeudi.",
        "Un imprévu, je ne peux pas venir jeudi, je suis désolé.",
    ],
)
def test_the_appointment_is_told_however_it_is_named(mail: str) -> None:
    assert "jeudi 11 juin 2026 à 9 h 30" in _body(mail, diary=(_DIARY,))


def test_a_day_elsewhere_is_not_taken_for_the_appointment() -> None:
    assert "Notre rendez-vous" not in _body("Je ne peux pas venir jeudi à l'essai.", diary=(_DIARY,))


def test_good_news_is_answered_with_what_comes_next() -> None:
    body = _body("Bonne nouvelle, j'ai réussi l'essai à la voilerie !")
    assert "06/07" in body and "Merci pour cette nouvelle" in body


def test_what_is_told_of_a_relative_is_left_out() -> None:
    notes = (("2026-05-28", "Mère : accueil de jour le jeudi à 14 h.\nSon frère vend sa voiture 900 €."),)
    assert "«" not in _body("L'accueil de jour le jeudi, c'est à quelle heure ?", notes)
    assert "«" not in _body("La voiture, elle coûte combien ?", notes)


_STEP = {
    "idDemarche": "DEM-1",
    "etat": "AF",
    "pourQuoi": "P04",
    "quoi": "Q21",
    "description": "Immersion aux Jardins du Scorff",
    "dateCreation": "2026-05-20",
    "dateDebut": "2026-06-22",
    "dateFin": "2026-06-26",
}


def test_a_step_is_told_by_its_words_and_its_days() -> None:
    body = _body("L'immersion aux Jardins, c'est quels jours ?", (), steps=(_STEP,))
    assert "« Immersion aux Jardins du Scorff », du 22 juin 2026 au 26 juin 2026." in body
    assert "créée le" not in body


def test_a_cancelled_step_is_not_told() -> None:
    cancelled = _STEP | {"etat": "AN"}
    assert "Scorff" not in _body("L'immersion aux Jardins, c'est quels jours ?", (), steps=(cancelled,))


def test_two_notes_are_told_each_with_its_day() -> None:
    notes = (
        ("2026-05-20", "Mutuelle : dossier parti, réponse avant le 20/06."),
        ("2026-05-28", "Mutuelle : dossier complet, réponse avant le 30/06."),
    )
    body = _body("La mutuelle, la réponse du dossier c'est pour quand ?", notes)
    assert "Il y est aussi écrit" not in body and "28 mai 2026" in body


def test_an_aid_that_the_record_tells_of_is_not_sent_to_the_benefit_service() -> None:
    notes = (("2026-05-28", "Permis : aide de la Région 900 € accordée le 20/05."),)
    assert "900 €" in _body("J'ai droit à combien de la Région pour le permis ?", notes)
    assert "39 49" in _body("J'ai droit à combien de chômage ?", notes)


def test_what_goes_on_telling_it_on_the_same_line_is_told_too() -> None:
    notes = (("2026-05-28", "Région : 6 200 € sur 8 900 €. Reste : CPF 2 400 €, AIF 300 €."),)
    body = _body("Qui paie les 8 900 euros et combien ?", notes)
    assert "6 200 €" in body and "2 400 €" in body


def test_the_day_a_partner_waits_for_is_noted_in_their_words() -> None:
    mail = (
        "Bonjour, merci de m'envoyer la convention pour la semaine du 22 juin, il me la faut signée "
        "lundi 15 au plus tard.\nMme Farge, Toiles du Nord"
    )
    assert "lundi 15" in _body(mail, sender="contact@toiles-du-nord.example")


def test_what_the_adviser_keeps_to_themself_is_left_out() -> None:
    notes = (("2026-05-28", "Recours : délai sur le courrier avant le 20/06, pas mon domaine."),)
    assert "domaine" not in _body("Le recours, c'est avant quelle date ?", notes)


def test_what_somebody_writes_of_a_debt_is_repeated_to_nobody() -> None:
    debt = _SCHOOL | {
        "corps": "Bonjour, M. Orsini me doit 2 mois de loyer et ne répond plus.\nToiles du Nord"
    }
    assert "loyer" not in _body("Je dois répondre à l'entreprise avant quel jour ?", more=(debt,))
    assert "loyer" not in _body("Est-ce que Toiles du Nord a répondu ?", more=(debt,))


_PLANNING = {
    "id": "M-3",
    "canal": "MAIL",
    "sens": "ENTRANT",
    "de": "accueil@voileriecoles.example",
    "a": ["agence@example.org"],
    "date": "2026-06-02T10:00:00+02:00",
    "objet": "Formation - planning",
    "corps": "Bonjour,\nPlanning confirmé pour L. Orsini (né le 03/05/1981) : lundi et jeudi "
    "de 13 h 15 à 17 h.\nLa Voilerie, service des stages",
    "etat": "LU",
}
_POST = _PLANNING | {
    "id": "M-4",
    "objet": "Recrutement",
    "corps": "Bonjour,\nLe poste est en CDD, du mardi au vendredi, 7 h - 14 h.\n"
    "La Voilerie, service du personnel",
}


def test_what_sets_two_timetables_against_each_other_gets_both() -> None:
    body = _body("Je peux garder l'école l'après-midi si je travaille le matin ?", more=(_PLANNING, _POST))
    assert "13 h 15" in body and "7 h - 14 h" in body


def test_what_identifies_somebody_between_brackets_is_not_repeated() -> None:
    body = _body("Le planning de la formation, c'est à quelle heure ?", more=(_PLANNING,))
    assert "13 h 15" in body and "1981" not in body


def test_a_right_is_never_answered_by_a_day_of_the_record() -> None:
    notes = (("2026-05-28", "Naissance du bébé prévue le 10/07, il pense au congé."),)
    body = _body("J'ai le droit pour congé quand bébé vient ?", notes)
    assert "vérifie" in body


def test_of_two_hours_set_against_each_other_each_is_looked_up() -> None:
    mail = _PLANNING | {
        "objet": "Convocation",
        "corps": "Bonjour,\nM. Orsini est convoqué à la sélection le mardi 16 juin à 8 h 30."
        "\nLa Voilerie, service des stages",
    }
    notes = (("2026-05-20", "Voilerie : sélection lundi 15/06 à 9h30."),)
    body = _body(
        "J'avais noté lundi 9h30, là c'est marqué mardi 8h30, c'est quoi le bon ?", notes, more=(mail,)
    )
    assert "8 h 30" in body and "9h30" in body
