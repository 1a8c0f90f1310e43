"""A conclusion promises nothing, repeats no gossip and keeps no private aside, whatever the hand."""

from __future__ import annotations

from datetime import date

import pytest

from neo.core.assistant.conclusion.concluding import conclude
from neo.core.assistant.conclusion.leaving_out import ADVICE
from neo.core.assistant.writings import Conclusion
from tests.conclusion.test_concluding import DOSSIER

TODAY = date(2026, 5, 20)
NOTES = "rdv 18/05 agence\n{line}\nCV à refaire, envoi le 29/05\nprochain rdv 15/06 9h"


def _conclude(line: str) -> Conclusion:
    return conclude(DOSSIER, NOTES.format(line=line), TODAY)


def _told(conclusion: Conclusion) -> str:
    sentences = [s.text for part in conclusion.sections for s in part.sentences]
    held = [s.text for s in conclusion.held_back]
    return "\n".join([*sentences, *held, *(step.description for step in conclusion.demarches)]).casefold()


def _kinds(conclusion: Conclusion) -> set[str]:
    return {alert.kind for alert in conclusion.alerts}


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("AGE : elle aura droit à 400€ env", "400"),
        ("garde : droit à l'AGEPI ds 1 mois, c garanti", "garanti"),
        ("Il aura l'AIF c'est sûr, je lui ai promis", "aif"),
        ("AIF : elle l'aura, pas de souci pour le financement", "aura"),
        ("Je lui ai garanti que le financement passera.", "passera"),
        ("touchera env 900 e d'ARE par mois", "900"),
        ("va toucher 1100 € pendant la formation", "1100"),
        ("la prise en charge sera validée", "validée"),
        ("on va lui financer le permis", "financer"),
        ("éligible à la POEI", "éligible"),
        ("elle n'est pas éligible au CEP", "éligible"),
        ("Elle peut prétendre à l'ASS.", "prétendre"),
        ("Fin de droits probable", "droits"),
        ("AIF : accord quasi certain", "certain"),
        ("RQTH acquise d'ici l'été, c'est plié", "plié"),
        ("Sanction à envisager si absence", "sanction"),
        ("risque radiation si pas présent au prochain rdv", "radiation"),
        ("prochaine absence = radiation possible", "radiation"),
        ("Je proposerai une suspension de l'allocation s'il ne vient pas, à voir", "suspension"),
        ("Elle remplit les conditions pour l'AIF", "conditions"),
        ("AGEPI : 400e c'est bon", "400"),
        ("il devrait avoir l'AIF", "aif"),
        ("on lui donnera l'aide à la mobilité", "mobilité"),
        ("La CAF va forcément payer la crèche", "crèche"),
        ("jlui ai dit que ca passerait", "passerait"),
        ("apres c'est l'ASS automatiquement", "ass"),
        ("avertissement à faire", "avertissement"),
    ],
)
def test_what_somebody_else_decides_is_not_promised(line: str, words: str) -> None:
    conclusion = _conclude(line)
    assert words not in _told(conclusion)
    assert "promise" in _kinds(conclusion)
    assert "qui en décide" in ADVICE["promise"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("AIF accordée le 12/05, notification reçue", "12 mai"),
        ("ARE jusqu'au 31/12/2026", "31 décembre"),
        ("ses droits prennent fin le 30/09/2026", "30 septembre"),
        ("demande d'AIF déposée le 10/05, réponse sous 15 jours", "aif"),
        ("elle demande si elle a droit à l'aide à la garde", "garde"),
        ("radiation du 03/05 contestée, recours envoyé le 06/05", "recours"),
        ("promesse d'embauche reçue le 14/05", "promesse"),
        ("je lui ai promis de rappeler le centre avant le 22/05", "rappeler"),
        ("elle aura son permis le 12/06", "permis"),
        ("prime de 1000 € à l'embauche, contrat à signer le 26/05", "1000"),
        ("il va payer son assurance avant le 26/05", "assurance"),
        ("éligibilité à vérifier auprès de la CAF", "caf"),
    ],
)
def test_what_was_decided_asked_or_owed_stays(line: str, words: str) -> None:
    conclusion = _conclude(line)
    assert words in _told(conclusion)
    assert "promise" not in _kinds(conclusion)


@pytest.mark.parametrize(
    "line",
    [
        "garde : crèche le 26/05 (perso: a surveiller, je pense qu'il ment)",
        "garde : crèche le 26/05 (note perso, elle boit le soir, à surveiller)",
        "garde : crèche le 26/05 [entre nous : à surveiller, bizarre]",
        "garde : crèche le 26/05 (off : patron à surveiller, travail au noir)",
        "garde : crèche le 26/05\nentre nous : à surveiller, travaille ailleurs",
        "garde : crèche le 26/05 (à surveiller, absences, ne pas noter)",
    ],
)
def test_a_private_aside_goes_whole(line: str) -> None:
    conclusion = _conclude(line)
    told = _told(conclusion)
    assert "crèche" in told and "26 mai" in told
    for words in ("perso", "surveiller", "ment", "boit", "noir", "ailleurs", "absences", "entre nous", "off"):
        assert words not in told.split()
    assert "surveiller" not in told


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Selon son ancien patron il arrivait souvent en retard", "retard"),
        ("son ex employeur dit qu'il volait", "volait"),
        ("D'après la responsable du magasin, elle était toujours absente", "absente"),
        ("l'assistante sociale m'a dit qu'elle a des dettes", "dettes"),
        ("l'éducateur me dit qu'il vit dans sa voiture", "voiture"),
        ("la formatrice signale qu'elle est perdue", "perdue"),
        ("Niveau bas. C'est un profil compliqué", "profil"),
        ("sa formatrice le trouve lent", "lent"),
        ("cas difficile, souvent en retard", "retard"),
    ],
)
def test_what_others_report_of_the_person_is_left_out(line: str, words: str) -> None:
    conclusion = _conclude(line)
    assert words not in _told(conclusion)
    assert _kinds(conclusion) & {"hearsay", "judgement"}


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("l'assistante sociale dit que le dossier FSL part le 26/05", "fsl"),
        ("l'ancien employeur doit envoyer l'attestation avant le 29/05", "attestation"),
        ("d'après le centre, rentrée le 07/09", "7 septembre"),
    ],
)
def test_what_others_say_of_a_step_stays_and_is_never_the_persons_words(line: str, words: str) -> None:
    conclusion = _conclude(line)
    assert words in _told(conclusion)
    assert not [p for p in conclusion.sections if p.title == "Ce que la personne a dit"]
