"""How far a clause says that a thing is so, and who does it."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.french.negation import find_negations
from neo.core.french.words import word_key
from neo.core.grounding.agents import ADVISER, OTHER, PERSON, claimed_agent
from neo.core.grounding.clauses import read_clauses
from neo.core.grounding.details import read_text
from neo.core.grounding.standing import Standing, row_standing

DAY = date(2026, 6, 15)


def _standings(text: str) -> list[str]:
    return [c.standing.value for c in read_clauses(text, find_negations(text))]


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Contrat signé, copie reçue", "done"),
        ("Remise à niveau bureautique faite", "done"),
        ("Elle a obtenu son permis", "done"),
        ("Demande de logement déposée le 15/01", "done"),
        ("Contrat à signer", "open"),
        ("Fournir le relevé de notes", "open"),
        ("La grand-mère doit se faire opérer en juillet", "open"),
        ("Filroux recrutera à l'automne", "open"),
        ("Embauche possible au printemps", "open"),
        ("Recrute 3 monteurs en CDI", "open"),
        ("Le rendez-vous est-il maintenu ?", "open"),
        ("Relais petite enfance PAS encore appelé", "denied"),
        ("Offre refusée", "denied"),
        ("ils ont pris quelqu'un en interne", "denied"),
        ("Pièces jointes non", "denied"),
        ("Elle n'a pas refusé", "done"),
        ("Habite chez sa tante", "stated"),
        ("à partir du 16 juin", "stated"),
    ],
)
def test_the_standing_of_a_clause(text: str, standing: str) -> None:
    assert standing in _standings(text)


def test_a_topic_is_told_by_the_clause_after_it() -> None:
    topic, told = read_clauses("Permis : code obtenu", [])
    assert topic.topic
    assert told.standing is Standing.DONE


def test_an_absence_spoken_of_is_no_absence() -> None:
    (clause,) = read_clauses("Elle a justifié son absence", [], complete=True)
    assert clause.standing is Standing.DONE
    assert clause.of_failure


@pytest.mark.parametrize(
    ("row", "standing"),
    [
        ("demarche : refaire le cv, realisee, creee le 20/02/2026", Standing.DONE),
        ("demarche : refaire le cv, en cours", Standing.OPEN),
        ("rendez-vous le 21/05/2026, absence non excusee", Standing.DENIED),
        ("formation, diplome non obtenu", Standing.DENIED),
    ],
)
def test_the_state_of_a_row(row: str, standing: Standing) -> None:
    assert row_standing(row) is standing


@pytest.mark.parametrize(
    ("text", "who", "manner"),
    [
        ("C'est sa mère qui garde les enfants.", OTHER, "clear"),
        ("C'est la mission locale qui a trouvé son stage.", OTHER, "clear"),
        ("C'est Mme Sampler qui a annulé.", PERSON, "clear"),
        ("C'est Mme Conseil qui doit rappeler.", ADVISER, "clear"),
        ("Les cours sont donnés par la mairie.", OTHER, "clear"),
        ("M. Kerdoncuff a signé la convention.", OTHER, "name"),
    ],
)
def test_who_a_sentence_says_does_it(text: str, who: str, manner: str) -> None:
    agent = claimed_agent(read_text(text, DAY), frozenset({word_key("sampler")}), frozenset({"conseil"}))
    assert agent is not None
    assert (agent.who, agent.manner) == (who, manner)


@pytest.mark.parametrize("text", ["Le contrat a été signé.", "Elle a signé.", "En mai, elle a signé."])
def test_a_sentence_that_names_nobody(text: str) -> None:
    assert claimed_agent(read_text(text, DAY), frozenset(), frozenset()) is None


@given(st.text(max_size=200), st.booleans())
def test_clauses_are_in_order_inside_the_text(text: str, complete: bool) -> None:
    found = read_clauses(text, find_negations(text), complete=complete)
    assert all(0 <= c.start < c.end <= len(text) for c in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
