"""What a note says became of a thing: held, lost, failed or still open."""

from __future__ import annotations

import pytest

from neo.core.facts.subjects import circumstances_words as words
from neo.core.facts.subjects.circumstances import state_of
from neo.core.facts.subjects.licences import read_licences
from neo.core.facts.subjects.states import State

from .small_record import note

HELD, LOST, OPEN, FAILED = State.HELD, State.LOST, State.OPEN, State.FAILED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Permis B obtenu le 12/02.", [("B", HELD)]),
        ("a eu son permis hier, très contente", [("B", HELD)]),
        ("permis C en poche depuis mars", [("C", HELD)]),
        ("J'ai enfin mon permis !", [("B", HELD)]),
        ("PERMIS B + VL PERSO", [("B", HELD)]),
        ("permis poids lourd validé, reste la FIMO", [("C", HELD)]),
        ("permis suspendu 4 mois (alcool)", [("B", LOST)]),
        ("Son permis lui a été retiré en janvier.", [("B", LOST)]),
        ("n'a plus le permis", [("B", LOST)]),
        ("pas de permis, se déplace en bus", [("B", LOST)]),
        ("Permis : il est annulé, tout est à repasser", [("B", LOST)]),
        ("permis raté pour la 2e fois", [("B", FAILED)]),
        ("échec au permis le 03/03, repasse en avril", [("B", FAILED)]),
        ("permis en cours, 14 h de conduite", [("B", OPEN)]),
        ("aimerait passer le permis", [("B", OPEN)]),
        ("code obtenu, permis à passer", [("B", OPEN)]),
        ("A demandé une aide au permis", []),
        ("Il travaillait avec un permis de construire refusé", []),
        ("envoyer la copie du permis obtenu", []),
        ("Permis : obtenu ?", []),
    ],
)
def test_licences_are_read_with_their_category_and_state(
    text: str, expected: list[tuple[str, State]]
) -> None:
    assert [(r.value, r.state) for r in read_licences(note(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A acheté une voiture d'occasion.", HELD),
        ("voiture réparée, CT ok", HELD),
        ("sa soeur lui prête son auto", HELD),
        ("est véhiculée maintenant", HELD),
        ("Scooter volé dans la nuit", LOST),
        ("voiture en panne, trop cher à réparer", LOST),
        ("plus de véhicule depuis l'accident", LOST),
        ("pas de moyen de locomotion", LOST),
        ("cherche une voiture d'occasion", None),
        ("achat d'une voiture envisagé si CDI", None),
        ("voudrait le permis moto", None),
        ("veut travailler dans l'automobile, mécanicien auto", None),
        ("Inscrit en auto-école", None),
    ],
)
def test_means_of_transport(text: str, expected: State | None) -> None:
    assert state_of(note(text), words.TRANSPORT) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("place en crèche obtenue pour septembre", HELD),
        ("nounou trouvée, commence lundi", HELD),
        ("Garde du petit assurée par la grand-mère", HELD),
        ("Plus de souci de garde", HELD),
        ("la nounou arrête fin juin", LOST),
        ("pas de mode de garde", LOST),
        ("crèche : refus de la commission", LOST),
        ("crèche demandée, sur liste d'attente", None),
        ("demande une aide à la garde d'enfants", None),
        ("garde alternée, semaines paires", None),
        ("projet : poste en crèche, titulaire du CAP petite enfance", None),
    ],
)
def test_childcare(text: str, expected: State | None) -> None:
    assert state_of(note(text), words.CHILDCARE) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bail signé le 02/05, emménage le 15", HELD),
        ("T3 attribué par l'office HLM", HELD),
        ("relogée depuis mars", HELD),
        ("avis d'expulsion reçu", LOST),
        ("doit quitter l'appartement fin juillet", LOST),
        ("dort dans sa voiture", LOST),
        ("demande de logement social déposée", None),
        ("femme de chambre à l'hôtel depuis 2019", None),
        ("espère avoir un logement avant l'hiver", None),
    ],
)
def test_housing(text: str, expected: State | None) -> None:
    assert state_of(note(text), words.HOUSING) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sa mère est entrée en EHPAD en avril", HELD),
        ("son père est décédé cet hiver", HELD),
        ("n'est plus aidante depuis mars", HELD),
        ("aidante familiale de sa mère", LOST),
        ("s'occupe de son père matin et soir", LOST),
        ("dossier EHPAD déposé pour le père", None),
        ("CDD de 3 mois comme ASH en EHPAD", None),
    ],
)
def test_caring_for_a_relative(text: str, expected: State | None) -> None:
    assert state_of(note(text), words.CARER) is expected
