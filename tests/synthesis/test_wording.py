"""Notes in plain French: dates, shorthand, capitals, grammar. Notes written for these tests."""

from __future__ import annotations

from datetime import date

import pytest

from neo.core.assistant.synthesis.capitals import Proper
from neo.core.assistant.synthesis.clauses import join_clauses, split_clauses
from neo.core.assistant.synthesis.grammar import mend
from neo.core.assistant.synthesis.third_person import Speaker, opens_on_a_verb
from neo.core.assistant.synthesis.wording import plain

_NOTE_DAY, _TODAY = date(2026, 3, 12), date(2026, 5, 20)
_ELLE = Speaker("elle", ("TESSIER",), ("Maud",))
_IL = Speaker("il", ("COURTIN",), ("Paul",))


@pytest.mark.parametrize(
    ("note", "sentence"),
    [
        ("rdv le 14/04 à 9h30", "rendez-vous le 14/04/2026 à 9 h 30"),
        ("CDD 05/01 -> 30/04", "CDD du 05/01/2026 au 30/04/2026"),
        ("stage 16/06 au 15/01", "stage du 16/06/2026 au 15/01/2027"),
        ("tjrs pas de reponse, dde relancée", "toujours pas de réponse, demande relancée"),
        ("RECRUTEE EN CDI A TEMPS PLEIN", "recrutée en CDI à temps plein"),
        ("Titre PAS encore OBTENU", "Titre pas encore obtenu"),
        ("mr dupuis doit rappeler", "M. Dupuis doit rappeler"),
        ("pas d aide, rien d ecrit", "pas d'aide, rien d'écrit"),
        ("cherche CDI en journée", "cherche un CDI en journée"),
        ("20h/sem, 12 €/h", "20 h par semaine, 12 € de l'heure"),
        ("charges > 5 kg interdites", "charges de plus de 5 kg interdites"),
        ("Mme Tessier souhaite attendre", "elle souhaite attendre"),
        ("accord donné par Mme Tessier", "accord donné par elle"),
        ("réponse envoyée à Mme Tessier", "réponse envoyée à l'intéressée"),
        ("je lui envoie la liste", "l'agence lui envoie la liste"),
        ("l'AGEPI est demandée", "l'aide à la garde d'enfants est demandée"),
        ("l'AFPR ne se fera pas", "la formation préalable au recrutement ne se fera pas"),
        ("projet vente valide en juin", "projet vente validé en juin"),
        ("session calee en mai", "session calée en mai"),
        ("Permis B obtenu !!!", "Permis B obtenu"),
        ("Permis D obtenu", "Permis D obtenu"),
        ("elle a la voiture le jeudi", "elle a la voiture le jeudi"),
        ("CDI 4/5e à Évry", "CDI 4/5e à Évry"),
        ("contrat pro ss reserve OPCO", "contrat pro sous réserve OPCO"),
        ("12,35 € brut/h", "12,35 € brut de l'heure"),
        ("PMSMP 04→12/05", "PMSMP du 04/05/2026 au 12/05/2026"),
        ("question A POSER A L'INDEMNISATION", "question à poser à l'indemnisation"),
        ('elle dit "pas avant juin"', "elle dit « pas avant juin »"),
        ('elle dit "2H/sem SVP"', "elle dit « 2H/sem SVP »"),
        ("aucune info à qui que CE soit", "aucune info à qui que ce soit"),
        ("validite de la carte, petite visite", "validité de la carte, petite visite"),
        ("Code EU le 12/03", "Code eu le 12/03/2026"),
    ],
)
def test_a_note_in_plain_words(note: str, sentence: str) -> None:
    assert plain(note, _NOTE_DAY, _TODAY, _ELLE) == sentence


def test_a_namesake_of_the_other_civility_is_not_the_person() -> None:
    assert plain("M. Tessier garde l'enfant", _NOTE_DAY, _TODAY, _ELLE) == "M. Tessier garde l'enfant"


def test_a_misspelt_name_is_still_the_person() -> None:
    assert plain("M. Courtain accepte", _NOTE_DAY, _TODAY, _IL) == "il accepte"


def test_the_person_under_a_sigle() -> None:
    assert plain("DE présent", _NOTE_DAY, _TODAY, _IL) == "il présent"
    assert plain("pièces côté DE", _NOTE_DAY, _TODAY, _IL) == "pièces de son côté"


def test_a_name_of_the_record_keeps_its_capital_in_a_shouted_line() -> None:
    proper = Proper.of(["Elle a vu Mme Arnoult à Vierzon, chez Poncet."])
    assert proper.lower_shouting("ESSAI CHEZ PONCET LE 4 JUIN") == "essai chez Poncet le 4 juin"


@pytest.mark.parametrize(
    ("loose", "mended"),
    [
        ("l'attente de un accord", "l'attente d'un accord"),
        ("la reprise de le poste", "la reprise du poste"),
        ("accepte de le recevoir", "accepte de le recevoir"),
        ("autour de Le Mans", "autour du Mans"),
        ("près de Angers", "près d'Angers"),
        ("si il obtient", "s'il obtient"),
        ("3 mois stage", "3 mois de stage"),
        ("de onze heures", "de onze heures"),
        ("il veut menuisier", "il veut menuisier"),
        ("il veut charpentier", "il veut devenir charpentier"),
        ("elle est pas venue", "elle n'est pas venue"),
        ("l'agence dit rien", "l'agence ne dit rien"),
        ("elle n'a pas le permis", "elle n'a pas le permis"),
        ("notifiee et photocopiee", "notifiée et photocopiée"),
        ("il dit « elle est pas venue »", "il dit « elle est pas venue »"),
    ],
)
def test_small_grammar(loose: str, mended: str) -> None:
    assert mend(loose) == mended


@pytest.mark.parametrize(
    ("line", "clauses"),
    [
        ("Horaires 2x8. Premier car à 6 h 20", ["Horaires 2x8", "Premier car à 6 h 20"]),
        ("Refus car pas de permis", ["Refus", "pas de permis"]),
        ("CCP 1 (accueil) validé, CCP 2 non validé", ["CCP 1", "accueil", "validé", "CCP 2 non validé"]),
    ],
)
def test_where_a_line_may_be_cut(line: str, clauses: list[str]) -> None:
    assert [clause.text for clause in split_clauses(line)] == clauses


def test_a_sentence_goes_on_after_its_parenthesis() -> None:
    assert join_clauses(split_clauses("CCP 1 (accueil) validé ; CCP 2")) == "CCP 1 (accueil) validé ; CCP 2"


@pytest.mark.parametrize(
    ("note", "subject"),
    [
        ("Envoie son CV lundi à Poncet, déjà prévenu", True),
        ("Prend rendez-vous à la mairie", True),
        ("Demande de logement déposée", False),
        ("apporte son RIB", False),
    ],
)
def test_a_verb_without_its_subject(note: str, subject: bool) -> None:
    assert opens_on_a_verb(note) is subject
