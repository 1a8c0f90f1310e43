"""Distress told without its usual words, and figures of speech that announce nothing."""

from __future__ import annotations

import pytest

from neo.core.facts.distress import distress_of
from neo.core.french.distress import ALARM, MARKED, NONE
from neo.core.french.folding import fold


@pytest.mark.parametrize(
    "text",
    [
        "les enfants seront mieux chez leur père",
        "bientôt vous n'aurez plus à vous occuper de moi",
        "c'est la dernière fois que je vous écris",
        "je ne serai bientôt plus un poids",
    ],
)
def test_a_farewell_is_an_alarm(text: str) -> None:
    assert distress_of(fold(text)) == ALARM


@pytest.mark.parametrize(
    "text",
    [
        "mes journées n'ont plus de sens",
        "je me sens de trop",
        "plus goût à rien",
        "je pleure tous les soirs, je pleure sans arrêt",
        "on saute des repas pour que les petits mangent",
        "j'ai la tête sous l'eau",
        "j'ai peur de rentrer chez moi",
        "je m'enfonce",
        "à 57 ans, à quoi je sers",
        "je ne sais plus quoi faire",
    ],
)
def test_euphemisms_are_marked(text: str) -> None:
    assert distress_of(fold(text)) >= MARKED


@pytest.mark.parametrize(
    "text",
    [
        "je suis mort de fatigue mais ça va",
        "ça me tue de devoir tout refaire",
        "j'étais morte de trouille à l'entretien",
        "on était mort de rire",
        "prenez soin de vous",
        "suite à votre dernier message",
        "je n'ai plus envie de cette formation",
        "je veux en finir avec ce dossier",
        "le bouton a disparu de mon espace",
        "ce serait mieux avec mon CV",
        "cet été les enfants seront mieux chez leur grand-mère pendant la formation",
        "ce n'est plus la peine de venir",
        "je n'arrive plus à ouvrir mon espace",
        "je suis au bout de ma vie avec ce dossier mdr",
        "je ne sais plus quoi faire pour ouvrir ce fichier",
        "j'ai tué le temps en attendant le bus",
    ],
)
def test_figures_of_speech_are_not(text: str) -> None:
    assert distress_of(fold(text)) == NONE
