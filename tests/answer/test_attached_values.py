"""What an answer gives is the very thing asked, and not what stands near it in the same note."""

from __future__ import annotations

import pytest

from tests.answer.test_short_questions import ask_with, told


@pytest.mark.parametrize(
    ("question", "note"),
    (
        (
            "résultat de la remise à niveau ?",
            "Inscrit à 24 h de remise à niveau en calcul, du 07/04 au 30/04.",
        ),
        ("que dit l'avis du médecin agréé ?", "Visite passée, attend l'avis du médecin agréé."),
        ("Quand arrive la carte ?", "La carte n'est toujours pas arrivée : relance faite le 02/06."),
        ("nom du médecin agréé", "Oriente vers l'AS (Mme Guilbert) + médecin agréé."),
        (
            "le garagiste de Brest s'appelle comment",
            "Deux pistes : Ateliers Cabanel (refus), un garagiste de Brest.",
        ),
        (
            "pourquoi Transports Kerbrat a refusé ?",
            "Candidatures : Régie (vivier, pas de place), Transports Kerbrat refus.",
        ),
        ("motif du refus de la crèche", "Crèche : refus (lettre vue)."),
        ("quel salaire que proposait Nuancier", "Nuancier : décision mi-mai."),
        ("le dossier VAE est déposé ?", "VAE : dossier de recevabilité à déposer avant le 30/06."),
        ("son numéro unique de demande de logement", "Demande de logement déposée, n° unique reçu."),
        ("il a été en prison ?", "Parle de son frère Gilles qui a fait 8 mois de prison."),
        ("quel est le métier de sa femme ?", "Enquête métier faite avec sa sœur chez un frigoriste."),
        ("adresse de la micro-crèche", "Place trouvée en micro-crèche, Les Petits Galets."),
        ("il a quel âge sa nièce", "Cible revue : 80 à 85 k€ acceptés."),
        ("quel traitement il prend", "La nuit il ne peut pas, avec le traitement qu'il prend."),
        (
            "nom de la grand-mère",
            "Mme Pons a pris sa retraite, aucune solution depuis, la grand-mère dépanne.",
        ),
        ("nom de sa mère", "Vu la mère de Lison à l'accueil."),
        ("son cousin a quel âge", "Contrat de 3 ans signé avec son cousin."),
        ("a-t-il signé avec les Tilleuls ?", "Entretien aux Tilleuls fixé au 02/07."),
        ("il a des enfants ?", "Père vietnamien, mère de Brest."),
        ("titre de séjour valable jusqu'au ?", "Arrivé en 2022 (titre de séjour vie privée, à jour)."),
    ),
)
def test_a_thing_only_named_is_not_answered(question: str, note: str) -> None:
    answer = ask_with(question, ("2026-06-05", note))
    assert answer.abstained, answer.answer


@pytest.mark.parametrize(
    ("question", "note", "expected"),
    (
        ("résultat du test de français ?", "Test de français : 12 sur 20, avis favorable.", "12"),
        ("combien a-t-il eu au test de français", "Test de positionnement : 12 sur 20 en français.", "12"),
        ("nom du gérant du garage", "Garage Kervella, gérant Ludovic Pancarte.", "Pancarte"),
        ("quand finit son contrat au snack", "Il continue le snack jusqu'au 30/09, puis s'arrête.", "30/09"),
        ("restrictions médicales", "Plus de port de charges au-delà de 10 kg, plus d'échelle.", "10 kg"),
        ("date entretien Logicentre", "Entretien chez Logicentre le 22/06 à 14 h.", "22/06"),
        (
            "qui l'a suivi pendant l'immersion",
            "Immersion suivie sous la conduite de Marlène Désiré.",
            "Désiré",
        ),
        ("qui garde Kelvin en juillet", "Sa cousine Neusa peut garder Kelvin en juillet.", "Neusa"),
        ("il a retrouvé son scooter ?", "Scooter volé rendu le 12/05 par la police.", "rendu"),
        (
            "qui garde Élie le vendredi",
            "Élie : crèche quatre jours, le vendredi gardé par sa cousine.",
            "cousine",
        ),
        ("où habite-t-il ?", "A emménagé le 01/06 impasse des Tilleuls.", "Tilleuls"),
        ("quel logiciel connaît-il", "À l'aise sur Sage et Cegid.", "Cegid"),
        ("quand finit l'ATI", "ATI finit 02/08.", "02/08"),
        ("combien de l'AIF", "Reste 2 700 € : CPF 2 400 €, et 300 € en AIF, accordée.", "300"),
        ("il a demandé l'aide au permis ?", "Ne veut pas demander l'aide au permis.", "pas demander"),
        ("il est syndiqué ?", "Élu CGT spectacle.", "CGT"),
        ("combien dure la formation", "Formation de gestionnaire : 280 heures chez Culin.", "280"),
        ("combien d'enfants", "Garde des deux garçons une semaine sur deux.", "deux"),
        ("quand repasse-t-il le ccp3", "CCP 3 : convocation reçue, 19 juin à 8 h 30.", "19"),
        ("dates de la PMSMP", "PMSMP chez Hocquélec du 02/03 au 13/03.", "13/03"),
        ("il a des diplômes ?", "École jusqu'à 14 ans, pas de diplôme.", "pas de diplôme"),
        ("nom + tel de l'AS", "AS de secteur : Mme Etchart, 05 36 49 61 20.", "05 36 49 61 20"),
    ),
)
def test_the_value_of_the_thing_is_given(question: str, note: str, expected: str) -> None:
    assert expected in told(ask_with(question, ("2026-06-05", note)))


def test_the_end_of_something_still_asked_about_is_told_of_it() -> None:
    notes = (
        ("2026-05-20", "Kangoo vendu le 18/05 pour payer la caution."),
        ("2026-06-05", "Je ne sais plus quel jour est la visite."),
    )
    assert "vendu" in told(ask_with("il a encore sa voiture", *notes))


def test_a_date_that_its_own_author_moves_is_given_as_moved() -> None:
    mails = (
        ("2026-06-01", "Villa Aurelia me propose un CDI, démarrage le 13 juillet."),
        ("2026-06-05", "Ils ont avancé : je commence le 6 juillet à 7 h."),
    )
    assert "6 juillet" in told(ask_with("quand commence-t-il chez Villa Aurelia ?", mails=mails))


def test_what_the_person_gave_up_is_told_of_something_still_asked_about() -> None:
    notes = (("2026-05-20", "Cherche un complément l'après-midi."),)
    mails = (("2026-06-01", "Je vais plus chercher de complément, c'est trop dur."),)
    assert "plus chercher" in told(ask_with("il cherche encore un complément ?", *notes, mails=mails))


def test_the_address_under_a_mail_of_the_person_replaces_the_field() -> None:
    mails = (("2026-06-05", "Bonjour\nJe vous joins ma fiche.\n5 sente du Verger, 93260 Les Lilas"),)
    assert "sente du Verger" in told(ask_with("son adresse", mails=mails))
