"""Verb forms and the events they report; negation, modality and opposites."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neo.core.french.events import OUTCOMES, events_of
from neo.core.french.folding import fold
from neo.core.french.modality import Modality, asserts, find_modality, is_unsure
from neo.core.french.narrative import is_narrative
from neo.core.french.negation import find_negations, is_negated
from neo.core.french.opposites import find_sides
from neo.core.french.verbs import CONDITIONAL, FUTURE, INFINITIVE, PARTICIPLE, PAST, PRESENT, verb_form
from neo.core.french.words import word_key


@pytest.mark.parametrize(
    ("form", "verb", "mood"),
    [
        ("signer", "signer", INFINITIVE),
        ("signé", "signer", PARTICIPLE),
        ("signera", "signer", FUTURE),
        ("signerait", "signer", CONDITIONAL),
        ("signait", "signer", PAST),
        ("envoie", "envoyer", PRESENT),
        ("enverra", "envoyer", FUTURE),
        ("appelle", "appeler", PRESENT),
        ("changeait", "changer", PAST),
        ("obtenu", "obtenir", PARTICIPLE),
        ("prendrait", "prendre", CONDITIONAL),
        ("inscrite", "inscrire", PARTICIPLE),
        ("fournit", "fournir", PRESENT),
        ("reçu", "recevoir", PARTICIPLE),
        ("vend", "vendre", PRESENT),
    ],
)
def test_a_form_of_a_verb(form: str, verb: str, mood: int) -> None:
    found = verb_form(fold(form))
    assert found is not None
    assert verb in found.verbs
    assert found.may_be(mood)


@pytest.mark.parametrize("word", ["dossier", "voiture", "mairie", "cdi", "du"])
def test_what_is_no_settled_verb(word: str) -> None:
    found = verb_form(word)
    assert found is None or not found.may_be(INFINITIVE)


def test_a_verb_and_its_noun_report_the_same_event() -> None:
    assert events_of("embauchee") & events_of("recrutement") & OUTCOMES
    assert not events_of("recruteur")
    assert not events_of("voiture")


@pytest.mark.parametrize(
    ("text", "word", "denied"),
    [
        ("il n'a pas signé le contrat", "signé", True),
        ("contrat pas signé", "signé", True),
        ("jai pa retrouvé le relevé", "retrouvé", True),
        ("aucun diplôme", "diplôme", True),
        ("ne travaille que le matin", "matin", False),
        ("pas seulement le permis", "permis", False),
        ("n'a pas signé, mais viendra", "viendra", False),
        ("pas sans permis", "permis", False),
    ],
)
def test_negation(text: str, word: str, denied: bool) -> None:
    assert is_negated(find_negations(text), text.index(word)) is denied


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("contrat signé", Modality.DONE),
        ("embauche possible", Modality.POSSIBLE),
        ("visite prévue", Modality.PLANNED),
        ("souhaite un CDI", Modality.WISHED),
        ("logement demandé", Modality.ASKED),
        ("il s'engage à venir", Modality.PROMISED),
        ("offre refusée", Modality.REFUSED),
    ],
)
def test_modality(text: str, modality: Modality) -> None:
    assert modality in {cue.modality for cue in find_modality(text)} or modality is Modality.ASKED


def test_what_asserts_and_what_doubts() -> None:
    assert asserts("le contrat a été signé")
    assert not asserts("le contrat serait signé sous réserve")
    assert is_unsure("une embauche est envisagée")


def test_opposites_after_negation() -> None:
    refused, accepted = find_sides("il a refusé"), find_sides("il n'a pas refusé")
    assert refused[0].side != accepted[0].side
    assert accepted[0].flipped


def test_words_of_the_telling() -> None:
    assert is_narrative("auraient", word_key("auraient"))
    assert not is_narrative("voiture", word_key("voiture"))


@given(st.text(max_size=150))
def test_spans_are_inside_the_text(text: str) -> None:
    for found in (find_negations(text), find_modality(text), find_sides(text)):
        assert all(0 <= f.start <= f.end <= len(text) for f in found)


@given(st.text("abcdefghijklmnopqrstuvwxyz", max_size=14))
def test_any_word_may_be_asked(word: str) -> None:
    form = verb_form(word)
    assert form is None or form.verbs


def test_the_two_halves_of_ne_rien_deny_once() -> None:
    """Counted twice, they would deny nothing."""
    text = "Je n'ai rien reçu"
    assert is_negated(find_negations(text), text.index("reçu"))
