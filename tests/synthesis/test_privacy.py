"""What stays out of a synthesis, and the ordinary words that look like it."""

from __future__ import annotations

import pytest

from neo.core.facts.filters import (
    is_judgement,
    is_others_own_affair,
    is_others_private_life,
    is_sensitive,
)
from neo.core.french.folding import fold

from .records import mail, record, text_of

FILLER = ("2026-01-15", "Point téléphonique. CV revu ensemble.")


@pytest.mark.parametrize(
    "note",
    [
        "Son mari est hospitalisé depuis mardi.",
        "Le fils aîné a fugué, gendarmes prévenus.",
        "Violences conjugales signalées.",
        "Elle suit un traitement antidépresseur.",
        "Déléguée syndicale dans son ancienne usine.",
        "Personne peu fiable, assez agressive.",
        "Elle laisse entendre qu'il joue, dettes de jeu.",
        "Vit seule, divorcée.",
        "Rentrée seule, mari resté là-bas, « c'est en pause ».",
    ],
)
def test_it_is_not_said(note: str) -> None:
    text = text_of(record(FILLER, ("2026-05-06", f"{note} Entretien chez Lescure le 03/06 à 10 h.")))
    assert "03/06/2026" in text
    for word in ("mari", "fils", "iolence", "dépresseur", "yndical", "fiable", "jeu", "ivorc", "en pause"):
        assert word not in text


def test_a_relative_s_first_name_never_reappears() -> None:
    note = "Garde : sa fille Lilou (4 ans) est gardée par sa sœur Anaïs jusqu'au 30/06."
    text = text_of(record(FILLER, ("2026-05-06", note)))
    assert "30/06/2026" in text
    assert "Lilou" not in text and "Anaïs" not in text


def test_the_name_of_a_place_is_no_first_name() -> None:
    note = "Sa mère est à l'EHPAD Les Tilleuls depuis le 04/05."
    assert "un proche" not in text_of(record(FILLER, ("2026-05-06", note)))


@pytest.mark.parametrize(
    "text",
    [
        "prison de Fresnes : recrute un cuisinier",
        "permis poids lourd",
        "cours du soir à l'école",
        "peintre en bâtiment",
    ],
)
def test_ordinary_words_do_not_tell_private_life(text: str) -> None:
    assert not is_others_private_life(fold(text))


@pytest.mark.parametrize(
    "text", ["deux coups de main au garage", "coup de pouce financier", "elle garde son fils"]
)
def test_a_blow_is_not_a_helping_hand(text: str) -> None:
    assert not is_others_private_life(fold(text))


@pytest.mark.parametrize(
    "text", ["poste de jour", "charge de travail", "dossier complet", "réserve de commandes"]
)
def test_ordinary_words_do_not_judge(text: str) -> None:
    assert not is_judgement(fold(text))
    assert not is_sensitive(fold(text))


def test_the_person_s_own_name_is_no_judgement() -> None:
    document = record(FILLER, ("2026-05-06", "Mme Calme vise un CDI de vendeuse à Bourges."))
    document["identite"]["nom"] = "CALME"
    assert "CDI de vendeuse" in text_of(document)


def test_a_child_named_without_a_word_of_kinship_is_still_a_child() -> None:
    text = text_of(record(FILLER, ("2026-05-06", "Crèche : place obtenue pour Jade à partir du 01/06.")))
    assert "01/06/2026" in text and "Jade" not in text


@pytest.mark.parametrize(
    ("note", "kept", "left_out"),
    [
        (
            "Mariée, son mari est ambulancier et roule en utilitaire. Vise un CDI de vendeuse.",
            "CDI",
            "ambulanc",
        ),
        ("Voiture achetée en avril (petite, prêt familial), elle va jusqu'à Bourges.", "Voiture", "familial"),
        (
            "Cantine : demande à faire avant le 30/06, Mme Rolland est en congé maternité.",
            "30/06",
            "maternité",
        ),
    ],
)
def test_somebody_else_s_own_affair_is_left_out(note: str, kept: str, left_out: str) -> None:
    text = text_of(record(FILLER, ("2026-05-06", note)))
    assert kept in text and left_out not in text


@pytest.mark.parametrize(
    "text",
    [
        "sa mere est assistante maternelle et garde le petit",
        "son mari est libre le week-end",
        "elle est aide-soignante",
        "elle part en conge maternite en juin",
        "elle est aidante de sa mere",
    ],
)
def test_what_the_search_depends_on_is_nobody_else_s_affair(text: str) -> None:
    assert not is_others_own_affair(text)


def test_a_child_named_after_the_parent_is_not_named_again() -> None:
    note = "Mère seule de Côme, garde jusqu'à 18 h. Entretien chez Lescure le 03/06."
    text = text_of(record(FILLER, ("2026-05-06", note)))
    assert "03/06/2026" in text and "Côme" not in text


def test_a_line_labelled_with_somebody_else_s_trade_is_left_out() -> None:
    note = "Mari ambulancier : c'est lui qui a la voiture. Entretien chez Lescure le 03/06."
    text = text_of(record(FILLER, ("2026-05-06", note)))
    assert "03/06/2026" in text and "ambulancier" not in text and "c'est lui" not in text


@pytest.mark.parametrize(
    ("note", "kept", "left_out"),
    [
        (
            "Disponible tout de suite, sauf mercredi matin (rdv grand-mère à l'hôpital de Bourges).",
            "mercredi matin (aide un proche)",
            ("hôpital", "grand"),
        ),
        ("Mère : accueil de jour le mardi.", "Un proche : accueil de jour le mardi", ("ère :",)),
        (
            "Son père Albert est à l'EHPAD Les Tilleuls depuis le 04/05, elle n'y va que le dimanche.",
            "",
            ("père", "Albert", "Tilleuls"),
        ),
        ("Mère placée en EHPAD le 04/05, elle est libre le soir.", "libre le soir", ("Mère", "aide un")),
        ("Elle est libre le lundi, sa tante est sous curatelle.", "", ("tante", "curatelle")),
        ("Conflit avec son beau-père depuis mai. Entretien chez Lescure le 03/06.", "03/06", ("beau-père",)),
    ],
)
def test_a_relative_s_life_is_told_by_what_it_leaves_the_person(
    note: str, kept: str, left_out: tuple[str, ...]
) -> None:
    text = text_of(record(FILLER, ("2026-05-06", note)))
    assert kept in text
    assert not any(word in text for word in left_out), text


def test_a_quotation_is_exact_and_names_no_child() -> None:
    words = "Ma cousine dit qu'elle peut garder Kelvin 2 semaines en juillet. Mon fils Kelvin finit à 16 h ?"
    text = text_of(record(("2026-05-06", "Garde de son fils Kelvin à trouver."), mails=(mail(words),)))
    assert "Kelvin" not in text and "[son enfant]" not in text
    assert "peut garder » son enfant « 2 semaines en juillet" in text


def test_a_child_told_by_an_age_is_not_named_again() -> None:
    notes = ("2 enfants : Nilo 8 ans, Lila 3 ans.", "Nilo est à la cantine jusqu'au 30/06.")
    text = text_of(record(("2026-04-06", notes[0]), ("2026-05-06", notes[1])))
    assert "30/06/2026" in text and "Nilo" not in text and "Lila" not in text
