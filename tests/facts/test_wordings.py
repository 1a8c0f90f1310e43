"""Many ways of saying the same thing: what must be read against the profile, and what must not.

Each line is one note, in the words of different advisers and people: telegraphic, formal, misspelt.
"""

from __future__ import annotations

from typing import Any

import pytest

from neo.core.facts.disagreements import find_disagreements

from .small_record import TODAY, record, understood

DAY = "2026-05-20"


def diagnosis(code: str, situation: str, label: str, value: str = "OUI") -> dict[str, Any]:
    explored = {"dateExploration": "2025-04-01"}
    line = {"code": situation, "libelle": label, "valeur": value} | explored
    constraint = {"code": code, "libelle": "Contrainte", "valeur": "OUI", "situations": [line]} | explored
    return {"diagnostic": {"thematiqueContrainte": {"contraintes": [constraint]}}}


def first_job(**more: Any) -> dict[str, Any]:
    one = {
        "id": "PJ-1",
        "appellation": {"libelle": "Fleuriste"},
        "estPrioritaire": True,
        "dateMiseAJour": "2025-01-10",
    }
    return {"projets": [one | more]}


def education(code: str) -> dict[str, Any]:
    return {"situation": {"niveauEtude": code}}


def language(name: str, level: str) -> dict[str, Any]:
    return {"parcours": {"langues": [{"libelle": name, "niveau": {"libelle": level}}]}}


NO_LICENCE: dict[str, Any] = {"parcours": {"permis": []}}
LICENCE = {"parcours": {"permis": [{"code": "B", "date": "2015-06-01"}]}}
NO_CAR = diagnosis("23", "6", "Aucun moyen de transport")
CAR = diagnosis("23", "6", "Aucun moyen de transport", "NON")
NO_CARE = diagnosis("24", "13", "Enfant sans solution de garde")
CARER = diagnosis("24", "11", "Aidant familial")
NO_HOME = diagnosis("27", "24", "Sans hébergement")
HOME = diagnosis("27", "27", "Doit quitter le logement", "NON")
FULL_TIME = first_job(tempsTravail=[{"libelle": "Temps plein"}])
PAID = first_job(salaire={"code": "M", "remuneration": 2100})
WIDE = first_job(mobilites=[{"lieu": {"libelle": "Montreval"}, "rayon": 40, "unite": "KM"}])
WITHOUT_JOB = {"situation": {"situationProfessionnelle": "Sans emploi"}}
ADDRESS = {
    "numeroTypeLibelleVoie": "4 rue des Tilleuls",
    "libelleCommune": "Montreval",
    "codePostal": "99001",
}
LIVES = {"identite": {"nom": "B", "prenom": "N", "adresse": ADDRESS}}


def found(text: str, parts: dict[str, Any], least: float) -> set[str]:
    dossier = record([(DAY, text)], [], **parts)
    ranked = find_disagreements(dossier, understood(dossier), TODAY)
    return {d.subject for d in ranked if d.weight >= least}


@pytest.mark.parametrize(
    ("subject", "text", "parts"),
    [
        ("licence", "A réussi l'épreuve de conduite lundi, elle a son papier provisoire.", NO_LICENCE),
        ("licence", "pmis B ok depuis la semaine dernière", NO_LICENCE),
        ("licence", "g mon permi depui hier !!!", NO_LICENCE),
        ("licence", "PERMIS B DECROCHE AU 3E PASSAGE", NO_LICENCE),
        ("licence", "Vient d'obtenir son permis B.", NO_LICENCE),
        ("licence", "Titulaire du permis B depuis le 3 mars.", NO_LICENCE),
        ("licence", "Le permis de conduire lui a été délivré en février.", NO_LICENCE),
        ("licence", "Invalidation du permis (solde de points nul), notifiée en janvier", LICENCE),
        ("licence", "suspension de permis 3 mois", LICENCE),
        ("transport", "s'est acheté une petite voiture", NO_CAR),
        ("transport", "a maintenant un scooter, peut aller jusqu'à la zone", NO_CAR),
        ("transport", "j ai une voiture maintenant", NO_CAR),
        ("transport", "véhicule récupéré du garage, elle roule", NO_CAR),
        ("transport", "dispose d'une voiture sans permis depuis mai", NO_CAR),
        ("transport", "voiture hors service, vient à pied", CAR),
        ("transport", "a dû vendre sa voiture", CAR),
        ("transport", "Ma voiture est morte", CAR),
        ("transport", "n'a plus de moyen de locomotion", CAR),
        ("childcare", "Le petit entre à l'école en septembre, cantine et périscolaire ok", NO_CARE),
        ("childcare", "place en crèche depuis le 5 janvier", NO_CARE),
        ("childcare", "ass mat trouvée à deux rues", NO_CARE),
        ("childcare", "sa mère garde la petite tous les jours", NO_CARE),
        ("childcare", "Ma fille a eu sa place à la crèche !", NO_CARE),
        ("childcare", "Problème de garde résolu", NO_CARE),
        ("carer", "son mari est décédé en janvier", CARER),
        ("carer", "mère placée en maison de retraite", CARER),
        ("carer", "La maman est en EHPAD depuis avril, plus rien à gérer le soir", CARER),
        ("housing", "a emménagé dans un F3", NO_HOME),
        ("housing", "logement social attribué, état des lieux le 12", NO_HOME),
        ("housing", "vit maintenant dans son propre appartement", NO_HOME),
        ("housing", "a signé son bail", NO_HOME),
        ("housing", "procédure d'expulsion en cours, audience en mai", HOME),
        ("housing", "le propriétaire vend, elle doit partir avant août", HOME),
        ("housing", "congé reçu du bailleur, départ au 31/07", HOME),
        ("project", "Ne souhaite plus être fleuriste", first_job()),
        ("project", "abandonne l'idée de fleuriste", first_job()),
        ("project", "Fleuriste : piste fermée", first_job()),
        ("project", "Changement de projet : aide-soignante", first_job()),
        ("project", "Nouveau projet : devenir aide-soignante", first_job()),
        ("project", "Elle s'oriente désormais vers le soin (aide-soignante).", first_job()),
        ("project", "Projet réorienté vers la logistique", first_job()),
        ("project", "veut finalement faire de la compta", first_job()),
        ("working time", "ne veut plus qu'un temps partiel", FULL_TIME),
        ("working time", "cherche un mi-temps maximum", FULL_TIME),
        ("working time", "accepte seulement 20h/semaine (soins)", FULL_TIME),
        ("wage", "accepterait 1 650 € brut", PAID),
        ("wage", "prétentions revues à 1 700 euros", PAID),
        ("reach", "ne peut pas aller au-delà de 10 km", WIDE),
        ("reach", "périmètre réduit à 10 km", WIDE),
        ("schooling", "a un BTS MUC obtenu en 2014, non saisi", education("NV4")),
        ("schooling", "diplômée d'une licence de psycho", education("NV4")),
        ("schooling", "niveau bac+2 validé", education("NV5")),
        ("schooling", "n'a pas eu son bac", education("NV4")),
        ("schooling", "aucun diplôme, arrêt en 4e", education("NV5")),
        ("home", "a déménagé à Villejuste en mars", LIVES),
        ("home", "habite désormais 12 avenue du Port à Villejuste", LIVES),
        ("home", "nouvelle adresse : 3 impasse du Lavoir, 99210 Villejuste", LIVES),
        ("home", "hébergée chez sa sœur à Villejuste depuis février", LIVES),
        ("home", "ne vit plus à Montreval", LIVES),
        ("language", "parle et écrit couramment le français maintenant", language("Français", "Débutant")),
        ("language", "niveau B2 en anglais attesté (TOEIC 860)", language("Anglais", "Débutant")),
        ("language", "anglais : notions seulement", language("Anglais", "Courant")),
        ("employment", "travaille depuis le 4 mai à la jardinerie (CDD 6 mois)", WITHOUT_JOB),
        ("employment", "A pris son poste lundi.", WITHOUT_JOB),
        ("employment", "embauchée en CDI à temps partiel depuis mars", WITHOUT_JOB),
        ("employment", "en mission d'intérim depuis avril", WITHOUT_JOB),
        ("employment", "je travail depui lundi a carrefour", WITHOUT_JOB),
    ],
)
def test_read(subject: str, text: str, parts: dict[str, Any]) -> None:
    assert subject in found(text, parts, 0.5)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("permis B prévu pour l'été", NO_LICENCE),
        ("elle n'a pas encore son permis", NO_LICENCE),
        ("son mari a le permis", NO_LICENCE),
        ("permis exigé par l'employeur", NO_LICENCE),
        ("si elle obtient le permis, embauche possible", NO_LICENCE),
        ("inscription au permis faite, 20 h de conduite", NO_LICENCE),
        ("sa fille a eu son permis", NO_LICENCE),
        ("le poste demande le permis B obligatoirement", NO_LICENCE),
        ("Prépare le permis avec l'auto-école sociale", NO_LICENCE),
        ("perdu ses papiers mais permis retrouvé", LICENCE),
        ("permis B, véhicule personnel", LICENCE),
        ("renouvellement du permis après visite médicale ok", LICENCE),
        ("son frère a une voiture", NO_CAR),
        ("le bus passe toutes les heures, pas besoin de voiture", NO_CAR),
        ("l'employeur prête un véhicule de service", NO_CAR),
        ("devis voiture : 2 500 €", NO_CAR),
        ("aide à l'achat d'un véhicule demandée", NO_CAR),
        ("mécanique auto : aime réparer les voitures", NO_CAR),
        ("le poste en C2 ne convient pas", NO_CAR),
        ("Permis B et voiture", CAR),
        ("cherche une nounou pour septembre", NO_CARE),
        ("crèche complète jusqu'en janvier", NO_CARE),
        ("aimerait travailler en crèche", NO_CARE),
        ("la garde alternée est confirmée", NO_CARE),
        ("une place en crèche serait possible en septembre", NO_CARE),
        ("commission crèche le 12", NO_CARE),
        ("demande de place en EHPAD pour sa mère", CARER),
        ("a travaillé en EHPAD depuis 2019", CARER),
        ("visite un T2 lundi", NO_HOME),
        ("logement social : dossier à compléter", NO_HOME),
        ("cherche une colocation", NO_HOME),
        ("loyer 500 €, APL 200 €", HOME),
        ("a quitté son travail", HOME),
        ("Hésite entre fleuriste et vendeuse", first_job()),
        ("Fleuriste reste son projet, 3 candidatures", first_job()),
        ("Le fleuriste de la gare a refusé sa candidature", first_job()),
        ("nouveau CV fleuriste prêt", first_job()),
        ("ne veut plus travailler le dimanche", first_job()),
        ("Projet de déménagement en Bretagne", first_job()),
        ("stage de fleuriste annulé par la boutique", first_job()),
        ("prépare le BTS en alternance", education("NV4")),
        ("son fils a eu son bac", education("NV5")),
        ("le poste demande un bac+3", education("NV4")),
        ("formation niveau 5 (bac+2) envisagée", education("NV4")),
        ("CAP petite enfance, module 1 validé", education("C3A")),
        ("se présente au bac en candidat libre", education("NV5")),
        ("Cap emploi a donné son accord", education("C3A")),
        ("cherche du travail à Villejuste", LIVES),
        ("entretien à Villejuste le 4 mai", LIVES),
        ("ses parents vivent à Villejuste", LIVES),
        ("voudrait habiter Villejuste", LIVES),
        ("rdv agence de Villejuste, 12 rue du Port", LIVES),
        ("sa fille étudie à Villejuste", LIVES),
        ("cours de français niveau B1 à partir de mai", language("Français", "Débutant")),
        ("anglais courant exigé", language("Anglais", "Débutant")),
        ("travaille son CV", WITHOUT_JOB),
        ("cherche à travailler en CDI", WITHOUT_JOB),
        ("a refusé un CDI", WITHOUT_JOB),
        ("stage commencé lundi", WITHOUT_JOB),
        ("son mari est en poste", WITHOUT_JOB),
        ("si embauche en CDI, garde à prévoir", WITHOUT_JOB),
        ("contrat signé pour la formation", WITHOUT_JOB),
        ("fin de CDD le 31/03", WITHOUT_JOB),
        ("recrute en septembre d'après le gérant", WITHOUT_JOB),
    ],
)
def test_left_alone(text: str, parts: dict[str, Any]) -> None:
    assert found(text, parts, 0.6) == set()
