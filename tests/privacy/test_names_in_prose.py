"""Names against the prose of employment: towns, bodies, trades and adjectives are left, people are not."""

from __future__ import annotations

import pytest

from neo.core.privacy.detection import detect
from neo.core.privacy.identity import Identity, KnownPerson
from neo.core.privacy.kinds import Kind

NOBODY = (
    "Offre : préparateur de commandes en CDI à Saint-Herblain, permis cariste R489 souhaité, arrêt Sillon.",
    "Métiers : boulanger, boucher, charpentier, tailleur de pierre, meunier, berger, verrier, barbier.",
    "Le lycée Jean Moulin, le CFA Paul Bert et le CHU Pellegrin recrutent ; restaurant Chez Marcel.",
    "L'école Jules Ferry, rue Victor-Hugo, place Jean Jaurès, parc Georges-Brassens.",
    "Candidatures : Carrefour, Leclerc, Lidl, Leroy Merlin, La Poste, SNCF. Relance Adecco vendredi.",
    "RQTH en cours, dossier MDPH déposé, PMSMP à Pornichet, CACES 1-3-5. Le GRETA et l'AFPA recrutent.",
    "Rose et violet sont les couleurs. Constance et prudence sont requises. Claire explication des tâches.",
    "Grâce à votre aide, la situation est claire. Juste un mot. Mars et avril sont chargés, à Noël aussi.",
    "Mme la maire a inauguré la Maison de l'emploi. Monsieur le directeur, Madame la directrice, merci.",
    "URGENT RECHERCHE AIDE A DOMICILE SECTEUR GUERET, CDI TEMPS PARTIEL, PERMIS B EXIGE, VEHICULE FOURNI.",
    "bjr jvoulais savoir si mon actualisation est ok, mon fils est malade et ma mere peut pas le garder",
    "À Bures-sur-Yvette, au Robert, à Saint-Denis et au Tampon, le BTP reprend.",
)
SOMEBODY = (
    ("Suivi repris par Mme Le Bihan, puis M. de Bréval.", ("Le Bihan", "de Bréval")),
    ("bonjour mme petit, jai vu mr lemaire", ("petit", "lemaire")),
    ("ses enfants Lina (4 ans) et Noé, chez sa sœur Maïwenn", ("Lina", "Noé", "Maïwenn")),
    ("tuteur luc kesselring, formatrice = pascale roullin", ("luc kesselring", "pascale roullin")),
    ("Avec Mmes Courtioux, Roy et N'Guyen", ("Courtioux", "Roy", "N'Guyen")),
    ("Cordialement,\nOcéane Duval", ("Océane Duval",)),
    ("vu ce jour. O. Grandjean", ("O. Grandjean",)),
    ("M. Castagnet embauche. Payé chez castagnet", ("Castagnet", "castagnet")),
    ("Alain de Courcy et Paul Van den Bosch viendront", ("Alain de Courcy", "Paul Van den Bosch")),
    ("Parler à Rose de la CPAM, puis à Mme Diallo du SPIP", ("Rose", "Diallo")),
    ("Vu avec Anne de BRÉVAL de la MDPH", ("Anne de BRÉVAL",)),
    ("vu avec Mme Nasrine Houmadi, Aïcha et Thi Mai", ("Nasrine Houmadi", "Aïcha")),
)


def people(text: str, identity: Identity | None = None) -> list[str]:
    found = detect(text, identity or Identity())
    return [text[f.start : f.end] for f in found if f.kind is Kind.PERSON]


@pytest.mark.parametrize("text", NOBODY)
def test_prose_that_names_nobody_is_left(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(("text", "expected"), SOMEBODY)
def test_people_are_found_without_their_civility(text: str, expected: tuple[str, ...]) -> None:
    assert set(expected) <= set(people(text))
    assert not {"Mme", "Mmes", "M", "mme", "mr"} & set(people(text))


def test_a_name_heard_in_another_note_is_known() -> None:
    assert people("payé chez castagnet") == []
    assert people("payé chez castagnet", Identity(heard=frozenset(["castagnet"]))) == ["castagnet"]


def test_a_town_heard_as_a_surname_stays_a_town_after_its_preposition() -> None:
    heard = Identity(heard=frozenset(["lacombe"]))
    assert people("il habite à Lacombe", heard) == []
    assert people("vu hier avec Lacombe", heard) == ["Lacombe"]


def test_a_third_party_beside_the_record_s_own_name_is_masked_too() -> None:
    identity = Identity((KnownPerson("person", "person", ("Théo",), ("LE MOIGNE",)),))
    assert "".join(people("la fille, Maëva Le Moigne, appelle", identity)).replace(" ", "") == "MaëvaLeMoigne"
