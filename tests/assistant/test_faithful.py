"""A sentence of a model adds nothing to the pieces it cites and turns nothing round."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.assistant.with_model.faithful import Said, said_of, unfaithful

CITED = said_of(
    [
        "Entretien chez Les Lucioles fixé le 28/05/2026 à 10 h avec M. Aubrac.",
        "Dossier à déposer avant le 30/05/2026.",
        "Elle n'a pas encore reçu l'attestation ; permis B obtenu en mars, sans véhicule.",
    ],
    [
        "entretien prevu le 28 mai a 10h avec Mr Aubrac et Mme Sorel",
        "compte rendu du 06/05/2026",
        "pas encore recu l'attestation, permis B obtenu, elle souhaite un CDI de 28 h à 2 150 €",
    ],
)
TIERS = said_of(["Mail du 04/05/2026 (non lu) : un tiers demande des renseignements."], ["je suis son frère"])


@pytest.mark.parametrize(
    "text",
    [
        "L’entretien chez Les Lucioles aura lieu le 28 mai 2026 à 10 heures avec M. Aubrac.",
        "La personne doit déposer son dossier avant le 30 mai 2026.",
        "Elle n’a pas encore reçu son attestation.",
        "Le permis B a été obtenu en mars ; elle n'a pas de véhicule.",
        "Elle veut un CDI de 28 heures, à 2150 euros.",
        "D’après le compte rendu du 6 mai 2026, elle souhaite un CDI.",
        "Elle rencontre M. Aubrac et Mme Sorel le 28/05/2026 en entretien.",
    ],
)
def test_the_same_said_otherwise(text: str) -> None:
    assert unfaithful(text, CITED) == ""


@pytest.mark.parametrize(
    "text",
    [
        "L’entretien chez Les Lucioles aura lieu le 29 mai 2026 à 10 heures.",
        "L’entretien chez Les Lucioles aura lieu le 28 juin 2026.",
        "L’entretien a eu lieu le 28 mai 2026 chez Le Moulin.",
        "L’entretien est fixé avec M. Sorel.",
        "Le dossier est déposé.",
        "Le dossier est à déposer après le 30 mai 2026.",
        "Elle a reçu l’attestation.",
        "Le permis B est à obtenir.",
        "Le permis C a été obtenu.",
        "Elle a un véhicule.",
        "Elle n’a pas le permis B.",
        "Elle souhaite un CDD de 28 h.",
        "Son conjoint n’a pas encore reçu l’attestation.",
        "D’après son médecin, elle souhaite un CDI.",
        "Elle souhaite un CDI à cause d’une dépression.",
        "Elle a été radiée.",
    ],
)
def test_what_is_added_or_turned_round_is_seen(text: str) -> None:
    assert unfaithful(text, CITED)


def test_what_a_third_person_asks_is_asked_by_nobody_else() -> None:
    assert not unfaithful("Dans un mail du 4 mai 2026, un tiers demande des renseignements.", TIERS)
    assert unfaithful("Dans un mail du 4 mai 2026, la personne demande des renseignements.", TIERS)


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_is_read(text: str, cited: str) -> None:
    assert isinstance(unfaithful(text, Said((cited,), ())), str)


@given(st.sampled_from(CITED.lines + CITED.passages))
def test_a_piece_said_again_is_faithful(text: str) -> None:
    assert unfaithful(text, CITED) == ""
